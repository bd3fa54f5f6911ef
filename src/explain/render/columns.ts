import type { LeafColumns, Shown } from '../../model/decision.ts'
import { compare, isInteger, multiply, parseRational, rational, toDecimal } from '../../util/rational.ts'
import { textIn } from '../shown.ts'
import type { Style } from './options.ts'

/** What a leaf requires, in words; undefined where it names nothing. */
export function requirementText(columns: LeafColumns, { words, messages, language }: Style): string | undefined {
  const { label, operator, required, against } = columns
  if (label === undefined || operator === undefined) return undefined
  const named = label[language]
  const answer = answerAskedFor(columns)
  if (answer !== undefined) {
    const text = answer ? named : messages.isNo(named)
    return operator === 'judgement' ? messages.judged(text) : text
  }
  const asked = required ? textIn(required, language) : ''
  if (operator === 'every' && !against) return messages.quantified.every(named, asked)
  if (operator === 'some' || operator === 'none')
    return messages.quantified[(operator === 'some') === !against ? 'some' : 'none'](named, asked)
  const text =
    operator === 'every' ? messages.quantified.every(named, asked) : words.requirement(named, operator, asked)
  return against ? words.mustNot(text) : text
}

/** What was found, with the percentage of a share. */
export function actualText({ actual, operator }: LeafColumns, { words, language }: Style): string {
  if (actual === undefined) return ''
  const text = textIn(actual, language)
  const percent = isAskedOfRows({ operator }) ? undefined : percentOf(actual)
  if (percent === undefined) return text
  return percent.exact ? words.exactPercent(text, percent.text) : words.aboutPercent(text, percent.text)
}

/** Whether a leaf asks for a plain yes, so that its label alone says what is required. */
export function asksForYes(columns: LeafColumns): boolean {
  return answerAskedFor(columns) === true
}

/** The answer that would do, where a leaf asks for a plain yes or no. */
export function answerAskedFor({ operator, required, against }: LeafColumns): boolean | undefined {
  const value = required && valueIn(required)
  if (typeof value !== 'boolean') return undefined
  if (operator === 'is' || operator === 'judgement') return value === !against
  return operator === 'isNot' ? value !== !against : undefined
}

/** Whether a leaf is asked row by row: it then shows how many rows, not a share. */
export function isAskedOfRows({ operator }: { readonly operator?: string | undefined }): boolean {
  return operator === 'every' || operator === 'some' || operator === 'none'
}

function valueIn(shown: Shown): unknown {
  return 'value' in shown ? shown.value : undefined
}

function percentOf(shown: Shown): { readonly text: string; readonly exact: boolean } | undefined {
  const value = valueIn(shown)
  const ratio = typeof value === 'string' && value.includes('/') ? parseRational(value) : undefined
  if (ratio === undefined) return undefined
  const hundredfold = multiply(ratio, rational(100n))
  const text = toDecimal(hundredfold, 1)
  const exact = parseRational(text)
  return {
    text,
    exact: exact !== undefined && compare(exact, hundredfold) === 0 && isInteger(multiply(exact, rational(10n))),
  }
}
