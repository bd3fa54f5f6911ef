import type { ReportWords } from './words.ts'

const OPERATORS: Readonly<Record<string, string>> = {
  is: '=',
  isNot: 'is not',
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than',
  lessThan: 'less than',
  oneOf: '=',
  noneOf: 'is not',
  before: 'before',
  onOrBefore: 'on or before',
  after: 'after',
  onOrAfter: 'on or after',
}

/** A requirement in words; conditions about other clauses and about a fact being there read the other way round. */
function requirement(label: string, operator: string, required: string): string {
  if (operator === 'has') return `${label} given`
  if (operator === 'met') return `${label} is met`
  if (operator === 'holds') return `the condition of ${label} holds`
  return [label, OPERATORS[operator] ?? operator, required].join(' ').trim()
}

/** Art. 6(4), 6(5): the abbreviation is said once. */
function joinCites(cites: readonly string[]): string {
  return cites.map((cite, at) => (at === 0 ? cite : cite.replace(/^Art\. /, ''))).join(', ')
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** The English words of the report; its glyphs are ASCII. */
export const WORDS_EN: ReportWords = {
  glyph: { pass: '+', fail: 'x', undetermined: '?', notApplicable: '-', informational: '.' },
  gutter: '|',
  bullet: '-',
  between: ' · ',
  separator: ', ',
  version: (id) => `version ${id}`,
  asOf: (day) => `as of ${day}`,
  inForce: (from, until) => (until === null ? `in force from ${from}` : `in force ${from} to ${until}`),
  draft: 'draft, not in force',
  uses: (title, version) => `uses ${title}, version ${version}`,
  application: 'Application  ',
  verdictLine: (label, verdict) => `${label}  ${verdict.toUpperCase()}`,
  answerLine: (label, answer) => `${label}  ${answer}`,
  openAnswers: (answers) => `${answers.join(' or ')} (undetermined)`,
  conditions: (total) => `${plural(total, 'condition')}: `,
  count: (count, verdict) => `${count} ${verdict}`,
  moves: (parties) => `waiting for: ${parties.join(' · ')}`,
  move: (party, facts) => `${party} (${plural(facts, 'item')})`,

  keys: {
    text: 'text  ',
    required: 'need  ',
    or: 'or    ',
    actual: 'is    ',
    how: 'how   ',
    ground: 'why   ',
    gap: 'gap   ',
    way: 'fix   ',
    payer: 'payer ',
    missing: 'ask   ',
  },
  quoted: (text) => `"${text}"`,
  pendingOn: (whose) => `undetermined -> ${whose}`,
  undetermined: 'undetermined',
  unclear: 'the text is unclear',
  alsoUnclear: (waiting) => `${waiting}, and the text is unclear`,
  notEncoded: 'not yet encoded',
  requirement,
  mustNot: (text) => `must not be: ${text}`,
  exactPercent: (text, percent) => `${text}, ${percent}%`,
  aboutPercent: (text, percent) => `${text}, about ${percent}%`,
  because: (actual, how) => `${actual}: ${how}`,
  of: (label, text) => `${label}${label.includes(':') ? ' -' : ':'} ${text}`,

  missing: (label, fact) => (label === fact ? fact : `${label} (${fact})`),
  inRows: (list, rows) => `, ${rows} of ${list}`,
  evidence: (clause) => `; evidence: ${clause}`,
  yearsMissing: (label, fact, years) => `${label === fact ? fact : `${label} (${fact})`}, ${years.join(', ')}`,
  differing: (list, rows, unit, label, fact) =>
    `${rows} of ${list} are one unit${unit === null ? '' : ` (${unit})`} and differ on ${label} (${fact})`,

  joinCites,
  folded: (passed, of) => `+ ${passed}/${of}`,
  settledAbove: (level, verdict) => `. does not decide (${level}: ${verdict})`,
  expand: '(--all to expand)',
  notEncodedCount: (phrases, cites) => `${plural(phrases, 'phrase')} not yet encoded: ${cites}`,
  amountsSection: 'Amounts',
  toWhom: (name) => ` -> ${name}`,
  moreAmounts: (given, open, shut) => {
    const parts = [
      ...(given > 0 ? [`${given} decided`] : []),
      ...(open > 0 ? [`${open} undetermined`] : []),
      ...(shut > 0 ? [`${shut} not applicable`] : []),
    ]
    return parts.length === 0 ? '' : `and ${parts.join(', ')}`
  },
  effectsSection: 'Duties and consequences',
  moreEffects: (count) => `and ${count} more`,
  effect: {
    duty: (text) => `duty: ${text}`,
    entitlement: (text) => `entitlement: ${text}`,
    consequence: (text) => `consequence: ${text}`,
    deadline: (text) => `deadline: ${text}`,
    residual: (text) => text,
  },
  lastDay: (day, missed) => (missed ? `last day ${day}, missed` : `last day ${day}`),
  inBrackets: (parts) => ` (${parts.join('; ')})`,
  does: {
    outcome: (labels) => `sets the amount: ${labels}`,
    adjust: (labels) => `adjusts: ${labels}`,
    cap: (labels) => `joint limit: ${labels}`,
    payer: (labels, text) => `${labels}: ${text}`,
  },
  others: 'Other decisions',
  missingFacts: (count) => `${plural(count, 'item')} missing`,
  failedPhrases: (count) => plural(count, 'condition'),
  notEncodedPhrases: (count) => `${plural(count, 'phrase')} not yet encoded`,
  notices: 'Noticed',
  replay: (rules, engine, asOf) => `rules ${rules} · engine ${engine} · as of ${asOf}`,

  textSection: 'Text',
  howSection: 'Derivation',
  waysSection: 'What would change it',
  readingsSection: 'Readings',
  missingSection: 'Still missing',
  highlighted: (text) => `【${text}】`,
  is: (label, value) => `${label} = ${value}`,
  choice: (choice) => (choice === null ? 'none chosen' : `chosen: ${choice}`),
  decidesNothing: (why) => `decides nothing: ${why}`,
  defines: (name) => `defines the value "${name}"`,
  noClause: (id) => `this decision has no clause "${id}"`,

  noVersion: 'x No version in force',
  noVersionOn: (day) => `${day} lies in no version's period, so nothing is decided`,
  noVersionOf: (title, day) => `no version of ${title}, which is used, is in force on ${day}; nothing is decided`,
  nearest: (versions) => `nearest versions  ${versions}`,
  otherDay: 'name a day with --as-of, or a version with --using',
  refused: (code, message) => `error[${code}]: ${message}`,
}
