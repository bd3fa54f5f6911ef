import { readQuantity } from '../language/quantity.ts'
import { meant } from '../model/meant.ts'
import type { Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import { isInteger, parseRational, type Rational, toDecimal } from '../util/rational.ts'
import { type Asked, refuse, wrongType } from './application-asked.ts'
import { shown } from './application-found.ts'
import { folded } from './application-nearest.ts'

const NUMERAL = '-?(?:0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\\.[0-9]+)?'
const WITH_UNIT = new RegExp(`^${NUMERAL} *[^0-9\\s.,/-]+$`, 'u')
const WITHOUT_UNIT = new RegExp(`^(${NUMERAL}) *([万亿]?)$`, 'u')
const LONGEST = 40

type Duration = Extract<ScalarType, { kind: 'duration' }>

/** An amount of money in 分, written with its unit: `30 万元`, `1,234.56 元`, `100 分`. */
export function readMoney(tree: Tree, asked: Asked): Rational | undefined {
  const written = textOf(tree)
  const amount = quantity(written)
  if (amount?.dimension === 'money') return isInteger(amount.value) ? amount.value : brokenFen(tree, asked, written)
  const text = folded(tree) ?? ''
  const [, numeral = '', scale = ''] = WITHOUT_UNIT.exec(text) ?? []
  const value = parseRational(numeral)
  if (value !== undefined) return withoutUnit(tree, asked, value, scale)
  return wrongType(asked, tree, isMoney(text) ? meant(text) : { zh: '写法如 30 万元', en: 'write it like 30 万元' })
}

/** A duration in the type's own unit, whole: months for `3 个月` and `1 年`, days for `15 日`. */
export function readDuration(tree: Tree, asked: Asked, { unit }: Duration): Rational | undefined {
  const duration = quantity(textOf(tree))
  if (duration?.dimension === unit && isInteger(duration.value)) return duration.value
  const text = folded(tree) ?? ''
  const near = /^(?:0|[1-9][0-9]*)$/.test(text) ? `${text} ${unit === 'month' ? '个月' : '日'}` : text
  const read = readQuantity(near)
  const example = unit === 'month' ? '3 个月' : '15 日'
  return wrongType(
    asked,
    tree,
    WITH_UNIT.test(near) && read?.dimension === unit && isInteger(read.value)
      ? meant(near)
      : { zh: `写法如 ${example}`, en: `write it like ${example}` },
  )
}

/** A text as it is written; of anything else, none. */
function textOf(tree: Tree): string {
  return tree.kind === 'scalar' && typeof tree.value === 'string' ? tree.value : ''
}

function quantity(text: string): ReturnType<typeof readQuantity> {
  return text.length <= LONGEST && WITH_UNIT.test(text) ? readQuantity(text) : undefined
}

function isMoney(text: string): boolean {
  return WITH_UNIT.test(text) && readQuantity(text)?.dimension === 'money'
}

function brokenFen(tree: Tree, asked: Asked, written: string): undefined {
  const text = shown(written)
  return refuse(asked, tree, {
    code: 'money-fraction',
    message: {
      zh: `${asked.called.zh}应为整分，实为 ${text}`,
      en: `${asked.called.en} should be a whole number of 分 (hundredths of a yuan), but is ${text}`,
    },
    label: { zh: '不足一分', en: 'a fraction of a 分' },
    why: { zh: '金额以分计，不作舍入', en: 'money is counted in 分 and never rounded when read' },
  })
}

function withoutUnit(tree: Tree, asked: Asked, value: Rational, scale: string): undefined {
  const number = toDecimal(value, 4)
  const tenThousands = toDecimal({ num: value.num, den: value.den * 10_000n }, 8)
  const large = value.num >= 10_000n * value.den
  return refuse(asked, tree, {
    code: 'money-unit',
    message: {
      zh: `${asked.called.zh}的金额没有写单位`,
      en: `the amount of ${asked.called.en} has no unit`,
    },
    label: { zh: '缺单位', en: 'no unit' },
    why: { zh: '元与万元相差一万倍，不能猜', en: '元 and 万元 differ ten-thousandfold and are never guessed' },
    help:
      scale !== ''
        ? meant(`${number} ${scale}元`)
        : large
          ? {
              zh: `写成 ${number} 元或 ${tenThousands} 万元`,
              en: `write ${number} 元 or ${tenThousands} 万元`,
            }
          : {
              zh: `写成 ${number} 元；以万元计则写 ${number} 万元`,
              en: `write ${number} 元, or ${number} 万元 if it was counted in 万元`,
            },
  })
}
