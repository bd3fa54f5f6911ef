import { describe, expect, test } from 'vitest'
import { granted, granting, grantRefusals, outcomeNamed, supportArticle } from '../../support/grants.ts'
import { IN_ORDER, numberingOf } from '../../support/numbering.ts'
import { type Plain, soundProgram } from '../../support/program.ts'
import { SHOP } from '../../support/shop.ts'
import { shownExpr } from '../../support/show-core.ts'

const fee = (more: Plain = {}): Plain => ({
  charge: { id: 'fee', label: '收费', to: 'shop', amount: '200 元', ...more },
})
const adjust = (more: Plain): Plain => ({ adjust: { outcome: 'fee', ...more } })
const shown = (...phrases: Plain[]): string => shownExpr(granted([fee(), ...phrases]).entitled)

describe('an outcome is adjusted', () => {
  test.each([
    [{ to: '100 元' }, 'art1.ph2 to 100 元'],
    [{ times: '50%' }, 'art1.ph2 times 50%'],
    [{ times: 2 }, 'art1.ph2 times 2'],
    [{ less: '20 元' }, 'art1.ph2 less 20 元'],
    [{ plus: { fact: 'revenue' } }, 'art1.ph2 plus revenue'],
    [{ atMost: '150 元' }, 'art1.ph2 atMost 150 元'],
    [{ atLeast: '50 元' }, 'art1.ph2 atLeast 50 元'],
  ])('%j', (change, made) => {
    expect(shown(adjust(change))).toBe(`adjusted[less](200 元; ${made})`)
  })

  test('one after the other, in the order of the text, wherever they stand', () => {
    const articles = [supportArticle(2, adjust({ less: '10 元' }))]
    const { entitled } = granted([adjust({ times: '50%' }), fee()], { articles })
    expect(shownExpr(entitled)).toBe('adjusted[less](200 元; art1.ph1 times 50%; art2.ph1 less 10 元)')
  })

  test('those of one group stand where its first member stands', () => {
    const phrases = [
      adjust({ times: '50%', group: 'relief' }),
      adjust({ plus: '10 元' }),
      adjust({ less: '60 元', group: 'relief' }),
    ]
    expect(shown(...phrases)).toBe(
      'adjusted[less](200 元; art1.ph2 times 50% | art1.ph4 less 60 元; art1.ph3 plus 10 元)',
    )
  })

  test('its ceiling apart from its amount', () => {
    const { entitled } = granted([
      fee({ ceiling: '500 元' }),
      adjust({ part: 'ceiling', to: '800 元' }),
      adjust({ part: 'amount', times: 3 }),
    ])
    expect(shownExpr(entitled)).toBe(
      'min(adjusted[less](200 元; art1.ph3 times 3), adjusted[less](500 元; art1.ph2 to 800 元))',
    )
  })

  test('a raised ceiling counts in what it still leaves', () => {
    const program = granting([
      { grant: { id: 'fee', label: '补助', to: 'shop', per: 'ever', ceiling: '3 万元', amount: 'upToCeiling' } },
      adjust({ part: 'ceiling', to: '5 万元' }),
    ])
    expect(shownExpr(outcomeNamed(program, 'fee').entitled)).toBe(
      'max(0, minus(adjusted[more](3 万元; art1.ph2 to 5 万元), sum(payments where .grant = fee ?false: .amount)))',
    )
  })

  test('the sum over all units, not each', () => {
    const { entitled } = granted([fee({ for: { each: 'courses' } }), adjust({ atMost: '500 元' })])
    expect(shownExpr(entitled)).toBe('adjusted[less](sum(courses: 200 元); art1.ph2 atMost 500 元)')
  })

  test('what stands in an adjustment belongs to its phrase, and is numbered once for each recipient', () => {
    const trained = { item: 'trained', operator: 'is', value: true }
    const phrases = [
      fee({ for: { each: 'courses' }, to: { item: 'teacher' }, per: 'ever' }),
      adjust({ less: { sum: { of: 'employees', where: trained, each: { item: 'grossWages' } } } }),
    ]
    const program = granting(phrases)
    expect(numberingOf(program)).toEqual(IN_ORDER)
    expect(program.leaves.filter(({ phrase }) => phrase === 'art1.ph2')).toEqual([
      { phrase: 'art1.ph2', word: 'is', perRow: true },
    ])
  })

  test('the phrase is neutral and tells what it adjusts', () => {
    const [, phrase] = granting([fee(), adjust({ times: '50%' })]).articles[0]?.lead ?? []
    expect(phrase).toMatchObject({ cond: { op: 'constant' }, effect: { kind: 'adjust', of: 'fee' } })
  })
})

