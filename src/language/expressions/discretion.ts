import type { Expr } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import { comparable } from '../../model/type.ts'
import { compare } from '../../util/rational.ts'
import { named } from '../conditions/has.ts'
import { malformed } from '../faults/malformed.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { unknownParty } from '../faults/unknown-party.ts'
import { type Context, type ExpressionWord, factOf, refuse } from '../word.ts'
import { commonType, numeric, operandSchema, shape } from './parts.ts'

/** What an authority decides within a range: anything in it until the decision is a fact, and nothing outside it. */
export const discretion: ExpressionWord = {
  name: 'discretion',
  page: {
    summary: {
      zh: '由有权者在幅度内裁量（10–30 万元、不超过 30 万元）：of 所指的事实填报之前可能是幅度内的任何值，之后就是它；填报的值在幅度之外的，该项不予给付。from 写由谁裁量（policy.yaml 的 parties）。',
      en: 'What an authority decides within a range: until the fact under `of` is given it may be anything in the range, then it is that; a decision outside the range gives nothing. `from` is the party that decides.',
    },
    example: 'discretion: { of: bonuses, from: expert, low: 10 万元, high: 30 万元 }\n',
  },
  schema: shape(
    {
      of: { $ref: '#/$defs/subject', description: '记载裁量结果的事实\nThe fact that holds the decision' },
      from: { type: 'string', minLength: 1, description: '由谁裁量\nThe party that decides' },
      low: operandSchema('最低，不写则无下限', 'The least; without it there is no least'),
      high: operandSchema('最高', 'The most'),
    },
    ['low'],
  ),
  elaborate(value, _expected, context): Expr | null {
    const tree = child(value, 'of')
    if (tree === undefined)
      return refuse(
        context,
        malformed(value.span, {
          zh: '缺少 of：记载裁量结果的事实',
          en: 'of, the fact that holds the decision, is missing',
        }),
      )
    const of = context.expr(named(tree), null)
    const from = partyAt(value, context)
    if (of === null || from === null) return null
    if (factOf(of, context) === undefined) {
      return refuse(
        context,
        malformed(
          tree.span,
          { zh: 'of 须为申请中填报的事实或字段', en: 'of is a fact or field that an application gives' },
          {
            zh: '裁量结果由有权者填报，不能由其他事实推算：请在 facts.yaml 中声明',
            en: 'a decision is given by whoever takes it and follows from nothing else: declare it in facts.yaml',
          },
        ),
      )
    }
    if (!numeric(of, tree, context)) return null
    const low = child(value, 'low') === undefined ? undefined : boundAt(value, 'low', of, context)
    const high = boundAt(value, 'high', of, context)
    if (low === null || high === null) return null
    if (low && !inOrder(low, high, child(value, 'low') ?? value, context)) return null
    const type = commonType([of, ...(low === null || low === undefined ? [] : [low]), high]) ?? of.type
    return { op: 'discretion', id: context.nextId(), type, of, from, low: low ?? null, high }
  },
}

function partyAt(value: Tree, context: Context): string | null {
  const party = textAt(value, 'from')
  if (party === undefined)
    return refuse(
      context,
      malformed(value.span, { zh: '缺少 from：由谁裁量', en: 'from, the party that decides, is missing' }),
    )
  if (context.parties.has(party)) return party
  return refuse(context, unknownParty(party, (child(value, 'from') ?? value).span, context.parties))
}

/** Of two ends that are written out, the least is not above the most: no decision would lie between them. */
function inOrder(low: Expr, high: Expr, tree: Tree, context: Context): boolean {
  if (low.op !== 'literal' || high.op !== 'literal') return true
  if (typeof low.value !== 'object' || typeof high.value !== 'object' || compare(low.value, high.value) <= 0)
    return true
  refuse(
    context,
    malformed(tree.span, {
      zh: `最低（${low.source}）高于最高（${high.source}），没有可以裁量的幅度`,
      en: `the least (${low.source}) is above the most (${high.source}): there is nothing to decide between`,
    }),
  )
  return false
}

function boundAt(value: Tree, key: 'low' | 'high', of: Expr, context: Context): Expr | null {
  const tree = child(value, key)
  if (tree === undefined) return refuse(context, malformed(value.span, { zh: `缺少 ${key}`, en: `${key} is missing` }))
  const bound = context.expr(tree, of.type)
  if (bound === null || comparable(bound.type, of.type)) return bound
  return refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${key} 须与裁量结果同类（${typeName(of.type).zh}），这里是${typeName(bound.type).zh}`,
      en: `${key} must be like the decision, ${typeName(of.type).en}, and this is ${typeName(bound.type).en}`,
    }),
  )
}
