import type { Random } from '../../src/util/random.ts'
import { isMap, type Json, type JsonMap } from './json.ts'

/** Values that programs and people write by mistake or malice. */
const SCALARS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  0.1,
  1e21,
  5e-324,
  9_007_199_254_740_993,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  '',
  ' ',
  '0',
  '20',
  '２０',
  '20家',
  '-0 元',
  '1e400 元',
  '999999999999999999999999999999 万元',
  '0.001 分',
  '1/0',
  '2/3',
  '101%',
  '2019-02-30',
  '0000-00-00',
  '9999-12-31',
  '2019-01-01',
  '999999999 年',
  '3 个月',
  'absent',
  'missing',
  '无',
  '\u202e2019-01-01',
  'a\u200bb',
  '\ud800',
  '$..[?(@.constructor)]',
  'x'.repeat(5000),
  '[]',
  '__proto__',
]

const KEYS: readonly string[] = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'expect',
  'like',
  'change',
  'asOf',
  'absent',
  'subject',
  'policy',
  'because',
  '',
  'a b',
  'ｆact',
]

/** A mapping with any key, `__proto__` too. */
function mapOf(entries: readonly (readonly [string, unknown])[]): unknown {
  const map: Record<string, unknown> = {}
  for (const [key, value] of entries)
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  return map
}

/** Any value that JSON could hold and some that it could not. */
export function drawHostile(random: Random, names: readonly string[], depth = 3): unknown {
  if (depth === 0 || random.chance(0.5)) return random.pick(SCALARS)
  const size = random.int(0, 4)
  if (random.chance(0.4)) return random.times(size, () => drawHostile(random, names, depth - 1))
  return mapOf(
    random.times(size, () => [
      random.chance(0.6) && names.length > 0 ? random.pick(names) : random.pick(KEYS),
      drawHostile(random, names, depth - 1),
    ]),
  )
}

/** An application with one thing in it put wrong. */
export function spoil(random: Random, value: Json | undefined, names: readonly string[]): unknown {
  if (Array.isArray(value)) {
    const at = random.int(0, value.length)
    const rows: unknown[] = [...value]
    if (random.chance(0.2)) return [...rows, ...rows, ...rows]
    if (at === value.length || random.chance(0.3)) return [...rows, drawHostile(random, names, 1)]
    return rows.map((row, i) => (i === at ? spoil(random, row as Json, names) : row))
  }
  if (isMap(value) && Object.keys(value).length > 0 && !random.chance(0.1)) {
    const entries: [string, unknown][] = Object.entries(value)
    const at = random.int(0, entries.length - 1)
    if (random.chance(0.15)) return mapOf([...entries, [random.pick(KEYS), drawHostile(random, names, 1)]])
    return mapOf(entries.map(([key, one], i) => [key, i === at ? spoil(random, one as Json, names) : one]))
  }
  return drawHostile(random, names, 1)
}

/** An application spoilt in up to three places, or not at all. */
export function spoilt(random: Random, application: JsonMap, names: readonly string[]): unknown {
  let value: unknown = application
  for (
    let n = random.weighted([
      [1, 0],
      [6, 1],
      [2, 2],
      [1, 3],
    ] as const);
    n > 0;
    n--
  )
    value = spoil(random, value as Json, names)
  return value
}
