import { describeCondition, describeExpression } from '../explain/index.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Cond, Expr, Program } from '../model/core.ts'
import { fingerprint } from './fingerprint.ts'

/** How one version's rules are told in words. */
export interface Telling {
  condition(cond: Cond): Bilingual
  expression(expr: Expr): Bilingual
}

/** How both are told, and whether parts of them mean the same. */
export interface Words {
  readonly old: Telling
  readonly new: Telling
  same(before: unknown, after: unknown): boolean
}

/** The words of two versions. */
export function wordsOf(before: Program, after: Program, toNew: (id: string) => string): Words {
  return {
    old: tellingOf(before),
    new: tellingOf(after),
    same: (a, b) => fingerprint(a, toNew) === fingerprint(b),
  }
}

function tellingOf(program: Program): Telling {
  const scope = { program, list: null }
  return {
    condition: (cond) => ({
      zh: describeCondition(cond, scope, 'zh'),
      en: describeCondition(cond, scope, 'en'),
    }),
    expression: (expr) => ({
      zh: describeExpression(expr, scope, 'zh'),
      en: describeExpression(expr, scope, 'en'),
    }),
  }
}
