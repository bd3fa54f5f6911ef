import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { QuotedQuantity } from '../../../src/check/quotes/quoted-quantity.ts'
import { readQuantities } from '../../../src/check/quotes/read-quantities.ts'
import { formatDay } from '../../../src/util/civil-date.ts'
import { formatRational } from '../../../src/util/rational.ts'

const units = new Set(['家', '人', '件', '项', '个', '次', '名', '周岁', '千克', '万股'])

/** As in `20 家`; a quantity that is not sure is in brackets, the end of a range has a ~. */
function written({ measures, sure, ranged }: QuotedQuantity): string {
  const [measure] = measures
  if (measure === undefined) return sure ? 'no such day' : '(day of a year)'
  const { dimension, value, unit } = measure
  const number = dimension === 'date' ? formatDay(Number(value.num)) : formatRational(value)
  const kinds = { money: '分', month: '个月', day: '日', counter: unit, year: '年度', yearMonth: '月', date: '' }
  const kind = dimension in kinds ? kinds[dimension as keyof typeof kinds] : ''
  const text = `${number}${kind && ' '}${kind}${ranged ? ' ~' : ''}`
  return sure ? text : `(${text})`
}

const table: readonly (readonly [string, ...string[]])[] = [
  // counters
  ['成员单位不少于 20 家，', '20 家'],
  ['成员单位不少于20家，', '20 家'],
  ['成员单位不少于２０家，', '20 家'],
  ['不少于二十家', '20 家'],
  ['两家以上', '2 家'],
  ['一百二十三家', '123 家'],
  ['1,200 人', '1200 人'],
  ['１，２００ 人', '1200 人'],
  ['1.5 万人', '15000 人'],
  ['三千人', '3000 人'],
  ['3 千克', '3 千克'],
  ['三千克', '3 千克'],
  ['5 万股', '50000 股'],
  ['年满 18 周岁', '18 周岁'],
  ['撤销后一年内重新作出的，', '12 个月'],
  ['届满前一个月内提出', '1 个月'],
  ['比前一年增长的'],
  ['组建 3 个以上', '3 个'],
  // money
  ['给予 30 万元的一次性补助，', '30000000 分'],
  ['30万元', '30000000 分'],
  ['30 万 元', '30000000 分'],
  ['一千万元', '1000000000 分'],
  ['1 亿 2000 万元', '12000000000 分'],
  ['3 百万元', '300000000 分'],
  ['5,000 元', '500000 分'],
  ['五千元', '500000 分'],
  ['0.5 元', '50 分'],
  ['奖励 30 万，', '(300000)'],
  ['100，200 元', '10000 分', '20000 分'],
  // fractions
  ['不少于三分之二，', '2/3'],
  ['2/3 以上', '2/3'],
  ['百分之二十五', '1/4'],
  ['百分之 25', '1/4'],
  ['百分之三点五', '7/200'],
  ['千分之五', '1/200'],
  ['国拨经费的 50%和省拨经费的 25%', '1/2', '1/4'],
  ['５０％', '1/2'],
  ['提高 5 个百分点', '1/20'],
  ['减半收取', '(1/2)'],
  ['半价', '(1/2)'],
  ['五成以上', '1/2'],
  ['打七折', '7/10'],
  ['三成员单位', '(3)'],
  ['加倍支付，', '(2)'],
  ['3 倍，数倍', '3'],
  ['经半数以上同意', '1/2'],
  // multiples
  ['两倍', '2'],
  ['1.5 倍', '3/2'],
  // spans of time
  ['成立 3 个月以上，', '3 个月'],
  ['三个月', '3 个月'],
  ['试行期三年。', '36 个月'],
  ['连续两年', '24 个月'],
  ['认定满 1 年', '12 个月'],
  ['两年半', '30 个月'],
  ['两年零六个月', '30 个月'],
  ['2 年 6 个月', '30 个月'],
  ['半年内', '6 个月'],
  ['届满后半年内', '6 个月'],
  ['十五日内', '15 日'],
  ['15 天', '15 日'],
  ['两周', '14 日'],
  // dates
  ['自 2019 年 1 月 1 日起施行，', '2019-01-01'],
  ['自2019年1月1日起施行，', '2019-01-01'],
  ['二〇一九年一月一日', '2019-01-01'],
  ['2019-01-01', '2019-01-01'],
  ['2019.1.1', '2019-01-01'],
  ['2019 年 2 月 30 日', 'no such day'],
  ['2019年1月1日至12月31日', '2019-01-01 ~', '2019-12-31 ~'],
  ['到 2020 年，', '(2020 年度)'],
  ['2019 年度', '(2019 年度)'],
  ['2019 年 6 月', '(24233 月)'],
  ['2018—2020 年', '(2018 年度 ~)', '(2020 年度 ~)'],
  ['每年 12 月', '(12 个月)'],
  ['每年 3 月 31 日前', '(day of a year)'],
  ['每月 15 日前', '(15 日)'],
  // ranges and lists
  ['每年给予 10-30 万元的', '10000000 分 ~', '30000000 分 ~'],
  ['10 至 30 万元', '10000000 分 ~', '30000000 分 ~'],
  ['10 万元至 30 万元', '10000000 分 ~', '30000000 分 ~'],
  ['10 万－30 万元', '10000000 分 ~', '30000000 分 ~'],
  ['5000—1 万元', '500000 分 ~', '1000000 分 ~'],
  ['十至三十万元', '10000000 分 ~', '30000000 分 ~'],
  ['3—5 年', '36 个月 ~', '60 个月 ~'],
  ['三至五年', '36 个月 ~', '60 个月 ~'],
  ['百分之十至三十', '1/10 ~', '3/10 ~'],
  ['10%-30%', '1/10 ~', '3/10 ~'],
  ['50 万元、75 万元和 100 万元', '50000000 分', '75000000 分', '100000000 分'],
  ['50、75 和 100 万元', '50000000 分', '75000000 分', '100000000 分'],
  // ordinals, idioms, names of documents
  ['第六条第二项'],
  ['第三方专家'],
  ['第 1 项'],
  ['第一、二项'],
  ['第 3 至 5 年'],
  ['一次性补助'],
  ['一定、一致、统一、唯一、之一、一体'],
  ['同一年度内每一家'],
  ['上一年和下半年'],
  ['苏政发〔2016〕107号', '(107)'],
  ['《三年行动计划》'],
  ['创新驱动“121”战略', '(121)'],
  ['两聚一高', '(2)'],
  ['三五年、七八家、几十家、数百人'],
  ['十分重要', '(10 分)'],
  ['3 分钟', '(3)'],
  ['GB15835-2011、Q3'],
  ['20 余家', '(20)'],
  ['10 吨', '(10)'],
  ['参与制定以上标准的'],
]

