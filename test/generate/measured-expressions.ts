import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import { compare } from '../../src/util/rational.ts'
import { atomsLike, type Builder, commonType, drawOperand, reachable } from './expressions.ts'
import type { Json } from './json.ts'
import { asLiteral, drawScalar } from './literals.ts'
import { type Drawn, readAtom, type Scope } from './scope.ts'
import { INTEGER, isMeasure, isPure, NUMBER, SHARE } from './types.ts'

/** Several operands of one measure, added up, taken off or the least or greatest of them. */
export function several(word: 'plus' | 'minus' | 'min' | 'max'): Builder {
  return (scope, type, depth, typed) => {
    const args = scope.random.times(scope.random.int(2, 3), () => drawOperand(scope, type, depth, typed))
    return {
      tree: { [word]: args.map(({ tree }) => tree) },
      type: commonType(args, type),
      absent: args.some(({ absent }) => absent),
    }
  }
}

/** A product of a number and something measured. */
export function times(scope: Scope, type: ScalarType, depth: number): Drawn | undefined {
  if (!reachable(scope, type, false)) return undefined
  const factor = drawOperand(scope, scope.random.pick([SHARE, NUMBER, INTEGER]), depth, false)
  const of = drawOperand(scope, type, depth, false)
  const args = scope.random.chance(0.5) ? [factor, of] : [of, factor]
  const made = productOf(args.map((arg) => arg.type))
  return { tree: { times: args.map(({ tree }) => tree) }, type: made, absent: args.some(({ absent }) => absent) }
}

/** What a product of numbers, one of them measured at most, is a number of. */
function productOf(types: readonly ScalarType[]): ScalarType {
  const whole = types.every(({ kind }) => kind === 'integer')
  const measured = types.find((type) => !isPure(type))
  if (measured === undefined) return whole ? INTEGER : types.every(({ kind }) => kind === 'share') ? SHARE : NUMBER
  return measured.kind === 'integer' && !whole ? ({ ...measured, kind: 'number' } as ScalarType) : measured
}

/** One number over another. */
export function ratio(scope: Scope, _type: ScalarType, depth: number): Drawn | undefined {
  const kinds = scope.atoms.map((atom) => atom.type).filter((type) => isNumeric(type) && type.kind !== 'date')
  const of = scope.random.pick([...kinds, INTEGER])
  const to = scope.random.chance(0.7) ? of : scope.random.pick([...kinds, INTEGER])
  if (!reachable(scope, of, false) || !reachable(scope, to, false)) return undefined
  const top = drawOperand(scope, of, depth, false)
  const bottom = drawOperand(scope, to, depth, false)
  const type = comparable(top.type, bottom.type) ? SHARE : NUMBER
  return { tree: { ratio: { of: top.tree, to: bottom.tree } }, type, absent: true }
}

