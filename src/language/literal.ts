import type { Expr } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import { type ScalarTree, textOf } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { Scalar } from '../model/value.ts'
import { halfWidth } from '../util/half-width.ts'
import { formatRational, isInteger, type Rational } from '../util/rational.ts'
import { typeMismatch, typeName } from './faults/type-mismatch.ts'
import { unitMismatch } from './faults/unit-mismatch.ts'
import { unknownChoice } from './faults/unknown-choice.ts'
import { fitQuantity } from './fit-quantity.ts'
import { type Quantity, readQuantity } from './quantity.ts'
import { type Context, refuse } from './word.ts'

/**
 * Lowers a literal, read from its source text: numbers, fractions, amounts, durations, dates, `true` and `false`,
 * and the bare words of a choice. The expected type is that of what it is compared with; null infers it.
 */
export function elaborateLiteral(tree: ScalarTree, expected: ScalarType | null, context: Context): Expr | null {
  const source = textOf(tree)
  if (source === undefined) {
    return refuse(context, typeMismatch(tree.span, { zh: '这里需要一个值', en: 'a value is needed here' }))
  }
  const made = (type: ScalarType, value: Scalar): Expr => ({ op: 'literal', id: context.nextId(), type, value, source })
  const wrong = (): null => {
    const message = {
      zh: `“${source}”不是${expected ? typeName(expected).zh : '可用的值'}`,
      en: `“${source}” is not ${expected ? typeName(expected).en : 'a value'}`,
    }
    const half = inHalfWidth(source, expected)
    const fault = typeMismatch(tree.span, message, half === undefined ? example(expected) : meant(half))
    return refuse(context, half === undefined ? fault : { ...fault, fix: [{ span: tree.span, text: half }] })
  }

  if (tree.plain && typeof tree.value === 'boolean') {
    return expected === null || expected.kind === 'boolean' || expected.kind === 'judgement'
      ? made({ kind: 'boolean' }, tree.value)
      : wrong()
  }
  if (expected?.kind === 'choice')
    return expected.of.includes(source)
      ? made(expected, source)
      : refuse(context, unknownChoice(source, tree.span, expected))
  if (expected?.kind === 'text' || expected?.kind === 'creditCode') return made(expected, source)

  const quantity = readQuantity(source)
  if (quantity === undefined) return wrong()
  const type = expected ?? inferredType(quantity)
  const fitted = fitIn(quantity, type, tree, context)
  if (fitted === 'type') return wrong()
  return fitted === null ? null : made(type, fitted)
}

/** What a text says once its full-width forms and quotation marks are undone; undefined unless that is such a value. */
function inHalfWidth(source: string, expected: ScalarType | null): string | undefined {
  const half = halfWidth(source)
    .replace(/^[“‘"'](.*)[”’"']$/u, '$1')
    .replaceAll('\u3000', ' ')
    .trim()
  if (half === source) return undefined
  if (expected?.kind === 'boolean' || expected?.kind === 'judgement')
    return /^(?:true|false)$/.test(half) ? half : undefined
  const quantity = readQuantity(half)
  if (quantity === undefined) return undefined
  return typeof fitQuantity(quantity, expected ?? inferredType(quantity)) === 'string' ? undefined : half
}

/** The type a quantity has where nothing is expected of it. */
export function inferredType(quantity: Quantity): ScalarType {
  switch (quantity.dimension) {
    case 'plain':
      return isInteger(quantity.value) ? { kind: 'integer' } : { kind: 'number' }
    case 'fraction':
      return { kind: 'share' }
    case 'money':
      return { kind: 'money' }
    case 'month':
    case 'day':
      return { kind: 'duration', unit: quantity.dimension }
    case 'date':
      return { kind: 'date' }
    case 'counter':
      return isInteger(quantity.value)
        ? { kind: 'integer', unit: quantity.unit }
        : { kind: 'number', unit: quantity.unit }
  }
}

/** The value of a quantity in a type's own unit; null when its unit is refused, `type` when it is no such thing. */
function fitIn(quantity: Quantity, type: ScalarType, tree: ScalarTree, context: Context): Rational | null | 'type' {
  const fitted = fitQuantity(quantity, type)
  return fitted === 'unit' ? refuse(context, wrongUnit(quantity, type, tree)) : fitted
}

function wrongUnit(
  { value, dimension, unit }: Quantity,
  type: ScalarType,
  { span, source }: ScalarTree,
): Omit<Finding, 'severity'> {
  const wanted = unitOf(type)
  if (wanted === '') {
    return unitMismatch(
      span,
      { zh: `“${source}”带有单位，这里的数没有单位`, en: `“${source}” has a unit, and the number here has none` },
      { zh: `写成 ${formatRational(value)}`, en: `write ${formatRational(value)}` },
    )
  }
  // Only a number of nothing else can be meant in the other unit as it stands: 30 日 are not 30 个月.
  const isOther = dimension === 'plain' || dimension === 'counter'
  const fault = unitMismatch(
    span,
    { zh: `“${source}”的单位与“${wanted}”不符`, en: `the unit of “${source}” is not “${wanted}”` },
    isOther
      ? {
          zh: `写成 ${formatRational(value)} ${wanted}（以${wanted}计）`,
          en: `write it in ${wanted}, such as ${formatRational(value)} ${wanted}`,
        }
      : { zh: `以“${wanted}”计`, en: `count in “${wanted}”` },
  )
  // A bare number of what is counted in one unit is in that unit; 30 of an amount may be 元 or 万元.
  const isCount = type.kind === 'integer' || type.kind === 'number'
  return dimension === 'plain' && unit === '' && isCount
    ? { ...fault, fix: [{ span, text: `${formatRational(value)} ${wanted}` }] }
    : fault
}

/** The unit a type's literals are written in; empty when they have none. */
function unitOf(type: ScalarType): string {
  switch (type.kind) {
    case 'money':
      return '元'
    case 'duration':
      return type.unit === 'month' ? '个月' : '日'
    case 'integer':
    case 'number':
      return type.unit ?? ''
    default:
      return ''
  }
}

/** What a literal of a type looks like. */
function example(type: ScalarType | null): { zh: string; en: string } {
  const forms: Readonly<Record<ScalarType['kind'], string>> = {
    boolean: 'true / false',
    integer: '20',
    number: '12.5',
    money: '30 万元',
    points: '60',
    share: '2/3, 25%',
    duration: '3 个月',
    date: '2019-01-01',
    year: '2019',
    text: '…',
    creditCode: '…',
    judgement: 'true / false',
    choice: '…',
  }
  const form =
    type === null
      ? '12 人, 2/3, 25%, 30 万元, 3 个月, 2019-01-01, true'
      : type.kind === 'integer' && type.unit
        ? `20 ${type.unit}`
        : forms[type.kind]
  return { zh: `写法如 ${form}`, en: `write it like ${form}` }
}
