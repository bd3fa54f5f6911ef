import type { RuleProperties } from 'json-rules-engine'
import type { Leaf, Program } from '../../model/core.ts'
import { OPEN } from '../../model/truth.ts'
import { ClauseVerdicts } from './clause-verdicts.ts'
import { type ConditionTree, conditionTrees } from './condition-trees.ts'
import { condDependencies, expressionDependencies, leafDependencies } from './dependencies.ts'
import { engineRule } from './engine-rule.ts'
import { decisionName, leafName, namedName, truthName, verdictName } from './names.ts'
import { refuseCycles } from './refuse-cycles.ts'
import { type Place, placesOf } from './structure.ts'

/** What a program needs for every run, worked out once. */
export interface Plan {
  readonly program: Program
  readonly trees: readonly ConditionTree[]
  readonly rules: readonly RuleProperties[]
  /** The leaves that have a value of their own, by number. */
  readonly leaves: ReadonlyMap<number, Leaf>
  readonly places: ReadonlyMap<string, Place>
  /** The clauses that other conditions ask about. */
  readonly asked: { readonly verdicts: ReadonlySet<string>; readonly truths: ReadonlySet<string> }
  /** What each name of the almanac needs first. */
  readonly needs: ReadonlyMap<string, readonly string[]>
}

const plans = new WeakMap<Program, Plan>()

/** The plan of a program; a program that no checked policy gives is an Error. */
export function planOf(program: Program): Plan {
  const before = plans.get(program)
  if (before !== undefined) return before
  const plan = makePlan(program)
  plans.set(program, plan)
  return plan
}

function makePlan(program: Program): Plan {
  const trees = conditionTrees(program)
  const leaves = numberedLeaves(program, trees)
  const places = placesOf(program.articles)
  const needs = new Map<string, readonly string[]>()
  for (const leaf of leaves.values()) needs.set(leafName(leaf.leaf), leafDependencies(leaf))
  for (const { name, expr } of program.named.values()) needs.set(namedName(name), expressionDependencies(expr))
  for (const { id, cond } of program.decisions.values()) needs.set(decisionName(id), condDependencies(cond))
  const wanted = new Set([...needs.values()].flat())
  const asked = {
    verdicts: new Set([...places.keys()].filter((id) => wanted.has(verdictName(id)))),
    truths: new Set([...places.keys()].filter((id) => wanted.has(truthName(id)))),
  }
  for (const id of asked.verdicts)
    needs.set(
      verdictName(id),
      leavesRead(places, (fold) => fold.verdict(id)),
    )
  for (const id of asked.truths)
    needs.set(
      truthName(id),
      leavesRead(places, (fold) => fold.truth(id)),
    )
  refuseCycles(needs)
  return { program, trees, rules: trees.map(engineRule), leaves, places, asked, needs }
}

function numberedLeaves(program: Program, trees: readonly ConditionTree[]): Map<number, Leaf> {
  const leaves = new Map<number, Leaf>()
  for (const { name, leaves: own } of trees) {
    for (const leaf of own) {
      const info = program.leaves[leaf.leaf]
      if (info === undefined || info.perRow)
        throw new Error(`leaf ${leaf.leaf} in “${name}” is not numbered as its own`)
      if (leaves.has(leaf.leaf)) throw new Error(`leaf ${leaf.leaf} stands in two places, one of them “${name}”`)
      leaves.set(leaf.leaf, leaf)
    }
  }
  program.leaves.forEach(({ perRow, word }, number) => {
    if (!perRow && !leaves.has(number)) throw new Error(`leaf ${number} (${word}) stands in no condition`)
  })
  return new Map([...leaves].sort(([a], [b]) => a - b))
}

/** The leaves a fold looks at: found by folding once with every leaf open, which skips nothing. */
function leavesRead(places: ReadonlyMap<string, Place>, fold: (verdicts: ClauseVerdicts) => unknown): string[] {
  const read = new Set<string>()
  fold(
    new ClauseVerdicts(places, (leaf) => {
      read.add(leafName(leaf))
      return OPEN
    }),
  )
  return [...read]
}
