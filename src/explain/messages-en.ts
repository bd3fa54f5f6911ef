import type { Rounding } from '../model/core.ts'
import type { Messages } from './messages.ts'
import { AMOUNTS_EN } from './messages-amounts-en.ts'
import { rowRanges } from './row-ranges.ts'

const MOST_NAMES = 5

/** Rows by number, consecutive ones as a range. */
function rows(numbers: readonly number[]): string {
  const { listed, more } = rowRanges(numbers, '-')
  const word = numbers.length === 1 ? 'row' : 'rows'
  return `${word} ${listed.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

const ROUNDING: Readonly<Record<Rounding, string>> = {
  halfUp: 'rounded half up',
  halfEven: 'rounded half to even',
  up: 'rounded up',
  down: 'rounded down',
}

const about = (list: string, where: string | null): string => (where === null ? list : `${list} (${where})`)

/** The English texts of a decision. */
export const EN: Messages = {
  ...AMOUNTS_EN,
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  absent: 'none',
  noneGiven: 'none given',
  noneAsked: 'none to check',
  beforeStart: (time) => `before its start (${time})`,
  between: (low, high) => `${low} to ${high}`,
  atLeastValue: (low) => `at least ${low}`,
  atMostValue: (high) => `at most ${high}`,
  asOf: 'as-of date',
  unit: '',
  or: (texts) => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`),
  field: (record, field) => `${record}: ${field}`,
  rows,
  names: (names) => `${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ', ...' : ''}`,
  verdict: {
    pass: 'pass',
    fail: 'fail',
    undetermined: 'undetermined',
    notApplicable: 'not applicable',
    informational: 'for information',
  },

  comparison: {
    size: { eq: 'is', ne: 'is not', ge: 'at least', le: 'at most', gt: 'more than', lt: 'less than' },
    date: { eq: 'is', ne: 'is not', ge: 'on or after', le: 'on or before', gt: 'after', lt: 'before' },
    name: { eq: '=', ne: 'is not', ge: 'at least', le: 'at most', gt: 'above', lt: 'below' },
  },
  isOneOf: (left, options, negated) => `${left} ${negated ? 'is not' : '='} ${options}`,
  allOf: (parts) => parts.join(' and '),
  anyOf: (parts) => parts.join(' or '),
  someOf: (n, parts) => `at least ${n} of: ${parts.join('; ')}`,
  brief: (combine, parts) => {
    const asked = recordsOnce(parts).join(', ')
    if (combine === 'all') return `all ${parts.length}: ${asked}`
    return combine === 'any' ? `any of ${parts.length}: ${asked}` : `${combine.atLeast} of ${parts.length}: ${asked}`
  },
  group: (text) => `(${text})`,
  not: (text) => `not (${text})`,
  isNo: (label) => label.replace(/^(.*: )?/, '$1not '),
  when: (text) => ` when ${text}`,
  unless: (text) => ` unless ${text}`,
  hasFact: (label) => `${label} given`,
  judged: (label) => `${label} (a finding)`,
  quantified: {
    every: (list, predicate) => `all ${list}: ${predicate}`,
    some: (list, predicate) => `at least one of ${list}: ${predicate}`,
    none: (list, predicate) => `none of ${list}: ${predicate}`,
  },
  met: (clause) => `${clause} is met`,
  holds: (clause) => `the condition of ${clause} holds`,
  unclear: (question) => `the text is unclear: ${question}`,
  always: 'always true',
  never: 'never true',
  open: 'open',

  count: (list, where) => `count of ${about(list, where)}`,
  sum: (each, list, where) => `sum of ${each} over ${about(list, where)}`,
  shareOf: (list, predicate, where) => `share of ${about(list, where)} with ${predicate}`,
  share: (predicate, numerator, denominator, where) =>
    `${numerator} with "${predicate}" / ${where === null ? 'all' : `with "${where}"`} ${denominator}`,
  ratio: (of, to) => `${of} / ${to}`,
  arithmetic: {
    plus: (args) => args.join(' + '),
    minus: (args) => args.join(' - '),
    times: (args) => args.join(' x '),
    min: (args) => `the least of ${args.join(', ')}`,
    max: (args) => `the greatest of ${args.join(', ')}`,
  },
  monthsBetween: (from, to) => `${from} to ${to}`,
  monthsReached: (how, months, onTheDay) =>
    `${how}: ${months} complete (a month is complete on the ${onTheDay ? '' : 'day after the '}same day of a later month)`,
  daysBetween: (from, to) => `${from} to ${to}, the first day not counted`,
  addMonths: (date, months) => `${months} after ${date}`,
  addDays: (date, days) => `${days} after ${date}`,
  yearOf: (date) => `the year of ${date}`,
  startOfYear: (year) => `the first day of ${year}`,
  endOfYear: (year) => `the last day of ${year}`,
  table: (by) => `looked up by ${by}`,
  bands: (of) => `the band of ${of}`,
  cases: 'the first case that applies',
  mean: (each, list, where) => `mean of ${each} over ${about(list, where)}`,
  best: (each, list, where, better) =>
    `the ${better === 'more' ? 'greatest' : 'least'} ${each} of ${about(list, where)}`,
  only: (each, list, where) => `${each} of the only one of ${about(list, where)}`,
  longestRun: (year, list, predicate, where) =>
    `most years in a row (by ${year}) of ${about(list, where)} with ${predicate}`,
  round: (of, step, mode) => `${of}, ${ROUNDING[mode]} to ${step}`,
  wholeStep: 'a whole number',
  wholes: (of, per, up) => (up ? `${of}, once for every ${per} begun` : `${of}, once for every full ${per}`),
  progressive: (of) => `${of}, slice by slice`,
  within: (low, high) => (low === null ? `at most ${high}` : `${low} to ${high}`),
  discretion: (who, range) => `decided by ${who} (${range})`,
  adjusted: (base, cites) => `${base}, adjusted by ${cites.join(', ')}`,
  recipient: 'recipient',
  judgementGround: (by, on, ground) => `found by ${by} on ${on}: ${ground}`,

  short: (amount) => `${amount} short`,
  over: (amount) => `${amount} over`,
  atBest: (text) => `at least ${text}`,
  shareShort: (amount, all, needed) => `${amount} short (${needed} of ${all} needed)`,
  shareOver: (amount, all, allowed) => `${amount} over (at most ${allowed} of ${all})`,
  changeUnits: (amount, list, predicate, result) => `change ${amount} of the ${list}: ${predicate} -> ${result}`,
  addUnits: (amount, list, predicate, result) => `${units('add', amount, list, predicate)} -> ${result}`,
  dropUnits: (amount, list, predicate, result) => `${units('drop', amount, list, predicate)} -> ${result}`,
  noShare: (list) => `no ${list}, so no share`,
  emptyList: (list) => `no ${list} to check`,
  earliest: (day, days) => `reached on ${day} at the earliest, ${days} to go`,
  latest: (day, days) => `met until ${day} at the latest, ${days} ago`,
  subjectDay: (label, text) => `${label}: ${text}`,
  decideFrom: (day) => `decide as of ${day} or later`,
  shouldBe: (needed, actual) => `should be ${needed}, is ${actual}`,
  shouldNotBe: (actual) => `should not be ${actual}`,
  tooEarly: (days, required) => `${days} too early (should be ${required})`,
  tooLate: (days, required) => `${days} too late (should be ${required})`,
  noSuch: (label, meaning) => `no ${label}: ${meaning}`,
  thereIsNo: (label) => `no ${label}`,
  thereShouldBeNo: (label) => `there should be no ${label}`,
  rowsFail: (which, names) => `not met by ${which}${names === '' ? '' : `: ${names}`}`,
  rowsAgainst: (which, names) => `should not be there: ${which}${names === '' ? '' : `: ${names}`}`,
  noRow: (list, predicate) => `none of the ${list}: ${predicate}`,
  everyRow: (list, predicate) => `all ${list}: ${predicate}; one should not be`,
  mendRows: (which, predicate) => `${which}: ${predicate}`,
  addRow: (list, predicate) => units('add', '1', list, predicate),
  judgedAgainst: (finding, by) => `the finding is ${finding}${by === null ? '' : ` (${by})`}`,
  clauseIs: (clause, verdict) => `${clause} is: ${verdict}`,
}

/** add 3 members with in district; labels of lists are plural, so one is named by its list. */
function units(verb: 'add' | 'drop', amount: string, list: string, predicate: string | null): string {
  const one = verb === 'add' ? 'add 1 to the' : 'drop 1 of the'
  const so = predicate === null ? '' : `${amount === '1' ? ',' : ''} with ${predicate}`
  return `${amount === '1' ? one : `${verb} ${amount}`} ${list}${so}`
}

/** Facts of one record, one after the other: the record is said once. */
function recordsOnce(parts: readonly string[]): string[] {
  const recordOf = (part: string | undefined): string => /^[^:(]+: /.exec(part ?? '')?.[0] ?? ''
  return parts.map((part, at) => {
    const record = recordOf(part)
    return record === recordOf(parts[at - 1]) ? part.slice(record.length) : part
  })
}
