import type { Language } from '../../model/bilingual.ts'
import type { Band, Cond, Expr, OutcomePoint, Slice } from '../../model/core.ts'
import type { ScalarType } from '../../model/type.ts'
import { multiply, type Rational, rational } from '../../util/rational.ts'
import { sameExpression } from '../amounts/same-expression.ts'
import { describeCondition } from '../describe-condition.ts'
import { describeExpression, describeWith } from '../describe-expression.ts'
import { listLabel, type Scope } from '../labels.ts'
import { messages } from '../messages.ts'
import { numberText, quantityOf } from '../quantity.ts'
import { textIn } from '../shown.ts'
import { inFullWords } from './words.ts'

/** A value in words, with every row of its tables, bands, cases and scales: what a reader compares with the text. */
export function valueInFull(expr: Expr, scope: Scope, language: Language, outcome?: OutcomePoint): string {
  const words = inFullWords(language)
  const full = (inner: Expr, within: Scope = scope): string => valueInFull(inner, within, language, outcome)
  const rows = (name: string): Scope => ({ ...scope, list: scope.program.vocabulary.lists.get(name) ?? null })
  if (expr.label !== undefined) return expr.label[language]
  switch (expr.op) {
    case 'table': {
      const by = describeExpression(expr.by, scope, language)
      return words.by(
        by,
        expr.rows.map(({ key, value }) => words.row(choiceText(key, expr.by.type, language), full(value))),
      )
    }
    case 'bands': {
      const of = describeExpression(expr.of, scope, language)
      return words.by(
        of,
        expr.bands.map((band) => words.row(edgesOf(band, scope, language), full(band.value))),
      )
    }
    case 'cases':
      return words.join(
        expr.cases.map(({ when, value }) =>
          words.caseOf(when === null ? words.otherwise : describeCondition(when, scope, language), full(value)),
        ),
      )
    case 'progressive':
      return words.by(
        describeExpression(expr.of, scope, language),
        expr.slices.map((slice) => sliceText(slice, expr, language)),
      )
    case 'sum': {
      const where = outcome === undefined ? expr.where : withoutRecipient(expr.where)
      const asked = where === null ? null : describeCondition(where, rows(expr.list), language)
      return words.eachOf(listLabel(expr.list, scope.program)[language], asked, full(expr.each, rows(expr.list)))
    }
    case 'min': {
      const [first, ...limits] = expr.args
      const said = limits.map((limit) => words.atMost(full(limit)))
      const text = first === undefined ? '' : full(first)
      return isByCase(first) ? words.join([text, ...said]) : words.limited([text, ...said])
    }
    case 'max': {
      const ceiling = ceilingLeft(expr.args, outcome)
      if (ceiling !== undefined) return words.leftOf(full(ceiling))
      const [first, ...limits] = expr.args.map((inner) => full(inner))
      return limits.reduce((text, limit) => messages(language).limited.max(text, limit), first ?? '')
    }
    case 'adjusted':
      return full(expr.base)
    default:
      return describeWith(expr, scope, language, (inner) => full(inner))
  }
}

/** Told case by case, so that what limits all of them stands apart. */
function isByCase(expr: Expr | undefined): boolean {
  return expr?.op === 'cases' || (expr?.op === 'adjusted' && isByCase(expr.base))
}

/** `upToCeiling`: the ceiling, less what was received and never below nought. */
function ceilingLeft(args: readonly Expr[], outcome: OutcomePoint | undefined): Expr | undefined {
  const left = args.find((inner) => inner.op === 'minus')
  if (left?.op !== 'minus' || !outcome?.received) return undefined
  const [ceiling, received] = left.args
  return received !== undefined && sameExpression(received, outcome.received) ? ceiling : undefined
}

function choiceText(key: string, type: ScalarType, language: Language): string {
  return type.kind === 'choice' ? (type.labels[key]?.[language] ?? key) : key
}

function edgesOf({ low, high }: Band, scope: Scope, language: Language): string {
  const { edge, band } = inFullWords(language)
  const text = (at: Expr): string => describeExpression(at, scope, language)
  return band(
    low === null ? null : edge[low.includes ? 'atLeast' : 'moreThan'](text(low.at)),
    high === null ? null : edge[high.includes ? 'atMost' : 'lessThan'](text(high.at)),
  )
}

function sliceText(
  { low, high, flat, rate }: Slice,
  { of, type }: Extract<Expr, { op: 'progressive' }>,
  language: Language,
): string {
  const words = inFullWords(language)
  const text = (number: Rational, as: ScalarType): string => textIn(quantityOf(number, as), language)
  const edges = words.band(
    low === null ? null : words.edge[low.includes ? 'atLeast' : 'moreThan'](text(low.at, of.type)),
    high === null ? null : words.edge[high.includes ? 'atMost' : 'lessThan'](text(high.at, of.type)),
  )
  const share = (number: Rational): string => messages(language).percent(numberText(multiply(number, rational(100))))
  const rated = rate === null ? null : of.type.kind === type.kind ? share(rate) : text(rate, type)
  return words.slice(edges, flat === null ? null : text(flat, type), rated)
}

/** Which rows are asked, the one recipient they are asked for aside. */
function withoutRecipient(cond: Cond | null): Cond | null {
  if (cond === null || namesRecipient(cond)) return null
  if (cond.op !== 'all') return cond
  const of = cond.of.flatMap((part) => withoutRecipient(part) ?? [])
  const [only, ...others] = of
  return only === undefined ? null : others.length === 0 ? only : { op: 'all', of }
}

function namesRecipient(cond: Cond): boolean {
  return cond.op === 'compare' && (cond.left.op === 'recipient' || cond.right.op === 'recipient')
}
