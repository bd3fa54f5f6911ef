import { bookTitle } from '../../util/book-title.ts'
import type { ReportWords } from './words.ts'

const OPERATORS: Readonly<Record<string, string>> = {
  is: '=',
  isNot: '不是',
  atLeast: '不少于',
  atMost: '不超过',
  moreThan: '超过',
  lessThan: '少于',
  oneOf: '=',
  noneOf: '不是',
  before: '早于',
  onOrBefore: '不晚于',
  after: '晚于',
  onOrAfter: '不早于',
}

/** A requirement in words; conditions about other clauses and about a fact being there read the other way round. */
function requirement(label: string, operator: string, required: string): string {
  if (operator === 'has') return `须有 ${label}`
  if (operator === 'met') return `须符合 ${label}`
  if (operator === 'holds') return `${label} 的条件须成立`
  return [label, OPERATORS[operator] ?? operator, required].join(' ').trim()
}

/** 第六条第四项、第五项: the article is said once. */
function joinCites(cites: readonly string[]): string {
  const article = /^第[^条]+条/
  let last = ''
  const short = cites.map((cite) => {
    const [own = ''] = article.exec(cite) ?? []
    const text = own !== '' && own === last && cite !== own ? cite.slice(own.length) : cite
    last = own
    return text
  })
  return short.join('、')
}

/** The Chinese words of the report. */
export const WORDS_ZH: ReportWords = {
  glyph: { pass: '√', fail: '×', undetermined: '?', notApplicable: '–', informational: '·' },
  gutter: '│',
  bullet: '·',
  between: ' · ',
  separator: '、',
  version: (id) => `${id} 版`,
  asOf: (day) => `基准日 ${day}`,
  inForce: (from, until) => (until === null ? `自 ${from} 起施行` : `施行期 ${from} 至 ${until}`),
  draft: '草案，未施行',
  uses: (title, version) => `引用${bookTitle(title)} ${version} 版`,
  application: '申请  ',
  verdictLine: (label, verdict) => `${label}  ${verdict}`,
  answerLine: (label, answer) => `${label}  ${answer}`,
  openAnswers: (answers) => `${answers.join('或')}（待定）`,
  conditions: (total) => `${total} 项条件：`,
  count: (count, verdict) => `${count} ${verdict}`,
  moves: (parties) => `待定 → ${parties.join(' · ')}`,
  move: (party, facts) => `${party} ${facts} 项`,

  keys: {
    text: '原文  ',
    required: '要求  ',
    or: '或    ',
    actual: '实际  ',
    how: '算式  ',
    ground: '理由  ',
    gap: '差额  ',
    way: '可行  ',
    payer: '承担  ',
    missing: '缺少  ',
  },
  quoted: (text) => `“${text}”`,
  pendingOn: (whose) => `待定 → ${whose}`,
  undetermined: '待定',
  unclear: '原文不明',
  alsoUnclear: (waiting) => `${waiting}，且原文不明`,
  notEncoded: '尚未编成规则',
  requirement,
  mustNot: (text) => `不得：${text}`,
  exactPercent: (text, percent) => `${text}，${percent}%`,
  aboutPercent: (text, percent) => `${text}，约 ${percent}%`,
  because: (actual, how) => `${actual}：${how}`,
  of: (label, text) => `${label}：${text}`,

  missing: (label, fact) => `${label}（${fact}）`,
  inRows: (list, rows) => `，${list}${rows}`,
  evidence: (clause) => `，材料见${clause}`,
  yearsMissing: (label, fact, years) => `${label}（${fact}），${years.join('、')} 年`,
  differing: (list, rows, unit, label, fact) =>
    `${list}${rows}是同一单位${unit === null ? '' : `（${unit}）`}，所填“${label}”不一致（${fact}）`,

  joinCites,
  folded: (passed, of) => `√ ${passed}/${of}`,
  settledAbove: (level, verdict) => `· 不影响结论（${level}${verdict}）`,
  expand: '（--all 展开）',
  notEncodedCount: (phrases, cites) => `${phrases} 句尚未编成规则：${cites}`,
  amountsSection: '金额与数额',
  toWhom: (name) => ` → ${name}`,
  moreAmounts: (given, open, shut) => {
    const parts = [
      ...(given > 0 ? [`${given} 项已定`] : []),
      ...(open > 0 ? [`${open} 项待定`] : []),
      ...(shut > 0 ? [`${shut} 项不适用`] : []),
    ]
    return parts.length === 0 ? '' : `另有 ${parts.join('、')}`
  },
  effectsSection: '义务与后果',
  moreEffects: (count) => `另有 ${count} 项`,
  effect: {
    duty: (text) => `义务：${text}`,
    entitlement: (text) => `权利：${text}`,
    consequence: (text) => `后果：${text}`,
    deadline: (text) => `期限：${text}`,
    residual: (text) => text,
  },
  lastDay: (day, missed) => (missed ? `末日 ${day}，已逾期` : `末日 ${day}`),
  inBrackets: (parts) => `（${parts.join('；')}）`,
  does: {
    outcome: (labels) => `规定数额：${labels}`,
    adjust: (labels) => `调整：${labels}`,
    cap: (labels) => `合计上限：${labels}`,
    payer: (labels, text) => `${labels}：${text}`,
  },
  others: '其他',
  missingFacts: (count) => `缺 ${count} 项`,
  failedPhrases: (count) => `${count} 项条件`,
  notEncodedPhrases: (count) => `${count} 句尚未编成规则`,
  notices: '提示',
  replay: (rules, engine, asOf) => `规则 ${rules} · 引擎 ${engine} · 基准日 ${asOf}`,

  textSection: '办法原文',
  howSection: '怎么算的',
  waysSection: '怎样能符合',
  readingsSection: '解释口径',
  missingSection: '还缺什么',
  highlighted: (text) => `【${text}】`,
  is: (label, value) => `${label} = ${value}`,
  choice: (choice) => (choice === null ? '尚未选定' : `取 ${choice}`),
  decidesNothing: (why) => `不作判断：${why}`,
  defines: (name) => `规定“${name}”的值`,
  noClause: (id) => `这份决定里没有条款“${id}”`,

  noVersion: '× 没有施行中的版本',
  noVersionOn: (day) => `${day} 不在任何版本的施行期内，不作结论`,
  noVersionOf: (title, day) => `${day} 所引用的${bookTitle(title)}没有施行中的版本，不作结论`,
  nearest: (versions) => `最近的版本  ${versions}`,
  otherDay: '可用 --as-of 指明日期，或用 --using 指明版本',
  refused: (code, message) => `错误[${code}]: ${message}`,
}
