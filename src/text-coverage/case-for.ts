import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly, evaluatePlainly } from '../evaluate/plain/index.ts'
import { around, generate } from '../generate/index.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import { reachOf } from '../model/reach.ts'
import type { ProposedCase, Sight } from '../model/test-report.ts'
import { INFORMATIONAL } from '../model/truth.ts'
import { expectationFor, type LikedApplication, nearestTo, propose, type WrittenExpectation } from '../propose/index.ts'
import { bareQuote } from '../util/bare-quote.ts'
import type { Day } from '../util/civil-date.ts'
import type { View } from './coverage.ts'
import { clauseSays, type PlacedPhrase, restOf } from './placed-phrase.ts'
import { kindOf, type Shown, shownBy } from './sight.ts'

const AROUND = 1_500
const DRAWN = 200
/** How many cases are begun with. */
const MOST_STARTS = 12

/** Cases that would show a phrase in ways no case does yet; where one shows two of them, it is proposed for both. */
export function casesFor(
  sights: readonly Sight[],
  placed: PlacedPhrase,
  views: readonly View[],
  program: Program,
  liked: readonly LikedApplication[],
): (ProposedCase & { readonly shows: Sight })[] {
  const found: { readonly proposal: ProposedCase; readonly shown: Shown | null; readonly shows: Sight }[] = []
  // a case that turns a clause also shows the phrase one way or the other
  for (const sight of [...sights].reverse()) {
    const known = found.find(({ shown }) => shown === sight)
    const made = known ?? caseFor(sight, placed, views, program, liked)
    if (made !== null) found.push({ ...made, shows: sight })
  }
  return found.reverse().map(({ proposal, shows }) => ({ ...proposal, shows }))
}

function caseFor(
  sight: Sight,
  placed: PlacedPhrase,
  views: readonly View[],
  program: Program,
  liked: readonly LikedApplication[],
): { readonly proposal: ProposedCase; readonly shown: Shown | null } | null {
  const starts = startsFor(sight, views)
  const asOf = starts[0]?.one.asOf
  if (asOf === undefined) return null
  const shownIn = (facts: Facts, day: Day): Shown | null =>
    shownBy(placed.phrase, askPlainly(program, facts, day), program)
  const turns = turnsFor(placed, views, program)
  const bases = starts.map(({ one }) => one.given)
  const isIt = (facts: Facts): boolean => {
    const day = dayGiven(program, facts) ?? asOf
    const seen = withDueRows(program.vocabulary, facts, day)
    return sight === 'decisive' ? turns(seen, day) : shownIn(seen, day) === sight
  }
  for (const met of applications(placed, bases, program, asOf)) {
    if (!isIt(met)) continue
    const facts = nearestTo(
      liked.map((one) => one.facts),
      met,
      isIt,
    )
    const day = dayGiven(program, facts) ?? asOf
    const seen = withDueRows(program.vocabulary, facts, day)
    const { cite, quote } = placed.phrase
    const bare = bareQuote(quote)
    const name = `${cite.zh}“${bare.length > 30 ? `${bare.slice(0, 30)}……` : bare}”${SAID[sight]}`
    const expect = expected(placed, seen, day, program)
    const proposal = propose({ name, facts, asOf: day, expect, because: BECAUSE }, liked, program)
    return proposal === null ? null : { proposal, shown: shownIn(seen, day) }
  }
  return null
}

const BECAUSE = '由 banfa test 提出，采用前请核对结论'

const SAID: Readonly<Record<Sight, string>> = {
  pass: '符合',
  fail: '不符合',
  undetermined: '待定',
  decisive: '单独改变结论',
}

/** The cases nearest to it: for a pair, those that show the phrase one way; they are what the other case differs from. */
function startsFor(sight: Sight, views: readonly View[]): View[] {
  const fit = sight === 'decisive' ? ['pass', 'fail'] : sight === 'pass' ? ['fail'] : ['pass']
  const isGiven = ({ shown }: View): boolean => shown !== null && fit.includes(shown)
  const isOther = (view: View): boolean => !isGiven(view)
  return [...views.filter(isGiven), ...views.filter(isOther)].slice(0, MOST_STARTS)
}

/** Whether an application differs from some case, of the clause, in the phrase alone, and in what the clause comes to. */
function turnsFor(placed: PlacedPhrase, views: readonly View[], program: Program): (facts: Facts, day: Day) => boolean {
  const known = views.filter(({ shown }) => shown === 'pass' || shown === 'fail')
  const isCondition = kindOf(placed.phrase) === 'condition'
  const keyed = known.map((view) => ({
    shown: view.shown,
    rest: isCondition ? restOf(placed, view.answers) : '',
    says: isCondition ? clauseSays(placed, view.answers) : view.shown,
  }))
  return (facts, day) => {
    const answers = askPlainly(program, facts, day)
    const shown = shownBy(placed.phrase, answers, program)
    if (shown !== 'pass' && shown !== 'fail') return false
    const rest = isCondition ? restOf(placed, answers) : ''
    const says = isCondition ? clauseSays(placed, answers) : shown
    return keyed.some((other) => other.shown !== shown && other.rest === rest && other.says !== says)
  }
}

function* applications(placed: PlacedPhrase, bases: readonly Facts[], program: Program, asOf: Day): Generator<Facts> {
  const { phrase, level } = placed
  const outcome = phrase.effect?.kind === 'outcome' ? program.outcomes.get(phrase.effect.outcome) : undefined
  const gates = kindOf(phrase) === 'condition' ? [] : level.lead.concat(level.tail).map(({ cond }) => cond)
  const conds = [phrase.cond, ...gates, outcome?.applies, level.guard?.when, level.guard?.unless]
  const exprs = [outcome?.entitled, outcome?.recipients?.by]
  const reach = reachOf(program, {
    conds: conds.filter((one) => one != null),
    exprs: exprs.filter((one) => one != null),
  })
  let left = AROUND
  for (const facts of around([program], reach, bases, asOf)) {
    if (left-- === 0) break
    yield facts
  }
  const near = new Set([phrase.id])
  for (const { facts } of generate([program], { seed: 1, count: DRAWN, asOf, bases: bases.slice(0, 8), near }))
    yield facts
}

/** What the rules say there of the phrase and of its clause. */
function expected({ phrase, level }: PlacedPhrase, facts: Facts, asOf: Day, program: Program): WrittenExpectation[] {
  const outcome = evaluatePlainly(program, facts, asOf)
  const said = outcome.clauses.get(phrase.id)
  const byTruth = said?.verdicts === INFORMATIONAL || phrase.role === 'support'
  const { effect } = phrase
  const about =
    effect?.kind === 'outcome'
      ? (outcome.amounts.get(effect.outcome) ?? []).map((was) =>
          expectationFor({ kind: 'amount', id: effect.outcome, was }, outcome, program),
        )
      : kindOf(phrase) === 'gate'
        ? [expectationFor({ kind: 'effect', id: phrase.id }, outcome, program)]
        : [
            expectationFor({ kind: byTruth ? 'truth' : 'clause', id: phrase.id }, outcome, program),
            expectationFor({ kind: byTruth ? 'truth' : 'clause', id: level.id }, outcome, program),
          ]
  return about.filter((one) => one !== null)
}