/** A value to a multiple of a step. */
export function round(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn | undefined {
  const of = drawOperand(scope, type, depth, typed)
  if (!isMeasure(of.type)) return undefined
  const { random } = scope
  return { ...of, tree: { round: { of: of.tree, to: random.pick(stepsOf(of.type)), mode: drawMode(scope) } } }
}

/** How something is rounded, now and then by a reading. */
export function drawMode({ random, readings }: Scope): Json {
  const mode = random.pick(['halfUp', 'halfEven', 'up', 'down'])
  return random.chance(0.25) ? { reading: readings.choose(mode) } : mode
}

/** What a value of a type may be rounded to. */
function stepsOf(type: ScalarType): readonly Json[] {
  switch (type.kind) {
    case 'money':
      return ['分', '元', '3 元']
    case 'duration':
      return type.unit === 'month' ? ['个月', '3 个月', '0.5 个月'] : ['日', '0.5 天', '7 日']
    case 'share':
      return ['1%', '1/4']
    case 'integer':
      return type.unit === undefined ? [1, 2] : [type.unit, `2 ${type.unit}`]
    case 'number':
      return type.unit === undefined ? [1, 0.5, 2] : [type.unit, `0.5 ${type.unit}`]
    default:
      return [1, 0.5]
  }
}

/** So much, or one, for each whole step of something. */
export function steps(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn | undefined {
  const { random } = scope
  const measures = [...scope.atoms.map((atom) => atom.type).filter(isMeasure), INTEGER]
  const measure = random.pick(measures)
  if (!reachable(scope, measure, false)) return undefined
  const of = drawOperand(scope, measure, depth, false)
  const partial = random.weighted<Json | undefined>([
    [4, undefined],
    [1, 'drop'],
    [2, 'count'],
  ])
  const counts = { of: of.tree, per: drawStep(random, of.type), ...(partial !== undefined && { partial }) }
  const expected = typed && type.kind === 'integer' ? type : INTEGER
  if (comparable(expected, type) && random.chance(0.6))
    return { tree: { steps: counts }, type: expected, absent: of.absent }
  if (!isMeasure(type) || !reachable(scope, type, typed)) return undefined
  const each = drawOperand(scope, type, 0, typed)
  return {
    tree: { steps: { ...counts, each: each.tree } },
    type: productOf([INTEGER, each.type]),
    absent: of.absent || each.absent,
  }
}

/** A size greater than nothing. */
function drawStep(random: Random, type: ScalarType): Json {
  for (let tries = 0; tries < 20; tries++) {
    const value = drawScalar(random, type)
    if (typeof value === 'object' && value.num > 0n && value.num <= 300n) return asLiteral(type, value)
  }
  return asLiteral(type, { num: 1n, den: 1n })
}

/** A progressive scale laid on a value. */
export function apply(scope: Scope, type: ScalarType, depth: number): Drawn | undefined {
  const { random, scales } = scope
  const fitting = scales.filter((scale) => comparable(scale.gives, type) && reachable(scope, scale.of, false))
  if (fitting.length === 0) return undefined
  const { name, of, gives, whole, absent } = random.pick(fitting)
  const to = drawOperand(scope, of, depth, false)
  // its edges are written as whole numbers or not, as what it is laid on is
  if (to.type.kind !== of.kind && !(of.kind === 'integer' && to.type.kind === 'number')) return undefined
  const parts = to.type.kind === 'integer' && !whole ? ({ ...to.type, kind: 'number' } as ScalarType) : to.type
  const own = comparable(gives, of) ? parts : gives
  return { tree: { apply: { scale: name, to: to.tree } }, type: own, absent: absent || to.absent }
}

/** Two ends that are both written out are written in their order: a check refuses others. */
function inOrder(
  random: Random,
  type: ScalarType,
  [low, high]: readonly [Drawn | undefined, Drawn],
): readonly [Drawn | undefined, Drawn] {
  if (low === undefined || typeof low.tree === 'object' || typeof high.tree === 'object') return [low, high]
  const [a, b] = [drawScalar(random, type), drawScalar(random, type)]
  if (typeof a !== 'object' || typeof b !== 'object') return [undefined, high]
  const [least, most] = compare(a, b) <= 0 ? [a, b] : [b, a]
  return [
    { ...low, tree: asLiteral(type, least) },
    { ...high, tree: asLiteral(type, most) },
  ]
}

/** What an authority decides within a range, by a fact or field that an application gives. */
export function discretion(scope: Scope, type: ScalarType): Drawn | undefined {
  const { random } = scope
  const given = atomsLike(scope, type).filter((atom) => atom.given)
  if (given.length === 0) return undefined
  const decision = random.pick(given)
  const bound = (): Drawn => drawOperand({ ...scope, decides: false }, decision.type, random.chance(0.2) ? 1 : 0, true)
  const [low, high] = inOrder(random, decision.type, [random.chance(0.7) ? bound() : undefined, bound()])
  return {
    tree: {
      discretion: {
        of: decision.key === 'fact' ? decision.name : readAtom(decision).tree,
        from: 'expert',
        ...(low && { low: low.tree }),
        high: high.tree,
      },
    },
    type: decision.type,
    absent: decision.absent || high.absent || (low?.absent ?? false),
  }
}
