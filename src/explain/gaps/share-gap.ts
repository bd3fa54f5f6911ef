import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond, Expr } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { ceil, divide, floor, multiply, type Rational, rational } from '../../util/rational.ts'
import { describeCondition } from '../describe-condition.ts'
import { counterOf } from '../labels.ts'
import { inBoth } from '../messages.ts'
import { counted } from '../quantity.ts'
import { textIn } from '../shown.ts'
import { mayBecome, mayGain } from './changeable.ts'
import type { Missed } from './comparison-gap.ts'

/** A share as counted: `has` of `all`, and how many of them there would have to be (or at most). */
interface Counted {
  readonly has: bigint
  readonly all: bigint
  readonly target: bigint
  readonly rises: boolean
}

/** A share counted from a list: how many units are short, and which changes of units would do. Undefined where units alone cannot. */
export function shareGap(missed: Missed, expr: Extract<Expr, { op: 'share' }>): Gap | undefined {
  const { question, atBest } = missed
  const share = countedShare(missed)
  const list = question.program.vocabulary.lists.get(expr.list)
  if (share === undefined || list === undefined) return undefined
  const { has, all, target, rises } = share
  const unit = counterOf(expr.list, question.program)
  const text = inBoth((words, language) => {
    const figure = (count: bigint): string => textIn(counted(rational(count), unit ?? words.unit, ''), language)
    const gap = rises
      ? words.shareShort(figure(target - has), figure(all), figure(target))
      : words.shareOver(figure(has - target), figure(all), figure(target))
    return atBest ? words.atBest(gap) : gap
  })
  return { text, ways: atBest ? [] : waysToMend(missed, expr, share, list, unit) }
}

/** How many of all would have to satisfy: the least for a floor, the most for a ceiling. */
function countedShare({ comparison, value, needed }: Missed): Counted | undefined {
  const rises = comparison === 'ge' || comparison === 'gt'
  const numerator = rises ? value.parts?.numerator.high : value.parts?.numerator.low
  const { low, high } = value.parts?.denominator ?? { low: null, high: null }
  if (!numerator || !low || !high || low.num !== high.num) return undefined
  const all = low.num
  const exact = multiply(needed, rational(all))
  const target = {
    ge: ceil(exact),
    gt: floor(exact) + 1n,
    le: floor(exact),
    lt: ceil(exact) - 1n,
    eq: 0n,
    ne: 0n,
  }[comparison]
  return target < 0n || target > all ? undefined : { has: numerator.num, all, target, rises }
}

function waysToMend(
  { comparison, needed, question }: Missed,
  expr: Extract<Expr, { op: 'share' }>,
  share: Counted,
  list: ListFact,
  unit: string | undefined,
): Bilingual[] {
  const { has, all, target, rises } = share
  const scope = { program: question.program, list }
  const way = (count: bigint, result: string, kind: 'changeUnits' | 'addUnits'): Bilingual =>
    inBoth((words, language) => {
      const wanted: Cond = rises ? expr.satisfies : { op: 'not', of: expr.satisfies }
      const amount = textIn(counted(rational(count), unit ?? words.unit, ''), language)
      return words[kind](amount, list.label[language], describeCondition(wanted, scope, language), result)
    })
  const ways: Bilingual[] = []
  if (mayBecome(expr.satisfies, rises, list)) {
    const change = rises ? target - has : has - target
    ways.push(way(change, `${target}/${all}`, 'changeUnits'))
  }
  const more = unitsToAdd(comparison, needed, share)
  if (mayGain(list) && more !== undefined && all + more <= BigInt(list.max)) {
    ways.push(way(more, `${rises ? has + more : has}/${all + more}`, 'addUnits'))
  }
  return ways
}

/**
 * The least x for which adding x units that satisfy, (a + x) / (n + x), reaches p/q; or, where the share is too great,
 * adding x that do not, a / (n + x), comes down to it.
 */
function unitsToAdd(
  comparison: Missed['comparison'],
  { num: p, den: q }: Rational,
  { has: a, all: n, rises }: Counted,
): bigint | undefined {
  const rest = rises ? q - p : p
  if (rest <= 0n) return undefined
  const exact = rises
    ? divide(rational(p * n - q * a), rational(rest))
    : divide(rational(a * q - n * p), rational(rest))
  return comparison === 'ge' || comparison === 'le' ? ceil(exact) : floor(exact) + 1n
}
