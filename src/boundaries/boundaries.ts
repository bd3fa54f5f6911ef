import { withDueRows } from '../evaluate/due-rows.ts'
import { evaluatePlainly } from '../evaluate/plain/index.ts'
import { describeExpression, type Scope } from '../explain/index.ts'
import { approaching, type TurningPoint, turningPoints } from '../generate/index.ts'
import type { Expr, PhraseClause, Program } from '../model/core.ts'
import { dayGiven } from '../model/day-of.ts'
import type { DecidedCase } from '../model/decided-case.ts'
import { type Answers, answersIn, type Outcome } from '../model/outcome.ts'
import type { BoundaryCoverage, ProposedCase, Side } from '../model/test-report.ts'
import { SIDES } from '../model/test-report.ts'
import { isUsedName } from '../model/used-name.ts'
import type { Value } from '../model/value.ts'
import { phraseClauses } from '../model/walk-core.ts'
import {
  expectationFor,
  type LikedApplication,
  propose,
  type SectionOptions,
  type WrittenExpectation,
} from '../propose/index.ts'
import type { Day } from '../util/civil-date.ts'
import { sideOf } from './side-of.ts'

/** Where each phrase turns on the order of two values, and the cases that stand there: one step below, at it, one above. */
export function boundariesOf(
  program: Program,
  cases: readonly DecidedCase[],
  { placeOf, isOwn = () => true, propose: liked }: SectionOptions = {},
): BoundaryCoverage[] {
  const phrases = new Map(program.articles.flatMap(phraseClauses).map((phrase) => [phrase.id, phrase]))
  const [first] = cases
  const caseAt = liked === undefined || first === undefined ? undefined : casesFrom(liked, program, first.asOf)
  const told = new Set<string>()
  return turningPoints(program).flatMap((point) => {
    // what no one writes: that a rest is never below nought
    if (point.left.op === 'literal') return []
    const phrase = point.phrase === null ? undefined : phrases.get(point.phrase)
    if (phrase === undefined || isUsedName(phrase.id, program) || !isOwn(phrase.id)) return []
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
    const proposals = caseAt === undefined ? [] : bare.flatMap((side) => caseAt(side, point, phrase) ?? [])
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

type CaseAt = (
  side: Side,
  point: TurningPoint,
  phrase: PhraseClause,
) => (ProposedCase & { readonly at: Side }) | undefined

/** What finds a case for a side of a turning point, begun with each of some applications in turn. */
function casesFrom(liked: readonly LikedApplication[], program: Program, asOf: Day): CaseAt {
  const approach = approaching(program, asOf)
  return (at, point, phrase) => {
    for (const { facts: base } of liked) {
      const facts = approach(base, point, at)
      if (facts === undefined) continue
      const day = dayGiven(program, facts) ?? asOf
      const seen = withDueRows(program.vocabulary, facts, day)
      const outcome = evaluatePlainly(program, seen, day)
      if (sideOf(knownValue(point.left, outcome), knownValue(point.right, outcome), point.left.type) !== at) continue
      const name = `${phrase.cite.zh} ${wordsOf(point, program).zh.slice(0, 60)} ${SAID[at]}`
      const expect = expected(phrase, answersIn(outcome), program)
      const proposal = propose({ name, facts, asOf: day, expect }, liked, program)
      if (proposal !== null) return { ...proposal, at }
    }
    return undefined
  }
}

function expected({ id, effect, cond }: PhraseClause, answers: Answers, program: Program): WrittenExpectation[] {
  const given = effect?.kind === 'outcome' && program.outcomes.has(effect.outcome) ? [effect.outcome] : []
  const about = [
    ...given.flatMap((outcome) =>
      answers.amounts(outcome).map((was) => expectationFor({ kind: 'amount', id: outcome, was }, answers, program)),
    ),
    ...(cond.op === 'constant' ? [] : [expectationFor({ kind: 'clause', id }, answers, program)]),
  ].filter((one) => one !== null)
  if (about.length > 0) return about
  const decision = expectationFor({ kind: 'decision', id: program.defaultDecision }, answers, program)
  return decision === null ? [] : [decision]
}
