import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import { explain } from '../../../src/explain/index.ts'
import { fitQuantity } from '../../../src/language/fit-quantity.ts'
import { readQuantity } from '../../../src/language/quantity.ts'
import type { Cond, Effect, Expr, LevelClause, OutcomePoint, PhraseClause, Program } from '../../../src/model/core.ts'
import type { Amount, Decision } from '../../../src/model/decision.ts'
import type { AmountOutcome, Outcome } from '../../../src/model/outcome.ts'
import { NEUTRAL, TRUE, type Truth } from '../../../src/model/truth.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import type { Scalar, Value } from '../../../src/model/value.ts'
import { parseDay } from '../../../src/util/civil-date.ts'
import { type Rational, ZERO } from '../../../src/util/rational.ts'
import { factsOf, type Plain } from '../../support/program.ts'
import { sample, TODAY } from '../sample.ts'

/*
 * Programs and outcomes put together by hand, so that how a thing is told does not depend on how it was lowered or worked
 * out: expressions with numbers of their own, and the value each of them came to.
 */

let id = 10_000

/** An amount of money. */
export const MONEY: ScalarType = { kind: 'money' }

/** An expression with a number of its own. */
export function made(
  expr: { readonly op: Expr['op']; readonly [key: string]: unknown },
  type: ScalarType = MONEY,
): Expr {
  id += 1
  return { id, type, ...expr } as unknown as Expr
}

/** A quantity in a type's own unit. */
export function quantity(text: string, type: ScalarType = MONEY): Rational {
  const read = readQuantity(text)
  const fitted = read === undefined ? 'type' : fitQuantity(read, type)
  if (typeof fitted === 'string') throw new Error(`${text} is no ${type.kind}`)
  return fitted
}

/** A number as the law writes it. */
export function written(text: string, type: ScalarType = MONEY): Expr {
  return made({ op: 'literal', value: quantity(text, type), source: text }, type)
}

/** A known number; an interval where two are given, null for no bound. */
export function number(low: string | null, high: string | null = low, type: ScalarType = MONEY): Value {
  const end = (text: string | null): Rational | null => (text === null ? null : quantity(text, type))
  return { kind: 'number', low: end(low), high: end(high), present: true, absent: false }
}

/** No value: of a refused decision, or of nothing. */
export const NOTHING: Value = { kind: 'number', low: null, high: null, present: false, absent: true }

/** A single name or answer. */
export function name(member: Exclude<Scalar, Rational>): Value {
  return { kind: 'set', members: [member], present: true, absent: false }
}

/** What an outcome comes to, given to one recipient and open unless it says otherwise. */
export function comes(to: Value, more: Partial<AmountOutcome> = {}): AmountOutcome {
  return { recipient: null, verdicts: TRUE, entitled: to, received: null, due: to, values: null, leaves: null, ...more }
}

/** An outcome that is shut. */
export const SHUT: AmountOutcome = comes(number('0 元'), { verdicts: NEUTRAL })

/** A grant to the applicant under the phrase `art1.item1.ph2`, unless it says otherwise. */
export function grant(entitled: Expr, more: Partial<OutcomePoint> = {}): OutcomePoint {
  return {
    id: 'subsidy',
    kind: 'grant',
    label: { zh: '开业补助', en: 'opening grant' },
    phrase: 'art1.item1.ph2',
    type: entitled.type,
    to: { id: 'applicant', label: { zh: '申请人', en: 'applicant' }, name: null },
    recipients: null,
    payers: [],
    per: null,
    better: 'more',
    applies: null,
    within: null,
    entitled,
    received: null,
    net: false,
    caps: [],
    ...more,
  }
}

/** What a test adds to the sample policy and to what the engine says of it. */
export interface ByHand {
  readonly outcomes?: readonly OutcomePoint[]
  /** Effects and conditions of phrases over those of the articles. */
  readonly phrases?: Readonly<Record<string, { readonly effect?: Effect; readonly cond?: Cond }>>
  /** Facts beside the licence and the day of opening; undefined takes those away. */
  readonly facts?: Plain
  readonly values?: readonly (readonly [Expr, Value])[]
  readonly gates?: Readonly<Record<string, Truth>>
  readonly leaves?: readonly (readonly [number, Truth])[]
  readonly truths?: Readonly<Record<string, Truth>>
  readonly amounts?: Readonly<Record<string, readonly AmountOutcome[]>>
  readonly change?: (program: Program) => Program
}

const label = (zh: string, en: string): Plain => ({ zh, en })

