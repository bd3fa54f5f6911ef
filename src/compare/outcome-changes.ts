import type { RuleChangeKind } from '../model/comparison.ts'
import type { Adjustment, Expr, OutcomePoint } from '../model/core.ts'
import type { Words } from './words.ts'

/**
 * How an outcome differs in what one phrase says of it, called differently in the two versions or not: the phrase that
 * gives it, one that adjusts it, one that caps it.
 */
export function outcomeChanges(
  was: OutcomePoint,
  is: OutcomePoint,
  phrase: { readonly old: string; readonly new: string },
  { same }: Words,
): RuleChangeKind[] {
  const found: RuleChangeKind[] = []
  const compare = (kind: RuleChangeKind, before: unknown, after: unknown): void => {
    if (!same(before, after) && !found.includes(kind)) found.push(kind)
  }
  if (is.phrase === phrase.new) {
    compare('amount', baseOf(was.entitled), baseOf(is.entitled))
    compare('recipient', [was.to.id, was.to.name, was.recipients], [is.to.id, is.to.name, is.recipients])
    compare('period', [was.per, was.received, was.net], [is.per, is.received, is.net])
    compare('amount', [was.applies, was.within, was.better, was.kind], [is.applies, is.within, is.better, is.kind])
  }
  compare('cap', capsBy(was, phrase.old), capsBy(is, phrase.new))
  compare('adjustment', adjustmentsBy(was, phrase.old), adjustmentsBy(is, phrase.new))
  return found
}

/** What a text gives before other phrases change it. */
function baseOf(expr: Expr): Expr {
  return expr.op === 'adjusted' ? baseOf(expr.base) : expr
}

function capsBy({ caps }: OutcomePoint, phrase: string): Expr[] {
  return caps.filter((cap) => cap.phrase === phrase).map(({ left }) => left)
}

function adjustmentsBy({ entitled }: OutcomePoint, phrase: string): Adjustment[] {
  const found: Adjustment[] = []
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null) return
    if (isAdjusted(part)) found.push(...part.groups.flat().filter((one) => one.phrase === phrase))
    for (const inner of Object.values(part)) visit(inner)
  }
  visit(entitled)
  return found
}

function isAdjusted(part: object): part is Extract<Expr, { op: 'adjusted' }> {
  return 'op' in part && part.op === 'adjusted'
}

/** Everything of an outcome that the phrase says which gives it. */
export const GIVEN: readonly (keyof OutcomePoint)[] = [
  'kind',
  'type',
  'to',
  'recipients',
  'per',
  'better',
  'applies',
  'within',
  'entitled',
  'received',
  'net',
]
