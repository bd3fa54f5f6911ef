const DIGITS = '零一二三四五六七八九'
const WAN = 10_000n
const YI = 100_000_000n

/** The number written in Chinese, with units (一千二百三十五, 两万) or digit by digit (二〇一九); undefined if ill-formed. */
export function parseChineseNumeral(text: string): bigint | undefined {
  const plain = text.replaceAll('〇', '零')
  if (/^[一二三四五六七八九][零一二三四五六七八九]+$/.test(plain)) return BigInt([...plain].map(digitOf).join(''))
  const spelling = standardSpelling(plain)
  const value = readUnits(spelling)
  // the reading is lenient, so a numeral is well-formed when it is how its own value is written
  return value !== undefined && writeUnits(value) === spelling ? value : undefined
}

/** The number from 1 to 9999 as a clause number is written: 六, 十, 十五, 一百零一; a RangeError otherwise. */
export function formatChineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 9999) throw new RangeError(`not a whole number from 1 to 9999: ${n}`)
  return writeUnits(BigInt(n))
}

/** The accepted variants brought to one: 两百 as 二百, 一十五 as 十五, 二十万零五千 as 二十万五千. */
function standardSpelling(text: string): string {
  return text
    .replace(/两(?=[百千万亿])|^两$/g, '二')
    .replace(/^一十/, '十')
    .replace(/(?<=[十百千]万)零(?=.千)/g, '')
    .replace(/(?<=[十百千]亿)零(?=.千[^万亿]*万)/g, '')
}

function readUnits(text: string): bigint | undefined {
  if (text === '零') return 0n
  const [, yi, belowYi = ''] = /^(?:([^亿]+)亿)?([^亿]*)$/.exec(text) ?? []
  const [, wan, belowWan = ''] = /^(?:([^万]+)万)?([^万]*)$/.exec(belowYi.replace(/^零/, '')) ?? []
  const hundredMillions = yi === undefined ? 0n : readUnits(yi)
  const tenThousands = wan === undefined ? 0n : readSection(wan)
  const units = readSection(belowWan)
  if (hundredMillions === undefined || tenThousands === undefined || units === undefined) return undefined
  return hundredMillions * YI + tenThousands * WAN + units
}

const SECTION =
  /^零?(?:([一二三四五六七八九])千)?零?(?:([一二三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二三四五六七八九])?$/

function readSection(text: string): bigint | undefined {
  const match = SECTION.exec(text)
  if (!match) return undefined
  const [, thousands, hundreds, tens, ones] = match
  const ten = tens === '' ? 1 : digitOf(tens)
  return BigInt(1000 * digitOf(thousands) + 100 * digitOf(hundreds) + 10 * ten + digitOf(ones))
}

function writeUnits(value: bigint): string {
  return value === 0n ? '零' : writeLevels(value).replace(/^一十/, '十')
}

function writeLevels(value: bigint): string {
  if (value >= YI) return `${writeLevels(value / YI)}亿${writeRest(value % YI, YI)}`
  if (value >= WAN) return `${writeLevels(value / WAN)}万${writeRest(value % WAN, WAN)}`
  if (value >= 1000n) return `${DIGITS[Number(value / 1000n)]}千${writeRest(value % 1000n, 1000n)}`
  if (value >= 100n) return `${DIGITS[Number(value / 100n)]}百${writeRest(value % 100n, 100n)}`
  if (value >= 10n) return `${DIGITS[Number(value / 10n)]}十${writeRest(value % 10n, 10n)}`
  return `${DIGITS[Number(value)]}`
}

function writeRest(rest: bigint, unit: bigint): string {
  if (rest === 0n) return ''
  return rest < unit / 10n ? `零${writeLevels(rest)}` : writeLevels(rest)
}

function digitOf(character: string | undefined): number {
  return character === undefined ? 0 : DIGITS.indexOf(character)
}
