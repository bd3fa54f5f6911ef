import type { Cond, Expr } from '../../src/model/core.ts'
import type { TruthWord } from '../../src/model/truth.ts'
import { truthOf, valueNamed } from './evaluate.ts'
import { type Parts, type Plain, programOf, soundProgram, told } from './program.ts'

/*
 * A neutral vocabulary for tests of single words: a shop, the people it employs, the days and the money that go with it.
 */

const applicant = { from: 'applicant' }

/** The facts of a shop. Those named “…OrNone” may be absent. */
export const SHOP: Plain = {
  licensed: { label: '持有许可', type: 'boolean', ...applicant },
  registered: { label: '已登记', type: 'boolean', ...applicant },
  insured: { label: '已投保', type: 'boolean', absent: '无须投保', ...applicant },
  sector: { label: '行业', type: 'choice', of: { retail: '零售', catering: '餐饮', other: '其他' }, ...applicant },
  branch: {
    label: '分店行业',
    type: 'choice',
    of: { retail: '零售', catering: '餐饮', other: '其他' },
    absent: '没有分店',
    ...applicant,
  },
  grade: {
    label: '等级',
    type: 'choice',
    ordered: true,
    of: { basic: '合格', good: '良好', excellent: '优秀' },
    ...applicant,
  },
  employeeCount: { label: '职工人数', type: 'integer', unit: '人', range: [0, 1000], ...applicant },
  staffCount: { label: '从业人数', type: 'integer', unit: '人', ...applicant },
  outletCount: { label: '门店数', type: 'integer', unit: '家', range: [0, 50], absent: '没有门店', ...applicant },
  floors: { label: '层数', type: 'integer', ...applicant },
  area: { label: '面积', type: 'number', unit: '平方米', ...applicant },
  index: { label: '指数', type: 'number', ...applicant },
  revenue: { label: '营业收入', type: 'money', range: ['0 元', '1 亿元'], ...applicant },
  researchExpense: { label: '研发费用', type: 'money', range: ['0 元', '1 亿元'], ...applicant },
  grossWages: { label: '应发工资', type: 'money', range: ['0 元', '1 亿元'], ...applicant },
  bonuses: { label: '奖金', type: 'money', absent: '没有奖金', ...applicant },
  score: { label: '得分', type: 'points', range: [0, 100], ...applicant },
  debtRatio: { label: '资产负债率', type: 'share', ...applicant },
  term: { label: '期限', type: 'duration', unit: '个月', ...applicant },
  notice: { label: '通知期', type: 'duration', unit: '日', ...applicant },
  openedOn: { label: '开业日期', type: 'date', ...applicant },
  permittedOn: { label: '许可日期', type: 'date', absent: '从未许可', ...applicant },
  receivedOn: { label: '受理日期', type: 'date', ...applicant },
  since: { label: '起始年度', type: 'year', ...applicant },
  shopName: { label: '名称', type: 'text', ...applicant },
  legalName: { label: '登记名称', type: 'text', ...applicant },
  code: { label: '统一社会信用代码', type: 'creditCode', ...applicant },
  premisesSafe: { label: '场所安全', type: 'judgement', from: 'expert' },
  wellRun: { label: '经营良好', type: 'judgement', from: 'expert' },
  owner: { label: '店主', type: 'record', fields: { resident: { label: '本地居民', type: 'boolean' } }, ...applicant },
  employees: {
    label: '职工',
    type: 'list',
    identity: 'number',
    max: 1000,
    ...applicant,
    fields: {
      number: { label: '工号', type: 'text' },
      trained: { label: '经过培训', type: 'boolean' },
      insured: { label: '参加保险', type: 'boolean' },
      penalised: { label: '受过处罚', type: 'boolean' },
      grossWages: { label: '应发工资', type: 'money', range: ['0 元', '1 万元'] },
      allowance: { label: '津贴', type: 'money', range: ['0 元', '1 万元'], absent: '没有津贴' },
      hiredOn: { label: '入职日期', type: 'date' },
    },
  },
  outlets: {
    label: '门店',
    type: 'list',
    max: 50,
    absent: '没有门店',
    ...applicant,
    fields: {
      leased: { label: '租赁', type: 'boolean' },
      rent: { label: '租金', type: 'money', range: ['0 元', '1 万元'] },
    },
  },
}

/** The open points the examples refer to. */
export const READINGS: Plain = {
  'full-month': {
    question: '哪一天满一个月？',
    choice: 'onTheDay',
    ground: '含本数',
    alternatives: { afterTheDay: '次日方满' },
    open: true,
  },
  'least-staff': { question: '最少几人？', choice: '12 人', ground: '惯例' },
  'prizes-counted': { question: '奖金是否计入？' },
}

const shop = (parts: Parts): Parts => ({
  facts: SHOP,
  ...parts,
  policy: { readings: READINGS, ...parts.policy },
})

const article = (condition: Plain): Plain => ({
  article: 1,
  role: 'requirement',
  phrases: [{ quote: '原文。', ...condition }],
})

/** A condition asked of a shop, ready to be put to applications. */
export function asking(condition: Plain, parts: Parts = {}): (facts: Plain, asOf?: string) => TruthWord {
  const program = soundProgram(shop({ ...parts, articles: [article(condition), ...(parts.articles ?? [])] }))
  return (facts, asOf) => truthOf(program, 'art1.ph1', facts, asOf)
}

/** An expression over a shop, ready to be put to applications; the answer in words. */
export function computing(expression: Plain, parts: Parts = {}): (facts: Plain, asOf?: string) => string {
  const program = soundProgram(
    shop({ ...parts, derived: { ...parts.derived, result: { label: '结果', ...expression } } }),
  )
  return (facts, asOf) => valueNamed(program, 'result', facts, asOf)
}

/** What a condition is lowered to. */
export function loweredCondition(condition: Plain, parts: Parts = {}): Cond {
  const program = soundProgram(shop({ ...parts, articles: [article(condition), ...(parts.articles ?? [])] }))
  const [phrase] = program.articles[0]?.lead ?? []
  if (phrase === undefined) throw new Error('the phrase is gone')
  return phrase.cond
}

/** What an expression is lowered to. */
export function loweredExpression(expression: Plain, parts: Parts = {}): Expr {
  const named = soundProgram(
    shop({ ...parts, derived: { ...parts.derived, result: { label: '结果', ...expression } } }),
  ).named
  const result = named.get('result')
  if (result === undefined) throw new Error('the value is gone')
  return result.expr
}

/** Why a condition is refused: code and message, in the order of their places. */
export function refusals(condition: Plain, parts: Parts = {}): string[] {
  const found = programOf(shop({ ...parts, articles: [article(condition), ...(parts.articles ?? [])] }))
  return found.findings.map(told)
}

/** Why an expression is refused. */
export function expressionRefusals(expression: Plain, parts: Parts = {}): string[] {
  const found = programOf(shop({ ...parts, derived: { ...parts.derived, result: { label: '结果', ...expression } } }))
  return found.findings.map(told)
}

/** The help that goes with a refused condition. */
export function helps(condition: Plain, parts: Parts = {}): (string | undefined)[] {
  const found = programOf(shop({ ...parts, articles: [article(condition), ...(parts.articles ?? [])] }))
  return found.findings.map(({ help }) => help?.zh)
}

/** A favourable or unfavourable finding, as an application writes it. */
export function finding(favourable: boolean): Plain {
  return { finding: favourable, by: '专家甲', on: '2021-03-01', ground: '现场察看' }
}
