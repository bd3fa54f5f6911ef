import type { Rounding } from '../model/core.ts'
import type { Messages } from './messages.ts'
import { AMOUNTS_ZH } from './messages-amounts-zh.ts'
import { rowRanges } from './row-ranges.ts'
import { spaced, spacedBefore } from './spaced.ts'

const MOST_NAMES = 5

/** Rows by number, consecutive ones as a range. */
function rows(numbers: readonly number[]): string {
  const { listed, more } = rowRanges(numbers, '–')
  return more > 0 ? `第 ${listed.join('、')} 行等 ${numbers.length} 行` : `第 ${listed.join('、')} 行`
}

const ROUNDING: Readonly<Record<Rounding, string>> = {
  halfUp: '四舍五入',
  halfEven: '四舍六入五成双',
  up: '向上取',
  down: '向下取',
}

const about = (list: string, where: string | null): string => (where === null ? list : `${list}（${where}）`)

/** The Chinese texts of a decision. */
export const ZH: Messages = {
  ...AMOUNTS_ZH,
  yes: '是',
  no: '否',
  unknown: '未知',
  absent: '没有',
  noneGiven: '无',
  noneAsked: '无',
  beforeStart: (time) => `早于起算日（${time}）`,
  between: (low, high) => `${low} 至 ${high}`,
  atLeastValue: (low) => `至少 ${low}`,
  atMostValue: (high) => `至多 ${high}`,
  asOf: '基准日',
  unit: '个',
  or: (texts) => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join('、')}或${texts.at(-1)}`),
  field: (record, field) => `${record}·${field}`,
  rows,
  names: (names) => `${names.slice(0, MOST_NAMES).join('、')}${names.length > MOST_NAMES ? '等' : ''}`,
  verdict: {
    pass: '符合',
    fail: '不符合',
    undetermined: '待定',
    notApplicable: '不适用',
    informational: '不作结论',
  },

  comparison: {
    size: { eq: '为', ne: '不为', ge: '不少于', le: '不超过', gt: '超过', lt: '少于' },
    date: { eq: '为', ne: '不为', ge: '不早于', le: '不晚于', gt: '晚于', lt: '早于' },
    name: { eq: '=', ne: '不是', ge: '不低于', le: '不高于', gt: '高于', lt: '低于' },
  },
  isOneOf: (left, options, negated) => `${left} ${negated ? '不是' : '='} ${options}`,
  allOf: (parts) => parts.join('，且 '),
  anyOf: (parts) => parts.join('，或 '),
  someOf: (n, parts) => `至少 ${n} 项：${parts.join('；')}`,
  brief: (combine, parts) => {
    const asked = parts.join('；')
    if (combine === 'all') return `${parts.length} 项均须：${asked}`
    return combine === 'any' ? `任一项：${asked}` : `${parts.length} 项中至少 ${combine.atLeast} 项：${asked}`
  },
  group: (text) => `（${text}）`,
  not: (text) => `不满足“${text}”`,
  isNo: (label) => `${label}为否`,
  when: (text) => `（仅当 ${text}）`,
  unless: (text) => `（除非 ${text}）`,
  hasFact: (label) => `有 ${label}`,
  judged: (label) => `${label}（经认定）`,
  quantified: {
    every: (list, predicate) => `全部${list}都满足${said(predicate)}`,
    some: (list, predicate) => `${list}中至少一个满足${said(predicate)}`,
    none: (list, predicate) => `${list}中没有满足${said(predicate)}的`,
  },
  met: (clause) => `符合${clause}`,
  holds: (clause) => `${clause}的条件成立`,
  unclear: (question) => `原文不明：${question}`,
  always: '恒成立',
  never: '恒不成立',
  open: '未定',

  count: (list, where) => `计数：${about(list, where)}`,
  sum: (each, list, where) => `合计：${about(list, where)}的${each}`,
  shareOf: (list, predicate, where) => `${about(list, where)}中满足“${predicate}”的比例`,
  share: (predicate, numerator, denominator, where) =>
    `满足“${predicate}”的 ${numerator} ÷ ${where === null ? '全部' : `${where} 的`} ${denominator}`,
  ratio: (of, to) => `${of} ÷ ${to}`,
  arithmetic: {
    plus: (args) => args.join(' + '),
    minus: (args) => args.join(' - '),
    times: (args) => args.join(' × '),
    min: (args) => `取最小：${args.join('、')}`,
    max: (args) => `取最大：${args.join('、')}`,
  },
  monthsBetween: (from, to) => `${from} 至 ${to}`,
  monthsReached: (how, months, onTheDay) => `${how}，满 ${months}（${onTheDay ? '对应日当日即满' : '对应日次日方满'}）`,
  daysBetween: (from, to) => `${from} 至 ${to}，首日不计`,
  addMonths: (date, months) => `${date} 之后 ${months}`,
  addDays: (date, days) => `${date} 之后 ${days}`,
  yearOf: (date) => `${date} 所在的年度`,
  startOfYear: (year) => `${spaced(year)}的首日`,
  endOfYear: (year) => `${spaced(year)}的末日`,
  table: (by) => `按 ${by} 查表`,
  bands: (of) => `按 ${of} 所在的档`,
  cases: '第一个适用的情形',
  mean: (each, list, where) => `平均：${about(list, where)}的${each}`,
  best: (each, list, where, better) => `取最${better === 'more' ? '高' : '低'}：${about(list, where)}的${each}`,
  only: (each, list, where) => `${about(list, where)}仅有的一项的${each}`,
  longestRun: (year, list, predicate, where) =>
    `${about(list, where)}满足${said(predicate)}的最长连续年数（按${year}）`,
  round: (of, step, mode) => `${of}，${ROUNDING[mode]}至${/^[0-9]/.test(step) ? ' ' : ''}${step}`,
  wholeStep: '整数',
  wholes: (of, per, up) => (up ? `${of}，每 ${spaced(per)}计一次，不足的按一次计` : `${of}，每满 ${spaced(per)}计一次`),
  progressive: (of) => `${of} 分段累计`,
  within: (low, high) => (low === null ? `不超过${spacedBefore(high)}` : `${low} 至 ${high}`),
  discretion: (who, range) => `由${who}裁量（${range}）`,
  adjusted: (base, cites) => `${base}，依${cites.join('、')}调整`,
  recipient: '受领者',
  judgementGround: (by, on, ground) => `${by} ${on} 认定：${ground}`,

  short: (amount) => `还差 ${amount}`,
  over: (amount) => `超出 ${amount}`,
  atBest: (text) => `至少${text}`,
  shareShort: (amount, all, needed) => `还差 ${amount}（${all}中应有 ${needed}）`,
  shareOver: (amount, all, allowed) => `超出 ${amount}（${all}中至多 ${allowed}）`,
  changeUnits: (amount, list, predicate, result) => `把 ${amount}${list}改为${said(predicate)} → ${result}`,
  addUnits: (amount, list, predicate, result) => `新增 ${amount}${such(predicate)}${list} → ${result}`,
  dropUnits: (amount, list, predicate, result) => `减少 ${amount}${such(predicate)}${list} → ${result}`,
  noShare: (list) => `没有${list}，比例无从计算`,
  emptyList: (list) => `没有可核对的${list}`,
  earliest: (day, days) => `最早 ${day} 满足，还差 ${days}`,
  latest: (day, days) => `最迟 ${day} 满足，已过 ${days}`,
  subjectDay: (label, text) => `${label}：${text}`,
  decideFrom: (day) => `基准日在 ${day} 或以后`,
  shouldBe: (needed, actual) => `应为 ${needed}，现为 ${actual}`,
  shouldNotBe: (actual) => `不应为 ${actual}`,
  tooEarly: (days, required) => `早了 ${days}（应${required}）`,
  tooLate: (days, required) => `晚了 ${days}（应${required}）`,
  noSuch: (label, meaning) => `没有“${label}”：${meaning}`,
  thereIsNo: (label) => `没有“${label}”`,
  thereShouldBeNo: (label) => `不应有“${label}”`,
  rowsFail: (which, names) => `${which}不满足${names === '' ? '' : `：${names}`}`,
  rowsAgainst: (which, names) => `不应有而有：${which}${names === '' ? '' : `，${names}`}`,
  noRow: (list, predicate) => `${list}中没有满足${said(predicate)}的`,
  everyRow: (list, predicate) => `全部${list}都满足${said(predicate)}，应有不满足的`,
  mendRows: (which, predicate) => `把${which}改为${said(predicate)}`,
  addRow: (list, predicate) => `新增${such(predicate)}${list}`,
  judgedAgainst: (finding, by) => `认定意见为 ${finding}${by === null ? '' : `（${by}）`}`,
  clauseIs: (clause, verdict) => `${clause}现为 ${verdict}`,
}

/** A predicate in quotation marks, unless it already has its own. */
function said(predicate: string): string {
  return predicate.includes('“') ? predicate : `“${predicate}”`
}

/** The units a predicate names. */
function such(predicate: string | null): string {
  return predicate === null ? '' : `${said(predicate)}的`
}
