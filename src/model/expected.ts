import type { Bilingual } from './bilingual.ts'
import type { ScalarType } from './type.ts'

const EXPECTED: Readonly<Record<ScalarType['kind'], Bilingual>> = {
  boolean: { zh: ' true 或 false', en: 'true or false' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数值', en: 'a number' },
  money: { zh: '金额', en: 'an amount of money' },
  points: { zh: '得分', en: 'a number of points' },
  share: { zh: '比例', en: 'a share' },
  duration: { zh: '时长', en: 'a duration' },
  date: { zh: '日期', en: 'a date' },
  year: { zh: '年份', en: 'a year' },
  text: { zh: '文字', en: 'text' },
  creditCode: { zh: '统一社会信用代码', en: 'a credit code' },
  judgement: { zh: '认定意见', en: 'a judgement' },
  choice: { zh: '选项之一', en: 'one of the choices' },
}

/** What a value of a type has to be, as a message says it: “应为……”, “should be …”. */
export function expected(type: ScalarType): Bilingual {
  const name = EXPECTED[type.kind]
  if (type.kind === 'duration')
    return type.unit === 'month'
      ? { zh: '时长（整月或整年）', en: 'a duration in whole months or years' }
      : { zh: '时长（整日）', en: 'a duration in whole days' }
  const unit = type.kind === 'integer' || type.kind === 'number' ? type.unit : undefined
  return unit === undefined ? name : { zh: `${name.zh}（${unit}）`, en: `${name.en} (${unit})` }
}

/** Of a boolean the message has said it already. */
const HOW: Readonly<Record<Exclude<ScalarType['kind'], 'boolean'>, Bilingual>> = {
  integer: { zh: '只写数字，如 20', en: 'write the number alone, like 20' },
  number: { zh: '只写数字，如 12.5', en: 'write the number alone, like 12.5' },
  money: { zh: '写法如 30 万元', en: 'write it like 30 万元' },
  points: { zh: '只写数字，如 60', en: 'write the number alone, like 60' },
  share: { zh: '写法如 2/3、25%', en: 'write it like 2/3 or 25%' },
  duration: { zh: '写法如 3 个月', en: 'write it like 3 个月' },
  date: { zh: '写法如 2019-01-01', en: 'write it like 2019-01-01' },
  year: { zh: '只写年份，如 2019', en: 'write the year alone, like 2019' },
  text: { zh: '写成一段文字', en: 'write a text' },
  creditCode: { zh: '18 位数字或大写字母，加引号', en: '18 digits or capital letters, in quotes' },
  judgement: { zh: '写明 finding、by、on、ground', en: 'write finding, by, on and ground' },
  choice: { zh: '写一个选项', en: 'write one of the choices' },
}

/** How a value of a type is written, where nothing nearer to what stands there can be proposed. */
export function howToWrite(type: ScalarType): Bilingual | undefined {
  return type.kind === 'boolean' ? undefined : HOW[type.kind]
}
