import type { Program } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import type { Claim, Property } from '../../model/property.ts'
import { child, type MapTree, type Tree } from '../../model/tree.ts'
import { levelClauses, phraseClauses } from '../../model/walk-core.ts'
import { Elaboration } from '../elaboration.ts'
import { labelOf } from '../read-label.ts'
import { boundsAmount, readBound } from './read-bound.ts'
import { readHappenings } from './read-happenings.ts'
import { readMonotone } from './read-monotone.ts'
import { readSame } from './read-same.ts'
import { readVersions } from './read-versions.ts'
import { type Reading, wrong } from './reading.ts'

/** What a version’s properties are read against: its own program, and those of the other versions. */
export interface PropertySources {
  readonly program: Program
  readonly programs: ReadonlyMap<string, Program>
}

/** The numbers of expressions in properties begin far above those of any program, so that both can be worked out together. */
const FIRST_ID = 2 ** 40

/** The properties of a version; those that cannot be understood are reported and left out. */
export function readProperties(
  tree: Tree,
  { program, programs }: PropertySources,
  report: (finding: Finding) => void,
): Property[] {
  const clauses = program.articles.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)])
  const elaboration = new Elaboration({
    vocabulary: program.vocabulary,
    readings: program.readings,
    parties: new Set(program.parties.keys()),
    sources: new Map(),
    scales: new Map(),
    clauses: new Map(clauses.map(({ id, cite }) => [id, cite.zh])),
    decisions: new Set(program.decisions.keys()),
    outcomes: [...program.outcomes.keys()],
    used: { named: new Map(program.named), leaves: [...program.leaves], ids: FIRST_ID },
  })
  const properties: Property[] = []
  const names = new Set<string>()
  for (const item of tree.kind === 'list' ? tree.items : []) {
    if (item.kind !== 'map') continue
    const reading: Reading = { context: elaboration.context(null, undefined), program, programs }
    const name = labelOf({ ...item, entries: new Map(labelled(item)) }, '')
    if (names.has(name.zh)) wrong(reading, item.entries.get('property')?.value.span ?? item.span, TWICE)
    names.add(name.zh)
    const when = child(item, 'when')
    const premise = when === undefined ? null : reading.context.cond(when)
    const claim = readClaim(item, reading)
    if (claim === null || (when !== undefined && premise === null)) continue
    const span = item.entries.get('property')?.value.span ?? item.span
    properties.push({ name, source: 'declared', span, when: premise, claim })
  }
  for (const finding of elaboration.findings) report(finding)
  return properties
}

const TWICE = { zh: '有两条性质同名', en: 'two properties have the same name' }

/** The sentence of a property is its label. */
function labelled({ entries }: MapTree): [string, NonNullable<ReturnType<MapTree['entries']['get']>>][] {
  const entry = entries.get('property')
  return entry === undefined ? [] : [['label', { ...entry, key: 'label' }]]
}

/** The keys that say what kind of property it is; exactly one of them stands on it. */
const KINDS = ['raise', 'lower', 'between', 'neverBoth', 'always', 'same'] as const

function readClaim(item: MapTree, reading: Reading): Claim | null {
  const kinds = KINDS.filter((key) => item.entries.has(key))
  const [kind, other] = kinds
  if (kind === undefined || other !== undefined) {
    const at = other === undefined ? item.span : (item.entries.get(other)?.keySpan ?? item.span)
    return wrong(
      reading,
      at,
      kind === undefined
        ? { zh: '没有写明是什么性质', en: 'it does not say what holds' }
        : { zh: `一条性质写了几种：${kinds.join('、')}`, en: `several kinds in one property: ${kinds.join(', ')}` },
      { zh: `写 ${KINDS.join('、')} 之一`, en: `write one of ${KINDS.join(', ')}` },
    )
  }
  const stray = (['never', 'with'] as const).find((key) => item.entries.has(key) && !GOES_WITH[key].includes(kind))
  if (stray !== undefined)
    return wrong(reading, item.entries.get(stray)?.keySpan ?? item.span, {
      zh: `${stray} 不能与 ${kind} 写在一处`,
      en: `${stray} has no place beside ${kind}`,
    })
  switch (kind) {
    case 'raise':
    case 'lower':
      return readMonotone(item, kind, reading)
    case 'between':
      return readVersions(item, reading)
    case 'neverBoth':
      return readHappenings(item, reading)
    case 'same':
      return readSame(item, reading)
    case 'always': {
      const value = child(item, 'always')
      if (value?.kind === 'map' && boundsAmount(value)) return readBound(value, reading)
      const that = value === undefined ? null : reading.context.cond(value)
      return that === null ? null : { kind: 'always', that }
    }
  }
}

const GOES_WITH: Readonly<Record<'never' | 'with', readonly (typeof KINDS)[number][]>> = {
  never: ['raise', 'lower', 'between'],
  with: ['raise', 'lower'],
}
