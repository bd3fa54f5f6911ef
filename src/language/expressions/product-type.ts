import type { ScalarType } from '../../model/type.ts'

/** The type of a product; undefined when several factors have a measure, or one is a place on the calendar. */
export function productType(factors: readonly ScalarType[]): ScalarType | undefined {
  const measured = factors.filter((type) => !isPure(type))
  if (measured.length > 1 || factors.some(({ kind }) => kind === 'date' || kind === 'year')) return undefined
  const [only] = measured
  const whole = factors.every(({ kind }) => kind === 'integer')
  if (only === undefined) {
    if (whole) return { kind: 'integer' }
    return factors.every(({ kind }) => kind === 'share') ? { kind: 'share' } : { kind: 'number' }
  }
  // A share of a count is no longer a whole number of it.
  return only.kind === 'integer' && !whole ? { ...only, kind: 'number' } : only
}

/** A number without a measure of its own. */
export function isPure(type: ScalarType): boolean {
  return type.kind === 'share' || ((type.kind === 'integer' || type.kind === 'number') && type.unit === undefined)
}
