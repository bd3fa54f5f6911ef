import { formatDay, parseDay } from '../../src/util/civil-date.ts'
import type { Json, JsonMap } from '../generate/json.ts'

/** A whole number from a range, as facts.yaml declares it. */
export const whole = (low: number, high: number, unit?: string): JsonMap => ({
  label: '数',
  type: 'integer',
  range: [low, high],
  ...(unit && { unit }),
})
const choice = { label: '选', type: 'choice', of: { small: '小', medium: '中', large: '大' }, ordered: true }
/** Every whole number of a range. */
export const numbers = (low: number, high: number): number[] =>
  Array.from({ length: high - low + 1 }, (_, i) => low + i)
const days = (from: string, to: string): string[] =>
  numbers(parseDay(from) ?? 0, parseDay(to) ?? 0).map((day) => formatDay(day))
const day = (from: string, to: string): JsonMap => ({ label: '日', type: 'date', range: [from, to] })
const months = { label: '月', type: 'duration', unit: '月', range: ['0 个月', '3 个月'] }
/** The comparisons of size. */
export const SIZES: readonly string[] = ['atLeast', 'atMost', 'moreThan', 'lessThan']
const DAYS = ['onOrAfter', 'onOrBefore', 'after', 'before']

/** One kind of expression over facts whose every value can be tried. */
export interface Kind {
  readonly name: string
  readonly facts: JsonMap
  readonly values: Readonly<Record<string, readonly Json[]>>
  readonly derived: JsonMap
  readonly operators?: readonly string[]
  readonly against: readonly Json[]
  readonly before?: readonly JsonMap[]
  /** Its values lie so densely that “is” is exact too. */
  readonly dense?: true
}

const A = { a: whole(0, 3), b: whole(-1, 2) }
const AB = { a: numbers(0, 3), b: numbers(-1, 2) }
const OF_AB = [{ fact: 'a' }, { fact: 'b' }]
const FEB = days('2019-01-27', '2019-03-04')

