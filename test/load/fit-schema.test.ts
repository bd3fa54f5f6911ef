import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SHAPES, type ShapeKind, schemas } from '../../src/language/schemas.ts'
import type { JsonSchema } from '../../src/language/word.ts'
import { fitSchema, type ShapeError } from '../../src/load/fit-schema.ts'
import { readTreeFile } from '../../src/load/index.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import { plainOf } from '../../src/model/tree.ts'

const KINDS: readonly ShapeKind[] = [
  'policy',
  'facts',
  'article',
  'application',
  'case',
  'properties',
  'receipt',
  'log-record',
]
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
  ownProperties: true,
  messages: false,
})
const oracle: ReadonlyMap<ShapeKind, ValidateFunction> = new Map(
  KINDS.map((kind) => [kind, ajv.compile(schemas()[kind] ?? {})]),
)

/** What ajv says, without what only it tells: the inner error of a name beside the outer, and how often it repeats one. */
function ajvErrors(kind: ShapeKind, value: unknown): string[] {
  const validate = oracle.get(kind)
  validate?.(value)
  const errors = (validate?.errors ?? []).filter(({ propertyName }) => propertyName === undefined)
  return [...new Set(errors.map(({ instancePath, keyword, params }) => told({ instancePath, keyword, params })))].sort()
}

function ourErrors(kind: ShapeKind, value: unknown): string[] {
  const { tree } = treeOf(value, 'value')
  if (tree === undefined) throw new Error('not a tree')
  return [...new Set(fitSchema(SHAPES[kind], tree).map(told))].sort()
}

function told({ instancePath, keyword, params }: Pick<ShapeError, 'instancePath' | 'keyword' | 'params'>): string {
  const { missingProperty, additionalProperty, propertyName, property, limit } = params
  return JSON.stringify([instancePath, keyword, missingProperty, additionalProperty, propertyName, property, limit])
}

const rules = fileURLToPath(new URL('../../rules/', import.meta.url))
const values: unknown[] = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => readTreeFile(`${rules}${name}`).tree)
  .filter((tree) => tree !== undefined)
  .map((tree) => JSON.parse(JSON.stringify(plainOf(tree))))

const scrap = fc.constantFrom<unknown>(
  null,
  '',
  'x',
  '2019-01-01',
  0,
  1,
  1.5,
  -1,
  true,
  false,
  [],
  {},
  ['x', 'x'],
  [[]],
  { x: 1 },
  [{}],
  'all',
)

/** A value with one thing in it dropped, renamed, doubled or replaced. */
function spoil(value: unknown, steps: readonly number[], put: unknown, how: number): unknown {
  const [step = 0, ...rest] = steps
  if (Array.isArray(value) && value.length > 0 && rest.length > 0) {
    const at = step % value.length
    return value.map((item, index) => (index === at ? spoil(item, rest, put, how) : item))
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return put
  const keys = Object.keys(value)
  const key = keys[step % Math.max(1, keys.length)]
  if (key === undefined) return put
  const { [key]: old, ...others } = value as Record<string, unknown>
  if (rest.length > 0) return { ...value, [key]: spoil(old, rest, put, how) }
  return [others, { ...others, [`${key}s`]: old }, { ...value, [key]: put }, { ...value, [`${key}/~`]: put }][how % 4]
}

describe('what does not fit a schema, as ajv says it', () => {
  test.each(KINDS)('%s: every rule file, whatever kind it is', (kind) => {
    for (const value of values) expect(ourErrors(kind, value)).toEqual(ajvErrors(kind, value))
  })

  test.each(KINDS)('%s: scraps', (kind) => {
    fc.assert(
      fc.property(scrap, (value) => {
        expect(ourErrors(kind, value)).toEqual(ajvErrors(kind, value))
      }),
    )
  })

  test.each(KINDS)('%s: rule files with one thing spoilt', (kind) => {
    const spoilt = fc
      .tuple(fc.constantFrom(...values), fc.array(fc.nat(), { minLength: 1, maxLength: 8 }), scrap, fc.nat())
      .map((parts) => spoil(...parts))
    fc.assert(
      fc.property(spoilt, (value) => {
        expect(ourErrors(kind, value)).toEqual(ajvErrors(kind, value))
      }),
      { numRuns: 400, seed: 20190101 },
    )
  })
})

describe('what our schemas do not use yet', () => {
  const told = (schema: JsonSchema, value: unknown): unknown[] => {
    const { tree } = treeOf(value, 'value')
    if (tree === undefined) throw new Error('not a tree')
    return fitSchema(schema, tree).map(({ instancePath, keyword, params }) => [instancePath, keyword, params])
  }
  const asAjv = (schema: JsonSchema, value: unknown): unknown[] => {
    const validate = ajv.compile(schema)
    validate(value)
    return (validate.errors ?? []).map(({ instancePath, keyword, params }) => [instancePath, keyword, params])
  }

  test.each<[string, JsonSchema, unknown]>([
    ['a list of few enough', { type: 'array', maxItems: 2 }, [1, 2]],
    ['a list of too many', { type: 'array', maxItems: 2 }, [1, 2, 3]],
    ['a mapping of too many', { type: 'object', maxProperties: 1 }, { a: 1, b: 2 }],
    ['a mapping of too few', { type: 'object', minProperties: 1 }, {}],
  ])('%s', (_, schema, value) => {
    expect(told(schema, value)).toEqual(asAjv(schema, value))
  })

  test('a definition there is none of is our own mistake', () => {
    expect(() => told({ $ref: '#/$defs/x' }, 1)).toThrow('there is no definition “x”')
  })
})

test('a name with the signs of a pointer is pointed at as ajv does', () => {
  const value = { article: 1, items: [{ item: 1, 'a/b~c': { 'd~/': 1 } }] }
  expect(ourErrors('article', value)).toEqual(ajvErrors('article', value))
  const facts = { facts: { 'a/b~c': { 'd/e': 1 } } }
  expect(ourErrors('facts', facts)).toEqual(ajvErrors('facts', facts))
  expect(JSON.stringify(ourErrors('facts', facts))).toContain('a~1b~0c')
})
