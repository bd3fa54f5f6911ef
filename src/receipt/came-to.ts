import type { Decision } from '../model/decision.ts'
import type { CameTo } from '../model/receipt.ts'

/** A decision in brief: each decision point, clause and amount with what it came to. */
export function cameTo({ decisions, clauses, amounts }: Decision): CameTo {
  return {
    decisions: Object.fromEntries(
      Object.entries(decisions).map(([id, { verdict, answer }]) => [
        id,
        answer === undefined ? verdict : `${verdict} ${answer}`,
      ]),
    ),
    clauses: Object.fromEntries(clauses.map(({ id, verdict }) => [id, verdict])),
    amounts: Object.fromEntries(
      amounts.map(({ id, to, verdict, low, high, unit }, index) => [
        // two entries may share clause and recipient
        `${index + 1} ${id} ${to}`,
        `${verdict} ${low ?? '-'}..${high ?? '-'} ${unit}`,
      ]),
    ),
  }
}
