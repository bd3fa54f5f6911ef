import { describe, expect, test } from 'vitest'
import { asking, finding, gapInWords, shops } from '../sample.ts'

const gap = (...args: Parameters<typeof asking>): string[] => gapInWords(asking(...args).gap)

describe('a count', () => {
  const atLeast5 = { fact: 'shopCount', operator: 'atLeast', value: '5 家' }

  test('short: how many, and that they may be added', () => {
    expect(gap(atLeast5, { shops: shops(4, 0) })).toEqual([
      '还差 1 家',
      '1 short',
      '新增 1 家门店 → 5 家',
      'add 1 to the shops -> 5',
    ])
  })

  test('over: no way is offered where rows cannot be taken away', () => {
    expect(gap({ fact: 'shopCount', operator: 'atMost', value: '2 家' }, { shops: shops(4, 0) })).toEqual([
      '超出 2 家',
      '2 over',
    ])
  })

  test('no more are offered than the list may hold', () => {
    expect(gap({ fact: 'shopCount', operator: 'atLeast', value: '31 家' }, { shops: shops(4, 0) })).toEqual([
      '还差 27 家',
      '27 short',
    ])
  })

  test('moreThan counts the first number above', () => {
    expect(gap({ fact: 'staffCount', operator: 'moreThan', value: '10 人' }, { staffCount: 10 })).toEqual([
      '还差 1 人',
      '1 short',
    ])
  })

  test('lessThan counts down to the first number below', () => {
    expect(gap({ fact: 'staffCount', operator: 'lessThan', value: '10 人' }, { staffCount: 12 })).toEqual([
      '超出 3 人',
      '3 over',
    ])
  })

  test('a number without steps has no first one above', () => {
    expect(gap({ fact: 'floorArea', operator: 'moreThan', value: '50 平方米' }, { floorArea: 50 })).toEqual([
      '应为 超过 50 平方米，现为 50 平方米',
      'should be more than 50, is 50',
    ])
  })

  test('units that only satisfy a condition are counted in words', () => {
    const derived = {
      locals: {
        label: { zh: '本地店数', en: 'local shops' },
        unit: '家',
        count: { of: 'shops', where: { item: 'local', operator: 'is', value: true } },
      },
    }
    expect(gap({ fact: 'locals', operator: 'atLeast', value: '3 家' }, { shops: shops(4, 1) }, { derived })).toEqual([
      '还差 2 家',
      '2 short',
      '新增 2 家“本地门店”的门店 → 3 家',
      'add 2 shops with local -> 3',
    ])
  })

  test('a partly known count that even at best falls short says so', () => {
    const rows = shops(3, 3).map((row, at) => (at === 0 ? { ...row, code: { missing: true } } : row))
    const { gap: found, actual } = asking(atLeast5, {
      shops: rows.map(({ code, ...row }) => (typeof code === 'string' ? { ...row, code } : row)),
    })
    expect(actual).toEqual({
      low: { value: 2, unit: '家', text: '2 家', textEn: '2' },
      high: { value: 3, unit: '家', text: '3 家', textEn: '3' },
      text: '2 至 3 家',
      textEn: '2 to 3',
    })
    expect(gapInWords(found)).toEqual(['至少还差 2 家', 'at least 2 short'])
  })
})

describe('an amount', () => {
  test.each([
    ['25 万元', ['还差 5 万元', 'CNY 50,000 short']],
    ['299999.99 元', ['还差 0.01 元', 'CNY 0.01 short']],
  ])('%s of 30 万元', (revenue, words) => {
    expect(gap({ fact: 'revenue', operator: 'atLeast', value: '30 万元' }, { revenue })).toEqual(words)
  })
})

