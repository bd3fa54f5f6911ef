import type { Program } from './core.ts'

/** What a clause, value, decision, reading or outcome of a used instrument is called in a program that uses it. */
export function usedName(prefix: string, name: string): string {
  return `${prefix}.${name}`
}

/** Whether a clause, value, decision, reading or outcome belongs to an instrument that a program uses, and not to its own. */
export function isUsedName(name: string, { uses }: Pick<Program, 'uses'>): boolean {
  const dot = name.indexOf('.')
  return dot > 0 && uses.has(name.slice(0, dot))
}
