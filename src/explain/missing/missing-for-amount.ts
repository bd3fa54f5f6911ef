import type { OutcomePoint } from '../../model/core.ts'
import { gateOf } from '../gate.ts'
import { listGiven, type Question } from '../question.ts'
import { missingField, missingList, type Wanted } from './missing-fact.ts'
import { type Chase, missingForCondition, missingForExpression } from './missing-facts.ts'

/** What is missing for what an outcome comes to for one recipient, its gate aside. */
export function missingForAmount(point: OutcomePoint, question: Question, chase: Chase): Wanted[] {
  const { to, applies, within, entitled, received, caps } = point
  return [
    ...missingRecipients(point, question),
    ...(to.name === null ? [] : missingForExpression(to.name, question, chase)),
    ...missingForCondition(applies, question, chase),
    ...missingForExpression(entitled, question, chase),
    ...(received === null ? [] : missingForExpression(received, question, chase)),
    ...missingForCondition(within, question, chase),
    ...caps.flatMap(({ phrase, left }) => {
      const gate = gateOf(phrase, question)
      if (gate === 'shut') return []
      return [...(gate === 'unknown' ? chase.gate(phrase) : []), ...missingForExpression(left, question, chase)]
    }),
  ]
}

/** For rows whose recipient is not known: who it is. */
function missingRecipients({ recipients }: OutcomePoint, question: Question): Wanted[] {
  if (recipients === null || question.recipient?.recipient !== null) return []
  const list = question.program.vocabulary.lists.get(recipients.list)
  const given = listGiven(recipients.list, question)
  if (list === undefined || given.kind === 'absent') return []
  if (given.kind === 'missing') return [missingList(list)]
  const { by } = recipients
  return by.op === 'item' ? given.rows.flatMap((_, at) => missingField(list, by.field, given.rows, at)) : []
}
