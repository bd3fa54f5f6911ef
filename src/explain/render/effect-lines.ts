import type { DecidedPoint, Decision, EffectInForce } from '../../model/decision.ts'
import type { Verdict } from '../../model/truth.ts'
import { keyedLines } from './keyed-lines.ts'
import { hang } from './layout.ts'
import { missingLines, notYetTold, partiesOf } from './missing-lines.ts'
import type { Style } from './options.ts'

/** What else is brought about: what is in force or may be, and the open-ended items; everything with `all`. */
export function effectLines(
  decision: Decision,
  point: DecidedPoint,
  all: boolean,
  told: Set<string>,
  style: Style,
): string[] {
  const { words, paint } = style
  const { effects } = decision
  const listed = all ? effects : effects.filter((effect) => isTold(effect, point))
  const rest = effects.filter((effect) => !listed.includes(effect) && effect.verdict !== 'notApplicable').length
  const lines = listed.flatMap((effect) => {
    const missing = all ? effect.missing : notYetTold(effect.missing, told)
    return effectLine(effect, missing, decision, style)
  })
  if (lines.length === 0) return []
  const fold = rest === 0 ? [] : hang('    ', `${words.moreEffects(rest)}  ${words.expand}`)
  return ['', `  ${paint.strong(words.effectsSection)}`, ...lines, ...fold]
}

/** Consequences, missed deadlines and open-ended items are always told; the others where the decision looks at them. */
function isTold({ id, kind, verdict }: EffectInForce, { bearing }: DecidedPoint): boolean {
  if (kind === 'residual') return true
  if (verdict === 'notApplicable') return false
  if (bearing.includes(id)) return true
  return (kind === 'consequence' && verdict === 'pass') || (kind === 'deadline' && verdict === 'fail')
}

/** One duty, entitlement, consequence, deadline or open-ended item. */
export function effectLine(
  effect: EffectInForce,
  missing: EffectInForce['missing'],
  decision: Decision,
  style: Style,
): string[] {
  const { words, paint, language } = style
  const { kind, text, cite, citeEn } = effect
  const { glyph, verdict } = markOf(effect, decision, style)
  const said = `${language === 'zh' ? cite : citeEn}  ${words.effect[kind](text[language])}${stateOf(effect, decision, style)}`
  const [first = '', ...more] = hang(`    ${glyph} `, said)
  return [
    first.replace(glyph, () => paint.verdict(verdict, glyph)),
    ...more,
    ...missingLines(missing, style).flatMap((line, at) => keyedLines('missing', line, style, at > 0)),
  ]
}

/** What is in force is no success and no failure; an open-ended item bears as its clause does. */
function markOf(
  { id, kind, verdict }: EffectInForce,
  { clauses }: Decision,
  { words }: Style,
): { readonly glyph: string; readonly verdict: Verdict } {
  const bears = kind === 'residual' ? (clauses.find((clause) => clause.id === id)?.verdict ?? verdict) : verdict
  const shown = kind !== 'residual' && bears === 'pass' ? 'informational' : bears
  return { glyph: words.glyph[shown], verdict: shown }
}

/** The last day of a deadline, and whether it was missed; whose move it is while it is open. */
function stateOf({ verdict, due, missing }: EffectInForce, decision: Decision, style: Style): string {
  const { words } = style
  const whose = partiesOf(missing, decision, style)
  const parts = [
    ...(due === undefined ? [] : [words.lastDay(due, verdict === 'fail')]),
    ...(verdict === 'undetermined'
      ? [whose.length === 0 ? words.undetermined : words.pendingOn(whose.join(words.separator))]
      : []),
  ]
  return parts.length === 0 ? '' : words.inBrackets(parts)
}
