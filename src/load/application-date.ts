import { meant } from '../model/meant.ts'
import type { Tree } from '../model/tree.ts'
import { parseDay } from '../util/civil-date.ts'
import { type Rational, rational } from '../util/rational.ts'
import { type Asked, refuse, wrongType } from './application-asked.ts'
import { shown } from './application-found.ts'
import { folded } from './application-nearest.ts'

const LIKE_A_DATE = /^([+-]?[0-9]{1,6})([-/.年])([0-9]{1,2})([-/.月])([0-9]{1,2})日?(.*)$/u
const RUN_TOGETHER = /^([0-9]{4})([0-9]{2})([0-9]{2})$/

/** A day of the calendar written YYYY-MM-DD, from 1901 to 2099, as its day number. */
export function readDate(tree: Tree, asked: Asked): Rational | undefined {
  const written = tree.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : undefined
  const day = written === undefined ? undefined : parseDay(written)
  if (day !== undefined) return rational(day)
  const text = folded(tree)
  const parts = LIKE_A_DATE.exec(text ?? '')
  if (written !== undefined && parts) return invalid(tree, asked, written, parts)
  const [, year, month, date] = RUN_TOGETHER.exec(text ?? '') ?? []
  const near = canonical(year, month, date)
  return wrongType(
    asked,
    tree,
    near === undefined ? { zh: '写法如 2019-01-01', en: 'write it like 2019-01-01' } : meant(near),
  )
}

function invalid(tree: Tree, asked: Asked, written: string, parts: readonly string[]): undefined {
  const [, year, , month, , date, rest = ''] = parts
  const near = canonical(year, month, date)
  const noSuchDay = near === undefined
  const text = shown(written)
  return refuse(asked, tree, {
    code: 'date-invalid',
    message: noSuchDay
      ? {
          zh: `${asked.called.zh}的“${text}”不是 1901 至 2099 年间的一天`,
          en: `“${text}” of ${asked.called.en} is not a day between 1901 and 2099`,
        }
      : {
          zh: `${asked.called.zh}的“${text}”不是 YYYY-MM-DD 形式的日期`,
          en: `“${text}” of ${asked.called.en} is not a date of the form YYYY-MM-DD`,
        },
    label: noSuchDay ? { zh: '没有这一天', en: 'no such day' } : { zh: '日期写法不符', en: 'wrong form' },
    // with a time and zone the day depends on where one stands, so none is proposed
    help:
      noSuchDay || rest !== ''
        ? { zh: '只写年月日，如 2019-01-01', en: 'write the day alone, like 2019-01-01' }
        : meant(near),
  })
}

function canonical(year: string | undefined, month = '', date = ''): string | undefined {
  if (year === undefined) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  return parseDay(text) === undefined ? undefined : text
}
