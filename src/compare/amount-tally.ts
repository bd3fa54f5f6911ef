import { quantityOf } from '../explain/index.ts'
import type { AmountChange, AmountComparison, AmountTotal, ComparedAmount } from '../model/comparison.ts'
import type { OutcomePoint, Program } from '../model/core.ts'
import type { AmountOutcome } from '../model/outcome.ts'
import { FALSE, NEUTRAL, TRUE, verdictWord } from '../model/truth.ts'
import type { ScalarType } from '../model/type.ts'
import { phraseClauses } from '../model/walk-core.ts'
import { add, compare, type Rational, subtract, ZERO } from '../util/rational.ts'

/** Adds up what one item comes to in both versions: what is exact, what is a range, and what cannot be counted, each by itself. */
export class AmountTally {
  readonly #old: OutcomePoint | undefined
  readonly #new: OutcomePoint | undefined
  readonly #sums = { old: nothing(), new: nothing() }
  readonly #changes: AmountChange[] = []

  constructor(old: OutcomePoint | undefined, now: OutcomePoint | undefined) {
    this.#old = old
    this.#new = now
  }

  /** What one recipient of one application gets in each version. */
  add(was: AmountOutcome | undefined, is: AmountOutcome | undefined): void {
    if (was !== undefined) count(was, this.#sums.old)
    if (is !== undefined) count(is, this.#sums.new)
  }

  /** One recipient for whom it is another amount. */
  changed(
    was: AmountOutcome | undefined,
    is: AmountOutcome | undefined,
    change: Omit<AmountChange, 'old' | 'new'>,
  ): void {
    this.#changes.push({ ...change, old: amountAs(was, this.#old), new: amountAs(is, this.#new) })
  }

  /** What it comes to; `before` and `after` say where it stands. */
  comparison(before: Program, after: Program): AmountComparison[] {
    const point = this.#new ?? this.#old
    if (point === undefined) return []
    const cite = citeOf(this.#new === undefined ? before : after, point)
    return [
      {
        id: point.id,
        label: point.label,
        cite: cite.zh,
        citeEn: cite.en,
        kind: point.kind,
        to: point.to.label,
        payers: { old: this.#old?.payers ?? [], new: this.#new?.payers ?? [] },
        old: this.#old === undefined ? null : totalOf(this.#sums.old, this.#old.type),
        new: this.#new === undefined ? null : totalOf(this.#sums.new, this.#new.type),
        difference: quantityOf(subtract(this.#sums.new.exact, this.#sums.old.exact), point.type),
        changes: this.#changes,
      },
    ]
  }
}

interface Sums {
  exact: Rational
  recipients: number
  low: Rational
  high: Rational
  ranges: number
  notCounted: number
}

function nothing(): Sums {
  return { exact: ZERO, recipients: 0, low: ZERO, high: ZERO, ranges: 0, notCounted: 0 }
}

/** Open for certain with its decision still out (a pass, or a fail outside its range) is a range; what may yet shut, or hangs on missing facts, is no sum. */
function count({ verdicts, due }: AmountOutcome, into: Sums): void {
  if (verdicts === FALSE || verdicts === NEUTRAL) return
  const exact = verdicts === TRUE
  const leftToDiscretion = verdicts === (TRUE | FALSE)
  if (due.kind !== 'number' || !due.present || due.low === null || due.high === null) into.notCounted++
  else if (leftToDiscretion) {
    into.low = add(into.low, due.low)
    into.high = add(into.high, due.high)
    into.ranges++
  } else if (exact && compare(due.low, due.high) === 0) {
    into.exact = add(into.exact, due.low)
    if (compare(due.low, ZERO) > 0) into.recipients++
  } else into.notCounted++
}

function totalOf({ exact, recipients, low, high, ranges, notCounted }: Sums, type: ScalarType): AmountTotal {
  return {
    exact: quantityOf(exact, type),
    recipients,
    ranges: { count: ranges, low: quantityOf(low, type), high: quantityOf(high, type) },
    notCounted,
  }
}

function amountAs(amount: AmountOutcome | undefined, point: OutcomePoint | undefined): ComparedAmount | null {
  if (amount === undefined || point === undefined) return null
  const { verdicts, due } = amount
  const edge = (side: 'low' | 'high') => {
    const value = due.kind === 'number' && due.present ? due[side] : null
    return value === null ? null : quantityOf(value, point.type)
  }
  return { verdict: verdictWord(verdicts), low: edge('low'), high: edge('high') }
}

function citeOf({ articles }: Program, { phrase }: OutcomePoint): { readonly zh: string; readonly en: string } {
  return articles.flatMap(phraseClauses).find(({ id }) => id === phrase)?.cite ?? { zh: phrase, en: phrase }
}
