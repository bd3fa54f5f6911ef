import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import { drawLiteral, drawOperand } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { asLiteral, drawScalar } from './literals.ts'
import { readAtom, type Scope, withGuards, withinRow } from './scope.ts'
import type { Atom } from './vocabulary.ts'

const SIZES = ['atLeast', 'atMost', 'moreThan', 'lessThan'] as const
const DAYS = ['before', 'onOrBefore', 'after', 'onOrAfter'] as const
const ANSWERS: readonly (readonly [number, Json])[] = [
  [3, true],
  [3, false],
  [1, 'unknown'],
]

/** An answer for the place where nothing is there to ask. */
function answer(random: Random): Json {
  return random.weighted(ANSWERS)
}

/** A condition with whatever guards it gets, so many connectives deep at most. */
export function drawCondition(scope: Scope, depth: number): JsonMap {
  const { random } = scope
  const body = depth > 0 && random.chance(0.45) ? drawConnective(scope, depth) : drawLeaf(scope)
  return withGuards(random, body, depth > 0 ? 0.12 : 0.04, () => drawCondition(scope, depth - 1))
}

function drawConnective(scope: Scope, depth: number): JsonMap {
  const { random } = scope
  const word = random.weighted([
    [3, 'all'],
    [3, 'any'],
    [2, 'not'],
  ] as const)
  if (word === 'not') return { not: drawCondition(scope, depth - 1) }
  return { [word]: random.times(random.int(1, 3), () => drawCondition(scope, depth - 1)) }
}

/** A condition that asks one thing. */
export function drawLeaf(scope: Scope): JsonMap {
  const { random, inRow, lists, atoms, clauses, decisions, readings } = scope
  const judgements = atoms.filter(({ type }) => type.kind === 'judgement')
  const compared = atoms.filter(({ type }) => type.kind !== 'judgement')
  const kind = random.weighted([
    [compared.length > 0 ? 10 : 0, 'comparison'],
    [1.2, 'has'],
    [judgements.length > 0 ? 1.2 : 0, 'judgement'],
    [inRow || lists.length === 0 ? 0 : 4, 'quantified'],
    [clauses.length === 0 ? 0 : inRow ? 0.2 : 1.2, 'met'],
    [clauses.length === 0 ? 0 : inRow ? 0.2 : 1.2, 'holds'],
    [decisions.length === 0 ? 0 : inRow ? 0.1 : 0.7, 'metDecision'],
    [0.3, 'unclear'],
  ] as const)
  switch (kind) {
    case 'comparison':
      return drawComparison(scope, preferItems(scope, compared))
    case 'has':
      return { has: drawSubject(scope) }
    case 'judgement':
      return { judgement: subjectOf(preferItems(scope, judgements)) }
    case 'quantified':
      return drawQuantified(scope)
    case 'met':
      return { met: random.pick(clauses) }
    case 'holds':
      return { holds: random.pick(clauses) }
    case 'metDecision':
      return { met: random.pick(decisions) }
    case 'unclear':
      return { unclear: random.chance(0.9) ? 'open-point' : random.pick(Object.keys(readings.entries)) }
  }
}

/** In a question about rows, mostly about the row. */
function preferItems({ random, inRow }: Scope, atoms: readonly Atom[]): Atom {
  const items = inRow ? atoms.filter(({ key }) => key === 'item') : []
  return random.pick(items.length > 0 && random.chance(0.85) ? items : atoms)
}

/** A bare name is short for a fact. */
function subjectOf(atom: Atom): Json {
  return atom.key === 'fact' ? atom.name : { item: atom.name }
}

function drawSubject(scope: Scope): Json {
  const { random, atoms, lists } = scope
  if (lists.length > 0 && random.chance(0.2)) return random.pick(lists).name
  return subjectOf(preferItems(scope, atoms))
}

function drawQuantified(scope: Scope): JsonMap {
  const { random, lists } = scope
  const list = random.pick(lists)
  const rows = withinRow(scope, list)
  return {
    [random.pick(['every', 'some', 'none'])]: {
      of: list.name,
      ...(random.chance(0.35) && { where: drawCondition(rows, 1) }),
      satisfies: drawCondition(rows, 1),
      ifEmpty: answer(random),
    },
  }
}

function operatorsOf(type: ScalarType): readonly string[] {
  if (type.kind === 'date') return ['is', 'isNot', ...DAYS, ...DAYS, ...DAYS]
  if (isNumeric(type)) return ['is', 'isNot', ...SIZES, ...SIZES, ...SIZES]
  if (type.kind === 'boolean') return ['is', 'isNot']
  return ['is', 'isNot', 'oneOf', 'noneOf', ...(type.kind === 'choice' && type.ordered ? SIZES : [])]
}

/** An atom compared with a value of its type. */
export function drawComparison(scope: Scope, atom: Atom): JsonMap {
  const { random } = scope
  const operator = random.pick(operatorsOf(atom.type))
  const left: JsonMap = { [atom.key]: atom.name, operator }
  if (operator === 'oneOf' || operator === 'noneOf') {
    const drawn = random.times(random.int(1, 3), () => asLiteral(atom.type, drawScalar(random, atom.type)))
    return { ...left, value: [...new Set(drawn)], ...(atom.absent && { ifAbsent: answer(random) }) }
  }
  const ranked = atom.type.kind === 'choice' && operator !== 'is' && operator !== 'isNot'
  const right = ranked ? drawLiteral(scope, atom.type, true) : drawRight(scope, atom)
  return { ...left, value: right.tree, ...((atom.absent || right.absent) && { ifAbsent: answer(random) }) }
}

function drawRight(scope: Scope, atom: Atom): ReturnType<typeof drawOperand> {
  const { random, atoms } = scope
  if (random.chance(0.72)) return drawLiteral(scope, atom.type, true)
  const others = atoms.filter((other) => other !== atom && comparable(other.type, atom.type))
  if (others.length > 0 && random.chance(0.5)) return readAtom(random.pick(others))
  return drawOperand(scope, atom.type, random.chance(0.6) ? 1 : 0, true)
}
