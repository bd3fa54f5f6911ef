import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { Span } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'

const NAMES: Readonly<Record<ScalarType['kind'], Bilingual>> = {
  boolean: { zh: '是非值', en: 'a yes or no' },
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数值', en: 'a number' },
  money: { zh: '金额', en: 'money' },
  points: { zh: '得分', en: 'points' },
  share: { zh: '比例', en: 'a share' },
  duration: { zh: '时长', en: 'a duration' },
  date: { zh: '日期', en: 'a date' },
  year: { zh: '年度', en: 'a year' },
  text: { zh: '文字', en: 'text' },
  creditCode: { zh: '统一社会信用代码', en: 'a credit code' },
  judgement: { zh: '认定意见', en: 'a judgement' },
  choice: { zh: '选项', en: 'a choice' },
}

/** A type in words a drafter reads. */
export function typeName(type: ScalarType): Bilingual {
  const name = NAMES[type.kind]
  const unit = 'unit' in type && type.unit !== undefined ? type.unit : undefined
  if (type.kind === 'duration')
    return type.unit === 'month'
      ? { zh: '时长（月）', en: 'a duration in months' }
      : { zh: '时长（日）', en: 'a duration in days' }
  return unit === undefined ? name : { zh: `${name.zh}（${unit}）`, en: `${name.en} (${unit})` }
}

/** A value or word does not fit the type of what it is used with. */
export function typeMismatch(span: Span, message: Bilingual, help?: Bilingual): Omit<Finding, 'severity'> {
  return {
    code: 'type-mismatch',
    span,
    message,
    label: { zh: '类型不符', en: 'wrong type' },
    why: {
      zh: '不同类型的值不能相互比较或运算，也不会自动转换',
      en: 'values of different types are never compared, combined or converted',
    },
    ...(help === undefined ? {} : { help }),
  }
}
