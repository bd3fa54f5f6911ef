import type { Choices } from '../../model/readings-report.ts'

/** A reading and every choice that is tried for it. */
export interface Dimension {
  readonly id: string
  readonly choices: readonly string[]
}

/** Every combination of choices, the first choices first. */
export function combinationsOf(dimensions: readonly Dimension[]): Choices[] {
  return dimensions.reduce<Choices[]>(
    (made, { id, choices }) => made.flatMap((so) => choices.map((choice) => ({ ...so, [id]: choice }))),
    [{}],
  )
}

/** How many combinations there are. */
export function combinationCount(dimensions: readonly Dimension[]): number {
  return dimensions.reduce((count, { choices }) => count * choices.length, 1)
}
