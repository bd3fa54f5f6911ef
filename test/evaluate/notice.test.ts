import { describe, expect, test } from 'vitest'
import { notice } from '../../src/evaluate/notice.ts'
import type { Program } from '../../src/model/core.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { outcomeOf, TODAY, valueNamed } from '../support/evaluate.ts'
import { factsOf, type Plain, soundProgram } from '../support/program.ts'

const branches = (identity: string, fields: Plain): Plain => ({
  label: { zh: '分店', en: 'branches' },
  type: 'list',
  identity,
  max: 20,
  from: 'applicant',
  fields,
})
const code = { label: { zh: '信用代码', en: 'code' }, type: 'creditCode', absent: '没有' }
const name = { label: { zh: '店名', en: 'name' }, type: 'text' }

/** What is told of a list of branches, in both languages. */
function told(list: Plain, rows: readonly Plain[]): string[] {
  const program = soundProgram({ facts: { branches: list } })
  const facts = { branches: rows }
  return noticed(program, facts)
}

function noticed(program: Program, facts: Plain): string[] {
  return notice(program, factsOf(program, facts), outcomeOf(program, facts), parseDay(TODAY) ?? 0).map(
    ({ code, message, place }) => `${code} ${place}: ${message.zh} | ${message.en}`,
  )
}

describe('an assumption that the facts break is told of', () => {
  const dates = ['opened', 'closed'].map((day) => [
    day,
    { label: { zh: day, en: day }, type: 'date', from: 'applicant' },
  ])
  const assume = [
    { label: { zh: '先开后关', en: 'opened first' }, fact: 'opened', operator: 'before', value: { fact: 'closed' } },
  ]
  const program = soundProgram({ facts: Object.fromEntries(dates), assume })

  test.each<[Plain, boolean]>([
    [{ opened: '2020-01-02', closed: '2020-01-01' }, true],
    [{ opened: '2020-01-01', closed: '2020-01-02' }, false],
    [{ opened: '2020-01-01' }, false],
  ])('%j: %s', (facts, broken) => {
    const told =
      'assumption-broken : 申请中的事实相互矛盾，应有：先开后关 | the facts contradict each other; expected: opened first'
    expect(noticed(program, facts)).toEqual(broken ? [told] : [])
  })
})

const A = '91320115MA0XXX015D'
const B = '91320115MA0XXX016G'
const C = '91320115MA0XXX017K'

describe('units of one name and different codes are told of', () => {
  const list = branches('code', { opened: { label: '开业', type: 'date' }, name, alias: name, code })
  const twice = (rows: string, called: string): string[] => [
    `same-name-different-code branches/${rows[0]}: 分店第 ${rows.replaceAll(', ', '、')} 行的店名相同（${called}），信用代码却不同 | rows ${rows} of branches have the same name (${called}), but not the same code`,
  ]
  test.each<[string, Plain[], string[]]>([
    [
      'two of them',
      [
        { name: '甲', code: A },
        { name: '乙', code: B },
        { name: '甲', code: C },
      ],
      twice('1, 3', '甲'),
    ],
    [
      'three of them, but for width, case and space',
      [
        { name: '甲（南）Co', code: A },
        { name: '甲(南) CO', code: B },
        { name: '甲(南)ｃｏ', code: C },
      ],
      twice('1, 2, 3', '甲（南）Co'),
    ],
    [
      'different names',
      [
        { name: '甲', code: A },
        { name: '乙', code: B },
      ],
      [],
    ],
    ['a name that is not given', [{ code: A }, { code: B }], []],
    [
      'a code that is not given or that there is none of',
      [{ name: '甲', code: A }, { name: '甲' }, { name: '甲', code: 'absent' }],
      [],
    ],
    [
      'another text field',
      [
        { name: '甲', alias: '丙', code: A },
        { name: '乙', alias: '丙', code: B },
      ],
      [],
    ],
    ['no rows', [], []],
  ])('%s', (_, rows, expected) => expect(told(list, rows)).toEqual(expected))

  test('a unit listed twice is told of as such', () => {
    expect(
      told(list, [
        { name: '甲', code: A },
        { name: '甲', code: A },
      ]),
    ).toEqual([
      'listed-twice branches/1: 分店第 1、2 行是同一单位（甲），只计一个 | rows 1, 2 of branches are one unit (甲) and count once',
    ])
  })

  test('a unit listed twice that has no name is told of by its rows', () => {
    expect(told(list, [{ code: B }, { code: A }, { code: A, name: '甲' }])).toEqual([
      'listed-twice branches/2: 分店第 2、3 行是同一单位，只计一个 | rows 2, 3 of branches are one unit and count once',
    ])
    expect(told(branches('code', { code }), [{ code: A }, { code: A }])).toEqual([
      'listed-twice branches/1: 分店第 1、2 行是同一单位，只计一个 | rows 1, 2 of branches are one unit and count once',
    ])
  })

  test('of a list that was not given, or whose rows are not told apart, nothing is told', () => {
    const program = soundProgram({ facts: { branches: list } })
    expect(noticed(program, {})).toEqual([])
    const { identity: _, ...rows } = list
    expect(
      told(rows, [
        { name: '甲', code: A },
        { name: '甲', code: B },
      ]),
    ).toEqual([])
  })

  test('where the identity is no credit code, or there is no name, nothing is compared', () => {
    const rows = [
      { name: '甲', key: 'a' },
      { name: '甲', key: 'b' },
    ]
    expect(told(branches('key', { name, key: { label: '编号', type: 'text' } }), rows)).toEqual([])
    expect(
      told(branches('code', { code, open: { label: '营业', type: 'boolean' } }), [{ code: A }, { code: B }]),
    ).toEqual([])
  })
})

