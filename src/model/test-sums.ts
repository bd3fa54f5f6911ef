import {
  type BoundaryCoverage,
  type MutantFate,
  type PhraseCoverage,
  SIDES,
  SIGHTS,
  type Side,
  type Sight,
  type TestedMutant,
} from './test-report.ts'
import type { TestedProperty } from './tested-property.ts'

/** How many of how many. */
export interface Tally {
  readonly reached: number
  readonly of: number
}

/** How many of the ways in which phrases can be seen were seen. */
export function coverageTally(phrases: readonly Pick<PhraseCoverage, 'seen'>[]): Tally {
  return talliedOver(phrases.flatMap(({ seen }) => SIGHTS.map((sight) => seen[sight])))
}

/** How many sides of the places where phrases turn have a case. */
export function boundaryTally(boundaries: readonly Pick<BoundaryCoverage, 'sides'>[]): Tally {
  return talliedOver(boundaries.flatMap(({ sides }) => SIDES.map((side) => sides[side])))
}

/** How many properties hold; one that was about nothing that was met was not tried, and does not. */
export function propertyTally(properties: readonly Pick<TestedProperty, 'fate'>[]): Tally {
  return { reached: properties.filter(({ fate }) => fate === 'held').length, of: properties.length }
}

/** How many planted faults were noticed, of those that an application tells from the rules. */
export function mutantTally(mutants: readonly Pick<TestedMutant, 'fate'>[]): Tally {
  const count = (fate: MutantFate): number => mutants.filter((one) => one.fate === fate).length
  return { reached: count('killed'), of: count('killed') + count('survived') }
}

/** The ways in which a phrase can be seen and was not. */
export function unseen({ seen }: Pick<PhraseCoverage, 'seen'>): Sight[] {
  return SIGHTS.filter((sight) => seen[sight] === null)
}

/** The sides of a place where a phrase turns that have no case. */
export function untried({ sides }: Pick<BoundaryCoverage, 'sides'>): Side[] {
  return SIDES.filter((side) => sides[side] === null)
}

/** Whether at least so many percent are reached; of nothing, all is. */
export function reaches({ reached, of }: Tally, percent: number): boolean {
  return reached * 100 >= percent * of
}

/** The share in percent with one decimal, rounded down, so that only all of it is 100. */
export function percentOf({ reached, of }: Tally): string {
  const tenths = of === 0 ? 1000 : Math.floor((reached * 1000) / of)
  const decimal = tenths % 10
  return `${Math.floor(tenths / 10)}${decimal === 0 ? '' : `.${decimal}`}%`
}

/** The tallies together. */
export function together(tallies: readonly Tally[]): Tally {
  return tallies.reduce((sum, one) => ({ reached: sum.reached + one.reached, of: sum.of + one.of }), {
    reached: 0,
    of: 0,
  })
}

/** What cannot be is not counted; null is not yet. */
function talliedOver(found: readonly (string | null | undefined)[]): Tally {
  const possible = found.filter((one) => one !== undefined)
  return { reached: possible.filter((one) => one !== null).length, of: possible.length }
}
