import { comparable, type ScalarType } from '../../src/model/type.ts'
import { ONE } from '../../src/util/rational.ts'
import { drawFactor, drawWholeMoney } from './amounts.ts'
import { drawOperand } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { asLiteral, drawScalar } from './literals.ts'
import { type DrawnOutcome, drawOutcome } from './outcomes.ts'
import type { Drawn, Scope } from './scope.ts'
import { DATE, DAYS, isMeasure, MONTHS } from './types.ts'
import type { Atom } from './vocabulary.ts'

const CHANGES = ['to', 'times', 'less', 'plus', 'atMost', 'atLeast'] as const

/** The meaning of a phrase that brings something about. */
export function drawEffect(scope: Scope): JsonMap {
  const { random, outcomes, atoms } = scope
  const { drawn, most } = outcomes
  const fixed = drawn.filter(({ named }) => !named).length
  const raised = atoms.filter(({ key, type, given }) => key === 'fact' && type.kind === 'judgement' && given)
  return random.weighted<() => JsonMap>([
    [drawn.length < most ? 16 : 0, () => drawOutcome(scope)],
    [drawn.length > 0 ? 5 : 0, () => drawAdjust(scope)],
    [fixed === 0 ? 0 : fixed === 1 ? 1 : outcomes.capped ? 3 : 20, () => drawCap(scope)],
    [drawn.length === 0 ? 0 : outcomes.paid ? 1 : 4, () => drawPayer(scope)],
    [1, () => ({ duty: '按时报告' })],
    [1, () => ({ entitlement: { zh: '可以申请认定', en: 'may apply' } })],
    [1, () => ({ consequence: '取消资格' })],
    [2, () => drawDeadline(scope)],
    [raised.length > 0 ? 2 : 0, () => ({ residual: random.pick(raised).name })],
  ])()
}

/** Changes the amount or the ceiling of an outcome that was drawn before. */
function drawAdjust(scope: Scope): JsonMap {
  const { random, outcomes } = scope
  const outcome = random.pick(outcomes.drawn)
  const part = outcome.hasCeiling && random.chance(0.5) ? 'ceiling' : 'amount'
  const change = random.pick(CHANGES)
  const { tree, kind } = drawChange(scope, outcome, part, change)
  // of money, what is multiplied and what is not are groups of their own, which keeps every amount whole
  const group = random.chance(0.45) ? { group: `${random.pick(['甲', '乙'])}${kind}` } : {}
  const named = part === 'ceiling' || random.chance(0.2) ? { part } : {}
  return { adjust: { outcome: outcome.id, ...named, [change]: tree, ...group } }
}

function drawChange(
  scope: Scope,
  { types, grids }: DrawnOutcome,
  part: 'amount' | 'ceiling',
  change: (typeof CHANGES)[number],
): { tree: Json; kind: string } {
  const type = types[part]
  const money = type.kind === 'money'
  if (change === 'times') {
    const factor = drawFactor(scope, grids[part])
    grids[part] = factor.grid
    return { tree: factor.tree, kind: money ? '乘' : '' }
  }
  if (!money) return { tree: drawOperand(scope, wholly(type), 0, true).tree, kind: '' }
  grids[part] = ONE
  return { tree: drawWholeMoney(scope, 0).tree, kind: '' }
}

/** A ceiling over several outcomes that are alike, in the direction all of the policy's caps go. */
function drawCap(scope: Scope): JsonMap {
  const { random, outcomes, lists } = scope
  const { drawn, lastFirst } = outcomes
  outcomes.capped = true
  const first = random.pick(drawn.filter(({ named }) => !named))
  const alike = drawn.filter(({ named, types }) => !named && comparable(types.amount, first.types.amount))
  const some = random.some(alike, Math.min(2, alike.length))
  const over = lastFirst ? [...some].reverse() : some
  const type = over[0]?.types.amount ?? first.types.amount
  const booked = type.kind === 'money' && lists.some(({ name }) => name === 'payments')
  const deep = random.chance(0.2) ? 1 : 0
  const atMost = type.kind === 'money' ? drawWholeMoney(scope, deep) : drawOperand(scope, wholly(type), 0, true)
  return {
    cap: {
      over: over.map(({ id }) => id),
      ...(booked && random.chance(0.8) && { per: random.pick(['ever', 'year']) }),
      atMost: atMost.tree,
    },
  }
}

/** Written in whole numbers, a value is one of whole numbers and of others. */
function wholly(type: ScalarType): ScalarType {
  return type.kind === 'number' ? { ...type, kind: 'integer' } : type
}

function drawPayer({ random, outcomes }: Scope): JsonMap {
  outcomes.paid = true
  const [id, ...more] = random.some(
    outcomes.drawn.map(({ id }) => id),
    1,
  )
  const grant = more.length === 0 ? (id ?? '') : [id ?? '', ...more]
  return { payer: { grant, ...(random.chance(0.5) ? { by: '区财政' } : { shared: ['市财政', '区财政'] }) } }
}

/** So long after a day, done on another or not said. */
function drawDeadline(scope: Scope): JsonMap {
  const { random, atoms } = scope
  const from = drawOperand(scope, DATE, random.chance(0.25) ? 1 : 0, true)
  const days = atoms.filter(({ key, type }) => key === 'fact' && type.kind === 'date')
  const done = days.length > 0 && random.chance(0.75) ? random.pick(days).name : undefined
  const measure = random.pick([MONTHS, DAYS])
  const within: Drawn = random.chance(0.75)
    ? { tree: asLiteral(measure, drawScalar(random, measure)), type: measure, absent: false }
    : drawOperand(scope, measure, 0, false)
  const what = random.chance(0.5) ? { what: '办结' } : {}
  return { by: { ...what, from: from.tree, within: within.tree, ...(done !== undefined && { done }) } }
}

/** A phrase that changes a value the policy works out; `better` is said alike by all that change it. */
export function drawValueAdjust(scope: Scope, { name, type }: Atom, better: 'more' | 'less'): JsonMap {
  const { random } = scope
  const sure = { ...scope, atoms: scope.atoms.filter(({ absent }) => !absent) }
  const change = random.pick(CHANGES)
  const by = change === 'times' ? drawFactor(sure, null).tree : drawOperand(sure, wholly(type), 0, true).tree
  const group = random.chance(0.5) ? { group: '甲' } : {}
  return { adjust: { value: name, [change]: by, ...group, ...(better === 'less' && { better }) } }
}

/** Whether a value can be adjusted: the policy works it out, and it is an amount of something. */
export function isAdjustable({ given, name, key, type }: Atom): boolean {
  return key === 'fact' && given !== true && name !== 'asOf' && isMeasure(type)
}
