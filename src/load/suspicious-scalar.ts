import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { ScalarTree } from '../model/tree.ts'
import { halfWidth } from '../util/half-width.ts'

/** Keys whose value is a text, even one of digits alone. */
const TEXTS: ReadonlySet<string> = new Set(['quote', 'label', 'title', 'zh', 'en'])

/** The finding for an unquoted scalar, the value of a key if it is one, that YAML may take for something else than its writer meant. */
export function suspiciousScalar(tree: ScalarTree, key?: string): Finding | undefined {
  const { source, value, span } = tree
  const trap =
    typeof value === 'number'
      ? numberTrap(source, value)
      : typeof value === 'boolean'
        ? source === 'true' || source === 'false'
          ? undefined
          : YES_OR_NO
        : typeof value === 'string'
          ? textTrap(source)
          : undefined
  if (trap === undefined) return undefined
  const fill = ({ zh, en }: Bilingual): Bilingual => ({
    zh: zh.replace('%', source),
    en: en.replace('%', source),
  })
  return {
    code: trap.code,
    severity: 'error',
    span,
    message: fill(trap.message),
    why: trap.why,
    help: trap.help(source),
    ...(trap === FULL_WIDTH && !TEXTS.has(key ?? '') ? { fix: [{ span, text: halfWidth(source) }] } : {}),
  }
}

interface Trap {
  readonly code: string
  readonly message: Bilingual
  readonly why: Bilingual
  readonly help: (source: string) => Bilingual
}

const quoteIt = (source: string): Bilingual => ({
  zh: `若是文字，写成 "${source}"`,
  en: `if it is a text, write "${source}"`,
})

const YES_OR_NO: Trap = {
  code: 'yes-or-no',
  message: { zh: '“%”不是是非值', en: '“%” is not a yes-or-no value' },
  why: {
    zh: '有的程序把它读作是非，有的读作文字',
    en: 'some programs read it as a yes or no, others as a text',
  },
  help(source) {
    const value = /^(?:y|yes|on|true)$/i.test(source)
    return {
      zh: `是否想写 ${value}？若是文字，写成 "${source}"`,
      en: `did you mean ${value}? if it is a text, write "${source}"`,
    }
  },
}

const numeric = (code: string, zh: string, en: string, whyZh: string, whyEn: string, help = quoteIt): Trap => ({
  code,
  message: { zh: `“%”${zh}`, en: `“%” ${en}` },
  why: { zh: whyZh, en: whyEn },
  help,
})

const NON_FINITE = numeric(
  'non-finite-number',
  '不是有限的数',
  'is not a finite number',
  '无穷大和非数不能比较',
  'infinity and not-a-number cannot be compared',
)
const UNSAFE = numeric(
  'unsafe-integer',
  '位数太多，会失去精度',
  'has too many digits to be exact',
  '超过 9007199254740991 的整数在许多程序里会悄悄改变',
  'integers beyond 9007199254740991 silently change in many programs',
)
const NUMBER_FORM = numeric(
  'number-form',
  '不是这里的数字写法',
  'is not how a number is written here',
  '前导零、八进制、十六进制、科学计数法等写法，各程序读法不一',
  'leading zeros, octal, hexadecimal and exponents are read differently by different programs',
  (source) => {
    const value = Number(source)
    const digits = source
      .replace(/e.*$/i, '')
      .replace(/[^0-9]/g, '')
      .replace(/^0+/, '')
    // what a float would round or flush to nothing is not the number that was written
    const exact = !/^0[ox]/.test(source) && digits.length <= 15 && (value !== 0) === (digits !== '')
    const plain = exact && (!Number.isInteger(value) || Number.isSafeInteger(value)) ? String(value) : ''
    return /^-?[0-9]+(?:\.[0-9]+)?$/.test(plain)
      ? { zh: `写成 ${plain}；若是文字，写成 "${source}"`, en: `write ${plain}; if it is a text, write "${source}"` }
      : quoteIt(source)
  },
)

function numberTrap(source: string, value: number): Trap | undefined {
  if (!Number.isFinite(value)) return NON_FINITE
  if (!/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/.test(source)) return NUMBER_FORM
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? UNSAFE : undefined
}

const CLOCK: Trap = {
  code: 'clock-time',
  message: { zh: '“%”可能被读作六十进制的数', en: '“%” may be read as a base-60 number' },
  why: { zh: '旧版 YAML 把 12:30 读作 750', en: 'older YAML reads 12:30 as 750' },
  help: quoteIt,
}

const FULL_WIDTH: Trap = {
  code: 'full-width-digits',
  message: { zh: '“%”是全角数字', en: '“%” is in full-width digits' },
  why: { zh: '全角数字是文字，不是数', en: 'full-width digits are text, not a number' },
  help(source) {
    const half = halfWidth(source)
    return {
      zh: `是否想写 ${half}？若是文字，写成 "${source}"`,
      en: `did you mean ${half}? if it is a text, write "${source}"`,
    }
  },
}

const YES_NO = /^(?:y|n|yes|no|on|off)$/i

function textTrap(source: string): Trap | undefined {
  const first = source.charCodeAt(0)
  if (first >= 48 && first <= 57) return /^[0-9]+(?::[0-5]?[0-9]){1,2}(?:\.[0-9]*)?$/.test(source) ? CLOCK : undefined
  if (first >= 0xff10 && first <= 0xff19) return /^[０-９]+(?:[．.][０-９]+)?$/.test(source) ? FULL_WIDTH : undefined
  return source.length <= 3 && YES_NO.test(source) ? YES_OR_NO : undefined
}
