import type { JsonSchema, Page } from '../word.ts'
import { shape } from './parts.ts'

const edge = (zh: string, en: string): JsonSchema => ({ $ref: '#/$defs/literal', description: `${zh}\n${en}` })

/** A progressive scale, as an article defines it; it is no value until `apply` lays it on one. */
export const scale: { readonly name: string; readonly page: Page; readonly schema: JsonSchema } = {
  name: 'scale',
  page: {
    summary: {
      zh: '累进标准，只写在 define 的 value 里，用 apply 套用。各档从 0 起由低到高相接；数值落在某档或超过它，即加上该档的 flat，并按落在该档的部分乘以 rate 累加。rate 可以是比例，也可以是每一单位的数额；不写 flat 和 rate 的档不加。每档可以带自己的原文（quote）。',
      en: 'A progressive scale, written only as the `value` of a `define` and laid on a value by `apply`. Slices follow each other from 0; a value that lies in a slice or above it adds the slice’s `flat`, and `rate` times the part that lies in it. A rate is a share or an amount for each unit; a slice with neither adds nothing. Each slice may carry its own quote.',
    },
    example:
      'define:\n  name: feeScale\n  label: 收费标准\n  value:\n    scale:\n      - { atMost: 1 万元, flat: 50 元 }\n      - { moreThan: 1 万元, atMost: 10 万元, rate: 2.5% }\n      - { moreThan: 10 万元, rate: 2% }\n',
  },
  schema: {
    type: 'array',
    minItems: 1,
    items: shape(
      {
        quote: { $ref: '#/$defs/quote', description: '本档的原文\nThe text of the slice' },
        atLeast: edge('下边界，含本数', 'Lower edge, included'),
        moreThan: edge('下边界，不含本数', 'Lower edge, excluded'),
        atMost: edge('上边界，含本数', 'Upper edge, included'),
        lessThan: edge('上边界，不含本数', 'Upper edge, excluded'),
        flat: edge('落在本档或超过本档即加的定额', 'Added as soon as the value lies in the slice or above it'),
        rate: edge('落在本档的部分所乘的比例或每单位数额', 'Times the part of the value that lies in the slice'),
      },
      ['quote', 'atLeast', 'moreThan', 'atMost', 'lessThan', 'flat', 'rate'],
    ),
  },
}
