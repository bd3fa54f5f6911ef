import { childrenOfExpression } from '../../model/children-of-expression.ts'
import type { Expr, OutcomePoint } from '../../model/core.ts'
import type { DerivationStep } from '../../model/decision.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { derivationOf } from '../derivation.ts'
import { gateOf } from '../gate.ts'
import { inBoth } from '../messages.ts'
import type { Question } from '../question.ts'
import { shownOf } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'
import { citeOfPhrase, figureOf, operandFigure } from './figures.ts'
import { openPoints, withNotes } from './open-points.ts'
import { receivedInFigures } from './received-in-figures.ts'
import { sameExpression } from './same-expression.ts'
import type { Sight } from './sight.ts'

/** How an amount comes about, step by step: what is entitled, what was received, what joint limits leave. */
export function amountSteps(point: OutcomePoint, amount: AmountOutcome, question: Question): DerivationStep[] {
  const { received, caps, kind, type } = point
  const sight: Sight = { question, on: null, outcome: point }
  const before: DerivationStep[] =
    received === null || amount.received === null
      ? []
      : [
          {
            name: 'received',
            label: inBoth((words) => words.received[kind]),
            how: inBoth((_, language) => receivedInFigures(received, sight, language)),
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
  return [...ceilingSteps(point, sight), ...entitledSteps(point, amount, sight), ...before, ...limits]
}

/** The ceiling that what was received is taken off. */
function ceilingSteps({ entitled, received, per, net }: OutcomePoint, sight: Sight): DerivationStep[] {
  const ceiling = net && received !== null ? ceilingIn(entitled, received) : undefined
  if (ceiling === undefined) return []
  const value = shownExpression(ceiling, sight.question)
  const how = inBoth((_, language) => operandFigure(ceiling, sight, language).text)
  const label = inBoth((words) => words.ceiling[per ?? 'none'])
  const step = { name: 'ceiling', label, how, value, depth: 0 }
  return [how.zh === value.text ? { ...step, plain: true } : step]
}

function ceilingIn(expr: Expr, received: Expr): Expr | undefined {
  if (expr.op === 'minus' && expr.args[1] !== undefined && sameExpression(expr.args[1], received)) return expr.args[0]
  for (const child of childrenOfExpression(expr)) {
    const found = ceilingIn(child, received)
    if (found !== undefined) return found
  }
  return undefined
}

/** What is entitled: under a name of its own, or as it is made. */
function entitledSteps(
  { entitled, received, type }: OutcomePoint,
  amount: AmountOutcome,
  sight: Sight,
): DerivationStep[] {
  const { question } = sight
  if (entitled.op === 'named') return derivationOf(entitled, question)
  const how = inBoth((words, language) =>
    withNotes(figureOf(entitled, sight, language).text, openPoints(entitled, sight, language), words),
  )
  const value = shownOf(amount.entitled, type)
  const own = { name: 'entitled', label: inBoth((words) => words.entitled), how, value, depth: 0 }
  // what was received is a step of its own
  const leaveOut = (expr: Expr): boolean => received !== null && sameExpression(expr, received)
  const [first, ...rest] = derivationOf(entitled, question, 1, leaveOut)
  // the list it sums up, or the decision it waits for, is told by the step itself
  if (first?.name === entitled.op) {
    const units = rest.map((step) => ({ ...step, depth: step.depth - 1 }))
    return [how.zh === value.text || units.length > 0 ? { ...own, plain: true } : own, ...units]
  }
  return [how.zh === value.text ? { ...own, plain: true } : own, ...(first === undefined ? [] : [first]), ...rest]
}
