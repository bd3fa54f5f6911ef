import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { treeOf } from '../../src/load/tree-of.ts'
import { plainOf } from '../../src/model/tree.ts'

/** What was refused, and where. */
function refusals(value: unknown): string[] {
  return treeOf(value, 'a').findings.map(({ span, message }) => `${span?.file}: ${message.zh} | ${message.en}`)
}

function place(file: string) {
  return { file, start: 0, end: 0, line: 0, column: 0 }
}

describe('a value of JSON', () => {
  test('is a tree whose places are JSON pointers', () => {
    const { tree } = treeOf({ rows: [{ 'a/b~c': 1 }] }, 'a')
    const row = tree?.kind === 'map' ? tree.entries.get('rows')?.value : undefined
    const first = row?.kind === 'list' ? row.items[0] : undefined
    expect(tree?.span).toEqual(place('a'))
    expect(row?.span).toEqual(place('a#/rows'))
    expect(first).toEqual({
      kind: 'map',
      span: place('a#/rows/0'),
      entries: new Map([
        [
          'a/b~c',
          {
            key: 'a/b~c',
            keySpan: place('a#/rows/0/a~1b~0c'),
            value: { kind: 'scalar', value: 1, source: '1', plain: true, span: place('a#/rows/0/a~1b~0c') },
          },
        ],
      ]),
    })
  })

  test.each([
    ['true', { value: 'true', source: 'true', plain: false }],
    [true, { value: true, source: 'true', plain: true }],
    ['20', { value: '20', source: '20', plain: false }],
    [20, { value: 20, source: '20', plain: true }],
    [0.1, { value: 0.1, source: '0.1', plain: true }],
    [-5, { value: -5, source: '-5', plain: true }],
    [Number.MAX_SAFE_INTEGER, { value: 9007199254740991, source: '9007199254740991', plain: true }],
    [null, { value: null, source: 'null', plain: true }],
    ['', { value: '', source: '', plain: false }],
  ])('%j', (value, scalar) => {
    expect(treeOf(value, 'a').tree).toEqual({ kind: 'scalar', span: place('a'), ...scalar })
  })

  test('a bigint is an integer while a number holds it exactly', () => {
    expect(treeOf(20n, 'a').tree).toEqual(treeOf(20, 'a').tree)
    expect(refusals(2n ** 53n)).toEqual([
      'a: 所给的值不能是超出精确范围的整数 | the value given cannot be an integer beyond what a number holds exactly',
    ])
    expect(refusals(10n ** 1000n)).toHaveLength(1)
  })

  test('the same object twice is two values, not a cycle', () => {
    const shared = { n: 1 }
    const { tree } = treeOf([shared, shared], 'a')
    expect(tree && plainOf(tree)).toEqual([{ n: 1 }, { n: 1 }])
  })

  test('an object without a prototype, and one with unseen properties, are what they show', () => {
    const value: object = Object.create(null, { n: { value: 1, enumerable: true }, hidden: { get: () => 2 } })
    const { tree } = treeOf(value, 'a')
    expect(tree && plainOf(tree)).toEqual({ n: 1 })
  })

  test('survives the round trip, whatever it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const { tree, findings } = treeOf(value, 'a')
        if (tree === undefined) expect(findings.length).toBeGreaterThan(0)
        else expect(plainOf(tree)).toEqual(value)
      }),
    )
  })
})

class Boat {
  readonly hull = 'A1'
}

