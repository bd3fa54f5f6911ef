import { isNumeric, type ScalarType } from '../../model/type.ts'
import { exactNumber, exactWithin, type NumberValue, type Scalar, type Value } from '../../model/value.ts'
import type { Figure, KnownValue } from '../../model/workings.ts'
import type { Rational } from '../../util/rational.ts'
import { countedRatio, quantityOf } from '../quantity.ts'

/** A value as the workings of a decision hold it: exact, in the type's own unit. */
export function knownValue(value: Value | undefined, type: ScalarType): KnownValue {
  if (value === undefined)
    return isNumeric(type) ? { low: null, high: null, absent: true } : { oneOf: null, absent: true }
  if (!value.present) return { absent: true }
  const absent = value.absent ? ({ absent: true } as const) : {}
  if (value.kind === 'set') return { oneOf: value.members, ...absent }
  const exact = exactNumber(value)
  if (exact !== undefined) return asCounted(value) ?? figureOf(exact, type)
  const end = (bound: Rational | null): Figure | null => bound && figureOf(bound, type)
  return { low: end(value.low), high: end(value.high), ...absent }
}

/** A single known value as the workings hold it. */
export function knownScalar(value: Scalar, type: ScalarType): KnownValue {
  return typeof value === 'object' ? figureOf(value, type) : { oneOf: [value] }
}

/** An exact number: whole, a ratio, or a day; one that no calendar reaches is the number of days since 1970-01-01. */
export function figureOf(value: Rational, type: ScalarType): Figure {
  const { num } = value
  const far = type.kind === 'date' && (num > FAR || num < -FAR)
  return quantityOf(value, far ? { kind: 'integer' } : type).value
}

const FAR = 10n ** 8n

/** A ratio with the terms it was counted with: 15/24. */
function asCounted({ parts }: NumberValue): Figure | undefined {
  if (parts === undefined) return undefined
  const [numerator, denominator] = [exactWithin(parts.numerator), exactWithin(parts.denominator)]
  if (numerator === undefined || denominator === undefined) return undefined
  return countedRatio(numerator, denominator).value
}
