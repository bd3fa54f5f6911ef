import type { Program } from '../../src/model/core.ts'

/** How the nodes of a program are numbered. */
export interface Numbering {
  /** Numbers of expressions that stand in two places. */
  readonly doubledIds: readonly number[]
  /** Leaves that stand in two places, or in none. */
  readonly doubledLeaves: readonly number[]
  readonly lostLeaves: readonly number[]
  /** Leaves whose `perRow` is not what their place says. */
  readonly misplaced: readonly number[]
}

/** Looks at every node of a program: each number once, each leaf somewhere, and per row where it stands in rows or is worked out for each recipient. */
export function numberingOf(program: Program): Numbering {
  const ids: number[] = []
  const leaves: number[] = []
  const misplaced: number[] = []
  const visit = (node: unknown, perRow: boolean): void => {
    if (node instanceof Map) for (const value of node.values()) visit(value, perRow)
    if (Array.isArray(node)) for (const value of node) visit(value, perRow)
    if (typeof node !== 'object' || node === null || node instanceof Map || Array.isArray(node)) return
    const record = node as Record<string, unknown>
    const isNode = typeof record.op === 'string'
    if (isNode && typeof record.id === 'number') ids.push(record.id)
    if (isNode && typeof record.leaf === 'number') {
      leaves.push(record.leaf)
      if (program.leaves[record.leaf]?.perRow !== perRow) misplaced.push(record.leaf)
    }
    const bound = perRow || (record.recipients !== undefined && record.recipients !== null)
    for (const [key, value] of Object.entries(record)) {
      if (key === 'type') continue
      visit(value, bound || ('list' in record && key !== 'list'))
    }
  }
  const { articles, decisions, outcomes, named, assume } = program
  for (const part of [articles, decisions, outcomes, named, assume]) visit(part, false)
  const doubled = (all: readonly number[]): number[] => all.filter((one, i) => all.indexOf(one) !== i)
  return {
    doubledIds: doubled(ids),
    doubledLeaves: doubled(leaves),
    lostLeaves: program.leaves.map((_, i) => i).filter((i) => !leaves.includes(i)),
    misplaced,
  }
}

/** The numbering of a program that is in order. */
export const IN_ORDER: Numbering = { doubledIds: [], doubledLeaves: [], lostLeaves: [], misplaced: [] }
