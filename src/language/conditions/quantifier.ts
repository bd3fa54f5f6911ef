import type { Cond } from '../../model/core.ts'
import { child } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { elaborateListQuestion, LIST_QUESTION } from '../list-question.ts'
import { answerAt } from '../operators/comparison.ts'
import { type ConditionWord, type Page, refuse } from '../word.ts'

/** Makes `every`, `some` or `none`: a question asked of each row, with the answer for no rows written down. */
export function quantifierWord(name: 'every' | 'some' | 'none', page: Page): ConditionWord {
  return {
    name,
    page,
    schema: {
      type: 'object',
      additionalProperties: false,
      required: ['of', 'satisfies', 'ifEmpty'],
      properties: {
        ...LIST_QUESTION,
        satisfies: { $ref: '#/$defs/condition', description: '对每一行所问的条件\nThe condition asked of each row' },
        ifEmpty: {
          enum: [true, false, 'unknown'],
          description: '没有任何一行时，条件是否成立\nThe answer when there is no row',
        },
      },
    },
    elaborate(value, _body, context): Cond | null {
      const question = elaborateListQuestion(value, context)
      const satisfiesTree = child(value, 'satisfies')
      const ifEmpty = answerAt(value, 'ifEmpty')
      if (question === null) return null
      if (satisfiesTree === undefined || ifEmpty === undefined) {
        return refuse(
          context,
          malformed(
            value.span,
            { zh: `${name} 须写明 satisfies 与 ifEmpty`, en: `${name} needs satisfies and ifEmpty` },
            {
              zh: 'ifEmpty: true、false 或 unknown，说明列表为空时的答案',
              en: 'ifEmpty: true, false or unknown says what holds of an empty list',
            },
          ),
        )
      }
      const satisfies = question.rows.cond(satisfiesTree)
      if (satisfies === null) return null
      return {
        op: 'quantified',
        leaf: context.leaf(name),
        quantifier: name,
        list: question.list.name,
        where: question.where,
        satisfies,
        ifEmpty,
      }
    },
  }
}
