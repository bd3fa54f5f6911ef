import type { Bilingual } from '../model/bilingual.ts'
import type { ScalarType } from '../model/type.ts'

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
