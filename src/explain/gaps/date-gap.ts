import type { Gap } from '../../model/decision.ts'
import { rational } from '../../util/rational.ts'
import { inBoth } from '../messages.ts'
import { quantityOf } from '../quantity.ts'
import { textIn } from '../shown.ts'
import type { Missed } from './comparison-gap.ts'

/** A date that lies on the wrong side of another: by how many days. */
export function dateGap({ comparison, nearest, needed, atBest }: Missed): Gap {
  const inclusive = comparison === 'ge' || comparison === 'le'
  const early = comparison === 'ge' || comparison === 'gt'
  const apart = Math.abs(Number(nearest.num) - Number(needed.num)) + (inclusive ? 0 : 1)
  const days = quantityOf(rational(apart), { kind: 'duration', unit: 'day' })
  const day = quantityOf(needed, { kind: 'date' }).text
  const text = inBoth((words, language) => {
    const required = `${words.comparison.date[comparison]} ${day}`
    const gap = (early ? words.tooEarly : words.tooLate)(textIn(days, language), required)
    return atBest ? words.atBest(gap) : gap
  })
  return { text, ways: [] }
}
