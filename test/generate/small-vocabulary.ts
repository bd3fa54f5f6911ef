import type { ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import { rational } from '../../src/util/rational.ts'
import type { Json, JsonMap } from './json.ts'
import { type Atom, choicesOf, type DrawnList, type DrawnVocabulary, drawChoice, PARTIES } from './vocabulary.ts'

const KINDS = ['boolean', 'boolean', 'integer', 'integer', 'choice', 'judgement'] as const

/** A fact with few values: yes or no, a choice, a whole number from 0 to 3. */
function drawSmall(random: Random, name: string, key: Atom['key']): [Atom, JsonMap] {
  const kind = random.pick(KINDS)
  const type: ScalarType = kind === 'choice' ? drawChoice(random) : { kind }
  const absent = random.chance(0.2)
  const entry = {
    label: `事实${name}`,
    type: kind,
    ...(type.kind === 'choice' && { of: choicesOf(type), ...(type.ordered && { ordered: true }) }),
    ...(kind === 'integer' && { range: [0, 3] }),
    from: random.pick(Object.keys(PARTIES)),
    ...(absent && { absent: '没有' }),
  }
  const range = [rational(0), rational(3)] as const
  return [{ key, name, type, absent, ...(kind === 'integer' && { range }), given: true }, entry]
}

/** A list of two rows at most. */
function drawSmallList(random: Random): [DrawnList, JsonMap] {
  const name = 'members'
  const fields: Atom[] = []
  const entries: Record<string, Json> = {}
  const identity = random.chance(0.4)
  if (identity) {
    fields.push({ key: 'item', name: 'key', type: { kind: 'text' }, absent: false, given: true })
    entries.key = { label: '单位', type: 'text' }
  }
  for (let i = random.int(1, 2); i > 0; i--) {
    const [atom, entry] = drawSmall(random, `field${i}`, 'item')
    fields.push(atom)
    entries[atom.name] = entry
  }
  const entry = {
    label: '列表',
    type: 'list',
    ...(identity && { identity: 'key' }),
    max: 2,
    from: 'applicant',
    fields: entries,
  }
  return [{ name, absent: false, fields }, entry]
}

/** Draws facts whose every value can be tried. */
export function drawSmallVocabulary(random: Random): DrawnVocabulary {
  const atoms: Atom[] = []
  const facts: Record<string, Json> = {}
  for (let i = random.int(4, 6); i > 0; i--) {
    const [atom, entry] = drawSmall(random, `fact${i}`, 'fact')
    atoms.push(atom)
    facts[atom.name] = entry
  }
  const lists: DrawnList[] = []
  if (random.chance(0.6)) {
    const [list, entry] = drawSmallList(random)
    lists.push(list)
    facts[list.name] = entry
  }
  return { facts, atoms, lists }
}
