import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { Leaf, LevelClause, Program } from '../../src/model/core.ts'
import { leavesOf } from '../../src/model/leaves-of.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { isDecided, type Truth, verdictWord } from '../../src/model/truth.ts'
import { levelClauses, phraseClauses } from '../../src/model/walk-core.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { programOf } from '../generate/check-policy.ts'
import type { JsonMap } from '../generate/json.ts'
import { drawSmallVocabulary } from '../generate/small-vocabulary.ts'
import { blanksIn, everyCompletion } from './every-completion.ts'
import { leavesUnder, readingsIn, restsOn } from './leaves-asked.ts'
import { type Case, COUNTS, caseOf, drawApplication, drawPolicy, factsOn, SEED } from './pairs.ts'
import { keptCases, type Law, recordFailure } from './record-failure.ts'

/** How many completions of one application are tried at most. */
const MOST = 600

/** What a program says of an application, and what it comes to over every way to fill that in. */
interface Both {
  readonly said: Outcome
  readonly seen: { readonly [part in 'truths' | 'verdicts' | 'decisions' | 'leaves']: ReadonlyMap<string, Truth> }
}

function bothOf(program: Program, day: number, partial: JsonMap, completions: readonly JsonMap[]): Both {
  const seen = { truths: new Map(), verdicts: new Map(), decisions: new Map(), leaves: new Map() }
  const note = (map: Map<string, Truth>, key: string, truth: Truth): void => {
    map.set(key, (map.get(key) ?? 0) | truth)
  }
  for (const completion of completions) {
    const { clauses, decisions, leaves } = evaluatePlainly(program, factsOn(day, completion, program), day)
    for (const [id, { truth, verdicts }] of clauses) {
      note(seen.truths, id, truth)
      note(seen.verdicts, id, verdicts)
    }
    for (const [id, verdicts] of decisions) note(seen.decisions, id, verdicts)
    for (const [leaf, { truth }] of leaves) note(seen.leaves, `${leaf}`, truth)
  }
  return { said: evaluatePlainly(program, factsOn(day, partial, program), day), seen }
}

/** Something that is decided by several leaves together. */
interface Whole {
  readonly what: string
  readonly said: Truth
  readonly seen: Truth
  readonly leaves: readonly Leaf[]
  /** A part of an exclusion: it fails where it is true and the whole is, so that its own truth is looked at twice. */
  readonly part: boolean
}

/** The clauses that are only parts of an exclusion or sanction. */
function partsOfExclusions(level: LevelClause, inside = false): string[] {
  const against = (one: LevelClause): boolean =>
    phraseClauses(one).every(({ role }) => role === 'exclusion' || role === 'sanction')
  const within = inside || against(level)
  return [
    ...(inside ? [level.id] : []),
    ...[...level.lead, ...level.tail].map(({ id }) => id),
    ...level.parts.flatMap((part) => partsOfExclusions(part, within)),
  ]
}

function wholesOf(program: Program, { said, seen }: Both): Whole[] {
  const whole = (
    what: string,
    truth: Truth,
    over: Truth | undefined,
    leaves: readonly Leaf[],
    part = false,
  ): Whole => ({
    what,
    said: truth,
    seen: over ?? 0,
    leaves,
    part,
  })
  const ofArticle = (article: LevelClause): Whole[] => {
    const all = leavesUnder(article)
    const parts = new Set(partsOfExclusions(article))
    return [...levelClauses(article), ...phraseClauses(article)].flatMap((clause) => {
      const { id } = clause
      const came = said.clauses.get(id)
      if (came === undefined) throw new Error(id)
      const own = clause.kind === 'phrase' ? leavesOf(clause.cond) : leavesUnder(clause)
      return [
        whole(`truth of ${id}`, came.truth, seen.truths.get(id), own),
        whole(`verdict of ${id}`, came.verdicts, seen.verdicts.get(id), all, parts.has(id)),
      ]
    })
  }
  return [
    ...program.articles.flatMap(ofArticle),
    ...[...program.decisions].flatMap(([id, { cond, answer }]) =>
      answer === null
        ? [whole(`decision ${id}`, said.decisions.get(id) ?? 0, seen.decisions.get(id), leavesOf(cond))]
        : [],
    ),
  ]
}

/** What some completion comes to that was said to be impossible. */
function ruledOut(program: Program, both: Both): string | undefined {
  const wrong = wholesOf(program, both).find(({ said, seen }) => (seen & ~said) !== 0)
  return wrong && `${wrong.what}: ${verdictWord(wrong.seen & ~wrong.said)} was ruled out, and is come to`
}

/** Why a whole may be said to be more than it can come to; undefined where nothing speaks for it. */
function excuse(
  { leaves, part }: Whole,
  { said, seen }: Both,
  blanksOf: (leaf: Leaf) => ReadonlySet<string>,
): Excuse | undefined {
  const open = leaves.filter(({ leaf }) => !isDecided(said.leaves.get(leaf)?.truth ?? 0))
  const loose = open.find(({ leaf }) => (said.leaves.get(leaf)?.truth ?? 0) !== seen.leaves.get(`${leaf}`))
  if (loose !== undefined) return { kind: 'leaf', leaf: loose }
  const counted = new Set<string>()
  for (const leaf of open)
    for (const blank of blanksOf(leaf)) {
      if (counted.has(blank)) return { kind: 'shared' }
      counted.add(blank)
    }
  return part && open.length > 0 ? { kind: 'part' } : undefined
}

