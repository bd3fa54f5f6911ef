import type { LevelClause, Program } from '../model/core.ts'
import { inBase, type Lineage } from '../model/lineage.ts'
import { levelClauses } from '../model/walk-core.ts'

/** How versions continue each other, by version; null for one that amends none. */
export type Lineages = ReadonlyMap<string, Lineage | null>

/**
 * Which level of the old version one of the new version continues, as the amendments between them declare it; undefined
 * for what is new. Versions that go back to no common one are compared by number.
 */
export function continues(before: Program, after: Program, lineages: Lineages): (id: string) => string | undefined {
  const [down, up] = [ancestry(after.version, lineages), ancestry(before.version, lineages)]
  const common = down.find((version) => up.includes(version))
  if (common === undefined) return (id) => id
  const toCommon = (line: readonly string[]): ((id: string) => string | undefined) => {
    const steps = line.slice(0, line.indexOf(common)).flatMap((version) => {
      const lineage = lineages.get(version)
      return lineage ? [inBase(lineage)] : []
    })
    return (id) => steps.reduce<string | undefined>((at, step) => (at === undefined ? undefined : step(at)), id)
  }
  const [ofNew, ofOld] = [toCommon(down), toCommon(up)]
  const levels: readonly LevelClause[] = before.articles.flatMap(levelClauses)
  const back = new Map(levels.flatMap(({ id }) => pairOf(ofOld(id), id)))
  return (id) => back.get(ofNew(id) ?? '')
}

function pairOf(base: string | undefined, id: string): (readonly [string, string])[] {
  return base === undefined ? [] : [[base, id]]
}

/** A version and those it goes back to, the nearest first. */
function ancestry(version: string, lineages: Lineages): string[] {
  const line = [version]
  for (
    let base = lineages.get(version)?.base;
    base !== undefined && !line.includes(base);
    base = lineages.get(base)?.base
  )
    line.push(base)
  return line
}
