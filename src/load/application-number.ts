import { meant } from '../model/meant.ts'
import { type Tree, textOf } from '../model/tree.ts'
import { divide, parseRational, type Rational, rational } from '../util/rational.ts'
import { type Asked, refuse, wrongType } from './application-asked.ts'
import { folded, nearestNumeral } from './application-nearest.ts'

const WHOLE = /^-?(?:0|[1-9][0-9]*)$/
const DECIMAL = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/
const FRACTION = /^-?(?:0|[1-9][0-9]*)\/[1-9][0-9]*$/
const PERCENTAGE = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?%$/
const LONGEST = 40
const FIRST_YEAR = 1901n
const LAST_YEAR = 2099n

/** The exact number of a plain, canonical numeral: no exponent, no leading zero, no unit; `number` also takes p/q. */
export function readNumber(tree: Tree, asked: Asked): Rational | undefined {
  const { type } = asked
  const form = type.kind === 'integer' || type.kind === 'year' ? WHOLE : DECIMAL
  const value = numeral(tree, form) ?? (type.kind === 'number' ? written(tree, FRACTION) : undefined)
  if (value !== undefined) return value
  const unit = type.kind === 'year' ? '年' : type.kind === 'points' ? '分' : 'unit' in type ? type.unit : undefined
  const near = nearestNumeral(tree, form, unit)
  return wrongType(asked, tree, near === undefined ? undefined : meant(near))
}

/** A calendar year from 1901 to 2099. */
export function readYear(tree: Tree, asked: Asked): Rational | undefined {
  const value = readNumber(tree, asked)
  if (value === undefined || (value.num >= FIRST_YEAR && value.num <= LAST_YEAR)) return value
  return refuse(asked, tree, {
    code: 'out-of-range',
    message: {
      zh: `${asked.called.zh}应在 ${FIRST_YEAR} 至 ${LAST_YEAR} 之间，实为 ${textOf(tree)}`,
      en: `${asked.called.en} should be from ${FIRST_YEAR} to ${LAST_YEAR}, but is ${textOf(tree)}`,
    },
    label: { zh: '超出范围', en: 'out of range' },
  })
}

/** A share: `2/3` or `25%` as text, or a plain decimal, 0 or 1. */
export function readShare(tree: Tree, asked: Asked): Rational | undefined {
  const plain = numeral(tree, DECIMAL)
  const whole = numeral(tree, WHOLE)
  if (plain !== undefined && (whole === undefined || whole.num === 0n || whole.num === 1n)) return plain
  const value = written(tree, FRACTION) ?? written(tree, PERCENTAGE)
  if (value !== undefined) return value
  const near = whole === undefined ? nearestShare(tree) : `${whole.num}%`
  return wrongType(
    asked,
    tree,
    near === undefined ? { zh: '写法如 2/3、25%', en: 'write it like 2/3 or 25%' } : meant(near),
  )
}

function nearestShare(tree: Tree): string | undefined {
  const text = folded(tree)
    ?.replaceAll('⁄', '/')
    .replace(/\s*([/%])\s*/g, '$1')
  return text !== undefined && [FRACTION, PERCENTAGE, DECIMAL].some((form) => form.test(text)) ? text : undefined
}

function numeral(tree: Tree, form: RegExp): Rational | undefined {
  return tree.kind === 'scalar' && typeof tree.value === 'number' && tree.plain ? exact(tree.source, form) : undefined
}

function written(tree: Tree, form: RegExp): Rational | undefined {
  return tree.kind === 'scalar' && typeof tree.value === 'string' ? exact(tree.value, form) : undefined
}

function exact(text: string, form: RegExp): Rational | undefined {
  if (text.length > LONGEST || !form.test(text)) return undefined
  const percentage = text.endsWith('%')
  const value = parseRational(percentage ? text.slice(0, -1) : text)
  // -0 is a slip of some program, not a number a person writes
  if (value === undefined || (value.num === 0n && text.startsWith('-'))) return undefined
  return percentage ? divide(value, rational(100n)) : value
}