describe('a value is adjusted', () => {
  const define = (value: unknown, more: Plain = {}): Plain => ({
    article: 1,
    role: 'definition',
    phrases: [{ quote: '原文。', define: { name: 'quota', label: '限额', value, ...more } }],
  })
  const changing = (...changes: Plain[]): Plain => ({
    article: 2,
    role: 'definition',
    phrases: changes.map((change) => ({ quote: '原文。', adjust: { value: 'quota', ...change } })),
  })
  const quota = (value: unknown, ...changes: Plain[]): ReturnType<typeof soundProgram> =>
    soundProgram({ facts: SHOP, articles: [define(value), changing(...changes)] })

  test('one that an article defines', () => {
    const program = quota('12 人', { times: 2 }, { plus: '3 人' })
    const { expr, definedBy } = program.named.get('quota') ?? {}
    expect(expr && shownExpr(expr)).toBe('adjusted[more](12 人; art2.ph1 times 2; art2.ph2 plus 3 人)')
    expect(expr?.type).toEqual({ kind: 'integer', unit: '人' })
    expect(definedBy).toBe('art1.ph1')
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('a whole number by a share is no whole number', () => {
    expect(quota('12 人', { times: '50%' }).named.get('quota')?.expr.type).toEqual({ kind: 'number', unit: '人' })
    expect(quota('12 人', { times: '1.5' }).named.get('quota')?.expr.type).toEqual({ kind: 'number', unit: '人' })
  })

  test('a derived fact, in the unit it declares', () => {
    const program = soundProgram({
      facts: SHOP,
      derived: { quota: { label: '人数', unit: '人', count: { of: 'employees' } } },
      articles: [changing({ atLeast: '3 人' })],
    })
    expect(program.named.get('quota')?.expr).toMatchObject({
      op: 'adjusted',
      type: { kind: 'integer', unit: '人' },
      base: { op: 'count', type: { kind: 'integer', unit: '人' } },
    })
  })

  test('the better one is the greater, unless one of them says otherwise', () => {
    const betterOf = (...changes: Plain[]): unknown => quota('12 人', ...changes).named.get('quota')?.expr
    expect(betterOf({ times: 2 })).toMatchObject({ better: 'more' })
    expect(betterOf({ times: 2 }, { plus: '1 人', better: 'less' })).toMatchObject({ better: 'less' })
    expect(refusalsOf({ times: 2, better: 'more' }, { plus: '1 人', better: 'less' })).toEqual([
      'malformed: 同一个值的各处调整，better 须一致',
    ])
  })

  const refusalsOf = (...changes: Plain[]): string[] =>
    grantRefusals([{ define: { name: 'quota', label: '限额', value: '12 人' } }], { articles: [changing(...changes)] })

  test.each<[Plain, string]>([
    [{ times: '3 人' }, 'type-mismatch: times 须为倍数或比例，这里是整数（人）'],
    [{ times: '3 万元' }, 'type-mismatch: times 须为倍数或比例，这里是金额'],
    [{ plus: '3 家' }, 'unit-mismatch: “3 家”的单位与“人”不符'],
    [{ to: { fact: 'revenue' } }, 'type-mismatch: to 须与所调整的同为整数（人），这里是金额'],
    [{ to: { fact: 'quota' } }, 'derived-cycle: 派生事实循环引用：quota → quota'],
    [{}, 'malformed: adjust 须恰好写一种改动：to、times、less、plus、atMost、atLeast'],
    [{ times: 2, plus: '1 人' }, 'malformed: adjust 须恰好写一种改动：to、times、less、plus、atMost、atLeast'],
    [{ times: 2, part: 'ceiling' }, 'malformed: part 不能与 value 写在一处'],
  ])('%j: %s', (change, message) => {
    expect(refusalsOf(change)).toContain(message)
  })

  test('what is no quantity is not adjusted', () => {
    const derived = { day: { label: '日', addMonths: { date: { fact: 'openedOn' }, months: '3 个月' } } }
    expect(grantRefusals([{ adjust: { value: 'day', plus: '3 日' } }], { derived })).toEqual([
      'type-mismatch: 所调整的是日期，不能这样改',
    ])
  })
})

describe('what cannot be adjusted', () => {
  test.each<[Plain, string]>([
    [{ outcome: 'fe', times: 2 }, 'unknown-outcome: 没有给付或收费项目“fe”'],
    [{ value: 'quot', times: 2 }, 'unknown-fact: 事实词汇表中没有“quot”'],
    [{ value: 'revenue', times: 2 }, 'malformed: “revenue”是申报的事实，不能调整'],
    [{ value: 'employees', times: 2 }, 'malformed: “employees”是申报的事实，不能调整'],
    [{ times: 2 }, 'malformed: adjust 须写明 outcome 或 value 之一'],
    [{ outcome: 'fee' }, 'malformed: adjust 须恰好写一种改动：to、times、less、plus、atMost、atLeast'],
    [{ outcome: 'fee', value: 'quota', times: 2 }, 'malformed: adjust 须写明 outcome 或 value 之一'],
    [{ outcome: 'fee', times: 2, better: 'more' }, 'malformed: better 不能与 outcome 写在一处'],
    [{ outcome: 'fee', part: 'ceiling', times: 2 }, 'malformed: “fee”没有上限可以调整'],
    [{ outcome: 'fee', to: '3 人' }, 'unit-mismatch: “3 人”的单位与“元”不符'],
  ])('%j: %s', (change, message) => {
    expect(grantRefusals([fee(), { adjust: change }])).toEqual([message])
  })

  test('did you mean', () => {
    const articles = [supportArticle(1, fee(), { adjust: { outcome: 'feee', times: 2 } })]
    expect(() => soundProgram({ facts: SHOP, articles })).toThrow('没有给付或收费项目“feee”')
  })
})