describe('a share counted from a list', () => {
  const twoThirds = { fact: 'localShare', operator: 'atLeast', value: '2/3', ifAbsent: false }

  test('short: exact, by changing units or by adding some', () => {
    expect(gap(twoThirds, { shops: shops(24, 15) })).toEqual([
      '还差 1 家（24 家中应有 16 家）',
      '1 short (16 of 24 needed)',
      '把 1 家门店改为“本地门店” → 16/24',
      'change 1 of the shops: local -> 16/24',
      '新增 3 家“本地门店”的门店 → 18/27',
      'add 3 shops with local -> 18/27',
    ])
  })

  test('exactly two thirds is enough, one less is not', () => {
    expect(asking(twoThirds, { shops: shops(21, 14) }).verdict).toBe('pass')
    expect(gap(twoThirds, { shops: shops(21, 13) })[0]).toBe('还差 1 家（21 家中应有 14 家）')
  })

  test('more than a half needs one more than the half', () => {
    const half = { fact: 'localShare', operator: 'moreThan', value: '50%', ifAbsent: false }
    expect(gap(half, { shops: shops(10, 5) })).toEqual([
      '还差 1 家（10 家中应有 6 家）',
      '1 short (6 of 10 needed)',
      '把 1 家门店改为“本地门店” → 6/10',
      'change 1 of the shops: local -> 6/10',
      '新增 1 家“本地门店”的门店 → 6/11',
      'add 1 to the shops, with local -> 6/11',
    ])
  })

  test('too great a share comes down by adding others', () => {
    const third = { fact: 'localShare', operator: 'atMost', value: '1/3', ifAbsent: false }
    expect(gap(third, { shops: shops(9, 4) })).toEqual([
      '超出 1 家（9 家中至多 3 家）',
      '1 over (at most 3 of 9)',
      '新增 3 家“本地门店为否”的门店 → 4/12',
      'add 3 shops with not local -> 4/12',
    ])
  })

  test('what a fact declares unchangeable is not offered', () => {
    const derived = {
      fixedShare: {
        label: { zh: '固定比例', en: 'fixed share' },
        share: { of: 'shops', satisfies: { item: 'fixed', operator: 'is', value: true } },
      },
    }
    const all = { fact: 'fixedShare', operator: 'atLeast', value: '1', ifAbsent: false }
    expect(gap(all, { shops: shops(3, 2) }, { derived })).toEqual([
      '还差 1 家（3 家中应有 3 家）',
      '1 short (3 of 3 needed)',
    ])
  })

  test('even at best', () => {
    const rows = shops(24, 13).map(({ local, ...row }, at) => (at === 20 || at === 21 ? row : { ...row, local }))
    expect(gap(twoThirds, { shops: rows })).toEqual([
      '至少还差 1 家（24 家中应有 16 家）',
      'at least 1 short (16 of 24 needed)',
    ])
  })

  test('of nothing there is no share', () => {
    expect(gap(twoThirds, { shops: [] })).toEqual(['没有门店，比例无从计算', 'no shops, so no share'])
  })
})

describe('time', () => {
  const threeMonths = { fact: 'timeOpen', operator: 'atLeast', value: '3 个月' }

  test('the first day it is reached', () => {
    expect(gap(threeMonths, { openedOn: '2020-03-16' })).toEqual([
      '最早 2020-06-16 满足，还差 1 天',
      'reached on 2020-06-16 at the earliest, 1 day to go',
      '基准日在 2020-06-16 或以后',
      'decide as of 2020-06-16 or later',
    ])
    expect(asking(threeMonths, { openedOn: '2020-03-15' }).verdict).toBe('pass')
  })

  test('a month completed only the day after', () => {
    const derived = {
      timeOpen: {
        label: '开业时间',
        monthsBetween: { from: { fact: 'openedOn' }, to: { fact: 'asOf' }, completes: 'afterTheDay' },
      },
    }
    expect(gap(threeMonths, { openedOn: '2020-03-15' }, { derived })[0]).toBe('最早 2020-06-16 满足，还差 1 天')
  })

  test('the last day of February stands for the thirtieth', () => {
    expect(gap(threeMonths, { openedOn: '2019-11-30' }, { asOf: '2020-02-28' })[0]).toBe(
      '最早 2020-02-29 满足，还差 1 天',
    )
    expect(asking(threeMonths, { openedOn: '2019-11-30' }, { asOf: '2020-02-29' }).verdict).toBe('pass')
  })

  test('run out: the last day it was in time', () => {
    expect(gap({ fact: 'timeOpen', operator: 'atMost', value: '2 个月' }, { openedOn: '2020-03-10' })).toEqual([
      '最迟 2020-06-09 满足，已过 6 天',
      'met until 2020-06-09 at the latest, 6 days ago',
    ])
  })

  test('up to another day than the one decided for', () => {
    const derived = {
      wait: { label: '等待', daysBetween: { from: { fact: 'openedOn' }, to: { fact: 'permittedOn' } } },
    }
    const application = { openedOn: '2020-03-01', permittedOn: '2020-03-10' }
    expect(
      gap({ fact: 'wait', operator: 'atLeast', value: '10 日', ifAbsent: false }, application, { derived }),
    ).toEqual([
      '许可日期：最早 2020-03-11 满足，还差 1 天',
      'permit date: reached on 2020-03-11 at the earliest, 1 day to go',
    ])
  })
})

