import { askPlainly } from '../evaluate/plain/index.ts'
import type { Facts } from '../model/application.ts'
import type { Cond, Program } from '../model/core.ts'
import type { DecidedCase } from '../model/decided-case.ts'
import { type Answers, answersIn } from '../model/outcome.ts'
import { daysInForce } from '../model/period.ts'
import type { PhraseCoverage, Sight } from '../model/test-report.ts'
import { SIGHTS } from '../model/test-report.ts'
import type { SectionOptions } from '../propose/index.ts'
import { parseDay } from '../util/civil-date.ts'
import { casesFor } from './case-for.ts'
import { clauseSays, type PlacedPhrase, phrasesToSee, restOf } from './placed-phrase.ts'
import { kindOf, type Shown, shownBy } from './sight.ts'

/** How the cases show each phrase that decides something or brings something about, in the order of the text. */
export function coverageOf(
  program: Program,
  cases: readonly DecidedCase[],
  { placeOf, isOwn = () => true, propose }: SectionOptions = {},
): PhraseCoverage[] {
  const looks = cases.map((one) => ({ one, answers: answersIn(one.outcome) }))
  const whatever = whateverTheFacts(program)
  const own = phrasesToSee(program).filter(({ phrase }) => isOwn(phrase.id))
  return own.map((placed) => {
    const { phrase } = placed
    const views = looks.map(({ one, answers }) => ({ one, answers, shown: shownBy(phrase, answers, program) }))
    const seen: Partial<Record<Sight, string | null>> = {}
    for (const sight of SIGHTS) {
      if (!canBe(sight, placed, program, whatever)) continue
      seen[sight] = sight === 'decisive' ? decidedIn(placed, views) : nameOf(views.find(({ shown }) => shown === sight))
    }
    const unseen = SIGHTS.filter((sight) => seen[sight] === null)
    const proposals = propose === undefined ? [] : casesFor(unseen, placed, views, program, propose)
    return {
      phrase: phrase.id,
      cite: phrase.cite,
      quote: phrase.quote,
      place: placeOf?.(phrase.id) ?? null,
      seen,
      proposals,
    }
  })
}

/** A case, and how it shows a phrase. */
export interface View {
  readonly one: DecidedCase
  readonly answers: Answers
  readonly shown: Shown | null
}

const nameOf = (view: View | undefined): string | null => view?.one.name ?? null

/** Two cases that differ, of a clause, in one phrase alone, and in what the clause comes to. */
function decidedIn(placed: PlacedPhrase, views: readonly View[]): string | null {
  const [passes, fails] = (['pass', 'fail'] as const).map((sight) => views.filter(({ shown }) => shown === sight))
  if (passes === undefined || fails === undefined) return null
  if (kindOf(placed.phrase) !== 'condition') {
    const [pass, fail] = [passes[0], fails[0]]
    return pass === undefined || fail === undefined ? null : `${pass.one.name} / ${fail.one.name}`
  }
  const keyed = new Map(fails.map((view) => [restOf(placed, view.answers), view]))
  for (const pass of passes) {
    const fail = keyed.get(restOf(placed, pass.answers))
    if (fail !== undefined && clauseSays(placed, pass.answers) !== clauseSays(placed, fail.answers))
      return `${pass.one.name} / ${fail.one.name}`
  }
  return null
}

/** What the rules say while nothing is known, on the first and the last day in force. */
function whateverTheFacts(program: Program): readonly Answers[] {
  const days = daysInForce(program)
  const ends = [days?.from, days?.until].flatMap((day) => parseDay(day ?? '') ?? [])
  const nothing: Facts = { scalars: new Map(), lists: new Map() }
  return ends.map((day) => askPlainly(program, nothing, day))
}

/**
 * Whether a phrase can be seen so. Where it holds on the first and the last day in force whatever the facts, it can only
 * be seen to pass: one that says when the rules apply cannot fail while they do.
 */
function canBe(sight: Sight, { phrase }: PlacedPhrase, program: Program, whatever: readonly Answers[]): boolean {
  if (sight === 'pass') return true
  if (neverFails(phrase.cond, program) && (sight === 'fail' || sight === 'decisive')) return false
  return whatever.length === 0 || whatever.some((answers) => shownBy(phrase, answers, program) !== 'pass')
}

/** That something is given, of what cannot be given as “no such thing”. */
function neverFails(cond: Cond, { vocabulary }: Program): boolean {
  if (cond.op !== 'has' || !('op' in cond.of) || cond.of.op !== 'fact') return false
  return vocabulary.scalars.get(cond.of.name)?.absent === undefined
}
