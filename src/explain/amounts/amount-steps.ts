import type { OutcomePoint } from '../../model/core.ts'
import type { DerivationStep } from '../../model/decision.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { derivationOf } from '../derivation.ts'
import { describeExpression } from '../describe-expression.ts'
import { gateOf } from '../gate.ts'
import { inBoth } from '../messages.ts'
import type { Question } from '../question.ts'
import { shownOf } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'
import { citeOfPhrase, figureOf } from './figures.ts'
import { openPoints, withNotes } from './open-points.ts'
import { type Sight, scopeOf } from './sight.ts'

/** How an amount comes about, step by step: what is entitled, what was received, what joint limits leave. */
export function amountSteps(point: OutcomePoint, amount: AmountOutcome, question: Question): DerivationStep[] {
  const { received, caps, kind, type } = point
  const sight: Sight = { question, on: null, outcome: point }
  const scope = scopeOf(sight)
  const before: DerivationStep[] =
    received === null || amount.received === null
      ? []
      : [
          {
            name: 'received',
            label: inBoth((words) => words.received[kind]),
            how: inBoth((_, language) => describeExpression(received, scope, language)),
            value: shownOf(amount.received, type),
            depth: 0,
          },
        ]
  const limits = caps
    .filter(({ phrase }) => gateOf(phrase, question) !== 'shut')
    .map(({ phrase, left }) => ({
      name: phrase,
      label: inBoth((words, language) => words.jointLimit(citeOfPhrase(phrase, sight, language))),
      how: inBoth((_, language) => figureOf(left, sight, language).text),
      value: shownExpression(left, question),
      depth: 0,
    }))
  return [...entitledSteps(point, amount, sight), ...before, ...limits]
}

/** What is entitled: under a name of its own, or as it is made. */
function entitledSteps({ entitled, type }: OutcomePoint, amount: AmountOutcome, sight: Sight): DerivationStep[] {
  const { question } = sight
  if (entitled.op === 'named') return derivationOf(entitled, question)
  const how = inBoth((words, language) =>
    withNotes(figureOf(entitled, sight, language).text, openPoints(entitled, sight, language), words),
  )
  const value = shownOf(amount.entitled, type)
  const own = { name: 'entitled', label: inBoth((words) => words.entitled), how, value, depth: 0 }
  const inside = derivationOf(entitled, question, 1)
  // the list it sums up, or the decision it waits for, is told by the step itself
  const under = inside[0]?.name === entitled.op ? inside.slice(1) : inside
  return [how.zh === value.text ? { ...own, plain: true } : own, ...under]
}
