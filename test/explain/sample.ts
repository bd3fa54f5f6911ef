import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { type ExplainInput, explain } from '../../src/explain/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Decision, ExplainedClause, Gap } from '../../src/model/decision.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { factsOf, type Parts, type Plain, soundProgram } from '../support/program.ts'

const label = (zh: string, en: string): Plain => ({ zh, en })
const applicant = { from: 'applicant', change: 'any' }

/** A small made-up policy on grants for chains of shops, with labels in both languages. */
const FACTS: Plain = {
  openedOn: { label: label('开业日期', 'opening date'), type: 'date', ...applicant, change: 'never' },
  permittedOn: {
    label: label('许可日期', 'permit date'),
    type: 'date',
    absent: label('从未许可', 'never permitted'),
    ...applicant,
  },
  licensed: { label: label('持有许可', 'licensed'), type: 'boolean', ...applicant, evidence: '第二条第一项' },
  revenue: { label: label('营业收入', 'revenue'), type: 'money', ...applicant },
  staffCount: { label: label('职工人数', 'staff'), type: 'integer', unit: '人', range: [0, 1000], ...applicant },
  floorArea: { label: label('面积', 'floor area'), type: 'number', unit: '平方米', ...applicant },
  grade: {
    label: label('等级', 'grade'),
    type: 'choice',
    ordered: true,
    of: { basic: label('合格', 'basic'), good: label('良好', 'good'), excellent: label('优秀', 'excellent') },
    ...applicant,
  },
  owner: {
    label: label('店主', 'owner'),
    type: 'record',
    ...applicant,
    fields: {
      resident: { label: label('本地居民', 'resident'), type: 'boolean' },
      kind: {
        label: label('类型', 'kind'),
        type: 'choice',
        of: { person: label('自然人', 'person'), firm: label('企业', 'firm'), other: label('其他', 'other') },
      },
    },
  },
  premisesSafe: { label: label('场所安全', 'premises are safe'), type: 'judgement', from: 'expert' },
  shops: {
    label: label('门店', 'shops'),
    type: 'list',
    identity: 'code',
    max: 30,
    ...applicant,
    change: 'up',
    evidence: '第二条第二项',
    fields: {
      name: { label: label('店名', 'name'), type: 'text' },
      code: { label: label('编号', 'code'), type: 'text' },
      local: { label: label('本地门店', 'local'), type: 'boolean' },
      insured: { label: label('已投保', 'insured'), type: 'boolean' },
      fixed: { label: label('固定门店', 'fixed'), type: 'boolean', change: 'never' },
      staff: { label: label('店员', 'staff'), type: 'integer', unit: '人', range: [0, 100] },
    },
  },
  fines: {
    label: label('处罚', 'fines'),
    type: 'list',
    max: 20,
    from: 'authority',
    change: 'up',
    fields: {
      note: { label: label('事由', 'ground'), type: 'text' },
      serious: { label: label('情节严重', 'serious'), type: 'boolean' },
    },
  },
}

const DERIVED: Plain = {
  timeOpen: {
    label: label('开业时间', 'time open'),
    monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes: 'onTheDay' },
  },
  shopCount: { label: label('门店数', 'number of shops'), unit: '家', count: { of: 'shops' } },
  localShare: {
    label: label('本地门店比例', 'share of local shops'),
    share: { of: 'shops', satisfies: { item: 'local', operator: 'is', value: true } },
  },
}

const POLICY: Plain = {
  policy: 'sample',
  title: label('示例补助办法', 'Sample Grant Measures'),
  parties: {
    applicant: label('申请人', 'applicant'),
    expert: label('专家', 'experts'),
    authority: label('主管部门', 'authority'),
  },
  readings: { 'what-is-local': { question: '何为本地？', alternatives: {} } },
}

/** A program over the sample's facts. */
export function sample({ facts = {}, derived = {}, policy = {}, ...parts }: Parts): Program {
  return soundProgram({
    ...parts,
    facts: { ...FACTS, ...facts },
    derived: { ...DERIVED, ...derived },
    policy: { ...POLICY, ...policy },
  })
}

/** The day the sample is decided for, unless a test names another. */
export const TODAY = '2020-06-15'

/** The decision on an application, by the plain engine. */
export function decisionOn(
  program: Program,
  application: Plain,
  { asOf = TODAY, ...more }: { asOf?: string } & Partial<Pick<ExplainInput, 'subject' | 'asked' | 'findings'>> = {},
): Decision {
  const day = parseDay(asOf)
  if (day === undefined) throw new Error(`no day: ${asOf}`)
  const facts = factsOf(program, application)
  const outcome = evaluatePlainly(program, facts, day)
  return explain({
    program,
    facts,
    outcome,
    asOf: day,
    application: 'applications/chain.yaml',
    engine: 'banfa 0.0.0',
    findings: [],
    ...more,
  })
}

/** One clause of a decision. */
export function clauseIn(decision: Decision, id: string): ExplainedClause {
  const found = decision.clauses.find((clause) => clause.id === id)
  if (found === undefined) throw new Error(`no clause ${id}`)
  return found
}

/** The only phrase of a policy that asks one thing. */
export function asking(
  condition: Plain,
  application: Plain,
  {
    role = 'requirement',
    asOf = TODAY,
    derived = {},
  }: { readonly role?: string; readonly asOf?: string; readonly derived?: Plain } = {},
): ExplainedClause {
  const program = sample({ derived, articles: [{ article: 1, role, phrases: [{ quote: '原文。', ...condition }] }] })
  return clauseIn(decisionOn(program, application, { asOf }), 'art1.ph1')
}

/** A gap in both languages: its text first, then each way. */
export function gapInWords(gap: Gap | undefined): string[] {
  if (gap === undefined) return []
  return [gap.text, ...gap.ways].flatMap(({ zh, en }) => [zh, en])
}

/** So many shops, the first so many of them local. */
export function shops(count: number, local: number): Plain[] {
  return Array.from({ length: count }, (_, at) => ({
    name: `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}店`,
    code: `S${at + 1}`,
    local: at < local,
    insured: true,
    fixed: at < local,
    staff: 3,
  }))
}

/** A favourable or unfavourable finding. */
export function finding(favourable: boolean): Plain {
  return { finding: favourable, by: '评审组', on: '2020-06-01', ground: '现场察看' }
}
