import type { Cond } from '../../model/core.ts'
import { textOf } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { type ConditionWord, refuse } from '../word.ts'

/** The fact is there: false of “absent”, undetermined while it is missing. */
export const has: ConditionWord = {
  name: 'has',
  page: {
    summary: {
      zh: '有这项事实：申报为“没有”（absent）时不成立，未填报时待定。',
      en: 'The fact is there: false when it is given as absent, undetermined while it is missing.',
    },
    example: 'has: permittedOn\n',
  },
  schema: { $ref: '#/$defs/subject' },
  elaborate(value, _body, context): Cond | null {
    const name = textOf(value)
    if (name !== undefined && context.vocabulary.lists.has(name))
      return { op: 'has', leaf: context.leaf('has'), of: { list: name } }
    const of = context.expr(named(value), null)
    if (of === null) return null
    if (of.op === 'literal')
      return refuse(context, malformed(value.span, { zh: 'has 问的是事实', en: 'has asks about a fact' }))
    return { op: 'has', leaf: context.leaf('has'), of }
  },
}

/** A bare name is short for `{ fact: name }`. */
export function named(value: Parameters<ConditionWord['elaborate']>[0]): typeof value {
  if (value.kind !== 'scalar') return value
  return { kind: 'map', span: value.span, entries: new Map([['fact', { key: 'fact', keySpan: value.span, value }]]) }
}
