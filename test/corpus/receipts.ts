import type { Receipt } from '../../src/model/receipt.ts'
import { canonicalJson } from '../../src/util/canonical-json.ts'
import { SAMPLE_RECEIPT as GOOD } from '../support/sample-receipt.ts'
import type { BadInput } from './bad-input.ts'

const line = (changes: object): string => `${canonicalJson({ ...GOOD, ...changes })}\n`
const without = (key: keyof Receipt): string => {
  const { [key]: _, ...rest } = GOOD
  return `${canonicalJson(rest)}\n`
}
const good = line({})
const column = (piece: string): number => good.indexOf(piece) + 1

/** Receipts that are none, or not as they were written. */
export const RECEIPTS: readonly BadInput[] = [
  ['nothing', '', 'empty-file 1:1', '从备份取回'],
  ['not JSON', 'receipt\n', 'json-syntax 1:1', '从备份取回'],
  ['half a line', good.slice(0, column('"came"') - 1), `json-syntax 1:${column('"came"')}`],
  ['a list', '[]\n', 'wrong-shape 1:1'],
  ['a record of a log', '{"at":"2019-06-01T00:00:00.000Z","log":1}\n', 'another-kind-of-line 1:1', 'banfa log verify'],
  ['an empty object', '{}\n', 'missing-key 1:1'],
  ['a key missing', without('rules'), 'missing-key 1:2'],
  ['a key too many', line({ zeal: 1 }), `unknown-key 1:${good.length}`],
  ['another layout', line({ receipt: 2 }), `not-one-of 1:${column('"receipt":1') + 10}`],
  ['an engine there is none of', line({ engine: 'fast' }), `not-one-of 1:${column('"rules","facts"')}`],
  ['a digest cut short', line({ rules: 'sha256:0' }), `wrong-shape 1:${column('"rules":') + 8}`],
  ['a digest in capitals', line({ rules: `sha256:${'A'.repeat(64)}` }), `wrong-shape 1:${column('"rules":') + 8}`],
  ['a day that is a number', line({ asOf: 20190601 }), `wrong-shape 1:${column('"2019-06-01"')}`],
  ['facts that are a list', line({ facts: [] }), `wrong-shape 1:${column('"facts"')}`],
  [
    'a verdict that is no text',
    line({ came: { ...GOOD.came, clauses: { art1: 1 } } }),
    `wrong-shape 1:${column('"art1"') + 7}`,
  ],
  [
    'a key twice',
    good.replace('"for":null', '"for":null,"for":null'),
    `yaml-duplicate-key 1:${column('"for":null') + 11}`,
  ],
  ['white space', good.replace('"for":null', '"for": null'), `not-canonical 1:${column('"for":null') + 6}`],
  [
    'keys out of order',
    good.replace('"for":null,"places":[]', '"places":[],"for":null'),
    `not-canonical 1:${column('"for":null') + 1}`,
  ],
  ['an escape that is not needed', good.replace('a.yaml', '\\u0061.yaml'), `not-canonical 1:${column('a.yaml')}`],
  ['a byte order mark', `\ufeff${good}`, 'json-syntax 1:1'],
  ['a carriage return at the end', good.replace('\n', '\r\n'), `not-canonical 1:${good.length}`],
  [
    'a byte that is not UTF-8',
    Buffer.from(good.replace('a.yaml', 'a\xff.yaml'), 'latin1'),
    `not-utf8 1:${column('a.yaml') + 1}`,
  ],
  ['the second of two', `${good}{}\n`, 'missing-key 2:1'],
]