describe('a time between two days of which the first is the later one is told of', () => {
  const day = (zh: string, en: string): Plain => ({ label: { zh, en }, type: 'date', from: 'applicant' })
  const facts = {
    opened: day('开业日期', 'opened on'),
    closed: day('歇业日期', 'closed on'),
    boats: {
      label: '船只',
      type: 'list',
      from: 'applicant',
      fields: { built: { label: { zh: '建造日期', en: 'built on' }, type: 'date' } },
    },
  }
  const between = (from: Plain, to: Plain): Plain => ({ monthsBetween: { from, to, completes: 'onTheDay' } })
  const age = between({ item: 'built' }, { fact: 'asOf' })
  const derived = {
    open: { label: '开业时间', ...between({ fact: 'opened' }, { fact: 'closed' }) },
    days: { label: '开业天数', daysBetween: { from: { fact: 'opened' }, to: { fact: 'closed' } } },
    oldest: { label: '最旧', best: { of: 'boats', each: age } },
    late: {
      label: '晚了几日',
      daysBetween: { from: { addDays: { date: { fact: 'opened' }, days: '10 日' } }, to: { fact: 'opened' } },
    },
  }
  const { late, ...simple } = derived
  const program = soundProgram({ facts, derived: simple })

  test('once, however many times are counted between them', () => {
    expect(noticed(program, { opened: '2020-01-02', closed: '2020-01-01' })).toEqual([
      'days-reversed opened: 起止日期颠倒：开业日期（2020-01-02）晚于歇业日期（2020-01-01），其间的时间不是正数 | the days are in the wrong order: opened on (2020-01-02) is after closed on (2020-01-01), and the time between them is not positive',
    ])
  })

  test('not of one day, nor while it is not sure', () => {
    expect(noticed(program, { opened: '2020-01-01', closed: '2020-01-01' })).toEqual([])
    expect(noticed(program, { opened: '2099-12-31' })).toEqual([])
    expect(noticed(program, {})).toEqual([])
  })

  test('of the row it stands in', () => {
    expect(noticed(program, { boats: [{ built: '2020-01-01' }, { built: '2099-01-01' }, {}] })).toEqual([
      'days-reversed boats/2: 船只第 2 行起止日期颠倒：建造日期（2099-01-01）晚于基准日（2021-03-31），其间的时间不是正数 | row 2 of boats: the days are in the wrong order: built on (2099-01-01) is after the as-of date (2021-03-31), and the time between them is not positive',
    ])
  })

  test('a day that is worked out is told by itself', () => {
    expect(noticed(soundProgram({ facts, derived: { late } }), { opened: '2020-01-02' })).toEqual([
      'days-reversed : 起止日期颠倒： 2020-01-12 晚于开业日期（2020-01-02），其间的时间不是正数 | the days are in the wrong order: 2020-01-12 is after opened on (2020-01-02), and the time between them is not positive',
    ])
  })

  test('a day of the rules is told by itself, too', () => {
    const since = { label: '满几日', ...between('2020-01-05' as unknown as Plain, { fact: 'opened' }) }
    expect(noticed(soundProgram({ facts, derived: { since } }), { opened: '2020-01-02' })).toEqual([
      'days-reversed : 起止日期颠倒： 2020-01-05 晚于开业日期（2020-01-02），其间的时间不是正数 | the days are in the wrong order: 2020-01-05 is after opened on (2020-01-02), and the time between them is not positive',
    ])
  })

  test('not again where a broken assumption tells it', () => {
    const assume = [
      { label: '先开业后歇业', fact: 'opened', operator: 'onOrBefore', value: { fact: 'closed' } },
      { label: '不知道的年份', fact: 'opened', operator: 'onOrAfter', value: '2000-01-01' },
    ]
    const told = (opened: string): string[] =>
      noticed(soundProgram({ facts, derived: simple, assume }), { opened, closed: '1990-01-01' }).map(
        (one) => one.split(':')[0] ?? '',
      )
    expect(told('2020-01-01')).toEqual(['assumption-broken '])
    expect(told('1995-01-01')).toEqual(['assumption-broken ', 'assumption-broken '])
  })
})

