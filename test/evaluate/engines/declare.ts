import type { Bilingual } from '../../../src/model/bilingual.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import type { ListFact, ScalarFact } from '../../../src/model/vocabulary.ts'
import { type Day, parseDay } from '../../../src/util/civil-date.ts'
import { type Rational, rational } from '../../../src/util/rational.ts'

const SPAN = { file: 'test', start: 0, end: 0, line: 1, column: 1 }
/** The same label in both languages. */
export const label = (text: string): Bilingual => ({ zh: text, en: text })

export const INTEGER: ScalarType = { kind: 'integer' }
export const NUMBER: ScalarType = { kind: 'number' }
export const BOOLEAN: ScalarType = { kind: 'boolean' }
export const DATE: ScalarType = { kind: 'date' }
export const TEXT: ScalarType = { kind: 'text' }
export const JUDGEMENT: ScalarType = { kind: 'judgement' }
export const CODE: ScalarType = { kind: 'creditCode' }
export const LEVEL: ScalarType = {
  kind: 'choice',
  of: ['district', 'city', 'nation'],
  labels: {},
  ordered: true,
}

/** The day the tests decide for. */
export const TODAY: Day = day('2019-06-30')

export function day(text: string): Day {
  const found = parseDay(text)
  if (found === undefined) throw new Error(text)
  return found
}

export const n = (num: number, den = 1): Rational => rational(num, den)

/** A declared fact; `range` is of whole numbers. */
export function scalar(
  name: string,
  type: ScalarType,
  more: { range?: [number, number]; absent?: boolean } = {},
): ScalarFact {
  return {
    kind: 'scalar',
    name,
    label: label(name),
    type,
    from: ['applicant'],
    change: 'any',
    ...(more.range && { range: { low: n(more.range[0]), high: n(more.range[1]) } }),
    ...(more.absent && { absent: label('none') }),
    span: SPAN,
  }
}

export function list(
  name: string,
  fields: readonly ScalarFact[],
  more: { identity?: string; max?: number; absent?: boolean } = {},
): ListFact {
  return {
    kind: 'list',
    name,
    label: label(name),
    fields: new Map(fields.map((field) => [field.name, field])),
    derived: new Map(),
    ...(more.identity && { identity: more.identity }),
    max: more.max ?? 100,
    from: ['applicant'],
    change: 'any',
    ...(more.absent && { absent: label('none') }),
    span: SPAN,
  }
}
