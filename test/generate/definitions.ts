import type { ChoiceType, ScalarType } from '../../src/model/type.ts'
import { drawCondition } from './conditions.ts'
import { commonType, drawExpression, drawOperand } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { standsAlone } from './literals.ts'
import { apply } from './measured-expressions.ts'
import { type DrawnScale, drawScale } from './scales.ts'
import { type Drawn, readAtom, type Scope, withGuards } from './scope.ts'
import { DATE, DAYS, INTEGER, MONEY, MONTHS, NUMBER, SHARE, YEAR, YEARS } from './types.ts'
import { type Atom, choicesOf, drawChoice } from './vocabulary.ts'

/** Types that named values are asked for, by how often. */
const NAMED_TYPES: readonly (readonly [number, ScalarType])[] = [
  [5, INTEGER],
  [1, { kind: 'integer', unit: '家' }],
  [3, YEARS],
  [4, SHARE],
  [2, NUMBER],
  [3, MONEY],
  [3, MONTHS],
  [3, DAYS],
  [4, DATE],
  [2, YEAR],
]

/** A type for a value that has a name: that of something here, or a usual one. */
export function drawNamedType({ random, atoms }: Scope): ScalarType {
  const own = atoms.filter(({ type }) => type.kind !== 'judgement')
  return own.length > 0 && random.chance(0.25) ? random.pick(own).type : random.weighted(NAMED_TYPES)
}

/** The phrases of an article that define something, and what they define. */
export interface Definitions {
  readonly phrases: readonly JsonMap[]
  readonly defined: readonly Atom[]
  readonly scales: readonly DrawnScale[]
}

const NONE: Definitions = { phrases: [], defined: [], scales: [] }

/** What an article defines: a value in one or several cases, or a scale. */
export function drawDefinitions(scope: Scope, article: number, underGuard: boolean): Definitions {
  const { random } = scope
  if (!random.chance(0.45)) return NONE
  return random.chance(0.3) ? drawScaleOf(scope, article, underGuard) : drawValue(scope, article, underGuard)
}

function drawScaleOf(scope: Scope, article: number, underGuard: boolean): Definitions {
  const { random } = scope
  const name = `scale${article}`
  const { value: slices, ...lays } = drawScale(random)
  const body = { quote: '按此计算，', define: { name, label: `标准${article}`, value: slices } }
  const phrase = withGuards(random, body, 0.2, () => drawCondition(scope, 1))
  const scale: DrawnScale = { name, ...lays, absent: underGuard || phrase !== body }
  // mostly it is laid on something at once, so that it comes to be asked for
  const laid = random.chance(0.7) ? apply({ ...scope, scales: [scale] }, lays.gives, 1) : undefined
  if (laid === undefined) return { phrases: [phrase], defined: [], scales: [scale] }
  const value = { name: `laid${article}`, label: `计得${article}`, value: laid.tree }
  const type = { key: 'fact', name: value.name, type: laid.type, absent: underGuard || laid.absent } as const
  return { phrases: [phrase, { quote: '照此计得，', define: value }], defined: [type], scales: [scale] }
}

/** A value; one name may have several cases, told apart by their guards. */
function drawValue(scope: Scope, article: number, underGuard: boolean): Definitions {
  const { random } = scope
  const name = `defined${article}`
  const cases = random.pick([1, 2, 3])
  const judgements = scope.atoms.filter(({ type }) => type.kind === 'judgement')
  const choices = random.chance(0.2) ? drawChoice(random) : undefined
  const type =
    choices ?? (judgements.length > 0 && random.chance(0.2) ? random.pick(judgements).type : drawNamedType(scope))
  const values: Drawn[] = []
  const phrases: JsonMap[] = []
  // of several cases none may apply
  let guarded = underGuard || cases > 1
  for (let i = 0; i < cases; i++) {
    const value = choices === undefined ? drawCase(scope, type, values[0]) : drawOperand(scope, choices, 1, true)
    if (value === undefined) return NONE
    values.push(value)
    const of = choices !== undefined && i === 0 ? classOf(choices) : {}
    const body = { quote: '定为如此，', define: { name, label: `定义${article}`, ...of, value: value.tree } }
    const last = i === cases - 1
    const phrase = withGuards(random, body, cases === 1 ? 0.2 : last ? 0.5 : 1, () => drawCondition(scope, 1))
    guarded ||= phrase !== body
    phrases.push(phrase)
  }
  const absent = guarded || values.some((value) => value.absent)
  return { phrases, defined: [{ key: 'fact', name, type: choices ?? commonType(values, type), absent }], scales: [] }
}

/** What a definition that answers with a class says of it. */
function classOf(type: ChoiceType): JsonMap {
  return { of: choicesOf(type), ...(type.ordered && { ordered: true }) }
}

function drawCase(scope: Scope, type: ScalarType, first: Drawn | undefined): Drawn | undefined {
  if (type.kind === 'judgement')
    return readAtom(scope.random.pick(scope.atoms.filter((atom) => atom.type.kind === 'judgement')))
  return first === undefined ? drawFirst(scope, type) : drawOperand(alike(scope, type), first.type, 1, true)
}

function drawFirst(scope: Scope, type: ScalarType): Drawn | undefined {
  if (scope.random.chance(0.6)) return drawExpression(scope, type, 2, false)
  const here = alike(scope, type)
  return standsAlone(type) || here.atoms.some((atom) => atom.type === type)
    ? drawOperand(here, type, 0, false)
    : undefined
}

/** A text and a credit code compare with each other, but cases of one name are of one kind. */
function alike(scope: Scope, { kind }: ScalarType): Scope {
  const textual = kind === 'text' || kind === 'creditCode'
  return textual ? { ...scope, atoms: scope.atoms.filter((atom) => atom.type.kind === kind) } : scope
}

/** The derived facts of facts.yaml, each over facts and the ones before it. */
export function drawDerived(scope: Scope): { derived: Record<string, Json>; atoms: Atom[] } {
  const { random } = scope
  const derived: Record<string, Json> = {}
  const atoms: Atom[] = []
  for (let i = random.int(1, 4); i > 0; i--) {
    const here = { ...scope, atoms: [...scope.atoms, ...atoms] }
    const made = drawExpression(here, drawNamedType(here), random.int(1, 3), false)
    if (made === undefined || 'fact' in (made.tree as JsonMap)) continue
    const name = `derived${i}`
    const counted = made.type.kind === 'integer' || made.type.kind === 'number'
    const unit = counted && random.chance(0.3) ? '家' : undefined
    derived[name] = { label: `派生${i}`, ...(unit !== undefined && { unit }), ...(made.tree as JsonMap) }
    const type = unit === undefined ? made.type : ({ ...made.type, unit } as ScalarType)
    atoms.push({ key: 'fact', name, type, absent: made.absent })
  }
  return { derived, atoms }
}
