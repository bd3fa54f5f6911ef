import { AMOUNT_ROWS } from './amount-rows.ts'
import { CONDITION_ROWS } from './condition-rows.ts'
import { LIST_ROWS } from './list-rows.ts'
import type { EdgeRow } from './row.ts'
import { VALUE_ROWS } from './value-rows.ts'

/** Every edge there is an answer for: the table of docs/decisions/2026-11-26-edge-answers.md. */
export const EDGE_ROWS: readonly EdgeRow[] = [...LIST_ROWS, ...VALUE_ROWS, ...AMOUNT_ROWS, ...CONDITION_ROWS]
