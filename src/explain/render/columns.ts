import type { LeafColumns, Shown } from '../../model/decision.ts'
import { compare, isInteger, multiply, parseRational, rational, toDecimal } from '../../util/rational.ts'
import { textIn } from '../shown.ts'
import type { Style } from './options.ts'

/** What a leaf requires, in words; undefined where it names nothing. */
export function requirementText(columns: LeafColumns, { words, language }: Style): string | undefined {
  const { label, operator, required } = columns
  if (label === undefined || operator === undefined) return undefined
  const text = words.requirement(label[language], operator, required ? textIn(required, language) : '')
  return columns.against ? words.mustNot(text) : text
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
export function asksForYes({ operator, required, against }: LeafColumns): boolean {
  return (
    !against && (operator === 'is' || operator === 'judgement') && required !== undefined && valueIn(required) === true
  )
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
