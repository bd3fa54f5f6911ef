import { type Given, MISSING, type Row } from '../../model/application.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond, Expr } from '../../model/core.ts'
import { isDecided, TRUE } from '../../model/truth.ts'
import type { Scalar } from '../../model/value.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { exactly } from '../exact.ts'
import { inBoth } from '../messages.ts'
import { rowName } from '../missing/missing-fact.ts'
import { listGiven, type Question } from '../question.ts'
import { shownOf, textIn } from '../shown.ts'
import { expressionsOf, fieldsOf } from '../sub-expressions.ts'
import { givenOnRow, truthOnRow } from './given-on-row.ts'
import { unitKey } from './unit-key.ts'

/** One unit of a list that counts: its row, and what is taken from it. */
export interface CountedUnit {
  readonly row: Row
  /** From 1. */
  readonly number: number
  /** Null where it is absent. */
  readonly value: Scalar | null
}

/**
 * The units of a list that count, each once, with the value taken from it; undefined unless it is plain for every row
 * whether it counts, who it is and what it gives.
 */
export function unitsThatCount(
  list: ListFact,
  where: readonly (Cond | null)[],
  each: Expr,
  question: Question,
): CountedUnit[] | undefined {
  const given = listGiven(list.name, question)
  if (given.kind !== 'rows') return given.kind === 'absent' ? [] : undefined
  const read = [...where.flatMap((cond) => (cond === null ? [] : expressionsOf(cond))), each].flatMap(fieldsOf)
  const units = new Map<string, CountedUnit & { readonly counts: boolean }>()
  for (const [at, row] of given.rows.entries()) {
    const identity = list.identity === undefined ? undefined : row.get(list.identity)
    if (list.identity !== undefined && identity?.kind !== 'value') return undefined
    const truths = where.map((cond) => (cond === null ? TRUE : truthOnRow(cond, row, question)))
    if (!truths.every(isDecided)) return undefined
    const counts = truths.every((truth) => truth === TRUE)
    const value = counts ? givenOnRow(each, row, question) : null
    if (value?.kind === 'missing') return undefined
    const key = identity?.kind === 'value' ? unitKey(identity.value) : `${at}`
    const before = units.get(key)
    // rows of one unit that do not say the same are the engine's to weigh
    if (before !== undefined && read.some((field) => !saysTheSame(before.row.get(field), row.get(field))))
      return undefined
    if (before === undefined)
      units.set(key, { row, number: at + 1, counts, value: value?.kind === 'value' ? value.value : null })
  }
  return [...units.values()].filter((unit) => unit.counts)
}

/** What a row is called: by its first text, else by its first choice, else by its number. */
export function unitName({ row, number }: Pick<CountedUnit, 'row' | 'number'>, list: ListFact): Bilingual {
  const name = rowName(list, row)
  if (name !== undefined) return { zh: name, en: name }
  for (const [field, { type }] of list.fields) {
    const given = row.get(field)
    if (type.kind !== 'choice' || given?.kind !== 'value') continue
    const shown = shownOf(exactly(given.value), type)
    return { zh: textIn(shown, 'zh'), en: textIn(shown, 'en') }
  }
  return inBoth((words) => words.rows([number]))
}

function saysTheSame(a: Given = MISSING, b: Given = MISSING): boolean {
  return a.kind === 'value' && b.kind === 'value' ? keyOf(a.value) === keyOf(b.value) : a.kind === b.kind
}

function keyOf(value: Scalar): string {
  return typeof value === 'object' ? `${value.num}/${value.den}` : String(value)
}
