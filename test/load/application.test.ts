import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readApplication } from '../../src/load/application.ts'
import { parseYaml } from '../../src/load/parse-yaml.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import { ABSENT, type Application, MISSING, type Unreadable } from '../../src/model/application.ts'
import { vocabulary } from './application-vocabulary.ts'

function read(value: unknown): Application | Unreadable {
  const { tree } = treeOf(value, 'a')
  if (tree === undefined) throw new Error('not a tree')
  return readApplication(tree, vocabulary, 'a', new Set(['staffPerBoat']))
}

/** Everything found, as a person reads it in either language: code, place, message and help. */
function refusals(value: unknown): string[] {
  return read(value).findings.map(
    ({ code, span, message, help }) =>
      `${code} ${span?.file}: ${message.zh}${help ? `。${help.zh}` : ''} | ${message.en}${help ? `; ${help.en}` : ''}`,
  )
}

function application(value: unknown): Application {
  const found = read(value)
  if (!('facts' in found)) throw new Error(refusals(value).join('\n'))
  return found
}

describe('an application', () => {
  test('every declared fact is there, and missing while it is not given', () => {
    const { facts, expect: expected, findings, name } = application({})
    expect([...facts.scalars.keys()]).toEqual([...vocabulary.scalars.keys()])
    expect(new Set(facts.scalars.values())).toEqual(new Set([MISSING]))
    expect([...facts.lists]).toEqual([
      ['boats', { kind: 'missing' }],
      ['flags', { kind: 'missing' }],
    ])
    expect({ expected, findings, name }).toEqual({ expected: [], findings: [], name: 'a' })
  })

  test('the words of its file are about it', () => {
    const found = application({
      subject: 'fleet',
      policy: 'harbours',
      because: '第一行\n第二行',
      case: '一例',
      expect: [
        { clause: '第六条', quote: '不少于', verdict: 'pass', actual: 20 },
        { decision: 'entry', inForce: false },
        { clause: '第七条', actual: '14/21' },
      ],
    })
    expect({ ...found, facts: undefined }).toEqual({
      name: 'a',
      subject: 'fleet',
      policy: 'harbours',
      because: '第一行\n第二行',
      facts: undefined,
      findings: [],
      expect: [
        { clause: '第六条', quote: '不少于', verdict: 'pass', actual: '20' },
        { decision: 'entry', inForce: false },
        { clause: '第七条', actual: '14/21' },
      ],
    })
  })

  test.each([
    [[], 'fact-type a: 申请应为一组事实，实为列表 | an application should be a mapping of facts, but is a list'],
    [null, 'fact-type a: 申请应为一组事实，实为空值 | an application should be a mapping of facts, but is null'],
    [
      { subject: 1 },
      'fact-type a#/subject: subject 应为文字，实为数字 1 | subject should be text, but is the number 1',
    ],
    [
      { because: 'a\u202eb' },
      'fact-type a#/because: because 含有看不见的字符 ⟨U+202E⟩ | because holds the invisible character ⟨U+202E⟩',
    ],
    [
      { expect: { clause: '第六条' } },
      'fact-type a#/expect: expect 应为列表，实为一组字段 | expect should be a list, but is a mapping',
    ],
    [
      { expect: ['pass'] },
      'fact-type a#/expect/0: expect 的一行应为一组字段，实为文字“pass” | an entry of expect should be a mapping of fields, but is the text “pass”',
    ],
    [
      { expect: [{ verdic: 'pass' }] },
      'malformed a#/expect/0/verdic: expect 中没有“verdic”这一项。是否想写 verdict？ | expect has no key “verdic”; did you mean verdict?',
    ],
    [
      { expect: [{ clause: '第六条', verdict: 'passed' }] },
      'unknown-verdict a#/expect/0/verdict: 没有结论“passed”。是否想写 pass？ | there is no verdict “passed”; did you mean pass?',
    ],
    [
      { expect: [{ inForce: 'false' }] },
      'fact-type a#/expect/0/inForce: inForce 应为 true 或 false，实为文字“false” | inForce should be true or false, but is the text “false”',
    ],
    [
      { asOf: '2019-05-10' },
      'as-of-given a#/asOf: 基准日（asOf）不由申请给出。提问时另行指定，如 --as-of 2019-05-10；示例和案例（写有 expect 的）可以写 asOf | the day decided for (asOf) is not given by an application; name it with the question: --as-of 2019-05-10; an example or case, which has expect, may say asOf',
    ],
    [
      { asOf: '2019-02-30', expect: [{ clause: '第六条', verdict: 'pass' }] },
      'date-invalid a#/asOf: asOf 不是真实的日期：“2019-02-30”。写成 2019-05-10 | asOf is no real date: “2019-02-30”; write it like 2019-05-10',
    ],
    [{ like: 'x.yaml' }, 'malformed a#/like: 申请中不能写 like | an application has no like'],
    [{ change: {} }, 'malformed a#/change: 申请中不能写 change | an application has no change'],
    [
      { staffPerBoat: 3 },
      'derived-given a#/staffPerBoat: “staffPerBoat”是推算出来的，不由申请给出。只写它所依据的事实 | “staffPerBoat” is computed and not given by an application; give the facts it is computed from',
    ],
    [
      { stuff: 3 },
      'unknown-fact a#/stuff: 事实词汇表中没有“stuff”。是否想写 staff（职工人数）？ | no fact “stuff” is declared; did you mean staff (Staff)?',
    ],
    [
      { 'st\u0430ff': 3 },
      'unknown-fact a#/st\u0430ff: 事实词汇表中没有“st\u0430ff”。是否想写 staff（职工人数）？所写的含有形似的其他字符 | no fact “st\u0430ff” is declared; did you mean staff (Staff)? the one written holds look-alike characters',
    ],
    [
      { 职工人数: 3 },
      'unknown-fact a#/职工人数: 事实词汇表中没有“职工人数”。是否想写 staff（职工人数）？ | no fact “职工人数” is declared; did you mean staff (Staff)?',
    ],
    [
      { becuase: '' },
      'unknown-fact a#/becuase: 事实词汇表中没有“becuase”。是否想写 because？ | no fact “becuase” is declared; did you mean because?',
    ],
    [
      { 'home.deep': true },
      'unknown-fact a#/home.deep: 事实词汇表中没有“home.deep”。写成 home: { deep: … } | no fact “home.deep” is declared; write home: { deep: … }',
    ],
    [
      { deep: true },
      'unknown-fact a#/deep: 事实词汇表中没有“deep”。写成 home: { deep: … } | no fact “deep” is declared; write home: { deep: … }',
    ],
    [{ toString: 1 }, 'unknown-fact a#/toString: 事实词汇表中没有“toString” | no fact “toString” is declared'],
    [
      { home: { nam: '甲港' } },
      'unknown-fact a#/home/nam: 事实词汇表中没有“home.nam”。是否想写 name（港名）？ | no fact “home.nam” is declared; did you mean name (Port)?',
    ],
    [
      { boats: [{}, { hul: '1' }] },
      'unknown-fact a#/boats/1/hul: 事实词汇表中没有“boats.hul”。是否想写 hull（船号）？ | no fact “boats.hul” is declared; did you mean hull (Hull number)?',
    ],
  ])('%j: %s', (value, message) => {
    expect(refusals(value)).toEqual([message])
  })

  test('a name keeps its whole message', () => {
    const [finding] = read({ stuff: 3 }).findings
    expect(finding).toEqual({
      code: 'unknown-fact',
      severity: 'error',
      span: { file: 'a#/stuff', start: 0, end: 0, line: 0, column: 0 },
      message: { zh: '事实词汇表中没有“stuff”', en: 'no fact “stuff” is declared' },
      label: { zh: '未声明的事实', en: 'undeclared fact' },
      why: {
        zh: '申请只能给出 facts.yaml 声明的事实',
        en: 'an application gives only the facts that facts.yaml declares',
      },
      help: { zh: '是否想写 staff（职工人数）？', en: 'did you mean staff (Staff)?' },
    })
  })
})

