import type { Bilingual } from '../model/bilingual.ts'
import type { Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { formatDay } from '../util/civil-date.ts'
import {
  compare,
  divide,
  formatRational,
  isInteger,
  parseRational,
  type Rational,
  rational,
  toDecimal,
} from '../util/rational.ts'
import { type Asked, refuse } from './application-asked.ts'

/** The value, if it lies in the range its fact declares. */
export function withinRange(
  value: Rational,
  range: ScalarFact['range'],
  tree: Tree,
  asked: Asked,
): Rational | undefined {
  if (range === undefined || (compare(value, range.low) >= 0 && compare(value, range.high) <= 0)) return value
  const low = written(range.low, asked.type)
  const high = written(range.high, asked.type)
  const is = written(value, asked.type)
  return refuse(asked, tree, {
    code: 'out-of-range',
    message: {
      zh: `${asked.called.zh}应在 ${spaced(low.zh)}至 ${spaced(high.zh)}之间，实为 ${is.zh}`,
      en: `${asked.called.en} should be from ${low.en} to ${high.en}, but is ${is.en}`,
    },
    label: { zh: '超出范围', en: 'out of range' },
    why: { zh: '范围由 facts.yaml 声明', en: 'facts.yaml declares the range' },
  })
}

function written(value: Rational, type: ScalarType): Bilingual {
  const same = (text: string): Bilingual => ({ zh: text, en: text })
  switch (type.kind) {
    case 'date':
      return same(formatDay(Number(value.num)))
    case 'money':
      return same(`${decimal(divide(value, rational(100n)))} 元`)
    case 'duration':
      return type.unit === 'month'
        ? { zh: `${decimal(value)} 个月`, en: `${decimal(value)} months` }
        : { zh: `${decimal(value)} 日`, en: `${decimal(value)} days` }
    case 'integer':
    case 'number':
      return same(type.unit === undefined ? decimal(value) : `${decimal(value)} ${type.unit}`)
    default:
      return same(decimal(value))
  }
}

/** A text with the space that stands between a digit and the Chinese word after it. */
function spaced(text: string): string {
  return /[0-9]$/.test(text) ? `${text} ` : text
}

/** A terminating decimal where there is a short one, else the fraction. */
function decimal(value: Rational): string {
  if (isInteger(value)) return formatRational(value)
  const text = toDecimal(value, 6)
  const back = parseRational(text)
  return back !== undefined && compare(back, value) === 0 ? text : formatRational(value)
}
