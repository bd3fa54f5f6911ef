import type { DecisionPoint, Program } from './core.ts'

/** What a clause, value, decision, reading or outcome of a used instrument is called in a program that uses it. */
export function usedName(prefix: string, name: string): string {
  return `${prefix}.${name}`
}

/** Whether a clause, value, decision, reading or outcome belongs to an instrument that a program uses, and not to its own. */
export function isUsedName(name: string, { uses }: Pick<Program, 'uses'>): boolean {
  const dot = name.indexOf('.')
  return dot > 0 && uses.has(name.slice(0, dot))
}

/** The decisions of a program that are its own, and not of an instrument it uses. */
export function ownDecisions(program: Pick<Program, 'uses' | 'decisions'>): DecisionPoint[] {
  return [...program.decisions.values()].filter(({ id }) => !isUsedName(id, program))
}
