import type { Messages } from './messages.ts'

const MOST_ROWS = 5

/** Rows by number, five at most. */
function rows(numbers: readonly number[]): string {
  const listed = numbers.slice(0, MOST_ROWS).join(', ')
  const word = numbers.length === 1 ? 'row' : 'rows'
  return numbers.length > MOST_ROWS ? `${word} ${listed} and ${numbers.length - MOST_ROWS} more` : `${word} ${listed}`
}

const about = (list: string, where: string | null): string => (where === null ? list : `${list} (${where})`)

/** The English texts of a decision. */
export const EN: Messages = {
  yes: 'yes',
  no: 'no',
  unknown: 'unknown',
  absent: 'none',
  between: (low, high) => `${low} to ${high}`,
  atLeastValue: (low) => `at least ${low}`,
  atMostValue: (high) => `at most ${high}`,
  asOf: 'as-of date',
  unit: '',
  or: (texts) => (texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} or ${texts.at(-1)}`),
  field: (record, field) => `${record}: ${field}`,
  rows,
  names: (names) => `${names.slice(0, MOST_ROWS).join(', ')}${names.length > MOST_ROWS ? ', ...' : ''}`,
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
  group: (text) => `(${text})`,
  not: (text) => `not (${text})`,
  when: (text) => ` when ${text}`,
  unless: (text) => ` unless ${text}`,
  hasFact: (label) => `${label} given`,
  judged: (label) => `found: ${label}`,
  quantified: {
    every: (list, predicate) => `every row of ${list}: ${predicate}`,
    some: (list, predicate) => `at least one row of ${list}: ${predicate}`,
    none: (list, predicate) => `no row of ${list}: ${predicate}`,
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
    `${how}: ${months} complete (a month is complete ${onTheDay ? 'on its corresponding day' : 'the day after its corresponding day'})`,
  daysBetween: (from, to) => `${from} to ${to}, the first day not counted`,
  addMonths: (date, months) => `${months} after ${date}`,
  table: (by) => `looked up by ${by}`,
  bands: (of) => `the band of ${of}`,
  cases: 'the first case that applies',
  judgementGround: (by, on, ground) => `found by ${by} on ${on}: ${ground}`,

  short: (amount) => `${amount} short`,
  over: (amount) => `${amount} over`,
  atBest: (text) => `at least ${text}`,
  shareShort: (amount, all, needed) => `${amount} short (${needed} of ${all} needed)`,
  shareOver: (amount, all, allowed) => `${amount} over (at most ${allowed} of ${all})`,
  changeUnits: (amount, list, predicate, result) => `change ${amount} of ${list} to ${predicate} -> ${result}`,
  addUnits: (amount, list, predicate, result) => `add ${amount} to ${list}${noted(predicate)} -> ${result}`,
  dropUnits: (amount, list, predicate, result) => `drop ${amount} from ${list}${noted(predicate)} -> ${result}`,
  noShare: (list) => `no ${list}, so no share`,
  emptyList: (list) => `no ${list} to check`,
  earliest: (day, days) => `reached on ${day} at the earliest, ${days} to go`,
  latest: (day, days) => `met until ${day} at the latest, ${days} ago`,
  subjectDay: (label, text) => `${label}: ${text}`,
  decideFrom: (day) => `an as-of date of ${day} or later`,
  shouldBe: (needed, actual) => `should be ${needed}, is ${actual}`,
  shouldNotBe: (actual) => `should not be ${actual}`,
  tooEarly: (days, required) => `${days} too early (should be ${required})`,
  tooLate: (days, required) => `${days} too late (should be ${required})`,
  noSuch: (label, meaning) => `no ${label}: ${meaning}`,
  thereIsNo: (label) => `no ${label}`,
  thereShouldBeNo: (label) => `there should be no ${label}`,
  rowsFail: (which, names) => `not met by ${which}${names === '' ? '' : `: ${names}`}`,
  rowsAgainst: (which, names) => `should not be there: ${which}${names === '' ? '' : `: ${names}`}`,
  noRow: (predicate) => `no row has ${predicate}`,
  everyRow: (predicate) => `every row has ${predicate}, and one should not`,
  mendRows: (which, predicate) => `change ${which} to ${predicate}`,
  addRow: (list, predicate) => `add to ${list}: ${predicate}`,
  judgedAgainst: (finding, by) => `the finding is ${finding}${by === null ? '' : ` (${by})`}`,
  clauseIs: (clause, verdict) => `${clause} is: ${verdict}`,
}

function noted(predicate: string | null): string {
  return predicate === null ? '' : ` (${predicate})`
}
