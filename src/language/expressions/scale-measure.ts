import type { Span } from '../../model/tree.ts'
import { comparable, type ScalarType } from '../../model/type.ts'
import { isInteger, type Rational, ZERO } from '../../util/rational.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { fitQuantity } from '../fit-quantity.ts'
import { inferredType } from '../literal.ts'
import type { Quantity } from '../quantity.ts'
import { type Context, refuse } from '../word.ts'
import { fitsIn, isNought, type Written } from './written.ts'

/** What a scale comes to, and whether its rates are shares of the value or amounts for each unit of it. */
export interface ScaleMeasure {
  readonly type: ScalarType
  readonly rates: 'shares' | 'amounts'
}

/** What a scale is laid on, and what is written in it. */
export interface ScaleParts {
  readonly of: ScalarType
  readonly expected: ScalarType | null
  readonly flats: readonly Written[]
  readonly rates: readonly Written[]
  readonly span: Span
}

/** What a scale comes to: a share of the value is like the value, an amount for each unit of it like the amount. Null when refused. */
export function scaleMeasure(parts: ScaleParts, context: Context): ScaleMeasure | null {
  const { of, expected, flats, rates, span } = parts
  const all = [...rates, ...flats]
  const amount = rates.find(({ quantity }) => !isShare(quantity))
  if (amount !== undefined) {
    if (of.kind !== 'money') return { type: amountType(amount.quantity, all), rates: 'amounts' }
    return refuse(
      context,
      typeMismatch(
        amount.tree.span,
        { zh: '对金额累进，rate 须为比例', en: 'on money, a rate is a share' },
        { zh: '写成 3% 或 3/1000', en: 'write 3%, or 3/1000' },
      ),
    )
  }
  if (rates.length > 0) {
    const other = expected !== null && !comparable(expected, of) && all.every((one) => fitsIn(one, expected))
    return other ? { type: expected, rates: 'amounts' } : { type: shareType(of, rates), rates: 'shares' }
  }
  const first = flats.find(({ quantity }) => !isNought(quantity)) ?? flats[0]
  if (first === undefined)
    return refuse(
      context,
      malformed(
        span,
        { zh: '累进标准没有一档写了 flat 或 rate', en: 'no slice of the scale has a flat or a rate' },
        { zh: '写 flat: 50 元 或 rate: 3%', en: 'write flat: 50 元 or rate: 3%' },
      ),
    )
  const type =
    expected !== null && all.every((one) => fitsIn(one, expected)) ? expected : amountType(first.quantity, all)
  return { type, rates: 'shares' }
}

/** A rate in the measure of its scale; null when refused. */
export function rateIn({ tree, quantity }: Written, { type, rates }: ScaleMeasure, context: Context): Rational | null {
  if (isNought(quantity)) return ZERO
  if (rates === 'shares') return quantity.value
  const value = amountIn(quantity, type)
  if (value !== undefined) return value
  return refuse(
    context,
    typeMismatch(tree.span, {
      zh: `“${tree.source}”与其他各档的 rate（${typeName(type).zh}）不是同一类`,
      en: `“${tree.source}” is not like the other rates, ${typeName(type).en}`,
    }),
  )
}

/** An amount for each unit need not be whole: 0.5 分 for each kilogram. */
function amountIn(quantity: Quantity, type: ScalarType): Rational | undefined {
  if (type.kind === 'money' || type.kind === 'duration')
    return quantity.dimension === (type.kind === 'money' ? 'money' : type.unit) ? quantity.value : undefined
  const fitted = fitQuantity(quantity, type.kind === 'integer' ? { ...type, kind: 'number' } : type)
  return typeof fitted === 'string' ? undefined : fitted
}

function isShare({ dimension }: Quantity): boolean {
  return dimension === 'plain' || dimension === 'fraction'
}

/** What an amount is; counted in halves, it is no whole number. */
function amountType(amount: Quantity, all: readonly Written[]): ScalarType {
  const type = inferredType(amount)
  return type.kind === 'integer' && !all.every(({ quantity }) => isInteger(quantity.value))
    ? { ...type, kind: 'number' }
    : type
}

function shareType(of: ScalarType, rates: readonly Written[]): ScalarType {
  return of.kind === 'integer' && !rates.every(({ quantity }) => isInteger(quantity.value))
    ? { ...of, kind: 'number' }
    : of
}
