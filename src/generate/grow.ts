import { withDueRows } from '../evaluate/due-rows.ts'
import { evaluatePlainly } from '../evaluate/plain/index.ts'
import type { Facts, Given, GivenList, Row } from '../model/application.ts'
import type { PhraseClause, Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import { reachOf } from '../model/reach.ts'
import { SIDES } from '../model/test-report.ts'
import { FALSE, isDecided, TRUE, type VerdictSet } from '../model/truth.ts'
import { AS_OF, type ListFact } from '../model/vocabulary.ts'
import { phraseClauses } from '../model/walk-core.ts'
import type { Random } from '../util/random.ts'
import { approach, type Dated } from './approach.ts'
import type { FactValues } from './fact-values.ts'
import type { Moves } from './moves.ts'
import { type TurningPoint, turningPoints } from './turning-points.ts'

const MOST_STEPS = 240
/** So many steps that lead nowhere better end the search: what still stands in the way, single changes do not move. */
const PATIENCE = 24
const MOST_TRIED = 12
/** Rows of a list to begin with, as far as it may have them. */
const FIRST_ROWS = 3

/**
 * An application that says what one says and gives every other fact, and passes as much as single changes, tried one
 * after another, lead to.
 */
export function grow(start: Facts | null, dated: Dated, values: FactValues, moves: Moves, random: Random): Facts {
  const { program } = dated
  const phrases = program.articles.flatMap(phraseClauses)
  const points = byPhrase(program)
  let here = filled(start ?? NOTHING, program, values, moves, random)
  let outcome = outcomeOf(here, dated)
  let score = scoreOf(outcome, program)
  let idle = 0
  for (let step = 0; step < MOST_STEPS && score > 0 && idle < PATIENCE; step++) {
    idle++
    const open = phrases.filter(({ id }) => isOpen(outcome.clauses.get(id)?.verdicts ?? TRUE))
    const shut = [...program.outcomes.values()].filter(({ phrase }) => outcome.gates.get(phrase) !== TRUE)
    const given = phrases.filter(({ id }) => shut.some(({ phrase }) => phrase === id))
    const wanted = open.length > 0 && (given.length === 0 || random.chance(0.8)) ? open : given
    if (wanted.length === 0) break
    const phrase = random.pick(wanted)
    const turned = random.chance(0.3) ? turnedAt(points.get(phrase.id) ?? [], here, dated, moves) : []
    for (const there of [...turned, ...sampled([...movesFor(phrase, here, dated, moves)], random)]) {
      const tried = outcomeOf(there, dated)
      const better = scoreOf(tried, program)
      if (better > score || (better === score && random.chance(0.7))) continue
      if (better < score) idle = 0
      here = there
      outcome = tried
      score = better
      break
    }
  }
  return here
}

/** How near an application is to what is looked for: whether the decision that answers passes, and what stands in its way. */
export function standingOf(facts: Facts, dated: Dated): { readonly passes: boolean; readonly inTheWay: number } {
  const outcome = outcomeOf(facts, dated)
  const passes = outcome.decisions.get(dated.program.defaultDecision) === TRUE
  return { passes, inTheWay: scoreOf(outcome, dated.program) }
}

function movesFor(phrase: PhraseClause, facts: Facts, { program }: Dated, moves: Moves): Generator<Facts> {
  return moves.from(facts, reachOf(program, { conds: [phrase.cond] }), null)
}

function byPhrase(program: Program): Map<string, TurningPoint[]> {
  const points = new Map<string, TurningPoint[]>()
  for (const point of turningPoints(program))
    if (point.phrase !== null) points.set(point.phrase, [...(points.get(point.phrase) ?? []), point])
  return points
}

/** The application brought to every side of what a phrase turns on: what single changes reach only together. */
function turnedAt(points: readonly TurningPoint[], facts: Facts, dated: Dated, moves: Moves): Facts[] {
  return points.flatMap((point) => SIDES.flatMap((side) => approach(facts, point, side, dated, moves) ?? []))
}

function sampled<T>(from: readonly T[], random: Random): T[] {
  return from.length === 0 ? [] : random.times(MOST_TRIED, () => random.pick(from))
}

function outcomeOf(facts: Facts, { program, dayOf }: Dated): Outcome {
  const day = dayOf(facts)
  return evaluatePlainly(program, withDueRows(program.vocabulary, facts, day), day)
}

const isOpen = (verdicts: VerdictSet): boolean => verdicts !== 0 && (!isDecided(verdicts) || verdicts === FALSE)

function scoreOf({ decisions, clauses, gates }: Outcome, program: Program): number {
  let score = 0
  for (const verdicts of decisions.values()) if (verdicts !== TRUE) score += isOpen(verdicts) ? 8 : 1
  for (const { verdicts } of clauses.values()) if (isOpen(verdicts)) score += 2
  for (const { phrase } of program.outcomes.values()) if (gates.get(phrase) !== TRUE) score += 1
  return score
}

const NOTHING: Facts = { scalars: new Map(), lists: new Map() }

/** Every fact given: those that are missing as they are likely not to stand in the way. */
function filled(start: Facts, { vocabulary }: Program, values: FactValues, moves: Moves, random: Random): Facts {
  const scalars = new Map<string, Given>()
  for (const fact of vocabulary.scalars.values()) {
    const given = start.scalars.get(fact.name)
    if (fact.name !== AS_OF)
      scalars.set(fact.name, given && given.kind !== 'missing' ? given : values.first(fact, random, 1))
  }
  const lists = new Map<string, GivenList>()
  for (const list of vocabulary.lists.values()) {
    const given = start.lists.get(list.name)
    if (given?.kind === 'absent') lists.set(list.name, given)
    else if (given?.kind === 'rows')
      lists.set(list.name, { kind: 'rows', rows: given.rows.map((row) => filledRow(row, list, values, random)) })
    else {
      const count = Math.min(FIRST_ROWS, list.max - (list.due?.last ?? 0))
      lists.set(list.name, { kind: 'rows', rows: random.times(count, (i) => moves.firstRow(list, i)) })
    }
  }
  return { scalars, lists }
}

function filledRow(row: Row, { fields }: ListFact, values: FactValues, random: Random): Row {
  const missing = [...fields].filter(([name]) => (row.get(name)?.kind ?? 'missing') === 'missing')
  const given = missing.map(([name, fact]) => [name, values.first(fact, random, random.int(1, 99_999_999))] as const)
  return given.length === 0 ? row : new Map([...row, ...given])
}
