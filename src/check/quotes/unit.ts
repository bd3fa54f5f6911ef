import { BUILT_IN_UNITS } from '../../language/quantity.ts'

/** What a unit may not be followed by: 3 分钟 is no 3 分, 18 周岁 no 18 周, 2019 年度 no span of years. */
const OTHER_WORD: Readonly<Record<string, RegExp>> = {
  分: /^[之钟别]/,
  元: /^[化素]|^结构/,
  年: /^[度代级龄]/,
  日: /^[元常程]/,
  天: /^然/,
  周: /^[岁边期]/,
  家: /^[庭族]/,
  人: /^[员次]/,
  项: /^目/,
  次: /^[性日年]/,
  个: /^(?:工作日|自然日|日历日|百分点|季度|年度|小时|月|年)/,
}

/** The longest known unit at a place of a text; undefined when there is none. */
export function unitAt(text: string, at: number, units: readonly string[]): string | undefined {
  return units.find((unit) => text.startsWith(unit, at) && !OTHER_WORD[unit]?.test(text.slice(at + unit.length)))
}

/** The units a quote may use: those of the engine and those the facts declare, the longest first. */
export function unitsKnown(declared: ReadonlySet<string>): string[] {
  const known = new Set([...BUILT_IN_UNITS, '‰', '个百分点', ...declared])
  return [...known].filter((unit) => unit !== '').sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
