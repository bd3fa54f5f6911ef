import { withDueRows } from '../evaluate/due-rows.ts'
import { evaluatePlainly } from '../evaluate/plain/index.ts'
import { describeExpression, type Scope } from '../explain/index.ts'
import { approachFrom, type TurningPoint, turningPoints } from '../generate/index.ts'
import type { Expr, PhraseClause, Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { Outcome } from '../model/outcome.ts'
import type { BoundaryCoverage, ProposedCase, RuleLine, Side } from '../model/test-report.ts'
import { SIDES } from '../model/test-report.ts'
import { isUsedName } from '../model/used-name.ts'
import type { Value } from '../model/value.ts'
import { phraseClauses } from '../model/walk-core.ts'
import { expectationFor, type LikedApplication, propose, type WrittenExpectation } from '../propose/index.ts'
import type { Day } from '../util/civil-date.ts'
import { sideOf } from './side-of.ts'

/** A case as it was decided. */
export interface StandingCase {
  readonly name: string
  readonly asOf: Day
  readonly outcome: Outcome
}

/** How boundaries are told. */
export interface BoundaryOptions {
  readonly placeOf?: (phrase: string) => RuleLine | undefined
  /** The applications that cases may be like, where cases are to be proposed for the sides that have none. */
  readonly propose?: readonly LikedApplication[]
}

/** Where each phrase turns on the order of two values, and the cases that stand there: one step below, at it, one above. */
export function boundariesOf(
  program: Program,
  cases: readonly StandingCase[],
  { placeOf, propose: liked }: BoundaryOptions = {},
): BoundaryCoverage[] {
  const phrases = new Map(program.articles.flatMap(phraseClauses).map((phrase) => [phrase.id, phrase]))
  const told = new Set<string>()
  return turningPoints(program).flatMap((point) => {
    // what no one writes: that a rest is never below nought
    if (point.left.op === 'literal') return []
    const phrase = point.phrase === null ? undefined : phrases.get(point.phrase)
    if (phrase === undefined || isUsedName(phrase.id, program)) return []
    const what = wordsOf(point, program)
    const key = `${phrase.id} ${what.zh}`
    if (told.has(key)) return []
    told.add(key)
    const sides: Partial<Record<Side, string | null>> = { below: null, at: null, above: null }
    for (const one of cases) {
      const side = sideOf(knownValue(point.left, one.outcome), knownValue(point.right, one.outcome), point.left.type)
      if (side !== undefined) sides[side] ??= one.name
    }
    const bare = SIDES.filter((side) => sides[side] === null)
    const asOf = cases[0]?.asOf
    const proposals =
      liked === undefined || asOf === undefined
        ? []
        : bare.flatMap((side) => caseAt(side, point, phrase, program, liked, asOf))
    const { id, cite, quote } = phrase
    return [{ phrase: id, cite, quote, place: placeOf?.(id) ?? null, what, sides, proposals }]
  })
}

function knownValue(expr: Expr, { values }: Outcome): Value | undefined {
  if (expr.op === 'literal' && typeof expr.value === 'object')
    return { kind: 'number', low: expr.value, high: expr.value, present: true, absent: false }
  return values.get(expr.id)
}

function wordsOf({ left, right }: TurningPoint, program: Program): BoundaryCoverage['what'] {
  const scope: Scope = { program, list: null }
  const said = (language: 'zh' | 'en'): string =>
    `${describeExpression(left, scope, language)} | ${describeExpression(right, scope, language)}`
  return { zh: said('zh'), en: said('en') }
}

const SAID: Readonly<Record<Side, string>> = { below: '差一点', at: '恰好', above: '多一点' }

function caseAt(
  side: Side,
  point: TurningPoint,
  phrase: PhraseClause,
  program: Program,
  liked: readonly LikedApplication[],
  asOf: Day,
): (ProposedCase & { readonly at: Side })[] {
  for (const { facts: base } of liked) {
    const facts = approachFrom(base, point, side, program, asOf)
    if (facts === undefined) continue
    const day = dayGiven(program, facts) ?? asOf
    const seen = withDueRows(program.vocabulary, facts, day)
    const outcome = evaluatePlainly(program, seen, day)
    if (sideOf(knownValue(point.left, outcome), knownValue(point.right, outcome), point.left.type) !== side) continue
    const name = `${phrase.cite.zh} ${wordsOf(point, program).zh.slice(0, 60)} ${SAID[side]}`
    const expect = expected(phrase, outcome, program)
    const proposal = propose({ name, facts, asOf: day, expect, because: BECAUSE }, liked, program)
    if (proposal !== null) return [{ ...proposal, at: side }]
  }
  return []
}

const BECAUSE = '由 banfa test 提出，采用前请核对结论'

function expected({ id, effect, cond }: PhraseClause, outcome: Outcome, program: Program): WrittenExpectation[] {
  const amounts = effect?.kind === 'outcome' ? (outcome.amounts.get(effect.outcome) ?? []) : []
  const about = [
    ...amounts.map((was) =>
      expectationFor({ kind: 'amount', id: effect?.kind === 'outcome' ? effect.outcome : '', was }, outcome, program),
    ),
    ...(cond.op === 'constant' ? [] : [expectationFor({ kind: 'clause', id }, outcome, program)]),
  ].filter((one) => one !== null)
  if (about.length > 0) return about
  const decision = expectationFor({ kind: 'decision', id: program.defaultDecision }, outcome, program)
  return decision === null ? [] : [decision]
}
