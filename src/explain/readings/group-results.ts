import type { Choices } from '../../model/readings-report.ts'
import { combinationsOf, type Dimension } from './combinations.ts'

/** What a question comes to under every combination, told briefly. */
export interface Grouped {
  /** The readings it depends on. */
  readonly dependsOn: readonly string[]
  /** By result, in the order of the combinations: choices of which any one leads to it, each as short as can be. */
  readonly groups: ReadonlyMap<string, readonly Choices[]>
}

/**
 * Groups combinations by result, naming only the choices that make the difference. `results` holds one result for each
 * of `combinationsOf(dimensions)`, in that order.
 */
export function groupResults(dimensions: readonly Dimension[], results: readonly string[]): Grouped {
  if (new Set(results).size === 1) return { dependsOn: [], groups: new Map([[results[0] ?? '', [{}]]]) }
  const needed = dimensions.filter((dimension) => makesDifference(dimension, dimensions, results))
  // Over a full product, a reading that alone never changes the result changes it with no other either.
  const byNeeded = new Map(combinationsOf(dimensions).map((all, at) => [keyOf(all, needed), results[at] ?? '']))
  const cases = combinationsOf(needed).map((choices) => ({
    choices,
    result: byNeeded.get(keyOf(choices, needed)) ?? '',
  }))
  return {
    dependsOn: needed.map(({ id }) => id),
    groups: new Map([...new Set(results)].map((result) => [result, shortest(result, cases, needed)])),
  }
}

interface Case {
  readonly choices: Choices
  readonly result: string
}

/** Whether two combinations that differ in this reading alone come to different results. */
function makesDifference(dimension: Dimension, dimensions: readonly Dimension[], results: readonly string[]): boolean {
  const others = dimensions.filter((one) => one !== dimension)
  const seen = new Map<string, string | undefined>()
  return combinationsOf(dimensions).some((choices, at) => {
    const key = keyOf(choices, others)
    if (!seen.has(key)) seen.set(key, results[at])
    return seen.get(key) !== results[at]
  })
}

/** Parts of combinations that all lead to one result, the shortest first, until every case of it is covered. */
function shortest(result: string, cases: readonly Case[], needed: readonly Dimension[]): Choices[] {
  const open = new Set(cases.filter((one) => one.result === result))
  const chosen: Choices[] = []
  for (const part of partsOf(needed)) {
    if (open.size === 0) break
    const covered = cases.filter(({ choices }) => Object.entries(part).every(([id, choice]) => choices[id] === choice))
    if (!covered.every((one) => one.result === result) || !covered.some((one) => open.has(one))) continue
    chosen.push(part)
    for (const one of covered) open.delete(one)
  }
  return chosen
}

/** Combinations of some of the readings, those of fewer first. */
function partsOf(dimensions: readonly Dimension[]): Choices[] {
  let parts: Choices[] = [{}]
  for (const { id, choices } of dimensions) {
    const longer = parts.flatMap((part) => choices.map((choice) => ({ ...part, [id]: choice })))
    parts = [...parts, ...longer]
  }
  return parts.sort((a, b) => Object.keys(a).length - Object.keys(b).length)
}

function keyOf(choices: Choices, dimensions: readonly Dimension[]): string {
  return JSON.stringify(dimensions.map(({ id }) => choices[id]))
}