describe('absent, null and missing are three things', () => {
  test('absent stands where its meaning is declared', () => {
    const { facts } = application({ closed: 'absent', sound: 'absent', flags: 'absent', boats: [{ sold: 'absent' }] })
    expect(facts.scalars.get('closed')).toBe(ABSENT)
    expect(facts.scalars.get('sound')).toBe(ABSENT)
    expect(facts.lists.get('flags')).toEqual({ kind: 'absent' })
    expect(facts.lists.get('boats')).toEqual({
      kind: 'rows',
      rows: [
        new Map<string, unknown>([
          ['hull', MISSING],
          ['length', MISSING],
          ['sold', ABSENT],
        ]),
      ],
    })
  })

  test('an absent record makes its fields absent, an empty one leaves them missing', () => {
    expect(application({ berth: 'absent' }).facts.scalars.get('berth.number')).toBe(ABSENT)
    expect(application({ berth: {} }).facts.scalars.get('berth.number')).toBe(MISSING)
  })

  test('an empty list is there', () => {
    expect(application({ boats: [] }).facts.lists.get('boats')).toEqual({ kind: 'rows', rows: [] })
  })

  test.each([
    [
      { founded: 'absent' },
      'absent-not-declared a#/founded: “成立日期”（founded）不能写 absent。不知道就不写这一项 | “Founded on” (founded) cannot be absent; leave it out if it is not known',
    ],
    [
      { open: 'absent' },
      'absent-not-declared a#/open: “已开业”（open）不能写 absent。不是就写 false；不知道就不写这一项 | “Open” (open) cannot be absent; write false if it is not so; leave it out if it is not known',
    ],
    [
      { home: 'absent' },
      'absent-not-declared a#/home: “港口”（home）不能写 absent。不知道就不写这一项 | “Home port” (home) cannot be absent; leave it out if it is not known',
    ],
    [
      { boats: 'absent' },
      'absent-not-declared a#/boats: “船只”（boats）不能写 absent。一行也没有就写 []；不知道就不写这一项 | “Boats” (boats) cannot be absent; write [] if it has no rows; leave it out if it is not known',
    ],
    [
      { founded: null },
      'null-value a#/founded: “成立日期”（founded）是空值。不知道就不写这一项 | “Founded on” (founded) is null; leave it out if it is not known',
    ],
    [
      { closed: null },
      'null-value a#/closed: “歇业日期”（closed）是空值。不知道就不写这一项；确实没有（从未有过）就写 absent | “Closed on” (closed) is null; leave it out if it is not known; write absent if there is none (there never was one)',
    ],
    [
      { boats: null },
      'null-value a#/boats: “船只”（boats）是空值。一行也没有就写 []；不知道就不写这一项 | “Boats” (boats) is null; write [] if it has no rows; leave it out if it is not known',
    ],
    [
      { closed: '无' },
      'fact-type a#/closed: “歇业日期”（closed）应为日期，实为文字“无”。不知道就不写这一项；确实没有（从未有过）就写 absent | “Closed on” (closed) should be a date, but is the text “无”; leave it out if it is not known; write absent if there is none (there never was one)',
    ],
  ])('%j: %s', (value, message) => {
    expect(refusals(value)).toEqual([message])
  })
})

