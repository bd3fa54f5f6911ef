import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { withDueRows, withoutDueRows } from '../../src/evaluate/due-rows.ts'
import { decide, type FactSource } from '../../src/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Value } from '../../src/model/value.ts'
import { resolve } from '../../src/resolve/index.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { compare } from '../../src/util/rational.ts'
import { outcomeOf, truthOf, valueNamed } from '../support/evaluate.ts'
import { factsOf, filesOf, type Parts, type Plain, programOf, soundProgram, told } from '../support/program.ts'

const reviews = (more: Plain = {}): Plain => ({
  reviews: {
    label: '年度考核',
    type: 'list',
    identity: 'year',
    max: 10,
    expect: { field: 'year', last: 3 },
    from: 'applicant',
    fields: {
      year: { label: '年度', type: 'year' },
      passed: { label: '合格', type: 'boolean' },
      score: { label: '得分', type: 'integer', range: [0, 10] },
    },
    ...more,
  },
})
const passed = { item: 'passed', operator: 'is', value: true }
const parts: Parts = {
  facts: reviews(),
  derived: {
    years: { label: '年数', count: { of: 'reviews' } },
    passes: { label: '合格年数', count: { of: 'reviews', where: passed } },
    share: { label: '合格比例', share: { of: 'reviews', satisfies: passed } },
    total: { label: '总分', sum: { of: 'reviews', each: { item: 'score' } } },
    late: {
      label: '近年总分',
      sum: { of: 'reviews', where: { item: 'year', operator: 'atLeast', value: 2020 }, each: { item: 'score' } },
    },
  },
  articles: [
    {
      article: 1,
      role: 'requirement',
      phrases: [
        { quote: '均合格，', every: { of: 'reviews', satisfies: passed, ifEmpty: true } },
        { quote: '有合格，', some: { of: 'reviews', satisfies: passed, ifEmpty: false } },
        {
          quote: '2020 年前无不合格。',
          none: {
            of: 'reviews',
            where: { item: 'year', operator: 'lessThan', value: 2020 },
            satisfies: { not: passed },
            ifEmpty: false,
          },
        },
      ],
    },
  ],
}
const TODAY = '2021-05-10'

/** The years of a list’s rows once what is due is put in; `?` is a year that is not known. */
function yearsOf(given: unknown, asOf: string = TODAY, facts: Plain = reviews()): string {
  const program = soundProgram({ facts })
  const day = parseDay(asOf)
  if (day === undefined) throw new Error(asOf)
  const read = factsOf(program, given === undefined ? {} : { reviews: given })
  const list = withDueRows(program.vocabulary, read, day).lists.get('reviews')
  if (list?.kind !== 'rows') return list?.kind ?? 'none'
  return list.rows
    .map((row) => {
      const year = row.get('year')
      return year?.kind === 'value' && typeof year.value === 'object' ? `${year.value.num}` : '?'
    })
    .join(' ')
}

