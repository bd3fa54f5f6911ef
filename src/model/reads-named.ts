import type { Program } from './core.ts'
import { type References, UNASKED, walkExpr } from './walk-core.ts'

/** Whether what is walked reads one of these named values, be it through other values. */
export function readsNamed({ named }: Program, names: ReadonlySet<string>, walk: (to: References) => void): boolean {
  const seen = new Set<string>()
  let found = false
  const to: References = {
    ...UNASKED,
    named: (name) => {
      if (names.has(name)) found = true
      const value = named.get(name)
      if (seen.has(name) || value === undefined) return
      seen.add(name)
      walkExpr(value.expr, to)
    },
  }
  walk(to)
  return found
}