describe('records and lists', () => {
  test('rows keep their order and every field', () => {
    const { facts } = application({ boats: [{ hull: 'A1', length: 12.5 }, {}], home: { name: '甲港', deep: false } })
    expect(facts.scalars.get('home.name')).toEqual({ kind: 'value', value: '甲港' })
    expect(facts.scalars.get('home.deep')).toEqual({ kind: 'value', value: false })
    const boats = facts.lists.get('boats')
    expect(boats?.kind === 'rows' ? boats.rows.map((row) => [...row]) : boats).toEqual([
      [
        ['hull', { kind: 'value', value: 'A1' }],
        ['length', { kind: 'value', value: { num: 25n, den: 2n } }],
        ['sold', MISSING],
      ],
      [
        ['hull', MISSING],
        ['length', MISSING],
        ['sold', MISSING],
      ],
    ])
  })

  test.each([
    [
      { home: true },
      'fact-type a#/home: “港口”（home）应为一组字段，实为 true。写成 { name: … } | “Home port” (home) should be a mapping of fields, but is true; write it like { name: … }',
    ],
    [
      { boats: { hull: '1' } },
      'fact-type a#/boats: “船只”（boats）应为列表，实为一组字段。写成列表，一行一项：[{ … }, { … }] | “Boats” (boats) should be a list, but is a mapping; write a list, a row for each: [{ … }, { … }]',
    ],
    [
      { boats: [{}, null] },
      'fact-type a#/boats/1: “船只”第 2 行应为一组字段，实为空值。写成 { hull: … } | row 2 of “Boats” should be a mapping of fields, but is null; write it like { hull: … }',
    ],
    [
      { boats: [{ length: '12米' }] },
      'fact-type a#/boats/0/length: “船只”第 1 行的“船长”（boats.length）应为数值，实为文字“12米”。只写数字，如 12.5 | “Length” (boats.length) in row 1 should be a number, but is the text “12米”; write the number alone, like 12.5',
    ],
    [
      { boats: [{}, {}, {}, {}, {}, {}] },
      'list-too-long a#/boats: “船只”（boats）最多 5 行，实有 6 行 | “Boats” (boats) may have 5 rows, but has 6',
    ],
  ])('%j: %s', (value, message) => {
    expect(refusals(value)).toEqual([message])
  })

  test('five rows are not more than five', () => {
    expect(refusals({ boats: [{}, {}, {}, {}, {}] })).toEqual([])
  })
})

