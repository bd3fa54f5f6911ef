import type { Expr } from '../../model/core.ts'
import { rational } from '../../util/rational.ts'
import type { ExpressionWord } from '../word.ts'
import { elaborateMonths, TIME_BETWEEN } from './months-between.ts'

const MONTHS_OF_A_YEAR = rational(12n)

/** The whole years completed from one day to another: ages and years of service. */
export const yearsBetween: ExpressionWord = {
  name: 'yearsBetween',
  page: {
    summary: {
      zh: '自某日至某日届满的整年数（周岁、工龄、满几年），不足一年为 0，以 年 计；派生事实可另写 unit，如 周岁。哪一天满一年由 completes 说明。',
      en: 'The whole years completed from one day to another, such as an age; 0 before the first is full, counted in 年 unless the derived fact says another unit. `completes` says which day completes a year.',
    },
    example: 'yearsBetween: { from: { fact: openedOn }, to: { fact: asOf }, completes: onTheDay }\n',
  },
  schema: TIME_BETWEEN,
  elaborate(value, _expected, context): Expr | null {
    const months = elaborateMonths(value, context)
    return months === null
      ? null
      : {
          op: 'wholes',
          id: context.nextId(),
          type: { kind: 'integer', unit: '年' },
          of: months,
          per: MONTHS_OF_A_YEAR,
          up: false,
        }
  },
}
