import { describe, expect, test } from 'vitest'
import { resolve } from '../../src/resolve/index.ts'
import { filesOf, type Plain, told } from '../support/program.ts'

const article = (number: number, title: string): Plain => ({
  article: number,
  title,
  role: 'requirement',
  phrases: [{ quote: '原文。', nothing: '略' }],
})

const resolved = (versions: readonly Plain[], readings: Plain = {}, articlesOf?: (version: string) => Plain[]) =>
  resolve(filesOf({ policy: { versions, readings } }, articlesOf))

describe('the period of a version', () => {
  test.each([
    [
      { from: '2019-01-01', until: '2021-12-31' },
      { from: '2019-01-01', until: '2021-12-31' },
    ],
    [{ from: '2019-01-01' }, { from: '2019-01-01', until: null }],
    [
      { from: '2019-01-01', until: null },
      { from: '2019-01-01', until: null },
    ],
    [
      { from: '2019-01-01', until: '2019-01-01' },
      { from: '2019-01-01', until: '2019-01-01' },
    ],
    [
      { from: '2019-01-01', until: { reading: 'trial-end' } },
      { from: '2019-01-01', until: '2021-12-31' },
    ],
    [
      { from: { reading: 'start' }, until: '2021-12-31' },
      { from: '2019-02-01', until: '2021-12-31' },
    ],
  ])('%j: %j', (effective, period) => {
    const { versions, findings } = resolved([{ id: 'v1', effective }], {
      'trial-end': { question: '末日？', choice: '2021-12-31' },
      start: { question: '首日？', choice: '2019-02-01' },
    })
    expect(findings).toEqual([])
    expect(versions[0]?.effective).toEqual(period)
  })

  test.each([
    [{ from: '2021-12-31', until: '2019-01-01' }, '2021-12-31 至 2019-01-01'],
    [{ from: '2019-02-29', until: '2021-12-31' }, '2019-02-29 至 2021-12-31'],
    [{ from: '2019-01-01', until: '2021-02-30' }, '2019-01-01 至 2021-02-30'],
    [{ until: '2021-12-31' }, '？ 至 2021-12-31'],
    [{ from: '2019 年' }, '2019 年 至 无期限'],
    [{ from: '2019-01-01', until: { reading: 'nowhere' } }, '2019-01-01 至 ？'],
    [{ from: { reading: 'open' } }, '？ 至 无期限'],
  ])('%j is impossible', (effective, period) => {
    const { versions, findings } = resolved([{ id: 'v1', effective }], { open: { question: '何时？' } })
    expect(findings.map(told)).toEqual([`effective-impossible: 版本“v1”的施行期间不可能：${period}`])
    expect(versions[0]?.effective).toBeNull()
  })

  test('a version that is no draft says when it is in force', () => {
    const { findings } = resolved([{ id: 'v1' }])
    expect(findings.map(told)).toEqual(['effective-missing: 版本“v1”没有施行日期'])
    expect(findings[0]?.help?.zh).toBe('写明 effective: { from: …, until: … }；尚未施行的写 draft: true')
  })

  test('a draft need not', () => {
    const { versions, findings } = resolved([{ id: 'v1', draft: true }])
    expect(findings).toEqual([])
    expect(versions[0]).toMatchObject({ draft: true, effective: null })
  })
})

describe('two versions in force on one day', () => {
  const period = (id: string, from: string, until: string | null = null): Plain => ({ id, effective: { from, until } })

  test.each([
    [period('v1', '2019-01-01', '2021-12-31'), period('v2', '2022-01-01'), []],
    [
      period('v1', '2019-01-01', '2021-12-31'),
      period('v2', '2021-12-31'),
      ['effective-overlap: 版本“v2”与“v1”在 2021-12-31 同时有效'],
    ],
    [
      period('v1', '2019-01-01'),
      period('v2', '2022-01-01'),
      ['effective-overlap: 版本“v2”与“v1”在 2022-01-01 同时有效'],
    ],
    [
      period('v2', '2020-01-01', '2020-12-31'),
      period('v1', '2019-01-01', '2021-12-31'),
      ['effective-overlap: 版本“v2”与“v1”在 2020-01-01 同时有效'],
    ],
    [period('v1', '2019-01-01'), { ...period('v2', '2020-01-01'), draft: true }, []],
  ])('%j and %j: %j', (first, second, messages) => {
    expect(resolved([first, second]).findings.map(told)).toEqual(messages)
  })

  test('the help says where the earlier one should end', () => {
    const { findings } = resolved([period('v1', '2019-01-01'), period('v2', '2022-01-01')])
    expect(findings[0]?.help?.zh).toBe('把“v1”的届满日写在 2022-01-01 之前')
  })
})

describe('an amendment is laid over what it amends', () => {
  const versions = [
    { id: 'v1', effective: { from: '2019-01-01', until: '2019-12-31' } },
    { id: 'v2', amends: 'v1', effective: { from: '2020-01-01', until: '2020-12-31' } },
    { id: 'v3', amends: 'v2', effective: { from: '2021-01-01' } },
  ]
  const articles: Record<string, Plain[]> = {
    v1: [article(1, '一'), article(2, '二'), article(3, '三')],
    v2: [article(2, '二（修订）')],
    v3: [article(4, '四（新增）'), article(3, '三（修订）')],
  }
  const titles = (id: string) => {
    const { versions: whole } = resolved(versions, {}, (version) => articles[version] ?? [])
    return whole.find((version) => version.id === id)?.articles.map(({ level }) => `${level.number} ${level.title}`)
  }

  test.each([
    ['v1', ['1 一', '2 二', '3 三']],
    ['v2', ['1 一', '2 二（修订）', '3 三']],
    ['v3', ['1 一', '2 二（修订）', '3 三（修订）', '4 四（新增）']],
  ])('%s: %j', (id, expected) => {
    expect(titles(id)).toEqual(expected)
  })

  test.each([
    ['v2', 'v1.', ['amends-unknown: 版本“v2”所修订的“v1.”不存在，或相互修订'], '是否想写 v1？'],
    ['v2', 'older', ['amends-unknown: 版本“v2”所修订的“older”不存在，或相互修订'], undefined],
    ['v2', 'v2', ['amends-unknown: 版本“v2”所修订的“v2”不存在，或相互修订'], '是否想写 v1？'],
  ])('%s amends %s', (id, amends, messages, help) => {
    const [first] = versions
    const { findings } = resolved([first ?? {}, { id, amends, effective: { from: '2020-01-01' } }])
    expect(findings.map(told)).toEqual(messages)
    expect(findings[0]?.help?.zh).toBe(help)
  })

  test('two that amend each other', () => {
    const { findings } = resolved([
      { id: 'v1', amends: 'v2', effective: { from: '2019-01-01', until: '2019-12-31' } },
      { id: 'v2', amends: 'v1', effective: { from: '2020-01-01' } },
    ])
    expect(findings.map(told).sort()).toEqual([
      'amends-unknown: 版本“v1”所修订的“v2”不存在，或相互修订',
      'amends-unknown: 版本“v2”所修订的“v1”不存在，或相互修订',
    ])
  })
})