describe('findings', () => {
  test('are all there, in the order of their places', () => {
    const { tree } = parseYaml({ path: 'a.yaml', text: 'staff: "20"\nstuff: 1\nopen: maybe\n' })
    if (tree === undefined) throw new Error('not a tree')
    const { findings } = readApplication(tree, vocabulary, 'a.yaml')
    expect(findings.map(({ code, span }) => `${code} ${span?.line}:${span?.column}`)).toEqual([
      'fact-type 1:8',
      'unknown-fact 2:1',
      'fact-type 3:7',
    ])
  })

  test('end at a hundred, and say how many more there are', () => {
    const { findings } = read(Object.fromEntries(Array.from({ length: 130 }, (_, i) => [`unheardOf${i}`, 1])))
    expect(findings).toHaveLength(101)
    expect(findings.at(-1)).toEqual({
      code: 'more-findings',
      severity: 'info',
      message: { zh: '另有 30 处问题未列出', en: '30 more findings are not listed' },
    })
  })

  test('that only warn leave an application readable', () => {
    const { findings, facts } = application({ title: '=2+3' })
    expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['warning formula-like'])
    expect(facts.scalars.get('title')).toEqual({ kind: 'value', value: '=2+3' })
  })
})

const anyName = fc.oneof(
  fc.constantFrom(...vocabulary.scalars.keys(), ...vocabulary.lists.keys(), ...vocabulary.records.keys()),
  fc.constantFrom('subject', 'policy', 'expect', 'because', 'like', 'change', 'case', 'toString', 'hull', 'finding'),
  fc.string(),
)
const anyLeaf = fc.oneof(
  fc.constantFrom('absent', '2/3', '25%', '30 万元', '3 个月', '2019-02-30', '2019-02-28', 'small', '20人', '０'),
  fc.constantFrom<unknown>(true, false, null, 0, 1, 20, 2019, 0.5, -1),
  fc.string({ unit: 'binary' }),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSparseArray: true }),
)
const { value: anyApplication } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    anyLeaf,
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(anyName, tie('value'), { maxKeys: 6 }),
  ),
}))

describe('whatever it is given', () => {
  test('an application is read or refused with a reason, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.oneof(anyApplication, fc.dictionary(anyName, anyApplication)), (value) => {
        const { tree, findings } = treeOf(value, 'a')
        expect(tree === undefined).toBe(findings.some(({ severity }) => severity === 'error'))
        if (tree === undefined) return
        const found = readApplication(tree, vocabulary, 'a')
        const refused = found.findings.some(({ severity }) => severity === 'error')
        expect('facts' in found).toBe(!refused)
        if ('facts' in found) expect(found.facts.scalars.size).toBe(vocabulary.scalars.size)
      }),
      { numRuns: 2000 },
    )
  })
})