describe('a ratio to a number below 0 is told of', () => {
  const money = (zh: string, en: string): Plain => ({
    label: { zh, en },
    type: 'money',
    range: ['-1 万元', '1 万元'],
    from: 'applicant',
  })
  const program = soundProgram({
    facts: { profit: money('利润', 'profit'), before: money('上年利润', 'profit before') },
    derived: {
      growth: {
        label: '增长率',
        ratio: { of: { minus: [{ fact: 'profit' }, { fact: 'before' }] }, to: { fact: 'before' } },
      },
    },
  })

  test('because of two losses the greater one has grown', () => {
    const losses = { profit: '-20 元', before: '-10 元' }
    expect(valueNamed(program, 'growth', losses)).toBe('1')
    expect(noticed(program, losses)).toEqual([
      'negative-base before: 比率的分母“上年利润”为负数，比率的正负因此颠倒 | the divisor “profit before” of a ratio is negative, which turns the sign of the ratio',
    ])
  })

  const growthTo = (to: Plain, more: Plain = {}): Program =>
    soundProgram({
      facts: {
        profit: money('利润', 'profit'),
        before: money('上年利润', 'profit before'),
        tax: money('税', 'tax'),
        shops: { label: '店', type: 'list', from: 'applicant', fields: { gain: money('盈亏', 'gain') } },
      },
      derived: { ...more, growth: { label: '增长率', ratio: { of: { fact: 'profit' }, to } } },
    })
  const net = { minus: [{ fact: 'before' }, { fact: 'tax' }] }
  const told = (called: string, en: string): string[] => [
    `negative-base : 比率的分母“${called}”为负数，比率的正负因此颠倒 | the divisor “${en}” of a ratio is negative, which turns the sign of the ratio`,
  ]

  test('by the name of what is worked out, if it has one', () => {
    const facts = { profit: '1 元', before: '1 元', tax: '2 元' }
    const named = growthTo({ fact: 'net' }, { net: { label: { zh: '净利润', en: 'net profit' }, ...net } })
    expect(noticed(named, facts)).toEqual(told('净利润', 'net profit'))
    expect(noticed(growthTo(net), facts)).toEqual(told('分母', 'the divisor'))
    expect(
      noticed(growthTo({ sum: { of: 'shops', each: { item: 'gain' } } }), { ...facts, shops: [{ gain: '-1 元' }] }),
    ).toEqual(told('分母', 'the divisor'))
    expect(noticed(named, { ...facts, tax: '1 元' })).toEqual([])
    expect(noticed(named, { profit: '1 元' })).toEqual([])
  })

  test('not of what there is none of', () => {
    const of = growthTo({ best: { of: 'shops', each: { item: 'gain' } } })
    expect(noticed(of, { profit: '1 元', shops: [] })).toEqual([])
    expect(noticed(of, { profit: '1 元', shops: [{ gain: '-1 元' }] })).toHaveLength(1)
  })

  test.each([{ before: '0 元' }, { before: '1 元' }, {}])('not of %j', (more) => {
    expect(noticed(program, { profit: '-1 元', ...more })).toEqual([])
  })
})