describe('a date', () => {
  test.each([
    [
      'onOrAfter',
      '2020-03-04',
      ['早了 3 天（应不早于 2020-03-07）', '3 days too early (should be on or after 2020-03-07)'],
    ],
    ['after', '2020-03-07', ['早了 1 天（应晚于 2020-03-07）', '1 day too early (should be after 2020-03-07)']],
    [
      'onOrBefore',
      '2020-03-09',
      ['晚了 2 天（应不晚于 2020-03-07）', '2 days too late (should be on or before 2020-03-07)'],
    ],
    ['before', '2020-03-07', ['晚了 1 天（应早于 2020-03-07）', '1 day too late (should be before 2020-03-07)']],
  ])('%s 2020-03-07, and it is %s', (operator, openedOn, words) => {
    expect(gap({ fact: 'openedOn', operator, value: '2020-03-07' }, { openedOn })).toEqual(words)
  })

  test('there is none', () => {
    const condition = { fact: 'permittedOn', operator: 'onOrBefore', value: '2020-03-07', ifAbsent: false }
    expect(gap(condition, { permittedOn: 'absent' })).toEqual([
      '没有“许可日期”：从未许可',
      'no permit date: never permitted',
    ])
    expect(gap({ has: 'permittedOn' }, { permittedOn: 'absent' })).toEqual(['没有“许可日期”', 'no permit date'])
  })
})

describe('names', () => {
  test.each([
    [
      { fact: 'licensed', operator: 'is', value: true },
      { licensed: false },
      ['应为 是，现为 否', 'should be yes, is no'],
    ],
    [
      { fact: 'owner.kind', operator: 'is', value: 'firm' },
      { owner: { kind: 'person' } },
      ['应为 企业，现为 自然人', 'should be firm, is person'],
    ],
    [
      { fact: 'owner.kind', operator: 'isNot', value: 'other' },
      { owner: { kind: 'other' } },
      ['不应为 其他', 'should not be other'],
    ],
    [
      { fact: 'owner.kind', operator: 'oneOf', value: ['person', 'firm'] },
      { owner: { kind: 'other' } },
      ['应为 自然人或企业，现为 其他', 'should be person or firm, is other'],
    ],
    [
      { fact: 'owner.kind', operator: 'noneOf', value: ['person', 'firm'] },
      { owner: { kind: 'firm' } },
      ['不应为 企业', 'should not be firm'],
    ],
    [
      { fact: 'grade', operator: 'atLeast', value: 'good' },
      { grade: 'basic' },
      ['应为 良好或优秀，现为 合格', 'should be good or excellent, is basic'],
    ],
    [
      { not: { fact: 'licensed', operator: 'is', value: true } },
      { licensed: true },
      ['应为 否，现为 是', 'should be no, is yes'],
    ],
  ])('%j', (condition, application, words) => {
    expect(gap(condition, application)).toEqual(words)
  })

  test('a finding against', () => {
    const phrase = asking({ judgement: 'premisesSafe' }, { premisesSafe: finding(false) })
    expect(gapInWords(phrase.gap)).toEqual(['认定意见为 否（评审组）', 'the finding is no (评审组)'])
    expect(phrase.derivation?.[0]?.how).toEqual({
      zh: '评审组 2020-06-01 认定：现场察看',
      en: 'found by 评审组 on 2020-06-01: 现场察看',
    })
  })
})

