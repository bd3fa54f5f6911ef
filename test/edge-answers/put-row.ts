import { notice } from '../../src/evaluate/notice.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../src/evaluate/rules-engine/index.ts'
import { readApplication } from '../../src/load/application.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Program } from '../../src/model/core.ts'
import { type Finding, hasErrors } from '../../src/model/finding.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { truthWord, verdictWord } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { inWords, TODAY } from '../support/evaluate.ts'
import { DECIDED, PAYMENTS, supportArticle } from '../support/grants.ts'
import { factsOf, mapOf, type Plain, programOf } from '../support/program.ts'
import { READINGS, SHOP } from '../support/shop.ts'
import type { EdgeRow, Put } from './row.ts'

/** What a shop has not: numbers and payments that may be negative, and a list of years. */
const ODD: Plain = {
  balance: { label: '结余', type: 'money', range: ['-1 万元', '1 万元'], from: 'applicant' },
  turnover: { label: '增减', type: 'integer', range: [-10, 10], from: 'applicant' },
  payments: {
    ...PAYMENTS,
    fields: { ...(PAYMENTS.fields as Plain), amount: { label: '金额', type: 'money', range: ['-100 元', '100 元'] } },
  },
  reviews: {
    label: '评价',
    type: 'list',
    identity: 'year',
    from: 'expert',
    fields: { year: { label: '年度', type: 'year' }, good: { label: '好', type: 'boolean' } },
  },
}

/** What an engine answers to a row, and the codes of what is told beside it. */
export interface EdgeAnswer {
  readonly answer: string
  readonly told: string
}

/** Puts a row to both engines; a refusal is the answer of each. */
export async function putRow({ put, given = {} }: EdgeRow): Promise<[plain: EdgeAnswer, rules: EdgeAnswer]> {
  const misread = articlesOf(put).flatMap(
    (article) => readStructure(mapOf(article, 'article-1.yaml'), 'article-1.yaml').findings,
  )
  if (misread.length > 0) return both({ answer: refusedFor(misread), told: '' })
  const { program, findings } = programOf({
    facts: { ...SHOP, ...DECIDED, ...ODD },
    derived: 'computes' in put ? { result: { label: '结果', ...put.computes } } : {},
    articles: articlesOf(put),
    policy: { readings: READINGS },
  })
  if (hasErrors(findings)) return both({ answer: refusedFor(findings), told: '' })
  if ('reads' in put) return both({ answer: readAs(program, put.reads), told: '' })
  const day = parseDay(TODAY) ?? 0
  const read = factsOf(program, given)
  const answered = (outcome: Outcome): EdgeAnswer => ({
    answer: answerOf(put, program, outcome),
    told: notice(program, read, outcome, day)
      .map(({ code }) => code)
      .join(', '),
  })
  return [answered(evaluatePlainly(program, read, day)), answered(await evaluateWithRulesEngine(program, read, day))]
}

const both = (answer: EdgeAnswer): [EdgeAnswer, EdgeAnswer] => [answer, answer]

function articlesOf(put: Put): readonly Plain[] {
  if ('decides' in put) return put.decides
  if ('brings' in put) return [supportArticle(1, ...put.brings)]
  const asked = 'asks' in put ? put.asks : { nothing: '略' }
  return [{ article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...asked }] }]
}

function refusedFor(findings: readonly Finding[]): string {
  return `refused: ${findings.flatMap(({ severity, code }) => (severity === 'error' ? [code] : [])).join(', ')}`
}

function readAs(program: Program, application: Plain): string {
  const { tree, findings } = treeOf(application, 'application')
  if (tree === undefined) return refusedFor(findings)
  const read = readApplication(tree, program.vocabulary, 'application')
  return hasErrors(read.findings) ? refusedFor(read.findings) : 'accepted'
}

function answerOf(put: Put, program: Program, outcome: Outcome): string {
  if ('computes' in put) {
    const expr = program.named.get('result')?.expr
    const value = expr && outcome.values.get(expr.id)
    if (expr === undefined || value === undefined) throw new Error('the value is gone')
    return inWords(value, expr.type)
  }
  if ('asks' in put) {
    const phrase = outcome.clauses.get('art1.ph1')
    if (phrase === undefined) throw new Error('the phrase is gone')
    return truthWord(phrase.truth)
  }
  if ('decides' in put) return verdictWord(outcome.decisions.get(program.defaultDecision) ?? 0)
  return [...outcome.amounts]
    .flatMap(([id, entries]) =>
      entries.map(({ verdicts, due }) => {
        const type = program.outcomes.get(id)?.type
        if (type === undefined) throw new Error(`no outcome ${id}`)
        return `${verdictWord(verdicts)}, ${inWords(due, type)}`
      }),
    )
    .join('; ')
}
