import type { Program } from './core.ts'
import { walkProgram } from './walk-program.ts'

/** The readings that a program's meaning takes a value from or waits for; a change of any other changes nothing it says. */
export function readingsUsed(program: Program): Set<string> {
  const used = new Set<string>()
  walkProgram(program, { reading: (id) => void used.add(id) })
  return used
}
