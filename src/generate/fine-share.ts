import { withDueRows } from '../evaluate/due-rows.ts'
import { plainValues } from '../evaluate/plain/index.ts'
import type { Facts, Row } from '../model/application.ts'
import type { Expr, Program } from '../model/core.ts'
import { reachOf } from '../model/reach.ts'
import { exactWithin } from '../model/value.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { compare, type Rational, rational, ZERO } from '../util/rational.ts'
import type { Dated, Side } from './approach.ts'
import { rowsOf, withRows } from './edit-facts.ts'
import type { Moves } from './moves.ts'
import type { TurningPoint } from './turning-points.ts'

/** No more rows than these: from 50 on, a share of 66 % tells from one of two thirds. */
const MOST_ROWS = 120

/**
 * An application whose share lies on one side of where it turns, as near as so many rows can be: what single changes to
 * a short list never reach. Undefined where the share is not turned by a number, or rows of both kinds are not found.
 */
export function fineShare(
  start: Facts,
  point: TurningPoint,
  side: Side,
  dated: Dated,
  moves: Moves,
): Facts | undefined {
  const share = behind(point.left, dated.program)
  if (share.op !== 'share' || point.right.op !== 'literal' || typeof point.right.value !== 'object') return undefined
  const list = dated.program.vocabulary.lists.get(share.list)
  const parts = list && nearest(point.right.value, side, Math.min(list.max, MOST_ROWS))
  if (list === undefined || parts === undefined) return undefined
  const kinds = kindsOf(start, share.list, point.left, dated, moves)
  if ((kinds.in === undefined && parts.some > 0) || (kinds.out === undefined && parts.of > parts.some)) return undefined
  const rows = [
    ...like(kinds.in, parts.some, 0, list, moves),
    ...like(kinds.out, parts.of - parts.some, parts.some, list, moves),
  ]
  return withRows(start, share.list, rows)
}

/** Whether an expression is a share of a list. */
export function isShare(expr: Expr, program: Program): boolean {
  return behind(expr, program).op === 'share'
}

function behind(expr: Expr, program: Program): Expr {
  const found = expr.op === 'named' ? program.named.get(expr.name)?.expr : undefined
  return found === undefined ? expr : behind(found, program)
}

/** The fraction with at most so many parts that lies nearest to a number on one side of it. */
function nearest(to: Rational, side: Side, most: number): { some: number; of: number } | undefined {
  let best: { some: number; of: number; gap: number } | undefined
  for (let of = 1; of <= most; of++) {
    const near = Number((to.num * BigInt(of)) / to.den)
    for (const some of [near - 1, near, near + 1]) {
      if (some < 0 || some > of) continue
      const order = compare(rational(some, of), to)
      if (order !== (side === 'below' ? -1 : side === 'at' ? 0 : 1)) continue
      const gap = Math.abs(some / of - Number(to.num) / Number(to.den))
      if (best === undefined || gap < best.gap) best = { some, of, gap }
    }
  }
  return best
}

/** A row that counts towards the share, and one that counts against it: given, or one change away from one given. */
function kindsOf(
  start: Facts,
  name: string,
  share: Expr,
  { program, dayOf }: Dated,
  moves: Moves,
): { in?: Row; out?: Row } {
  const kinds: { in?: Row; out?: Row } = {}
  const take = (facts: Facts): boolean => {
    const [row, ...others] = rowsOf(facts, name)
    if (row === undefined || others.length > 0) return false
    const day = dayOf(facts)
    const value = plainValues(program, withDueRows(program.vocabulary, facts, day), day)(share)
    const exact = value.kind === 'number' && value.present ? exactWithin(value) : undefined
    if (exact === undefined) return false
    if (compare(exact, ZERO) === 0) kinds.out ??= row
    else kinds.in ??= row
    return kinds.in !== undefined && kinds.out !== undefined
  }
  const reach = reachOf(program, { exprs: [share] })
  for (const row of rowsOf(start, name)) if (take(withRows(start, name, [row]))) return kinds
  for (const row of rowsOf(start, name).slice(0, 2))
    for (const there of moves.from(withRows(start, name, [row]), reach, null)) if (take(there)) return kinds
  return kinds
}

function like(row: Row | undefined, count: number, from: number, list: ListFact, moves: Moves): Row[] {
  return row === undefined ? [] : Array.from({ length: count }, (_, i) => moves.fresh(list, row, from + i))
}
