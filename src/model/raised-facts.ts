import type { Program } from './core.ts'
import { walkProgram } from './walk-program.ts'

/** The facts that only raise open-ended items (其他情形): nobody is asked for them, someone raises them or nobody does. */
export function factsOnlyRaised(program: Program): ReadonlySet<string> {
  const made = RAISED.get(program)
  if (made !== undefined) return made
  const raised = new Set<string>()
  const read = new Set<string>()
  walkProgram(program, {
    fact: (name) => void read.add(name),
    raised: (name) => void raised.add(name),
  })
  const only = new Set([...raised].filter((name) => !read.has(name)))
  RAISED.set(program, only)
  return only
}

/** The same for every application. */
const RAISED = new WeakMap<Program, ReadonlySet<string>>()
