import type { Amount, DecidedPoint, Decision, DerivationStep } from '../../model/decision.ts'
import { keyedLines } from './keyed-lines.ts'
import { beside, hang } from './layout.ts'
import { missingLines, notYetTold, partiesOf } from './missing-lines.ts'
import type { Style } from './options.ts'
import { stepLines } from './tree-lines.ts'

/** So many recipients of one outcome are listed before the rest is counted. */
const MOST_RECIPIENTS = 8

/** What is granted, charged or measured out: what is open, and how much is not; everything with `all`, repeated or not. */
export function amountLines(
  decision: Decision,
  point: DecidedPoint,
  all: boolean,
  told: Set<string>,
  style: Style,
): string[] {
  const { words, paint } = style
  const { amounts } = decision
  if (amounts.every(({ verdict }) => verdict === 'notApplicable') && !all) return []
  const listed = all ? amounts : fewRecipients(amounts.filter((amount) => isTold(amount, decision, point)))
  const rest = amounts.filter((amount) => !listed.includes(amount))
  const count = (verdict: Amount['verdict']): number => rest.filter((amount) => amount.verdict === verdict).length
  const left = words.moreAmounts(count('pass') + count('fail'), count('undetermined'), count('notApplicable'))
  const lines = listed.flatMap((amount) => {
    const missing = all ? amount.missing : notYetTold(amount.missing, told)
    return amountLine(amount, missing, decision, all, style)
  })
  if (lines.length === 0) return []
  const fold = left === '' ? [] : hang('    ', `${left}  ${words.expand}`)
  return ['', `  ${paint.strong(words.amountsSection)}`, ...lines, ...fold]
}

/** What is decided and given is always told; what is open only where the decision looks at it. */
function isTold({ id, verdict }: Amount, decision: Decision, { bearing }: DecidedPoint): boolean {
  if (verdict !== 'undetermined') return verdict !== 'notApplicable'
  const phrase = decision.clauses.find(({ effect }) => effect?.kind === 'outcome' && effect.of?.includes(id))
  return phrase !== undefined && bearing.includes(phrase.id)
}

function fewRecipients(amounts: readonly Amount[]): Amount[] {
  const counts = new Map<string, number>()
  return amounts.filter(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return count <= MOST_RECIPIENTS
  })
}

/** One amount on its line, and under it how it comes about, why it is refused and what it waits for. */
function amountLine(
  amount: Amount,
  missing: Amount['missing'],
  decision: Decision,
  all: boolean,
  style: Style,
): string[] {
  const { words, language } = style
  const { verdict, arithmetic, refused, payer } = amount
  const how = arithmetic[language]
  const given = verdict === 'pass' || verdict === 'undetermined'
  return [
    ...headOf(amount, decision, style),
    ...(given && how !== textOf(amount, style) ? keyedLines('how', how, style) : []),
    ...(refused === undefined ? [] : keyedLines('ground', refused[language], style)),
    ...(verdict === 'notApplicable' ? keyedLines('ground', how, style) : []),
    ...(all && given && payer !== undefined ? keyedLines('payer', payer.join(words.separator), style) : []),
    ...missingLines(missing, style).flatMap((text, at) => keyedLines('missing', text, style, at > 0)),
  ]
}

/** An amount with the steps that lead to it. */
export function amountInSteps(amount: Amount, decision: Decision, style: Style): string[] {
  const { words, language } = style
  const { verdict, arithmetic, derivation, refused, payer, missing } = amount
  const how = refused?.[language] ?? arithmetic[language]
  // a step that only says what the line above says is its label and its value
  const said = (step: DerivationStep): boolean =>
    how === step.how[language] || how.startsWith(`${step.how[language]} = `)
  const steps = derivation?.map((step) => (step.depth === 0 && said(step) ? { ...step, plain: true as const } : step))
  return [
    ...headOf(amount, decision, style),
    ...(how === textOf(amount, style) ? [] : hang('      ', how)),
    ...(steps === undefined || steps.length === 1 ? [] : stepLines({ derivation: steps }, 6, style)),
    ...(payer === undefined || verdict === 'notApplicable'
      ? []
      : hang('      ', `${words.keys.payer}${payer.join(words.separator)}`)),
    ...missingLines(missing, style).flatMap((text) => hang(`      ${words.keys.missing}`, text)),
  ]
}

function headOf(amount: Amount, decision: Decision, style: Style): string[] {
  const { words, paint, language, right } = style
  const { label, to, toLabel } = amount
  // an amount that is given, but of which something is still open, is open
  const verdict = isOpen(amount) ? 'undetermined' : amount.verdict
  const glyph = words.glyph[verdict]
  // a recipient that a fact or a row names is told; the policy's own parties and subjects go without saying
  const named = to === toLabel.zh ? words.toWhom(toLabel[language]) : ''
  const heads = hang(`    ${glyph} `, `${citeIn(amount, style)}  ${label[language]}${named}`)
  const last = heads.at(-1) ?? ''
  const [first = '', ...more] = [...heads.slice(0, -1), ...beside(last, rightOf(amount, decision, style), right)]
  return [first.replace(glyph, () => paint.verdict(verdict, glyph)), ...more]
}

function citeIn({ cite, citeEn }: Amount, style: Style): string {
  return style.language === 'zh' ? cite : citeEn
}

/** What stands on the right: the amount, and while it is open whose move it is. */
function rightOf(amount: Amount, decision: Decision, style: Style): string {
  const { words, messages } = style
  if (amount.verdict === 'notApplicable') return messages.verdict.notApplicable
  const text = textOf(amount, style)
  if (!isOpen(amount)) return text
  const whose = partiesOf(amount.missing, decision, style)
  const phrase = decision.clauses.find(({ effect }) => effect?.kind === 'outcome' && effect.of?.includes(amount.id))
  const waiting =
    whose.length > 0
      ? words.pendingOn(whose.join(words.separator))
      : phrase?.unclear
        ? words.unclear
        : words.undetermined
  return text === messages.unknown ? waiting : `${text}${words.between}${waiting}`
}

function isOpen({ verdict, missing }: Amount): boolean {
  return verdict === 'undetermined' || missing.length > 0
}

function textOf({ text, textEn }: Amount, { language }: Style): string {
  return language === 'zh' ? text : textEn
}
