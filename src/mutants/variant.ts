import { describeCondition, describeExpression, type Scope } from '../explain/index.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Cond, Expr } from '../model/core.ts'

/** A node with one fault in it, and what the fault is. */
export interface Variant<Node> {
  readonly node: Node
  readonly change: Bilingual
  /** It is the same rule in other words. */
  readonly same?: true
}

/** The faults of a part as faults of the whole it is put back into. */
export function* inside<Part, Whole>(
  variants: Iterable<Variant<Part>>,
  put: (part: Part) => Whole,
): Generator<Variant<Whole>> {
  for (const { node, ...fault } of variants) yield { node: put(node), ...fault }
}

/** A list with one member replaced. */
export function replaced<T>(list: readonly T[], at: number, by: T): T[] {
  return list.map((one, i) => (i === at ? by : one))
}

/** A list with one member left out. */
export function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at)
}

/** One thing in place of another. */
export function into(was: Bilingual, is: Bilingual): Bilingual {
  return { zh: `${was.zh} → ${is.zh}`, en: `${was.en} -> ${is.en}` }
}

/** Something left out. */
export function leftOut({ zh, en }: Bilingual): Bilingual {
  return { zh: `去掉“${zh}”`, en: `without “${en}”` }
}

/** Something counted twice. */
export function twice({ zh, en }: Bilingual): Bilingual {
  return { zh: `“${zh}”算两次`, en: `“${en}” twice` }
}

/** A condition in both languages. */
export function condWords(cond: Cond, scope: Scope): Bilingual {
  return { zh: describeCondition(cond, scope, 'zh'), en: describeCondition(cond, scope, 'en') }
}

/** An expression in both languages. */
export function exprWords(expr: Expr, scope: Scope): Bilingual {
  return { zh: describeExpression(expr, scope, 'zh'), en: describeExpression(expr, scope, 'en') }
}

/** The rows of a list, as what is asked inside a question about them. */
export function rowsOf(list: string, scope: Scope): Scope {
  return { ...scope, list: scope.program.vocabulary.lists.get(list) ?? null }
}
