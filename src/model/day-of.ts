import type { Day } from '../util/civil-date.ts'
import type { Facts } from './application.ts'
import type { Program } from './core.ts'

/** The day an application says it is to be decided for; undefined where it says none. */
export function dayGiven({ asOfFact }: Pick<Program, 'asOfFact'>, { scalars }: Facts): Day | undefined {
  const given = asOfFact === null ? undefined : scalars.get(asOfFact)
  return given?.kind === 'value' && typeof given.value === 'object' ? Number(given.value.num) : undefined
}
