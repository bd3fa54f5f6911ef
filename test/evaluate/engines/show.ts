import type { AmountOutcome, LeafOutcome, Outcome } from '../../../src/model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../../src/model/truth.ts'
import type { Bounds, NumberValue, Value } from '../../../src/model/value.ts'
import { formatRational, type Rational } from '../../../src/util/rational.ts'

/** A value as a short text: `[0, 5]`, `2/3`, `{city, nation}`, with `?` where it may be absent and `none` where it is. */
export function shown(value: Value | undefined): string {
  if (value === undefined) return 'not there'
  if (!value.present) return 'none'
  const maybe = value.absent ? '?' : ''
  if (value.kind === 'set') return `${value.members === null ? 'any' : `{${value.members.join(', ')}}`}${maybe}`
  return `${bounds(value)}${maybe}${value.parts ? ` of ${parts(value.parts)}` : ''}`
}

function parts({ numerator, denominator }: NonNullable<NumberValue['parts']>): string {
  return `${bounds(numerator)}/${bounds(denominator)}`
}

function bounds({ low, high }: Bounds): string {
  const end = (of: Rational | null): string => (of === null ? '∞' : formatRational(of))
  return low && high && end(low) === end(high) ? end(low) : `[${end(low)}, ${end(high)}]`
}

/** The members of a truth: `T`, `F`, `N` in that order. */
export function members(truth: Truth | undefined): string {
  if (truth === undefined) return 'not there'
  return `${truth & TRUE ? 'T' : ''}${truth & FALSE ? 'F' : ''}${truth & NEUTRAL ? 'N' : ''}`
}

/** The members of a verdict set: pass, fail, notApplicable; `info` for none. */
export function verdicts(outcome: Outcome, id: string): string {
  const set = outcome.clauses.get(id)?.verdicts
  return set === undefined ? 'not there' : verdictWords(set)
}

/** A verdict set: pass, fail, notApplicable; `info` for none. */
export function verdictWords(set: VerdictSet): string {
  const words = [set & TRUE ? 'pass' : '', set & FALSE ? 'fail' : '', set & NEUTRAL ? 'na' : ''].filter((word) => word)
  return words.length === 0 ? 'info' : words.join('|')
}

/** What an outcome gives, for each recipient: its verdicts, and what is due. */
export function given(amounts: readonly AmountOutcome[] | undefined): string {
  return (amounts ?? [])
    .map(
      ({ recipient, verdicts: set, due }) =>
        `${recipient === null ? '' : `${recipient}: `}${verdictWords(set)} ${shown(due)}`,
    )
    .join(', ')
}

/** The outcome of the only leaf that is not asked per row. */
export function onlyLeaf(outcome: Outcome): LeafOutcome {
  const [leaf] = [...outcome.leaves.values()]
  if (leaf === undefined || outcome.leaves.size !== 1) throw new Error(`${outcome.leaves.size} leaves`)
  return leaf
}
