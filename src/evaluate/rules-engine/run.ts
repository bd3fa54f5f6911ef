import { Almanac, Engine, type EngineResult } from 'json-rules-engine'
import { TRUE } from '../../model/truth.ts'
import { defineDerivedFacts, type LeafAnswer } from './derived-facts.ts'
import { SURELY_TRUE } from './engine-rule.ts'
import { defineGivenFacts, type Question } from './given-facts.ts'
import { Known } from './known.ts'
import type { Plan } from './plan.ts'

/** What one run of the engine gave, and what became known in it. */
export interface Ran {
  readonly result: EngineResult
  readonly known: Known
}

/** Runs a plan on one application, with an Engine, an almanac and a record of its own: an Engine's state is not per run. */
export async function runEngine(plan: Plan, question: Question): Promise<Ran> {
  const known = new Known(plan.program)
  const options = { allowUndefinedFacts: false, pathResolver: noPaths }
  const engine = new Engine([], { ...options, allowUndefinedConditions: false })
  for (const word of BUILT_IN_OPERATORS) engine.removeOperator(word)
  for (const word of BUILT_IN_DECORATORS) engine.removeOperatorDecorator(word)
  engine.addOperator(SURELY_TRUE, surelyTrue)
  defineGivenFacts(engine, known, question, plan.onlyRaised)
  defineDerivedFacts(engine, known, plan)
  for (const rule of plan.rules) engine.addRule(rule)
  const almanac = new Almanac(options)
  const [result] = await Promise.all([
    engine.run({}, { almanac }),
    // what no condition asks for is part of the outcome too
    ...plan.always.map((name) => almanac.factValue(name)),
  ])
  return { result, known }
}

const BUILT_IN_OPERATORS = [
  ...['equal', 'notEqual', 'in', 'notIn', 'contains', 'doesNotContain'],
  ...['lessThan', 'lessThanInclusive', 'greaterThan', 'greaterThanInclusive'],
]
const BUILT_IN_DECORATORS = ['someFact', 'someValue', 'everyFact', 'everyValue', 'swap', 'not']

function noPaths(): never {
  throw new Error('a rule of ours has no path')
}

function surelyTrue({ outcome }: LeafAnswer): boolean {
  return outcome.truth === TRUE
}
