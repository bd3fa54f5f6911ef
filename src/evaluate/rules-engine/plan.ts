import type { RuleProperties } from 'json-rules-engine'
import type { Leaf, PhraseClause, Program } from '../../model/core.ts'
import { factsOnlyRaised } from '../../model/raised-facts.ts'
import { OPEN } from '../../model/truth.ts'
import { ClauseVerdicts } from './clause-verdicts.ts'
import { type ConditionTree, conditionTrees } from './condition-trees.ts'
import { decisionDependencies, expressionDependencies, leafDependencies, outcomeDependencies } from './dependencies.ts'
import { engineRule } from './engine-rule.ts'
import * as names from './names.ts'
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
  /** The phrases that bring something about, in the order the text reads. */
  readonly effective: readonly PhraseClause[]
  /** The clauses that other conditions ask about. */
  readonly asked: { readonly verdicts: ReadonlySet<string>; readonly truths: ReadonlySet<string> }
  /** What each name of the almanac needs first. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** The names that are part of the outcome whether or not a condition asks for them. */
  readonly always: readonly string[]
  /** The facts that nobody is asked for: someone raises them, or nobody does. */
  readonly onlyRaised: ReadonlySet<string>
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
  const effective = [...places.values()].flatMap(({ clause }) =>
    clause.kind === 'phrase' && clause.effect !== undefined ? [clause] : [],
  )
  const { needs, always } = neededFirst(program, effective)
  for (const leaf of leaves.values()) needs.set(names.leafName(leaf.leaf), leafDependencies(leaf))
  const wanted = new Set([...needs.values()].flat())
  const asked = {
    verdicts: new Set([...places.keys()].filter((id) => wanted.has(names.verdictName(id)))),
    truths: new Set([...places.keys()].filter((id) => wanted.has(names.truthName(id)))),
  }
  const folds = (name: string, fold: (verdicts: ClauseVerdicts) => unknown): void =>
    void needs.set(name, leavesRead(places, fold))
  for (const id of asked.verdicts) folds(names.verdictName(id), (fold) => fold.verdict(id))
  for (const id of asked.truths) folds(names.truthName(id), (fold) => fold.truth(id))
  for (const phrase of effective) folds(names.gateName(phrase.id), (fold) => fold.gate(phrase))
  refuseCycles(needs)
  const rules = trees.map(engineRule)
  return {
    program,
    trees,
    rules,
    leaves,
    places,
    effective,
    asked,
    needs,
    always,
    onlyRaised: factsOnlyRaised(program),
  }
}

/** What is worked out beside the leaves, and what each of it reads. */
function neededFirst(
  { named, decisions, outcomes }: Program,
  effective: readonly PhraseClause[],
): { needs: Map<string, readonly string[]>; always: readonly string[] } {
  const needs = new Map<string, readonly string[]>()
  for (const { name, expr } of named.values()) needs.set(names.namedName(name), expressionDependencies(expr))
  for (const decision of decisions.values()) needs.set(names.decisionName(decision.id), decisionDependencies(decision))
  for (const outcome of outcomes.values()) needs.set(names.outcomeName(outcome.id), outcomeDependencies(outcome))
  for (const { id, effect } of effective) {
    if (effect?.kind !== 'deadline') continue
    const days = [effect.due, ...(effect.done === null ? [] : [effect.done])]
    needs.set(names.deadlineName(id), days.flatMap(expressionDependencies))
  }
  return { needs, always: [...needs.keys(), ...effective.map(({ id }) => names.gateName(id))] }
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
      read.add(names.leafName(leaf))
      return OPEN
    }),
  )
  return [...read]
}
