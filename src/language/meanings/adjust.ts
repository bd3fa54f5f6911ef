import type { Adjustment } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import { operandSchema, shape } from '../expressions/parts.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownFact } from '../faults/unknown-fact.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { described, TEXT } from '../schema-parts.ts'
import { type Context, type JsonSchema, type Meaning, type MeaningWord, refuse } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'

const CHANGE_SCHEMAS: Readonly<Record<Adjustment['change'], JsonSchema>> = {
  to: operandSchema('改为', 'It becomes this'),
  times: operandSchema('乘以', 'It is multiplied by this'),
  less: operandSchema('减去', 'This is taken off'),
  plus: operandSchema('加上', 'This is added'),
  atMost: operandSchema('至多', 'It is at most this'),
  atLeast: operandSchema('至少', 'It is at least this'),
}

/** The words of what an `adjust` does; exactly one of them stands in it. */
export const CHANGES = Object.keys(CHANGE_SCHEMAS) as readonly Adjustment['change'][]

/** A phrase that changes what another clause gives, or a value it lays down. */
export const adjust: MeaningWord = {
  name: 'adjust',
  page: {
    summary: {
      zh: '调整另一处的数额、上限或条文定义的值。几个 adjust 按原文次序依次作用；同一 group 的不叠加，只取其中最有利的一个。',
      en: 'Changes what another clause gives, its ceiling, or a value an article defines. Several act in the order of the text; those of one `group` never stack: the best of them counts.',
    },
    example: 'adjust: { outcome: openingGrant, part: ceiling, to: 5 万元 }\n',
  },
  schema: shape(
    {
      outcome: described(TEXT, '所调整的 grant、charge 或 quantity 的 id', 'The id of the outcome it changes'),
      value: described(TEXT, '所调整的定义值或派生事实', 'The defined or derived value it changes'),
      part: described(
        { enum: ['amount', 'ceiling'] },
        '调整数额（不写即是）还是上限',
        'Its amount (the default) or its ceiling',
      ),
      ...CHANGE_SCHEMAS,
      group: described(TEXT, '同组的不叠加', 'Those of one group do not stack'),
      better: described(
        { enum: ['more', 'less'] },
        '与 value 合用：哪个更有利，不写则 more',
        'With value: which is the better one, by default more',
      ),
    },
    ['outcome', 'value', 'part', ...CHANGES, 'group', 'better'],
  ),
  elaborate(value, _body, context): Meaning | null {
    const written = CHANGES.filter((change) => child(value, change) !== undefined)
    if (written.length !== 1) {
      return refuse(
        context,
        malformed(
          value.span,
          {
            zh: `adjust 须恰好写一种改动：${CHANGES.join('、')}`,
            en: `adjust makes exactly one change: ${CHANGES.join(', ')}`,
          },
          { zh: '例如 times: 50%，或 to: 5 万元', en: 'such as times: 50%, or to: 5 万元' },
        ),
      )
    }
    const of = targetOf(value, context)
    return of === null ? null : { cond: NO_TRUTH, effect: { kind: 'adjust', of } }
  },
}

/** What it changes: an outcome, or a defined or derived value. */
function targetOf(value: Tree, context: Context): string | null {
  const outcome = child(value, 'outcome')
  const defined = child(value, 'value')
  if ((outcome === undefined) === (defined === undefined)) {
    return refuse(
      context,
      malformed(value.span, {
        zh: 'adjust 须写明 outcome 或 value 之一',
        en: 'adjust needs outcome or value, one of them',
      }),
    )
  }
  if (outcome !== undefined) {
    if (child(value, 'better') !== undefined) return refuse(context, misplaced(value, 'better', 'outcome'))
    const id = textAt(value, 'outcome') ?? ''
    if (context.outcomes().includes(id)) return id
    return refuse(context, unknownReference('outcome', id, outcome.span, context.outcomes()))
  }
  if (child(value, 'part') !== undefined) return refuse(context, misplaced(value, 'part', 'value'))
  const name = textAt(value, 'value') ?? ''
  const span = defined?.span ?? value.span
  const { vocabulary } = context
  if (!context.factNames().includes(name)) return refuse(context, unknownFact(name, span, context.factNames()))
  if (vocabulary.scalars.has(name) || vocabulary.lists.has(name)) {
    return refuse(
      context,
      malformed(
        span,
        { zh: `“${name}”是申报的事实，不能调整`, en: `“${name}” is a fact that is given; it cannot be adjusted` },
        { zh: '只能调整条文定义的值或派生事实', en: 'adjust a value an article defines, or a derived fact' },
      ),
    )
  }
  // Not known: it was refused where it is defined.
  return context.named(name, span) === undefined ? null : name
}

function misplaced(value: Tree, key: string, beside: string): ReturnType<typeof malformed> {
  return malformed((child(value, key) ?? value).span, {
    zh: `${key} 不能与 ${beside} 写在一处`,
    en: `${key} has no place beside ${beside}`,
  })
}
