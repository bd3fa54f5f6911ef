import type { Cond } from '../../model/core.ts'
import { isNumeric } from '../../model/type.ts'
import type { Scalar } from '../../model/value.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch } from '../faults/type-mismatch.ts'
import { type OperatorWord, type Page, refuse } from '../word.ts'
import { elaborateIfAbsent } from './comparison.ts'

/** Makes the word that asks whether a value is among several. */
export function membershipWord(name: string, negated: boolean, page: Page): OperatorWord {
  return {
    name,
    page,
    cues: { before: [], after: [] },
    value: { type: 'array', minItems: 1, uniqueItems: true, items: { $ref: '#/$defs/literal' } },
    elaborate(left, body, value, context): Cond | null {
      if (left.type.kind === 'boolean' || left.type.kind === 'judgement' || isNumeric(left.type)) {
        return refuse(
          context,
          typeMismatch(
            body.entries.get('operator')?.value.span ?? body.span,
            { zh: `${name} 用于选项和文字`, en: `${name} is for choices and texts` },
            { zh: '数值用 atLeast、atMost 等，是否用 is', en: 'use atLeast, atMost… for numbers and is for yes or no' },
          ),
        )
      }
      if (value.kind !== 'list' || value.items.length === 0) {
        return refuse(
          context,
          malformed(
            value.span,
            { zh: `${name} 需要一列值`, en: `${name} needs a list of values` },
            { zh: '写成 [a, b]', en: 'write [a, b]' },
          ),
        )
      }
      const options: Scalar[] = []
      for (const item of value.items) {
        const option = context.expr(item, left.type)
        if (option === null) return null
        if (option.op !== 'literal')
          return refuse(context, malformed(item.span, { zh: `${name} 只列举值`, en: `${name} lists values only` }))
        options.push(option.value)
      }
      const ifAbsent = elaborateIfAbsent(body, [left], context)
      return ifAbsent === null ? null : { op: 'oneOf', leaf: context.leaf(name), negated, left, options, ifAbsent }
    },
  }
}
