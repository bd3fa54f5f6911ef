import { compare } from '../util/rational.ts'
import type { Comparison } from './core.ts'
import type { Scalar } from './value.ts'

/** Whether two numbers of which the first is less than (-1), equal to (0) or more than (1) the second keep a comparison. */
export function keeps(comparison: Comparison, order: number): boolean {
  switch (comparison) {
    case 'eq':
      return order === 0
    case 'ne':
      return order !== 0
    case 'ge':
      return order >= 0
    case 'le':
      return order <= 0
    case 'gt':
      return order > 0
    case 'lt':
      return order < 0
  }
}

/** Whether a value stands to another as a comparison says; names have no order: they are the same or others. */
export function standsTo(comparison: Comparison, left: Scalar, right: Scalar): boolean {
  if (typeof left === 'object' && typeof right === 'object') return keeps(comparison, compare(left, right))
  return (left === right) === (comparison === 'eq')
}