describe('a question asked of every row', () => {
  const insured = { item: 'insured', operator: 'is', value: true }
  const uninsured = (...at: number[]) =>
    shops(20, 0).map((row, index) => (at.includes(index + 1) ? { ...row, insured: false } : row))

  test('every: which rows fail', () => {
    expect(gap({ every: { of: 'shops', satisfies: insured, ifEmpty: false } }, { shops: uninsured(3, 7) })).toEqual([
      '第 3、7 行不满足：丙店、庚店',
      'not met by rows 3, 7: 丙店, 庚店',
      '把第 3、7 行改为“已投保”',
      'rows 3, 7: insured',
    ])
  })

  test('every: eight rows are listed, the rest counted', () => {
    expect(
      gap(
        { every: { of: 'shops', satisfies: insured, ifEmpty: false } },
        { shops: uninsured(1, 3, 5, 7, 9, 11, 13, 15, 17, 19) },
      ).slice(0, 2),
    ).toEqual([
      '第 1、3、5、7、9、11、13、15 行等 10 行不满足：甲店、丙店、戊店、庚店、壬店等',
      'not met by rows 1, 3, 5, 7, 9, 11, 13, 15 and 2 more: 甲店, 丙店, 戊店, 庚店, 壬店, ...',
    ])
  })

  test('every: rows that follow one another are a range', () => {
    const every = { every: { of: 'shops', satisfies: insured, ifEmpty: false } }
    expect(gap(every, { shops: uninsured(1, 2, 4, 5, 6) }).slice(2)).toEqual([
      '把第 1、2、4–6 行改为“已投保”',
      'rows 1, 2, 4-6: insured',
    ])
  })

  test('some: there is none', () => {
    expect(
      gap(
        { some: { of: 'shops', satisfies: { item: 'local', operator: 'is', value: true }, ifEmpty: false } },
        { shops: shops(2, 0) },
      ),
    ).toEqual([
      '门店中没有满足“本地门店”的',
      'none of the shops: local',
      '新增“本地门店”的门店',
      'add 1 to the shops, with local',
    ])
  })

  test('none: which rows should not be there', () => {
    const condition = {
      none: { of: 'fines', satisfies: { item: 'serious', operator: 'is', value: true }, ifEmpty: true },
    }
    expect(
      gap(condition, {
        fines: [
          { note: '占道', serious: false },
          { note: '无证', serious: true },
        ],
      }),
    ).toEqual(['不应有而有：第 2 行，无证', 'should not be there: row 2: 无证'])
  })

  test('an empty list', () => {
    expect(gap({ every: { of: 'shops', satisfies: insured, ifEmpty: false } }, { shops: [] })).toEqual([
      '没有可核对的门店',
      'no shops to check',
    ])
  })
})

describe('what counts against the applicant', () => {
  test('a sanction that holds must come to nothing', () => {
    const phrase = asking(
      { fact: 'shopCount', operator: 'moreThan', value: '2 家' },
      { shops: shops(4, 0) },
      { role: 'exclusion' },
    )
    expect(phrase).toMatchObject({ verdict: 'fail', truth: 'true', against: true })
    expect(gapInWords(phrase.gap)).toEqual(['超出 2 家', '2 over'])
  })

  test('a fine that must not be', () => {
    const condition = {
      some: { of: 'fines', satisfies: { item: 'serious', operator: 'is', value: true }, ifEmpty: false },
    }
    expect(gap(condition, { fines: [{ note: '无证', serious: true }] }, { role: 'sanction' })).toEqual([
      '不应有而有：第 1 行，无证',
      'should not be there: row 1: 无证',
    ])
  })
})

test('a leaf that holds has no gap, and neither has one that is still open', () => {
  expect(asking({ fact: 'licensed', operator: 'is', value: true }, { licensed: true }).gap).toBeUndefined()
  expect(asking({ fact: 'licensed', operator: 'is', value: true }, {}).gap).toBeUndefined()
})
