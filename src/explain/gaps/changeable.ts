import type { Cond } from '../../model/core.ts'
import type { Change, ListFact } from '../../model/vocabulary.ts'

/** Whether rows may be added to a list. */
export function mayGain({ change }: { readonly change: Change }): boolean {
  return change === 'up' || change === 'any'
}

/** Whether rows may be taken from a list. */
export function mayLose({ change }: { readonly change: Change }): boolean {
  return change === 'down' || change === 'any'
}

/** Whether the fields a row is asked may still change so that the answer turns to `holds`. */
export function mayBecome(cond: Cond, holds: boolean, list: ListFact): boolean {
  switch (cond.op) {
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.every((member) => mayBecome(member, holds, list))
    case 'not':
      return mayBecome(cond.of, !holds, list)
    case 'compare': {
      const change = cond.left.op === 'item' ? list.fields.get(cond.left.field)?.change : undefined
      const { right, comparison } = cond
      if (comparison !== 'eq' || right.op !== 'literal' || typeof right.value !== 'boolean') return mayTurn(change)
      const upwards = right.value === holds
      return change === 'any' || change === (upwards ? 'up' : 'down')
    }
    case 'oneOf':
      return mayTurn(cond.left.op === 'item' ? list.fields.get(cond.left.field)?.change : undefined)
    default:
      return false // a finding is made, not chosen; anything else is not the row's to change
  }
}

function mayTurn(change: Change | undefined): boolean {
  return change !== undefined && change !== 'never' && change !== 'later'
}