describe('a value JSON cannot say', () => {
  const cyclic: { self?: unknown } = {}
  cyclic.self = { again: cyclic }
  const throwing = new Proxy({}, { ownKeys: () => [][0] as never })
  const { proxy: revoked, revoke } = Proxy.revocable({}, {})
  revoke()
  const tagged = Object.assign([1], { extra: 2 })

  test.each<[string, unknown, string]>([
    ['undefined', undefined, 'a: 所给的值不能是 undefined | the value given cannot be undefined'],
    ['undefined inside', { n: [undefined] }, 'a#/n/0: /n/0 不能是 undefined | /n/0 cannot be undefined'],
    ['a function', { n: () => 1 }, 'a#/n: /n 不能是 function | /n cannot be function'],
    ['a symbol', { n: Symbol('n') }, 'a#/n: /n 不能是 symbol | /n cannot be symbol'],
    ['NaN', { n: Number.NaN }, 'a#/n: /n 不能是 NaN | /n cannot be NaN'],
    ['an infinity', { n: -Infinity }, 'a#/n: /n 不能是 -Infinity | /n cannot be -Infinity'],
    ['minus zero', { n: -0 }, 'a#/n: /n 不能是 -0 | /n cannot be -0'],
    [
      'an unsafe integer',
      { n: 2 ** 53 },
      'a#/n: /n 不能是超出精确范围的整数 | /n cannot be an integer beyond what a number holds exactly',
    ],
    ['a tiny number', { n: 1e-7 }, 'a#/n: /n 不能是指数形式的数 1e-7 | /n cannot be the number 1e-7 with its exponent'],
    [
      'a Date',
      { n: new Date(0) },
      'a#/n: /n 不能是类的实例（如 Date、Map） | /n cannot be an instance of a class, such as a Date or a Map',
    ],
    [
      'an instance',
      new Boat(),
      'a: 所给的值不能是类的实例（如 Date、Map） | the value given cannot be an instance of a class, such as a Date or a Map',
    ],
    [
      'a list of another class',
      new (class extends Array {})(),
      'a: 所给的值不能是类的实例（如 Date、Map） | the value given cannot be an instance of a class, such as a Date or a Map',
    ],
    [
      'a cycle',
      cyclic,
      'a#/self/again: /self/again 不能是包含自身的对象 | /self/again cannot be an object that holds itself',
    ],
    ['a hole', { n: new Array(1) }, 'a#/n/0: /n/0 不能是列表的空位 | /n/0 cannot be a hole in a list'],
    [
      'a list with more',
      { n: tagged },
      'a#/n: /n 不能是带有其他属性的列表 | /n cannot be a list with other properties',
    ],
    [
      'a lone surrogate',
      { n: 'a\ud800' },
      'a#/n: /n 不能是含有残缺字符的文字 | /n cannot be text with half a character (a lone surrogate)',
    ],
    [
      'a key of a lone surrogate',
      { '\udc00': 1 },
      'a#/⟨U+DC00⟩: /⟨U+DC00⟩ 不能是这样的键 | /⟨U+DC00⟩ cannot be under such a key',
    ],
    [
      '__proto__',
      JSON.parse('{"__proto__":{"n":1}}'),
      'a#/__proto__: /__proto__ 不能是这样的键 | /__proto__ cannot be under such a key',
    ],
    [
      'constructor',
      { constructor: 1 },
      'a#/constructor: /constructor 不能是这样的键 | /constructor cannot be under such a key',
    ],
    [
      'a symbol for a key',
      { [Symbol('n')]: 1 },
      'a: 所给的值不能是以 symbol 为键的对象 | the value given cannot be an object with a symbol for a key',
    ],
    [
      'a proxy that throws',
      throwing,
      'a: 所给的值不能是无法查看的对象 | the value given cannot be an object that cannot be looked at',
    ],
    [
      'a revoked proxy',
      { n: revoked },
      'a: 所给的值不能是无法查看的对象 | the value given cannot be an object that cannot be looked at',
    ],
  ])('%s', (_, value, message) => {
    expect(refusals(value)).toEqual([message])
    expect(treeOf(value, 'a').tree).toBeUndefined()
  })

  test('a getter does not run', () => {
    let ran = 0
    const value = {
      get n() {
        ran += 1
        return 1
      },
    }
    expect(refusals(value)).toEqual(['a#/n: /n 不能是要运行才有的值（getter） | /n cannot be a getter'])
    expect(ran).toBe(0)
  })

  test('32 levels are not too deep, 33 are', () => {
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])
    expect(refusals(nested(32))).toEqual([])
    const pointer = '/0'.repeat(32)
    expect(refusals(nested(33))).toEqual([
      `a#${pointer}: ${pointer} 不能是超过 32 层的嵌套 | ${pointer} cannot be nested more than 32 deep`,
    ])
    expect(refusals(nested(5000))).toHaveLength(1)
  })

  test('200,000 values are enough, and a list of a thousand million is not walked', () => {
    const tooLarge = 'a: 所给的值不能是超过 200000 个值 | the value given cannot be more than 200000 values'
    expect(refusals(new Array(199_998).fill(0))).toEqual([])
    expect(refusals(new Array(200_001).fill(0))).toEqual([tooLarge])
    const sparse: unknown[] = []
    sparse.length = 1_000_000_000
    expect(refusals({ n: sparse })).toEqual([tooLarge])
    const wide = { n: new Array(1000).fill(0) }
    expect(refusals(new Array(1000).fill(wide))[0]).toBe(tooLarge)
  })

  test('the whole finding, with its reason and help', () => {
    expect(treeOf({ n: new Date(0) }, 'a').findings).toEqual([
      {
        code: 'not-json',
        severity: 'error',
        span: place('a#/n'),
        message: {
          zh: '/n 不能是类的实例（如 Date、Map）',
          en: '/n cannot be an instance of a class, such as a Date or a Map',
        },
        why: { zh: '申请只含 JSON 能准确表达的值', en: 'an application holds only what JSON says exactly' },
        help: { zh: '日期写成 "2019-01-01" 这样的文字', en: 'write a date as text, like "2019-01-01"' },
      },
    ])
  })

  test('whatever it is, nothing is thrown: a tree or a reason', () => {
    const anything = fc.anything({
      withBigInt: true,
      withBoxedValues: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
      withUnicodeString: true,
    })
    fc.assert(
      fc.property(anything, (value) => {
        const { tree, findings } = treeOf(value, 'a')
        expect(tree === undefined).toBe(findings.length > 0)
      }),
      { numRuns: 1000 },
    )
  })
})