describe('a row for every year that is due and has none', () => {
  test.each([
    [[], '2018 2019 2020'],
    [[{ year: 2019 }], '2019 2018 2020'],
    [[{ year: 2020 }, { year: 2018 }, { year: 2019 }], '2020 2018 2019'],
    [[{ year: 2017 }, { year: 2021 }], '2017 2021 2018 2019 2020'],
    [[{ year: 2019 }, { year: 2019 }], '2019 2019 2018 2020'],
    [[{}], '? 2018 2019 2020'],
    [[{}, { year: 2020 }], '? 2020 2018 2019'],
    [undefined, 'missing'],
  ])('%j: %s', (given, years) => {
    expect(yearsOf(given)).toBe(years)
  })

  test.each([
    ['2021-01-01', '2018 2019 2020'],
    ['2021-12-31', '2018 2019 2020'],
    ['2022-01-01', '2019 2020 2021'],
    ['1902-06-01', '1901'],
    ['1901-06-01', ''],
  ])('on %s: %s', (asOf, years) => {
    expect(yearsOf([], asOf)).toBe(years)
  })

  test.each([
    [[2019, 2029], '2019 2020'],
    [[2000, 2018], '2018'],
    [[2030, 2040], ''],
  ])('a year outside %j cannot be given, and is not due', (range, years) => {
    const fields = { year: { label: '年度', type: 'year', range } }
    expect(yearsOf([], TODAY, reviews({ fields }))).toBe(years)
  })

  test('a list that nothing is said of stays missing', () => {
    const { vocabulary } = soundProgram({ facts: reviews() })
    const lists = withDueRows(vocabulary, { scalars: new Map(), lists: new Map() }, 0).lists
    expect([...lists]).toEqual([['reviews', { kind: 'missing' }]])
  })

  test('a list of which there is none has no years that are due', () => {
    expect(yearsOf('absent', TODAY, reviews({ absent: '从未考核' }))).toBe('absent')
  })

  test('a list that expects nothing is as it was given', () => {
    const { expect: _, ...plain } = reviews().reviews as Plain
    expect(yearsOf([{ year: 2019 }], TODAY, { reviews: plain })).toBe('2019')
  })

  test('all but the year of it is missing', () => {
    const program = soundProgram(parts)
    const facts = { reviews: [{ year: 2018, passed: true, score: 5 }] }
    expect(valueNamed(program, 'years', facts, TODAY)).toBe('3')
    expect(valueNamed(program, 'total', facts, TODAY)).toBe('5..25')
    expect(valueNamed(program, 'late', facts, TODAY)).toBe('0..10')
    expect(truthOf(program, 'art1.ph1', facts, TODAY)).toBe('unknown')
    expect(truthOf(program, 'art1.ph2', facts, TODAY)).toBe('true')
  })

  test('the rows an application may give are as many as declared, due ones beside them', () => {
    const program = soundProgram({ ...parts, facts: reviews({ max: 2 }) })
    expect(valueNamed(program, 'years', { reviews: [{ year: 2011 }, { year: 2012 }] }, TODAY)).toBe('5')
    expect(valueNamed(program, 'years', {}, TODAY)).toBe('0..5')
    expect(() => factsOf(program, { reviews: [{}, {}, {}] })).toThrow(
      'list-too-long: “年度考核”（reviews）最多 2 行，实有 3 行',
    )
  })
})

test('taking them out again leaves what was given, a row of a year alone among it', () => {
  const program = soundProgram(parts)
  const day = parseDay('2021-03-31') ?? 0
  for (const rows of [[], [{}], [{ year: 2019 }], [{ year: 2020, passed: true }, { year: 1999 }]]) {
    const given = factsOf(program, { reviews: rows })
    const put = withDueRows(program.vocabulary, given, day)
    expect(put.lists.get('reviews')).not.toEqual(given.lists.get('reviews'))
    expect(withoutDueRows(program.vocabulary, put)).toEqual(given)
  }
  const missing = factsOf(program, {})
  expect(withoutDueRows(program.vocabulary, withDueRows(program.vocabulary, missing, day))).toEqual(missing)
})

describe('filling in never changes what was decided', () => {
  const program = soundProgram(parts)
  const years = [undefined, 2017, 2019, 2020]
  const verdicts = [undefined, true, false]
  const rows: Plain[] = years.flatMap((year) =>
    verdicts.map((ok) => ({
      ...(year === undefined ? {} : { year }),
      ...(ok === undefined ? {} : { passed: ok, score: ok ? 7 : 3 }),
    })),
  )
  const lists: Plain[][] = [[], ...rows.map((row) => [row]), ...rows.flatMap((a) => rows.map((b) => [a, b]))]

  /** Every list with one thing more: a year, a verdict, or the row of a year that is due. */
  function filledIn(list: readonly Plain[]): Plain[][] {
    const inRow = list.flatMap((row, i) =>
      [
        ...(row.year === undefined ? [2017, 2018, 2019, 2020, 2021].map((year) => ({ ...row, year })) : []),
        ...(row.passed === undefined
          ? [true, false].flatMap((ok) => [0, 10].map((score) => ({ ...row, passed: ok, score })))
          : []),
      ].map((filled) => list.with(i, filled)),
    )
    const due = [2018, 2019, 2020].filter((year) => !list.some((row) => row.year === year))
    return [
      ...inRow,
      ...due.flatMap((year) => [{ year }, { year, passed: false, score: 0 }].map((row) => [...list, row])),
    ]
  }

  test('over all lists of two rows at most', () => {
    let looked = 0
    const broken: string[] = []
    for (const list of lists) {
      const before = known(program, list)
      for (const after of filledIn(list)) {
        looked++
        const now = known(program, after)
        for (const [name, value] of before.values) {
          const then = now.values.get(name)
          if (then === undefined || !within(then, value)) broken.push(`${name}: ${JSON.stringify([list, after])}`)
        }
        before.truths.forEach((truth, i) => {
          if (((now.truths[i] ?? 0) & ~truth) !== 0) broken.push(`art1.ph${i + 1}: ${JSON.stringify([list, after])}`)
        })
      }
    }
    expect(looked).toBeGreaterThan(1000)
    expect(broken).toEqual([])
  })

  test('nor does giving a list that was missing', () => {
    const before = known(program, undefined)
    const broken = lists.filter((list) =>
      [...known(program, list).values].some(([name, value]) => {
        const was = before.values.get(name)
        return was === undefined || !within(value, was)
      }),
    )
    expect(broken).toEqual([])
  })
})

