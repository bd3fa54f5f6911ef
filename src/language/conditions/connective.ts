import type { Cond } from '../../model/core.ts'
import { type ConditionWord, type Page, refuse } from '../word.ts'

/** Makes `all` or `any`: one or more conditions, folded by strong Kleene logic; neutral members drop out. */
export function connectiveWord(name: 'all' | 'any', page: Page): ConditionWord {
  return {
    name,
    page,
    schema: { type: 'array', minItems: 1, items: { $ref: '#/$defs/condition' } },
    elaborate(value, _body, context): Cond | null {
      if (value.kind !== 'list' || value.items.length === 0) {
        return refuse(context, {
          code: 'empty-connective',
          span: value.span,
          message: { zh: `${name} 里没有条件`, en: `${name} has no conditions` },
          why: { zh: '空的“都”与空的“任一”没有确定的含义', en: 'an empty list of conditions has no agreed meaning' },
          help: { zh: '写上条件，或删去这一行', en: 'write the conditions, or drop the line' },
        })
      }
      const of = value.items.map((item) => context.cond(item))
      return of.some((cond) => cond === null) ? null : { op: name, of: of.filter((cond) => cond !== null) }
    },
  }
}