/** Every kind of expression that asks no list. */
export const KINDS: readonly Kind[] = [
  { name: 'plus', facts: A, values: AB, derived: { plus: OF_AB }, against: numbers(-2, 6), dense: true },
  { name: 'minus', facts: A, values: AB, derived: { minus: OF_AB }, against: numbers(-3, 5), dense: true },
  { name: 'min', facts: A, values: AB, derived: { min: OF_AB }, against: numbers(-2, 3), dense: true },
  { name: 'max', facts: A, values: AB, derived: { max: OF_AB }, against: numbers(-1, 4), dense: true },
  { name: 'times', facts: A, values: AB, derived: { times: OF_AB }, against: numbers(-4, 7) },
  {
    name: 'ratio',
    facts: A,
    values: AB,
    derived: { ratio: { of: OF_AB[0], to: OF_AB[1] } as JsonMap },
    against: ['0', '1/2', '1'],
  },
  {
    name: 'table',
    facts: { c: choice },
    values: { c: ['small', 'medium', 'large'] },
    derived: { table: { by: { fact: 'c' }, rows: [{ values: { small: 1, medium: 4 } }] } },
    against: numbers(0, 5),
  },
  {
    name: 'bands',
    facts: { a: A.a },
    values: { a: AB.a },
    derived: {
      bands: {
        of: { fact: 'a' },
        bands: [
          { atLeast: 1, lessThan: 2, value: 5 },
          { atLeast: 2, atMost: 3, value: 7 },
        ],
      },
    },
    against: numbers(4, 8),
  },
  {
    name: 'monthsBetween',
    facts: { d: day('2019-01-27', '2019-03-04') },
    values: { d: FEB },
    derived: { monthsBetween: { from: { fact: 'd' }, to: { fact: 'asOf' }, completes: 'onTheDay' } },
    against: ['1 个月', '2 个月', '3 个月', '4 个月', '5 个月'],
    dense: true,
  },
  {
    name: 'daysBetween',
    facts: { d: day('2019-01-27', '2019-03-04') },
    values: { d: FEB },
    derived: { daysBetween: { from: { fact: 'd' }, to: '2019-02-28' } },
    against: ['0 日', '1 日', '31 日', '32 日', '33 日'],
    dense: true,
  },
  {
    name: 'addMonths',
    facts: { m: months },
    values: { m: ['0 个月', '1 个月', '2 个月', '3 个月'] },
    derived: { addMonths: { date: '2018-11-30', months: { fact: 'm' } } },
    operators: DAYS,
    against: ['2018-11-30', '2018-12-30', '2019-02-27', '2019-02-28', '2019-03-01'],
  },
  {
    name: 'addDays',
    facts: { n: { label: '日', type: 'duration', unit: '日', range: ['0 日', '3 日'] } },
    values: { n: ['0 日', '1 日', '2 日', '3 日'] },
    derived: { addDays: { date: '2019-02-27', days: { fact: 'n' } } },
    operators: DAYS,
    against: ['2019-02-26', '2019-02-27', '2019-02-28', '2019-03-01', '2019-03-02', '2019-03-03'],
    dense: true,
  },
  {
    name: 'yearsBetween',
    facts: { d: day('2017-05-30', '2018-06-01') },
    values: { d: [...days('2017-05-30', '2017-06-02'), ...days('2018-05-30', '2018-06-01')] },
    derived: { yearsBetween: { from: { fact: 'd' }, to: { fact: 'asOf' }, completes: 'onTheDay' } },
    against: ['-1 年', '0 年', '1 年', '2 年', '3 年'],
    dense: true,
  },
  {
    name: 'yearOf',
    facts: { d: day('2018-12-30', '2019-01-02') },
    values: { d: days('2018-12-30', '2019-01-02') },
    derived: { yearOf: { fact: 'd' } },
    against: numbers(2017, 2020),
    dense: true,
  },
  ...(['startOfYear', 'endOfYear'] as const).map(
    (word): Kind => ({
      name: word,
      facts: { d: day('2018-12-30', '2019-01-02') },
      values: { d: days('2018-12-30', '2019-01-02') },
      derived: { [word]: { fact: 'd' } },
      operators: DAYS,
      against: ['2018-01-01', '2018-01-02', '2018-12-31', '2019-01-01', '2019-01-02', '2019-12-30', '2019-12-31'],
    }),
  ),
  ...(['halfUp', 'halfEven', 'up', 'down'] as const).map(
    (mode): Kind => ({
      name: `round ${mode}`,
      facts: A,
      values: AB,
      derived: { round: { of: { times: ['1/2', { plus: OF_AB }] }, to: 1, mode } },
      against: numbers(-2, 4),
      dense: true,
    }),
  ),
  ...(['drop', 'count'] as const).map(
    (partial): Kind => ({
      name: `steps ${partial}`,
      facts: A,
      values: AB,
      derived: { steps: { of: { plus: OF_AB }, per: 2, partial } },
      against: numbers(-1, 4),
      dense: true,
    }),
  ),
  {
    name: 'since',
    facts: { d: day('2018-12-30', '2019-01-02') },
    values: { d: days('2018-12-30', '2019-01-02') },
    derived: {
      since: {
        by: { fact: 'd' },
        rows: [
          { from: '2018-12-31', value: 2 },
          { from: '2019-01-02', value: 5 },
        ],
      },
    },
    against: numbers(1, 6),
  },
  {
    name: 'cases',
    facts: { on: { label: '是', type: 'boolean' }, a: A.a },
    values: { on: [true, false], a: AB.a },
    derived: { cases: [{ when: { fact: 'on', operator: 'is', value: true }, value: 2 }, { value: { fact: 'a' } }] },
    against: numbers(-1, 4),
  },
  {
    name: 'apply',
    facts: { a: A.a },
    values: { a: AB.a },
    before: [
      {
        quote: '标准，',
        define: {
          name: 'scale',
          label: '标准',
          value: {
            scale: [
              { lessThan: 1, flat: '1 元' },
              { atLeast: 1, atMost: 2, flat: '2 元', rate: '3 元' },
              { moreThan: 2, rate: '1 元' },
            ],
          },
        },
      },
    ],
    derived: { apply: { scale: 'scale', to: { fact: 'a' } } },
    against: ['0 元', '1 元', '2 元', '3 元', '6 元', '9 元', '10 元', '11 元'],
  },
]
