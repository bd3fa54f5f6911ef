import type { Expr } from '../../model/core.ts'

/** Whether two expressions say the same, their numbers within the program aside. */
export function sameExpression(a: Expr, b: Expr): boolean {
  return a.op === b.op && written(a) === written(b)
}

function written(expr: Expr): string {
  return JSON.stringify(expr, (key, value: unknown) => {
    if (key === 'id' || key === 'leaf' || key === 'label') return undefined
    return typeof value === 'bigint' ? `${value}` : value
  })
}
