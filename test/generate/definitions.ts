import type { ScalarType } from '../../src/model/type.ts'
import { drawCondition } from './conditions.ts'
import { commonType, drawExpression, drawOperand } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { standsAlone } from './literals.ts'
import { type Drawn, readAtom, type Scope, withGuards } from './scope.ts'
import type { Atom } from './vocabulary.ts'

/** Types that named values are asked for, by how often. */
const NAMED_TYPES: readonly (readonly [number, ScalarType])[] = [
  [5, { kind: 'integer' }],
  [1, { kind: 'integer', unit: '家' }],
  [4, { kind: 'share' }],
  [2, { kind: 'number' }],
  [3, { kind: 'money' }],
  [3, { kind: 'duration', unit: 'month' }],
  [3, { kind: 'duration', unit: 'day' }],
  [2, { kind: 'date' }],
]

function drawType({ random, atoms }: Scope): ScalarType {
  const own = atoms.filter(({ type }) => type.kind !== 'judgement')
  return own.length > 0 && random.chance(0.25) ? random.pick(own).type : random.weighted(NAMED_TYPES)
}

/** The phrases of an article that define values; one name may have several cases, told apart by their guards. */
export function drawDefinitions(
  scope: Scope,
  article: number,
  underGuard: boolean,
): { phrases: JsonMap[]; defined: Atom[] } {
  const { random } = scope
  const phrases: JsonMap[] = []
  const defined: Atom[] = []
  if (!random.chance(0.4)) return { phrases, defined }
  const name = `defined${article}`
  const cases = random.pick([1, 2, 3])
  const judgements = scope.atoms.filter(({ type }) => type.kind === 'judgement')
  const type = judgements.length > 0 && random.chance(0.2) ? random.pick(judgements).type : drawType(scope)
  const values: Drawn[] = []
  // of several cases none may apply
  let guarded = underGuard || cases > 1
  for (let i = 0; i < cases; i++) {
    const [first] = values
    const value =
      type.kind === 'judgement'
        ? readAtom(random.pick(judgements))
        : first === undefined
          ? drawFirst(scope, type)
          : drawOperand(alike(scope, type), first.type, 1, true)
    if (value === undefined) return { phrases: [], defined: [] }
    values.push(value)
    const body = { quote: '定为如此，', define: { name, label: `定义${article}`, value: value.tree } }
    const last = i === cases - 1
    const phrase = withGuards(random, body, cases === 1 ? 0.2 : last ? 0.5 : 1, () => drawCondition(scope, 1))
    guarded ||= phrase !== body
    phrases.push(phrase)
  }
  const absent = guarded || values.some((value) => value.absent)
  defined.push({ key: 'fact', name, type: commonType(values, type), absent })
  return { phrases, defined }
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
    const made = drawExpression(here, drawType(here), random.int(1, 3), false)
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