describe('the quantities of a quote', () => {
  test.each(table.map(([quote, ...quantities]) => ({ quote, quantities })))('$quote', ({ quote, quantities }) => {
    expect(readQuantities(quote, units).quantities.map(written)).toEqual(quantities)
  })

  test('the table is long', () => {
    expect(table.length).toBeGreaterThanOrEqual(60)
  })

  test('white space inside a quote changes nothing but the place', () => {
    const quote = '成员单位不少\n于 20\n  家，其中三分\n之二'
    const { quantities } = readQuantities(quote, units)
    expect(quantities.map(written)).toEqual(['20 家', '2/3'])
    expect(quantities.map(({ start, end }) => quote.slice(start, end))).toEqual(['20\n  家', '三分\n之二'])
  })

  test.each([
    ['成立 3 个月以上', '3 个月', 'arabic'],
    ['不少于三分之二，', '三分之二', 'chinese'],
    ['自 2019 年 1 月 1 日起', '2019 年 1 月 1 日', 'arabic'],
  ])('%s: where it stands, and its script', (quote, words, script) => {
    const [first] = readQuantities(quote, units).quantities
    expect([quote.slice(first?.start, first?.end), first?.script]).toEqual([words, script])
  })

  test('any text is read, and every quantity stands somewhere in it', () => {
    const piece = fc.constantFrom(
      ...'0 1 9 20 2019 一 二 两 十 百 万 亿 零 〇 半 减 倍 加 年 月 日 个月 元 万元 家 % 分之 / - 至 、 和 第 同 , ， . 点 《 》 （ ） ２ \n x'.split(
        ' ',
      ),
      ' ',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const quote = pieces.join('')
        let last = 0
        for (const { start, end } of readQuantities(quote, units).quantities) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(quote.slice(start, end)).toMatch(/[0-9２〇零一二两十百万亿半倍]/)
          last = end
        }
        expect(last).toBeLessThanOrEqual(quote.length)
      }),
      { numRuns: 2000 },
    )
  })
})
