import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { decidedFor } from '../../src/decide.ts'
import { rowsOf, withField, withList, withRows, withScalar } from '../../src/generate/edit-facts.ts'
import { loadPolicy } from '../../src/index.ts'
import { type Facts, type Given, isReadable, MISSING } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, verdictWord } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { Random } from '../../src/util/random.ts'
import { rational } from '../../src/util/rational.ts'
import { ALLIANCE } from './in-data.ts'
import { COUNTS, SEED } from './pairs.ts'
import { type Asks, everyAsk, findWitness, type Gap, gapsOf } from './witnesses.ts'

/* What an undetermined verdict of the shipped policy is said to become, some way to fill the application in comes to. */

interface Base {
  readonly name: string
  readonly program: Program
  readonly facts: Facts
  readonly day: number
}

const policy = loadPolicy(ALLIANCE)

async function basesIn(folder: string, using?: string): Promise<Base[]> {
  const bases: Base[] = []
  for (const { application } of readApplications([join(ALLIANCE, folder)], ALLIANCE).asked) {
    if (!isReadable(application)) throw new Error(application.name)
    const { asOf, name } = application
    const decided = await decidedFor(policy, application, { ...(asOf && { asOf }), ...(using && { using }) })
    if ('outcome' in decided) bases.push({ name, program: decided.program, facts: decided.facts, day: decided.asOf })
  }
  return bases
}

const bases = [
  ...(await basesIn('2019-01-01/examples')),
  ...(await basesIn('2019-01-01/cases')),
  ...(await basesIn('2026-draft/cases', '2026-draft')),
]

const askedOf = new Map<string, readonly Asks[]>()
const gapsIn = new Map<string, (facts: Facts) => readonly Gap[]>()

function once<T>(kept: Map<string, T>, key: string, make: () => T): T {
  const before = kept.get(key)
  if (before !== undefined) return before
  const made = make()
  kept.set(key, made)
  return made
}

/** How many verdicts are said to be possible of what is open, and those that no way to fill in was found for. */
interface Sought {
  readonly possible: number
  readonly unseen: readonly { readonly about: string; readonly told: string }[]
}

/** Looks for a completion for every verdict that something open may come to; of what was open before, nothing anew. */
function seek({ name, program, facts, day }: Base, before?: Facts): Sought {
  const key = `${program.version} ${day}`
  let possible = 0
  const unseen: { about: string; told: string }[] = []
  for (const asks of once(askedOf, key, () => everyAsk(program, day))) {
    const may = asks.may(facts)
    if (may === 0 || isDecided(may) || (before !== undefined && asks.may(before) === may)) continue
    const gaps = once(gapsIn, `${key} ${asks.within}`, () => gapsOf(program, day, asks.within))
    for (const bit of [TRUE, FALSE, NEUTRAL]) {
      if ((may & bit) === 0) continue
      possible++
      const ended = findWitness(asks, bit, facts, gaps)
      if (ended !== 'found')
        unseen.push({ about: asks.about, told: `${name}: ${asks.about} ${verdictWord(bit)}: ${ended}` })
    }
  }
  return { possible, unseen }
}

/** Every so many of the examples and cases on an ordinary day. */
const STEP = COUNTS.release ? 1 : COUNTS.ci ? 5 : 25

test('an example or case that leaves something open can come to every verdict that is said to be possible', () => {
  const found = bases.filter((_, i) => i % STEP === 0).map((base) => seek(base))
  const possible = found.reduce((sum, one) => sum + one.possible, 0)
  console.log(
    `${found.length} examples and cases, ${possible} verdicts possible of what they leave open, each was come to`,
  )
  expect(found.flatMap(({ unseen }) => unseen.map(({ told }) => told))).toEqual([])
  expect(possible).toBeGreaterThan(found.length)
}, 1_800_000)

/** Something an application gives, and the application without it. */
type Without = readonly [string, (facts: Facts) => Facts]

function thingsGiven(facts: Facts, random: Random): Without[] {
  const scalars = [...facts.scalars].filter(([, given]) => given.kind !== 'missing')
  const lists = [...facts.lists].filter(([, given]) => given.kind !== 'missing')
  return [
    ...scalars.map(([name]): Without => [name, (now) => withScalar(now, name, MISSING)]),
    ...lists.flatMap(([name]): Without[] => {
      const rows = rowsOf(facts, name)
      const at = rows.length === 0 ? 0 : random.int(0, rows.length - 1)
      const fields = [...(rows[at] ?? [])].filter(([, given]) => given.kind !== 'missing')
      return [
        [name, (now) => withList(now, name, { kind: 'missing' })],
        ...fields.map(
          ([field]): Without => [`${name}.${field} ${at + 1}`, (now) => withField(now, name, at, field, MISSING)],
        ),
      ]
    }),
  ]
}