/** Facts about what is granted, beside those of the sample. */
const FACTS: Plain = {
  granted: { label: label('补助核定额', 'grant decided'), type: 'money', from: 'authority' },
  yearsOpen: { label: label('开业年数', 'years open'), type: 'integer', unit: '年', from: 'applicant' },
  payments: {
    label: label('已付款项', 'payments'),
    type: 'list',
    max: 100,
    from: 'authority',
    fields: {
      grant: { label: label('项目', 'grant'), type: 'text' },
      amount: { label: label('金额', 'amount'), type: 'money' },
    },
  },
  works: {
    label: label('工程', 'works'),
    type: 'list',
    max: 100,
    from: 'applicant',
    fields: {
      name: { label: label('名称', 'name'), type: 'text' },
      builder: { label: label('承建单位', 'builder'), type: 'text' },
      cost: { label: label('造价', 'cost'), type: 'money' },
      granted: { label: label('核定额', 'decided'), type: 'money', from: 'authority' },
    },
  },
  reviews: {
    label: label('年度考核', 'yearly reviews'),
    type: 'list',
    max: 10,
    from: 'authority',
    expect: { field: 'year', last: 3 },
    fields: {
      year: { label: label('年度', 'year'), type: 'year' },
      score: { label: label('得分', 'score'), type: 'points' },
    },
  },
}

const ARTICLES: readonly Plain[] = [
  {
    article: 1,
    role: 'support',
    lead: [{ quote: '持有许可的，享受以下扶持：', fact: 'licensed', operator: 'is', value: true }],
    items: [
      {
        item: 1,
        phrases: [
          { quote: '开业满 3 个月的，', fact: 'timeOpen', operator: 'atLeast', value: '3 个月' },
          { quote: '给予补助。', nothing: '补助' },
        ],
      },
      { item: 2, phrases: [{ quote: '合计不超过 50 万元。', nothing: '上限' }] },
    ],
  },
  { article: 2, role: 'support', phrases: [{ quote: '店主为本地居民的，补助减半。', nothing: '减半' }] },
]

function sampleByHand(): Program {
  const { expect: due, ...reviews } = FACTS.reviews as Plain
  const base = sample({ articles: ARTICLES, facts: { ...FACTS, reviews } })
  const list = base.vocabulary.lists.get('reviews')
  if (list === undefined) throw new Error('no reviews')
  const lists = new Map(base.vocabulary.lists).set('reviews', { ...list, due: due as { field: string; last: number } })
  return { ...base, vocabulary: { ...base.vocabulary, lists } }
}

/** The sample policy with what was made by hand. */
export function programByHand({ outcomes = [], phrases = {}, change }: ByHand): Program {
  const base = sampleByHand()
  const withEffects = (level: LevelClause): LevelClause => {
    const phrase = (one: PhraseClause): PhraseClause => {
      const own = outcomes.find((outcome) => outcome.phrase === one.id)
      const { inert, ...rest } = one
      const more = own === undefined ? phrases[one.id] : { effect: { kind: 'outcome', outcome: own.id } as const }
      return more === undefined ? one : { ...rest, ...more }
    }
    return { ...level, lead: level.lead.map(phrase), parts: level.parts.map(withEffects), tail: level.tail.map(phrase) }
  }
  const program: Program = {
    ...base,
    articles: base.articles.map(withEffects),
    outcomes: new Map(outcomes.map((outcome) => [outcome.id, outcome])),
  }
  return change === undefined ? program : change(program)
}

/** The decision with what was made by hand; gates are open and the licence is there unless a test says otherwise. */
export function decisionByHand(
  parts: ByHand,
  asOf: string = TODAY,
): { readonly decision: Decision; readonly program: Program } {
  const program = programByHand(parts)
  const day = parseDay(asOf)
  if (day === undefined) throw new Error(`no day ${asOf}`)
  const given = Object.entries({ licensed: true, openedOn: '2019-01-01', ...parts.facts })
  const read = factsOf(program, Object.fromEntries(given.filter(([, value]) => value !== undefined)))
  const facts = read
  const plain = evaluatePlainly(sampleByHand(), facts, day)
  const clauses = new Map(plain.clauses)
  for (const [clause, truth] of Object.entries(parts.truths ?? {})) clauses.set(clause, { truth, verdicts: truth })
  const outcome: Outcome = {
    ...plain,
    clauses,
    leaves: new Map([...plain.leaves, ...(parts.leaves ?? []).map(([leaf, truth]) => [leaf, { truth }] as const)]),
    values: new Map([...plain.values, ...(parts.values ?? []).map(([expr, value]) => [expr.id, value] as const)]),
    amounts: new Map(Object.entries(parts.amounts ?? {})),
    gates: new Map(
      Object.entries({ 'art1.item1.ph2': TRUE, 'art1.item2.ph1': TRUE, 'art2.ph1': TRUE, ...parts.gates }),
    ),
  }
  const decision = explain({
    program,
    facts,
    outcome,
    asOf: day,
    application: 'applications/chain.yaml',
    engine: 'banfa 0.0.0',
    findings: [],
  })
  return { decision, program }
}

/** The one amount of an outcome made by hand. */
export function amountOf(outcome: OutcomePoint, amount: AmountOutcome, more: ByHand = {}): Amount {
  const { decision } = decisionByHand({ ...more, outcomes: [outcome], amounts: { [outcome.id]: [amount] } })
  const [only] = decision.amounts
  if (only === undefined) throw new Error('no amount')
  return only
}

/** Nought of money. */
export const NOUGHT: Expr = made({ op: 'literal', value: ZERO, source: '0' })
