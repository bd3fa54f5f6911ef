import type { Bilingual } from '../../model/bilingual.ts'
import type { Scalar } from '../../model/value.ts'
import {
  add,
  ceil,
  compare,
  divide,
  floor,
  isInteger,
  maximum,
  minimum,
  ONE,
  type Rational,
  rational,
  subtract,
  ZERO,
} from '../../util/rational.ts'
import type { Mark, Variable } from './variables.ts'

/** One value a variable may have, standing for all that guards cannot tell from it; in words. */
export interface Point {
  /** Null is absent. */
  readonly value: Scalar | null
  readonly words: Bilingual
}

/** A point of every kind that guards tell apart: together they stand for everything the variable may be. */
export function pointsOf(variable: Variable): Point[] {
  const { zh, en } = variable.label
  const absent: Point[] = variable.mayBeAbsent
    ? [{ value: null, words: { zh: `${zh}为“没有”`, en: `${en} is absent` } }]
    : []
  return [...presentPoints(variable), ...absent]
}

function presentPoints(variable: Variable): Point[] {
  const { type, label } = variable
  switch (type.kind) {
    case 'boolean':
      return [yesOrNo(label, true), yesOrNo(label, false)]
    case 'judgement':
      return [finding(label, true), finding(label, false)]
    case 'choice':
      return type.of.map((name) => ({
        value: name,
        words: {
          zh: `${label.zh}为${type.labels[name]?.zh ?? name}`,
          en: `${label.en} is ${type.labels[name]?.en ?? name}`,
        },
      }))
    default:
      return numberPoints(variable)
  }
}

function yesOrNo({ zh, en }: Bilingual, value: boolean): Point {
  return { value, words: { zh: `“${zh}”为${value ? '是' : '否'}`, en: `“${en}” is ${value}` } }
}

function finding({ zh, en }: Bilingual, value: boolean): Point {
  return {
    value,
    words: {
      zh: `“${zh}”的认定意见为${value ? '肯定' : '否定'}`,
      en: `the finding on “${en}” is ${value ? 'favourable' : 'unfavourable'}`,
    },
  }
}

/** The marks themselves, and a number in each stretch between them, as far as the variable may have one. */
function numberPoints(variable: Variable): Point[] {
  const { marks } = variable
  const points: Point[] = []
  for (const [i, mark] of [undefined, ...marks].entries()) {
    if (mark !== undefined && mayBe(variable, mark.at)) points.push({ value: mark.at, words: atMark(variable, mark) })
    const next = marks[i]
    const value = numberBetween(variable, mark?.at ?? null, next?.at ?? null)
    if (value !== undefined) points.push({ value, words: stretch(variable, mark, next) })
  }
  return points
}

function atMark({ label: { zh, en } }: Variable, { source }: Mark): Bilingual {
  return { zh: `${zh}为 ${spaced(source)}`, en: `${en} is ${source}` }
}

function stretch({ label: { zh, en }, type }: Variable, from: Mark | undefined, to: Mark | undefined): Bilingual {
  const dated = type.kind === 'date'
  if (from !== undefined && to !== undefined)
    return {
      zh: `${zh}介于 ${spaced(from.source)}与 ${spaced(to.source)}之间`,
      en: `${en} is between ${from.source} and ${to.source}`,
    }
  if (to !== undefined)
    return {
      zh: `${zh}${dated ? '早于' : '低于'} ${spaced(to.source)}`,
      en: `${en} is ${dated ? 'before' : 'below'} ${to.source}`,
    }
  if (from === undefined) return { zh: `${zh}为任何值`, en: `${en} is anything` }
  return {
    zh: `${zh}${dated ? '晚于' : '高于'} ${spaced(from.source)}`,
    en: `${en} is ${dated ? 'after' : 'above'} ${from.source}`,
  }
}

/** Figures stand apart from the words that follow them, units do not. */
function spaced(source: string): string {
  return /[!-~]$/.test(source) ? `${source} ` : source
}

/** Whether all values of a variable are whole in its own unit: facts are given so, computed amounts need not be. */
function isWhole({ type, given }: Variable): boolean {
  switch (type.kind) {
    case 'integer':
    case 'year':
    case 'date':
      return true
    case 'money':
    case 'duration':
      return given
    default:
      return false
  }
}

function mayBe(variable: Variable, value: Rational): boolean {
  if (isWhole(variable) && !isInteger(value)) return false
  const { range } = variable
  return range === undefined || (compare(range.low, value) <= 0 && compare(value, range.high) <= 0)
}

/** A number strictly between two others that the variable may be; null is no bound. */
function numberBetween(variable: Variable, low: Rational | null, high: Rational | null): Rational | undefined {
  const { range } = variable
  const candidates = isWhole(variable) ? wholeBetween(low, high, range) : anyBetween(low, high, range)
  return candidates.find(
    (value) =>
      mayBe(variable, value) &&
      (low === null || compare(low, value) < 0) &&
      (high === null || compare(value, high) < 0),
  )
}

function wholeBetween(low: Rational | null, high: Rational | null, range: Variable['range']): Rational[] {
  const above = low === null ? null : floor(low) + 1n
  const below = high === null ? null : ceil(high) - 1n
  const ends = range === undefined ? [] : [ceil(range.low), floor(range.high)]
  return [above, below, ...ends, 0n].flatMap((whole) => (whole === null ? [] : [rational(whole)]))
}

function anyBetween(low: Rational | null, high: Rational | null, range: Variable['range']): Rational[] {
  const from = range === undefined ? low : low === null ? range.low : maximum(low, range.low)
  const to = range === undefined ? high : high === null ? range.high : minimum(high, range.high)
  if (from !== null && to !== null) return [divide(add(from, to), rational(2n))]
  if (from !== null) return [add(from, ONE)]
  return [to === null ? ZERO : subtract(to, ONE)]
}
