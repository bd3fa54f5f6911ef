import type { OutcomePoint } from '../../model/core.ts'
import { child, textAt } from '../../model/tree.ts'
import { operandSchema, shape } from '../expressions/parts.ts'
import { malformed } from '../faults/malformed.ts'
import { described, ref, TEXT } from '../schema-parts.ts'
import { type JsonSchema, type Meaning, type MeaningWord, type Page, refuse } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'

/** The keys of an outcome; check/outcomes lowers what stands under them, once the whole version is known. */
const PROPERTIES: Readonly<Record<string, JsonSchema>> = {
  id: described(
    TEXT,
    '名称，供 adjust、cap、payer 和 payments 引用',
    'The name adjust, cap, payer and payments refer to',
  ),
  label: described(ref('label'), '给人看的名称', 'What people call it'),
  for: described(
    shape(
      {
        each: described(TEXT, '逐行计算的列表', 'The list whose units it is worked out for'),
        where: described(ref('condition'), '只看满足此条件的行', 'Only the rows that satisfy this'),
      },
      ['where'],
    ),
    '对列表的每一单位分别计算，再相加',
    'Worked out for each unit of a list, and added up',
  ),
  to: described(
    {
      type: ['string', 'object'],
      minLength: 1,
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: {
        fact: described(TEXT, '写明对象的文字或代码事实', 'The text or code fact that names who receives it'),
        item: described(TEXT, '每行写明对象的字段（与 for 合用）', 'The field of each row that names who (with for)'),
      },
    },
    '给谁（收费则由谁交）：policy.yaml 的 subject、subjects、parties 之一，或 { fact: … }、{ item: … }',
    'Who receives it (or pays a charge): the subject, one of the subjects or parties, or { fact: … }, { item: … }',
  ),
  per: described(
    { enum: ['ever', 'year'] },
    '扣除已拨付的：历来（ever）或当年（year）',
    'What was paid is taken off: all there ever was, or that of the year',
  ),
  ceiling: operandSchema('上限；扣除已得之前', 'The ceiling, before what was received is taken off'),
  amount: operandSchema(
    '数额；upToCeiling 为上限减去已得的余额',
    'How much; upToCeiling is what the ceiling still leaves',
  ),
  taken: operandSchema(
    '已得的数额，代替 payments（用于金额以外的）',
    'What was received, in place of payments (for what is not money)',
  ),
  better: described(
    { enum: ['more', 'less'] },
    '对当事人哪个更有利；不写则 charge 为 less，其余为 more',
    'Which is the better one for whom it concerns; by default less for a charge, else more',
  ),
}

/** Makes `grant`, `charge` or `quantity`: what comes out, for whom, how much, under which ceiling. */
export function outcomeWord(
  kind: OutcomePoint['kind'],
  page: Page,
  more: Readonly<Record<string, JsonSchema>> = {},
): MeaningWord {
  return {
    name: kind,
    page,
    schema: shape({ ...PROPERTIES, ...more }, [
      ...['label', 'for', 'per', 'ceiling', 'taken', 'better'],
      ...Object.keys(more),
    ]),
    elaborate(value, _body, context): Meaning | null {
      const outcome = textAt(value, 'id')
      if (outcome !== undefined && child(value, 'amount') !== undefined)
        return { cond: NO_TRUTH, effect: { kind: 'outcome', outcome } }
      return refuse(
        context,
        malformed(
          value.span,
          { zh: `${kind} 须写明 id、to 和 amount`, en: `${kind} needs id, to and amount` },
          { zh: `写成 ${kind}: { id: …, label: …, to: …, amount: … }`, en: `write ${kind}: { id, label, to, amount }` },
        ),
      )
    },
  }
}
