import type { Gap } from '../../model/decision.ts'
import { add, ceil, compare, floor, type Rational, rational, subtract } from '../../util/rational.ts'
import { describeCondition } from '../describe-condition.ts'
import { counterOf, listLabel, resolved } from '../labels.ts'
import { inBoth, messages } from '../messages.ts'
import { counted, quantityOf } from '../quantity.ts'
import { textIn } from '../shown.ts'
import { mayGain, mayLose } from './changeable.ts'
import type { Missed } from './comparison-gap.ts'

/** Numbers, counts, amounts: how much is short or over. */
export function sizeGap(missed: Missed): Gap {
  const { comparison, nearest, expr, atBest } = missed
  const target = firstThatSatisfies(missed)
  if (target === undefined) {
    const needed = quantityOf(missed.needed, expr.type)
    const actual = quantityOf(nearest, expr.type)
    const text = inBoth((words, language) =>
      words.shouldBe(`${words.comparison.size[comparison]} ${textIn(needed, language)}`, textIn(actual, language)),
    )
    return { text, ways: [] }
  }
  const short = compare(target, nearest) > 0
  const amount = quantityOf(short ? subtract(target, nearest) : subtract(nearest, target), expr.type)
  const text = inBoth((words, language) => {
    const figure = textIn(amount, language)
    const gap = short ? words.short(figure) : words.over(figure)
    return atBest ? words.atBest(gap) : gap
  })
  return { text, ways: atBest ? [] : waysToCount(missed, target, short) }
}

/** The nearest number that satisfies the comparison; undefined where there is none, as above 2 on a continuous line. */
function firstThatSatisfies({ comparison, needed, expr }: Missed): Rational | undefined {
  const { kind } = expr.type
  const whole = kind === 'integer' || kind === 'year' || kind === 'duration' || kind === 'money' || kind === 'date'
  switch (comparison) {
    case 'ge':
      return whole ? rational(ceil(needed)) : needed
    case 'le':
      return whole ? rational(floor(needed)) : needed
    case 'gt':
      return whole ? rational(floor(needed) + 1n) : undefined
    case 'lt':
      return whole ? rational(ceil(needed) - 1n) : undefined
    default:
      return undefined
  }
}

/** A count is mended by adding or dropping units. */
function waysToCount({ expr, question, nearest }: Missed, target: Rational, short: boolean): Gap['ways'] {
  const { program } = question
  const source = resolved(expr, program)
  const list = source.op === 'count' ? program.vocabulary.lists.get(source.list) : undefined
  if (source.op !== 'count' || list === undefined) return []
  if (short ? !mayGain(list) || compare(target, rational(list.max)) > 0 : !mayLose(list)) return []
  const unit = counterOf(source.list, program)
  const difference = short ? subtract(target, nearest) : subtract(nearest, target)
  const way = inBoth((words, language) => {
    const amount = textIn(counted(difference, unit ?? messages('zh').unit, ''), language)
    const where = source.where === null ? null : describeCondition(source.where, { program, list }, language)
    const label = listLabel(source.list, program)[language]
    const result = textIn(quantityOf(short ? add(nearest, difference) : target, expr.type), language)
    return short ? words.addUnits(amount, label, where, result) : words.dropUnits(amount, label, where, result)
  })
  return [way]
}