type Excuse = { readonly kind: 'leaf'; readonly leaf: Leaf } | { readonly kind: 'shared' | 'part' }

const RESTS_ON = new WeakMap<Leaf, ReadonlySet<string>>()

function restsOnOnce(program: Program, leaf: Leaf): ReadonlySet<string> {
  const found = RESTS_ON.get(leaf) ?? restsOn(program, leaf)
  RESTS_ON.set(leaf, found)
  return found
}

/** What is open, each with what speaks for its being said to be more than it can come to. */
function openOf(program: Program, partial: JsonMap, both: Both): (readonly [Whole, Excuse | undefined])[] {
  const blanks = blanksIn(program, partial)
  const blanksOf = (leaf: Leaf): ReadonlySet<string> =>
    new Set([...restsOnOnce(program, leaf)].filter((name) => blanks.has(name)))
  return wholesOf(program, both)
    .filter(({ said }) => said !== 0 && !isDecided(said))
    .map((whole) => [whole, excuse(whole, both, blanksOf)] as const)
}

const isWider = ({ said, seen }: Whole): boolean => (said & ~seen) !== 0

function readSmall({ surface, asOf, application }: Case): { program: Program; both: Both } | undefined {
  const program = programOf(surface)
  const day = parseDay(asOf) ?? 0
  const completions = everyCompletion(program, application, MOST)
  return completions && { program, both: bothOf(program, day, application, completions) }
}

/** Nothing that some completion comes to is ruled out. */
const rulesNothingOut: Law = async (drawn) => {
  const read = readSmall(drawn)
  return read && ruledOut(read.program, read.both)
}

/** Where every leaf is exact and nothing missing is asked by two of them, what they decide together is exact. */
const exactWhereReadOnce: Law = async (drawn) => {
  const read = readSmall(drawn)
  const open = read && openOf(read.program, drawn.application, read.both)
  const wrong = open?.find(([whole, why]) => why === undefined && isWider(whole))
  return wrong && `${wrong[0].what}: ${verdictWord(wrong[0].said & ~wrong[0].seen)} is said to be possible, and is not`
}

test.each(keptCases())('of all ways to fill in the kept case %s none is ruled out', async (_, kept) => {
  expect(await rulesNothingOut(kept)).toBeUndefined()
  expect(await exactWhereReadOnce(kept)).toBeUndefined()
})

const sum = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)

const KINDS = {
  leaves: 'where two questions read what is missing',
  reads: 'where one question reads it twice',
  has: 'where it is asked whether there is what cannot be absent',
  clause: 'where another clause is asked for, of which that is so',
  part: 'of a part of an exclusion',
  bounds: 'where of a value or of rows only bounds are known',
} as const

/** The kind of what is said to be more than it can come to. */
function kindOf(program: Program, blanks: ReadonlySet<string>, why: Excuse): string {
  if (why.kind !== 'leaf') return why.kind === 'shared' ? KINDS.leaves : KINDS.part
  const { leaf } = why
  if (leaf.op === 'met' || leaf.op === 'holds' || leaf.op === 'metDecision') return KINDS.clause
  const missing = readingsIn(program, leaf).filter((name) => blanks.has(name.split('.')[0] ?? ''))
  if (new Set(missing).size < missing.length) return KINDS.reads
  return leaf.op === 'has' ? KINDS.has : KINDS.bounds
}

/** How many partial applications are drawn, and how many to one policy. */
const PARTIAL = COUNTS.release ? 5_000 : COUNTS.ci ? 500 : 100
const TO_ONE_POLICY = 10

test('what is said to be possible of a small policy is what some completion comes to, but where leaves hang together', async () => {
  let [partial, completed, open, once] = [0, 0, 0, 0]
  const wide = new Map<string, number>()
  for (let n = 0; partial < PARTIAL; n++) {
    const drawn = drawPolicy(n, SEED, drawSmallVocabulary)
    const { program, asOf } = drawn
    for (let m = 0; m < TO_ONE_POLICY && partial < PARTIAL; m++) {
      const { plain } = drawApplication(drawn, m)
      const completions = everyCompletion(program, plain, MOST)
      if (completions === undefined || completions.length < 2) continue
      partial++
      completed += completions.length
      const both = bothOf(program, asOf, plain, completions)
      if (ruledOut(program, both)) await recordFailure('ruled-out', SEED, caseOf(drawn, plain), rulesNothingOut)
      const blanks = blanksIn(program, plain)
      for (const [whole, why] of openOf(program, plain, both)) {
        open++
        if (why === undefined) once++
        if (!isWider(whole)) continue
        if (why === undefined) await recordFailure('not-exact', SEED, caseOf(drawn, plain), exactWhereReadOnce)
        else wide.set(kindOf(program, blanks, why), (wide.get(kindOf(program, blanks, why)) ?? 0) + 1)
      }
    }
  }
  console.log(
    `seed ${SEED}: ${partial} partial applications, ${completed} completions; ${open} truths and verdicts open, ` +
      `${once} of them by questions that read nothing twice, all exact; ` +
      `${sum(wide)} said to be more than they can come to: ${[...wide].map(([kind, count]) => `${count} ${kind}`).join(', ')}`,
  )
  expect(once).toBeGreaterThan(partial)
  expect(sum(wide)).toBeLessThan(open / 3)
}, 3_600_000)
