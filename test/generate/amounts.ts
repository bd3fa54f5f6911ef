import { comparable } from '../../src/model/type.ts'
import { isInteger, multiply, ONE, type Rational, rational } from '../../src/util/rational.ts'
import { bands, cases, type DrawAnswers, since, table } from './choosing-expressions.ts'
import { drawExpression, drawOperand } from './expressions.ts'
import type { Json } from './json.ts'
import { asLiteral } from './literals.ts'
import { discretion, drawMode } from './measured-expressions.ts'
import { type Drawn, readAtom, type Scope } from './scope.ts'
import { INTEGER, isMeasure, MONEY } from './types.ts'
import type { Atom } from './vocabulary.ts'

/** An amount of money that comes out in whole 分. */
export interface WholeMoney {
  readonly tree: Json
  readonly absent: boolean
  /** What it is always a whole multiple of. */
  readonly grid: Rational
}

const wholes: DrawAnswers = (scope, _type, _typed, n) =>
  scope.random.times(n, () => ({ ...drawWholeMoney(scope, 0), type: MONEY }))

/** Draws money that is whole whatever the facts are: what may not be is rounded. */
export function drawWholeMoney(scope: Scope, depth: number): WholeMoney {
  const { random, decides, ceiling } = scope
  const atoms = scope.atoms.filter(isWholeMoney)
  const as = (drawn: Drawn | undefined): WholeMoney => (drawn ? { ...drawn, grid: ONE } : fixed(scope))
  return random.weighted<() => WholeMoney>([
    [4, () => fixed(scope)],
    [atoms.length > 0 ? 3 : 0, () => as(readAtom(random.pick(atoms)))],
    [decides ? 7 : 0, () => as(discretion(scope, MONEY))],
    [ceiling !== null && comparable(ceiling, MONEY) ? 9 : 0, () => as(upToCeiling)],
    [depth > 0 ? 6 : 0, () => rounded(scope, depth)],
    [depth > 0 ? 3 : 0, () => as(several(scope, depth))],
    [depth > 0 ? 2 : 0, () => as(cases(scope, MONEY, 1, false, wholes))],
    [depth > 0 ? 1 : 0, () => as(since(scope, MONEY, 1, false, wholes))],
    [depth > 0 ? 1 : 0, () => as(table(scope, MONEY, 1, false, wholes))],
    [depth > 0 ? 1 : 0, () => as(bands(scope, MONEY, 0, false, wholes))],
    [depth > 0 ? 1.5 : 0, () => as(stepwise(scope))],
  ])()
}

const upToCeiling: Drawn = { tree: 'upToCeiling', type: MONEY, absent: false }

/** What an application gives is whole. */
function isWholeMoney({ type, given }: Atom): boolean {
  return given === true && type.kind === 'money'
}

/** So much, as it is written. */
function fixed({ random, readings }: Scope): WholeMoney {
  const value = rational(random.int(1, 8) * 60)
  const tree = asLiteral(MONEY, value)
  // beside nothing whose type is known a reading is a literal too
  return { tree: random.chance(0.05) ? { reading: readings.choose(`${tree}`) } : tree, absent: false, grid: value }
}

function rounded(scope: Scope, depth: number): WholeMoney {
  const of = drawExpression(scope, MONEY, depth, false)
  if (of === undefined) return fixed(scope)
  const [to, grid] = scope.random.pick([
    ['分', rational(1)],
    ['元', rational(100)],
    ['12 元', rational(1200)],
  ] as const)
  return { tree: { round: { of: of.tree, to, mode: drawMode(scope) } }, absent: of.absent, grid }
}

function several(scope: Scope, depth: number): Drawn {
  const word = scope.random.pick(['plus', 'minus', 'min', 'max'])
  const args = scope.random.times(2, () => drawWholeMoney(scope, depth - 1))
  return { tree: { [word]: args.map(({ tree }) => tree) }, type: MONEY, absent: args.some(({ absent }) => absent) }
}

/** So much for each whole step of something. */
function stepwise(scope: Scope): Drawn {
  const counted = scope.atoms.filter(({ type }) => isMeasure(type) && comparable(type, INTEGER))
  const of = counted.length > 0 ? readAtom(scope.random.pick(counted)) : drawOperand(scope, INTEGER, 1, false)
  const per = of.type.kind === 'share' ? '1/3' : scope.random.int(1, 2)
  const each = fixed(scope)
  return { tree: { steps: { of: of.tree, per, each: each.tree } }, type: MONEY, absent: of.absent }
}

/** A factor that leaves multiples of a grid whole, with the grid it leaves; whatever else where they need not be whole. */
export function drawFactor(scope: Scope, grid: Rational | null): { tree: Json; grid: Rational | null } {
  const { random, atoms } = scope
  const pure = atoms.filter(({ type, absent }) => !absent && isMeasure(type) && comparable(type, INTEGER))
  if (grid === null && pure.length > 0 && random.chance(0.4)) return { tree: readAtom(random.pick(pure)).tree, grid }
  const [num, den] = random.pick([
    [1, 2],
    [1, 3],
    [2, 3],
    [3, 2],
    [2, 1],
    [0, 1],
  ] as const)
  const left = grid && multiply(grid, rational(num, den))
  if (left !== null && !isInteger(left)) return { tree: 2, grid }
  const tree = den === 1 ? num : den === 2 && random.chance(0.5) ? `${(100 * num) / den}%` : `${num}/${den}`
  // it may also stay as it was, where the gate of the change is shut
  return { tree, grid: grid && left && rational(greatestCommon(grid.num, left.num)) }
}

function greatestCommon(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommon(b, a % b)
}
