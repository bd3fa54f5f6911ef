import { compareWords } from '../../compare/index.ts'
import { hang } from '../../explain/render/layout.ts'
import type { Paint } from '../../explain/render/paint.ts'
import type { Language } from '../../model/bilingual.ts'
import type { Change, ObservedEffect, RuleChange } from '../../model/comparison.ts'
import { effectWords } from './effect-words.ts'
import { markedText, shortened } from './runs.ts'
import { KIND } from './words.ts'

/** How a comparison is written. */
export interface TextStyle {
  readonly language: Language
  readonly paint: Paint
  /** Whole lists of names. */
  readonly all: boolean
}

const AROUND = 16

/** One change: where, the words, what it does on the applications, and the rule behind the words. */
export function changeLines(change: Change, style: TextStyle, withPlace: boolean): string[] {
  const { language, paint } = style
  const { kind, of, old, new: now, words, rules, effect } = change
  const clause = now ?? old
  const lines = withPlace ? [placeLine(change, style)] : []
  if (clause !== null && of !== 'level') {
    const text = words.length > 0 ? markedText(words) : clause.quote
    lines.push(...hang('    ', text))
  }
  if (effect !== null)
    lines.push(...hang('    ', effectText(effect, language)).map((line) => painted(line, effect, paint)))
  else if (rules.length === 0 && kind !== 'renumbered')
    lines.push(`    ${paint.faint(language === 'zh' ? '规则未变' : 'the rule is the same')}`)
  if (rules.length > 0 && words.length === 0 && kind === 'changed' && of === 'phrase')
    lines.push(`    ${language === 'zh' ? '文字未改，规则有变' : 'the words are the same, the rule is not'}`)
  for (const text of new Set(rules.flatMap((rule) => ruleText(rule, language))))
    lines.push(...hang('      ', text).map(paint.faint))
  return lines
}

function placeLine({ kind, old, new: now, label }: Change, { language, paint }: TextStyle): string {
  const cite = (clause: typeof old): string => (clause === null ? '' : language === 'zh' ? clause.cite : clause.citeEn)
  const here = cite(now ?? old) || (label?.[language] ?? '')
  const was =
    old !== null && now !== null && old.cite !== now.cite ? `${cite(old)} ${language === 'zh' ? '→' : '->'} ` : ''
  return `  ${paint.strong(`${was}${here}`)}${kind === 'changed' ? '' : `  ${KIND[kind][language]}`}`
}

function painted(line: string, { direction }: ObservedEffect, paint: Paint): string {
  if (direction === 'looser') return paint.verdict('pass', line)
  if (direction === 'stricter') return paint.verdict('fail', line)
  return direction === 'none' ? paint.faint(line) : paint.verdict('undetermined', line)
}

function effectText(effect: ObservedEffect, language: Language): string {
  const { direction, on } = effectWords(effect, language)
  return `${direction}   ${on}`
}

/** The rule behind the words: what it was and what it is. */
function ruleText({ kind, old, new: now }: RuleChange, language: Language): string[] {
  const named = language === 'zh' ? '规则  ' : 'rule  '
  const [was, is] = [old?.[language] ?? '', now?.[language] ?? '']
  if (was === '' && is === '') return []
  if (was === '' || is === '') return [`${named}${is === '' ? `[-${was}-]` : `{+${is}+}`}`]
  if (was === is)
    return [`${named}${was}${kind === 'role' ? (language === 'zh' ? '（条款性质改变）' : ' (another role)') : ''}`]
  return [`${named}${markedText(shortened(compareWords(was, is), AROUND))}`]
}
