import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import { isInteger } from '../../src/util/rational.ts'
import { BUILDERS } from './builders.ts'
import { asLiteral, drawScalar, standsAlone } from './literals.ts'
import { type Drawn, OPEN_POINT, readAtom, type Scope } from './scope.ts'
import type { Atom } from './vocabulary.ts'

/** Draws one kind of expression for a type; `typed` says that the language expects the type there. */
export type Builder = (scope: Scope, type: ScalarType, depth: number, typed: boolean) => Drawn | undefined

/** The atoms here whose values compare with a type. */
export function atomsLike({ atoms }: Scope, type: ScalarType): Atom[] {
  return atoms.filter((atom) => atom.type.kind !== 'judgement' && comparable(atom.type, type))
}

/** A literal of a type; now and then by way of a reading, where the type is known. */
export function drawLiteral({ random, readings }: Scope, type: ScalarType, typed: boolean): Drawn {
  const value = drawScalar(random, type)
  const tree = asLiteral(type, value)
  if (typed && type.kind !== 'boolean' && random.chance(0.06))
    return { tree: { reading: readings.choose(`${tree}`) }, type, absent: false }
  // of a literal that nothing is expected of, a whole number is an integer
  const whole =
    !typed && typeof value === 'object' && isInteger(value) && (type.kind === 'number' || type.kind === 'share')
  return { tree, type: whole ? { ...type, kind: 'integer' } : type, absent: false }
}

/** An operand that compares with a type; `typed` says that the language expects the type there. */
export function drawOperand(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn {
  const { random, ceiling } = scope
  const atoms = atomsLike(scope, type)
  const literal = typed || standsAlone(type)
  if (depth > 0 && random.chance(0.55)) {
    const found = drawExpression(scope, type, depth, typed)
    if (found !== undefined) return found
  }
  if (ceiling !== null && comparable(ceiling, type) && random.chance(0.4))
    return { tree: 'upToCeiling', type: ceiling, absent: false }
  if (typed && random.chance(0.03)) return drawOpen(scope, type)
  if (atoms.length > 0 && (!literal || random.chance(0.7))) return readAtom(random.pick(atoms))
  if (literal) return drawLiteral(scope, type, typed)
  throw new Error(`nothing compares with ${type.kind} here`)
}

/** A value the text leaves open, where the type is known. */
function drawOpen({ random }: Scope, type: ScalarType): Drawn {
  return { tree: { [random.pick(['unclear', 'reading'])]: OPEN_POINT }, type, absent: false }
}

/** Whether an operand of a type can be drawn at all. */
export function reachable(scope: Scope, type: ScalarType, typed: boolean): boolean {
  return typed || standsAlone(type) || atomsLike(scope, type).length > 0
}

/** An expression whose value compares with a type; undefined where there is none. */
export function drawExpression(scope: Scope, type: ScalarType, depth: number, typed: boolean): Drawn | undefined {
  const within = reachable(scope, type, typed)
  const fitting = BUILDERS.filter(({ fits, ofItsKind }) => (within || !ofItsKind) && fits(type, scope))
  for (let tries = 0; tries < 4 && fitting.length > 0; tries++) {
    const build = scope.random.weighted(fitting.map(({ weight, build }) => [weight, build] as const))
    const found = build(scope, type, depth - 1, typed)
    if (found !== undefined && comparable(found.type, type)) return found
  }
  return undefined
}

/** What the language takes several operands of one measure to be: of whole numbers and others, numbers. */
export function commonType(drawn: readonly Drawn[], otherwise: ScalarType): ScalarType {
  const [first, ...rest] = drawn.map(({ type }) => type)
  if (first === undefined || rest.every(({ kind }) => kind === first.kind)) return first ?? otherwise
  if (!isNumeric(first)) return { kind: 'text' }
  const unit = 'unit' in otherwise ? otherwise.unit : undefined
  return { kind: 'number', ...(unit !== undefined && { unit }) } as ScalarType
}