/** An application with one to three of the things it gives left out. */
function withLess(base: Base, random: Random): Base {
  let { facts, name } = base
  for (let n = random.int(1, 3); n > 0; n--) {
    const things = thingsGiven(facts, random)
    if (things.length === 0) break
    const [what, leaveOut] = random.pick(things)
    facts = leaveOut(facts)
    name += ` without ${what}`
  }
  return { ...base, name, facts }
}

/**
 * Where it may not be seen that a verdict is impossible: two questions about the one row whose kind is missing, two
 * counts, or a count and a share, of units that may be one, and the days of a procedure in a row. The rest is what asks for these.
 */
const NOT_SEEN: readonly RegExp[] = [
  /^art1(\.ph2)?( truth)?$/,
  /^art4(\.ph[345])?( truth)?$/,
  /^art6(\.item2)?( truth)?$/,
  /^art7(\.ph4)?( truth)?$/,
  /^art9( truth)?$/,
  /^(eligibility|procedure|recognition|programme)$/,
]

const DRAWN = COUNTS.release ? 5_000 : COUNTS.ci ? 1_000 : 60

test('with one to three things left out, so can nearly every application, and the rest is of known kinds', () => {
  const random = new Random(SEED)
  let [open, possible] = [0, 0]
  const unseen: { about: string; told: string }[] = []
  const applications = new Set<number>()
  for (let n = 0; n < DRAWN; n++) {
    const base = random.pick(bases)
    const found = seek(withLess(base, random), base.facts)
    if (found.possible > 0) open++
    if (found.unseen.length > 0) applications.add(n)
    possible += found.possible
    unseen.push(...found.unseen)
  }
  console.log(
    `seed ${SEED}: ${DRAWN} applications with one to three things left out, ${open} open: ${possible} verdicts possible, ` +
      `${unseen.length} of them not come to, in ${applications.size} applications`,
  )
  if (unseen.length > 0) console.log(unseen.map(({ told }) => told).join('\n'))
  expect(unseen.filter(({ about }) => !NOT_SEEN.some((known) => known.test(about))).map(({ told }) => told)).toEqual([])
  expect(applications.size).toBeLessThanOrEqual(Math.ceil(open / 200))
}, 1_800_000)

describe('what cannot be seen, and an application where it is not', () => {
  const named = (name: string): Base => {
    const found = bases.find((base) => base.name.endsWith(name))
    if (found === undefined) throw new Error(name)
    return found
  }
  const given = (value: string | boolean): Given => ({ kind: 'value', value })
  const onDay = (day: string): Given => ({ kind: 'value', value: rational(parseDay(day) ?? 0) })

  /** Whether something open is said to be able to pass, fail or not apply, and which of these it can come to. */
  function saidAndSeen({ program, day }: Base, facts: Facts, about: string): { said: string[]; seen: string[] } {
    const asks = everyAsk(program, day).find((one) => one.about === about)
    if (asks === undefined) throw new Error(about)
    const gaps = gapsOf(program, day, asks.within)
    const said = [TRUE, FALSE, NEUTRAL].filter((bit) => (asks.may(facts) & bit) !== 0)
    const seen = said.filter((bit) => findWitness(asks, bit, facts, gaps) === 'found')
    return { said: said.map(verdictWord), seen: seen.map(verdictWord) }
  }

  const ONLY_FAILS = { said: ['pass', 'fail'], seen: ['fail'] }

  test('one unit of unknown kind is not an enterprise and a university at once', () => {
    const base = named('eligible.yaml')
    const rows = rowsOf(base.facts, 'members').map((row, i) =>
      new Map(row).set('kind', i === 0 ? MISSING : given('other')),
    )
    expect(saidAndSeen(base, withRows(base.facts, 'members', rows), 'art1.ph2')).toEqual(ONLY_FAILS)
  })

  test('a unit that may be another one is not counted in and left out at once', () => {
    const base = named('20 家中 13 家在区内')
    const rows = rowsOf(base.facts, 'members')
    const outside = rows.findIndex((row) => JSON.stringify(row.get('inDistrict')).includes('false'))
    const facts = withField(base.facts, 'members', outside, 'creditCode', MISSING)
    expect(saidAndSeen(base, facts, 'art6.item2')).toEqual(ONLY_FAILS)
  })

  test('a review whose day is missing is not after the acceptance and before a notice that came before it', () => {
    const base = named('recognised.yaml')
    const days: [string, Given][] = [
      ['siteVisitNeeded', given(false)],
      ['acceptedOn', onDay('2019-07-01')],
      ['noticeIssuedOn', onDay('2019-06-01')],
      ['expertReviewedOn', MISSING],
    ]
    const facts = days.reduce((now, [name, value]) => withScalar(now, name, value), base.facts)
    expect(saidAndSeen(base, facts, 'art9')).toEqual(ONLY_FAILS)
  })
})
