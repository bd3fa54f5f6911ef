import type { Band, Expr } from '../../model/core.ts'
import { child, itemsAt, type Tree } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { type Context, type ExpressionWord, refuse } from '../word.ts'
import { type Edge, followEachOther, HIGH_EDGES, LOW_EDGES, type Step } from './edges.ts'
import { commonType, numeric, operandAt, operandSchema, sameMeasure, shape } from './parts.ts'

/** A step function of a number: its edges are the operator words, without gap or overlap between bands; absent outside all of them. */
export const bands: ExpressionWord = {
  name: 'bands',
  page: {
    summary: {
      zh: '按数值分档；档的边界用运算词写，档与档之间不得有空隙或重叠；各档之外为“没有”。',
      en: 'A value by size: the edges are the operator words; bands may neither overlap nor leave a gap; absent outside all of them.',
    },
    example:
      'bands:\n  of: { fact: employeeCount }\n  bands:\n    - { lessThan: 12 人, value: 0 万元 }\n    - { atLeast: 12 人, lessThan: 60 人, value: 10 万元 }\n    - { atLeast: 60 人, value: 20 万元 }\n',
  },
  schema: shape({
    of: operandSchema('按哪个数值分档', 'The number that is banded'),
    bands: {
      type: 'array',
      minItems: 1,
      description: '各档，由低到高\nThe bands, from low to high',
      items: shape(
        {
          quote: { $ref: '#/$defs/quote', description: '本档的原文\nThe text of the band' },
          atLeast: operandSchema('下边界，含本数', 'Lower edge, included'),
          moreThan: operandSchema('下边界，不含本数', 'Lower edge, excluded'),
          atMost: operandSchema('上边界，含本数', 'Upper edge, included'),
          lessThan: operandSchema('上边界，不含本数', 'Upper edge, excluded'),
          value: operandSchema('本档的值', 'The value of the band'),
        },
        ['quote', 'atLeast', 'moreThan', 'atMost', 'lessThan'],
      ),
    },
  }),
  elaborate(value, expected, context): Expr | null {
    const of = operandAt(value, 'of', null, context)
    if (of === null || !numeric(of, value, context)) return null
    const made: Band[] = []
    let type: ScalarType | null = expected
    const trees = itemsAt(value, 'bands')
    for (const tree of trees) {
      const low = edge(tree, LOW_EDGES, of.type, context)
      const high = edge(tree, HIGH_EDGES, of.type, context)
      const answer = operandAt(tree, 'value', type, context)
      if (low === undefined || high === undefined || answer === null) return null
      type ??= answer.type
      made.push({ low, high, value: answer })
    }
    const values = made.map((band) => band.value)
    const common = commonType(values)
    if (common === undefined)
      return refuse(context, malformed(value.span, { zh: '没有写一档', en: 'there is no band' }))
    const steps = made.map((band, i) => stepOf(band, trees[i] ?? value))
    if (!sameMeasure(values, value, context) || !followEachOther(steps, context, of.type.kind === 'integer'))
      return null
    return { op: 'bands', id: context.nextId(), type: common, of, bands: made }
  },
}

/** One edge of a band: null when open, undefined when refused. */
function edge(
  tree: Tree,
  words: Readonly<Record<string, boolean>>,
  type: ScalarType,
  context: Context,
): Band['low'] | undefined {
  const written = Object.keys(words).filter((word) => child(tree, word) !== undefined)
  const [word] = written
  if (word === undefined) return null
  const at =
    written.length === 1
      ? operandAt(tree, word, type, context)
      : refuse(
          context,
          malformed(tree.span, { zh: `${written.join('、')} 只能写一个`, en: `only one of ${written.join(', ')}` }),
        )
  if (at === null) return undefined
  if (at.op !== 'literal') {
    refuse(context, malformed(tree.span, { zh: '档的边界须为具体数值', en: 'the edge of a band is a literal' }))
    return undefined
  }
  return { at, includes: words[word] === true }
}

function stepOf({ low, high }: Band, { span }: Tree): Step {
  return { low: literalEdge(low), high: literalEdge(high), span }
}

function literalEdge(edge: Band['low']): Edge | null {
  if (edge?.at.op !== 'literal' || typeof edge.at.value !== 'object') return null
  return { at: edge.at.value, includes: edge.includes, source: edge.at.source }
}
