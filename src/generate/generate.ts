import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import { daysInForce } from '../model/period.ts'
import { reachOf } from '../model/reach.ts'
import { phraseClauses } from '../model/walk-core.ts'
import { type Day, parseDay } from '../util/civil-date.ts'
import { Random } from '../util/random.ts'
import { rational } from '../util/rational.ts'
import type { Dated } from './approach.ts'
import { withScalar } from './edit-facts.ts'
import { FactValues } from './fact-values.ts'
import { grow, standingOf } from './grow.ts'
import { Moves } from './moves.ts'
import { answerSpots, gapSpots, type Spot, turningSpots } from './spots.ts'

/** What to draw. */
export interface GenerateOptions {
  readonly seed: number
  readonly count: number
  /** The day of applications that do not say one themselves. */
  readonly asOf: Day
  /** Applications to begin with; without any, some that pass are looked for. */
  readonly bases?: readonly Facts[]
  /** Phrases to stay near, by id: half of the applications stand where these turn, or answer otherwise what they ask. */
  readonly near?: ReadonlySet<string>
}

/** An application that was drawn, and the turning point it stands at. */
export interface Generated {
  readonly facts: Facts
  /** The one it began with: one that was given, or that was found. */
  readonly base: Facts
  readonly turn?: Spot['turn']
}

/** How many of the applications given are begun with: each is brought to every turning point anew. */
const MOST_BASES = 8
/** How many times, where no application is given, one that gives every fact is looked for in each version. */
const GROWN = 3

/**
 * Draws applications near where the rules of some versions of one policy turn: each begins with one that is given or was
 * found, stands just below, at or just above a turning point of one of the versions, and may give one or two other
 * answers, or leave something out. The same seed and versions draw the same applications.
 */
export function* generate(programs: readonly Program[], options: GenerateOptions): Generator<Generated> {
  const random = new Random(options.seed)
  const looks = programs.map((program) => lookAt(program, options, random.fork()))
  const given = random.shuffled(options.bases ?? []).slice(0, MOST_BASES)
  const bases = [...given, ...looks.flatMap((look) => startsFor(given, look).map(look.grown))]
  const turns = random.shuffled(looks.flatMap(({ turns }) => turns))
  const answers = looks.flatMap(({ answers }) => answers)
  const near = {
    turns: turns.filter(({ turn }) => turn?.phrase != null && options.near?.has(turn.phrase)),
    answers: random.shuffled(
      looks.flatMap(({ answers, gaps, asked }) => [...answers, ...gaps].filter(({ about = '' }) => asked.has(about))),
    ),
  }
  const gaps = looks.flatMap(({ gaps }) => gaps)
  const reached = new Map<string, Facts | undefined>()
  // each other answer near what is asked for in turn, so that none is left out by chance
  let asked = 0
  for (let n = 0; n < options.count; n++) {
    const own = random.fork()
    const at = bases.length === 0 ? -1 : own.int(0, bases.length - 1)
    const base = bases[at]
    if (base === undefined) return
    const isNear = own.chance(near.turns.length + near.answers.length > 0 ? 0.5 : 0)
    const among = isNear ? near.turns : turns
    const turn = among.length === 0 || own.chance(0.3) ? undefined : n % among.length
    const spot = turn === undefined ? undefined : among[turn]
    const key = `${isNear} ${turn} ${at}`
    if (spot !== undefined && !reached.has(key)) reached.set(key, spot.reach(base))
    const there = reached.get(key)
    const others = own.weighted([
      [there === undefined ? 0 : 5, 0],
      [3, 1],
      [2, 2],
    ] as const)
    let facts = there ?? base
    for (const pool of [
      ...own.times(others, () => answers),
      // where a phrase turns on two values, on both of them
      ...(isNear && own.chance(0.3) ? [near.turns] : []),
      ...own.times(own.chance(0.2) ? own.int(1, 3) : 0, () => gaps),
    ])
      if (pool.length > 0) facts = own.pick(pool).reach(facts) ?? facts
    if (isNear && (spot === undefined || own.chance(0.3)))
      facts = near.answers[asked++ % near.answers.length]?.reach(facts) ?? facts
    yield { facts, base, ...(there === undefined || spot?.turn === undefined ? {} : { turn: spot.turn }) }
  }
}

/** What is needed of one version to draw applications near where it turns. */
interface Look {
  readonly turns: readonly Spot[]
  readonly answers: readonly Spot[]
  readonly gaps: readonly Spot[]
  /** What the phrases to stay near ask for: facts, lists and `list.field`. */
  readonly asked: ReadonlySet<string>
  readonly standing: (facts: Facts) => ReturnType<typeof standingOf>
  readonly grown: (start: Facts | null) => Facts
}

/** Where to look for one that passes: nowhere if one is given; else from the one with the least in its way, or from nothing. */
function startsFor(given: readonly Facts[], { standing }: Look): (Facts | null)[] {
  const known = given.map((facts) => ({ facts, ...standing(facts) }))
  const [first, ...others] = known
  if (first === undefined) return Array.from({ length: GROWN }, () => null)
  if (known.some(({ passes }) => passes)) return []
  return [others.reduce((best, one) => (one.inTheWay < best.inTheWay ? one : best), first).facts]
}

function lookAt(program: Program, { asOf, near }: GenerateOptions, random: Random): Look {
  const day = dayWithin(program, asOf)
  const dated: Dated = { program, dayOf: (facts) => dayGiven(program, facts) ?? day }
  const values = new FactValues(program, day)
  const moves = new Moves(program, values, random)
  return {
    turns: turningSpots(dated, moves),
    answers: answerSpots(dated, values, random),
    gaps: gapSpots(dated, random),
    asked: askedBy(program, near ?? new Set()),
    standing: (facts) => standingOf(facts, dated),
    grown: (start) => {
      const facts = grow(start, dated, values, moves, random)
      const { asOfFact } = program
      const isDated = asOfFact === null || start?.scalars.get(asOfFact)?.kind === 'value'
      return isDated ? facts : withScalar(facts, asOfFact, { kind: 'value', value: rational(day) })
    },
  }
}

function askedBy(program: Program, near: ReadonlySet<string>): Set<string> {
  const phrases = program.articles.flatMap(phraseClauses).filter(({ id }) => near.has(id))
  const outcomes = [...program.outcomes.values()].filter(({ phrase }) => near.has(phrase))
  const conds = [...phrases.map(({ cond }) => cond), ...outcomes.flatMap(({ applies, within }) => [applies, within])]
  const exprs = outcomes.flatMap(({ entitled, received, recipients }) => [entitled, received, recipients?.by])
  const { scalars, lists } = reachOf(program, {
    conds: conds.filter((cond) => cond !== null),
    exprs: exprs.filter((expr) => expr != null),
  })
  const fields = [...lists].flatMap(([list, names]) => [list, ...[...names].map((name) => `${list}.${name}`)])
  return new Set([...scalars, ...fields])
}

/** The day, or the nearest one on which the version decides. */
function dayWithin(program: Program, asOf: Day): Day {
  const days = daysInForce(program)
  const [from, until] = [parseDay(days?.from ?? ''), parseDay(days?.until ?? '')]
  if (from !== undefined && asOf < from) return from
  return until !== undefined && asOf > until ? until : asOf
}
