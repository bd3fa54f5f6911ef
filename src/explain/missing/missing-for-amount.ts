import type { OutcomePoint } from '../../model/core.ts'
import { gateOf } from '../gate.ts'
import { listGiven } from '../question.ts'
import { missingField, missingList } from './missing-fact.ts'
import { partOf } from './parts.ts'
import type { Search } from './search.ts'
import { ANY_TURN, WHETHER_TRUE } from './turns.ts'

/** Looks for what is missing for what an outcome comes to for one recipient, its gate aside. */
export function searchAmount(point: OutcomePoint, search: Search, cite: string): void {
  const { to, applies, within, entitled, received, caps } = point
  const { whole, question } = search
  searchRecipients(point, search, cite)
  if (to.name !== null) search.expression(to.name, whole, cite)
  if (applies !== null) search.part(partOf(applies, cite), WHETHER_TRUE, whole, cite)
  search.expression(entitled, whole, cite)
  if (received !== null) search.expression(received, whole, cite)
  if (within !== null) search.part(partOf(within, cite), ANY_TURN, whole, cite)
  for (const { phrase, left } of caps) {
    const gate = gateOf(phrase, question)
    if (gate === 'unknown') search.gate(phrase, cite)
    if (gate !== 'shut') search.expression(left, whole, cite)
  }
}

/** For rows whose recipient is not known: who it is. */
function searchRecipients({ recipients }: OutcomePoint, search: Search, cite: string): void {
  const { question } = search
  if (recipients === null || question.recipient?.recipient !== null) return
  const list = question.program.vocabulary.lists.get(recipients.list)
  const given = listGiven(recipients.list, question)
  if (list === undefined || given.kind === 'absent') return
  const { by } = recipients
  if (given.kind === 'missing') search.add([missingList(list)], cite)
  else if (by.op === 'item')
    for (const at of given.rows.keys()) search.add(missingField(list, by.field, given.rows, at), cite)
}