/** What the derived facts and the phrases come to. */
function known(program: Program, list: readonly Plain[] | undefined) {
  const outcome = outcomeOf(program, list === undefined ? {} : { reviews: list }, TODAY)
  return {
    values: new Map([...program.named.values()].map(({ name, expr }) => [name, outcome.values.get(expr.id)])),
    truths: ['art1.ph1', 'art1.ph2', 'art1.ph3'].map((id) => outcome.clauses.get(id)?.truth ?? 0),
  }
}

/** Whether a value leaves open nothing that another one does not. */
function within(value: Value | undefined, wide: Value | undefined): boolean {
  if (value?.kind !== 'number' || wide?.kind !== 'number') return false
  if (value.absent && !wide.absent) return false
  if (!value.present) return true
  const low = wide.low === null || (value.low !== null && compare(value.low, wide.low) >= 0)
  const high = wide.high === null || (value.high !== null && compare(value.high, wide.high) <= 0)
  return wide.present && low && high
}

describe('deciding puts them in, whoever gives the list', () => {
  const policy = check(resolve(filesOf(parts)), { errorsOnly: true })
  const ask = (facts: Plain, engine: 'rules' | 'plain', sources: readonly FactSource[] = []) =>
    decide(policy, facts, { asOf: TODAY, engine, sources })
  const given = [
    { year: 2018, passed: true, score: 5 },
    { year: 2020, passed: true, score: 5 },
  ]
  const registry: FactSource = { name: '登记机关', facts: ['reviews'], get: async () => given }

  test.each(['rules', 'plain'] as const)('with the %s engine', async (engine) => {
    const answer = await ask({ reviews: given }, engine)
    if (!('clauses' in answer)) throw new Error(JSON.stringify(answer))
    expect(answer.clauses.find(({ id }) => id === 'art1.ph1')).toMatchObject({
      verdict: 'undetermined',
      missing: [{ fact: 'reviews', row: '2019', from: ['applicant'] }],
    })
    expect(answer.clauses.find(({ id }) => id === 'art1.ph2')).toMatchObject({ verdict: 'pass' })
    expect(JSON.stringify(await ask({}, engine, [registry]))).toBe(JSON.stringify(answer))
    const whole = await ask({ reviews: [...given, { year: 2019, passed: true, score: 1 }] }, engine)
    expect(whole).toMatchObject({ decisions: { eligible: { verdict: 'pass' } } })
  })

  test('a row that was given with its year alone is asked for what it lacks', async () => {
    const answer = await ask({ reviews: [...given, { year: 2019 }] }, 'rules')
    if (!('clauses' in answer)) throw new Error(JSON.stringify(answer))
    const [missing] = answer.clauses.find(({ id }) => id === 'art1.ph1')?.missing ?? []
    expect(missing).toMatchObject({ fact: 'reviews.passed', item: 3 })
  })

  test('both engines say the same', async () => {
    for (const list of [[], given, [{}], [...given, {}]])
      expect(JSON.stringify(await ask({ reviews: list }, 'rules'))).toBe(
        JSON.stringify(await ask({ reviews: list }, 'plain')),
      )
  })
})

describe('what a list may expect', () => {
  const found = (more: Plain) => programOf({ facts: reviews(more) }).findings.map(told)

  test.each([
    [{ expect: { field: 'years', last: 3 } }, 'unknown-fact: expect 所指的字段“years”不在列表的字段中'],
    [{ expect: { field: 'score', last: 3 } }, 'type-mismatch: expect 的字段须为年度（year），“score”不是'],
    [{ identity: null }, 'due-without-identity: 有应填年度的列表，须以年度为 identity：这里应为 year'],
    [{ identity: 'score' }, 'due-without-identity: 有应填年度的列表，须以年度为 identity：这里应为 year'],
  ])('%j: %s', (more, message) => {
    expect(found(more)).toEqual([message])
  })
})
