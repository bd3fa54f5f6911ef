import type { Given, Row } from '../../model/application.ts'
import { ABSENT, MISSING } from '../../model/application.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond, Expr, Program } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import type { Rational } from '../../util/rational.ts'
import { exactly } from '../exact.ts'
import { has } from '../fold.ts'
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
  /** What is taken from it; missing where that is not plain. */
  readonly given: Given
  /** It is not known whether it counts. */
  readonly maybe?: true
}

/** The units of a list that count or may count, each once, with what is taken from it; undefined unless it is plain who each row is. */
export function unitsThatCount(
  list: ListFact,
  where: Cond | null,
  each: Expr,
  question: Question,
): readonly CountedUnit[] | undefined {
  const found = FOUND.get(question) ?? new Map<Expr, readonly CountedUnit[] | undefined>()
  FOUND.set(question, found)
  if (!found.has(each)) found.set(each, findUnits(list, where, each, question))
  return found.get(each)
}

// the line, the steps and the notes of an amount all ask for the same units
const FOUND = new WeakMap<Question, Map<Expr, readonly CountedUnit[] | undefined>>()

function findUnits(list: ListFact, where: Cond | null, each: Expr, question: Question): CountedUnit[] | undefined {
  const given = listGiven(list.name, question)
  if (given.kind !== 'rows') return given.kind === 'absent' ? [] : undefined
  const read = [...(where === null ? [] : expressionsOf(where)), each].flatMap(fieldsOf)
  const units = new Map<string, { readonly unit: CountedUnit; readonly counts: boolean }>()
  for (const [at, row] of given.rows.entries()) {
    const identity = list.identity === undefined ? undefined : row.get(list.identity)
    if (list.identity !== undefined && identity?.kind !== 'value') return undefined
    const truth = where === null ? TRUE : truthOnRow(where, row, question)
    const counts = has(truth, TRUE)
    const maybe = counts && truth !== TRUE
    const key = identity?.kind === 'value' ? unitKey(identity.value) : `${at}`
    const unit: CountedUnit = {
      row,
      number: at + 1,
      given: counts ? givenOnRow(each, row, question) : ABSENT,
      ...(maybe ? { maybe } : {}),
    }
    const before = units.get(key)
    // rows of one unit that do not say the same are the engine's to weigh
    if (before !== undefined && read.some((field) => !saysTheSame(before.unit.row.get(field), row.get(field))))
      return undefined
    if (before === undefined) units.set(key, { unit, counts })
  }
  return [...units.values()].filter(({ counts }) => counts).map(({ unit }) => unit)
}

function saysTheSame(a: Given = MISSING, b: Given = MISSING): boolean {
  return a.kind === 'value' && b.kind === 'value' ? keyOf(a) === keyOf(b) : a.kind === b.kind
}

/** The number a unit gives; undefined where that is none, or not plain. */
export function numberOf({ given }: CountedUnit): Rational | undefined {
  return given.kind === 'value' && typeof given.value === 'object' ? given.value : undefined
}

/** What a row is called: a payment by what it was paid for, else by its first text, its first choice, or its number. */
export function unitName(
  { row, number }: Pick<CountedUnit, 'row' | 'number'>,
  list: ListFact,
  { outcomes }: Program,
): Bilingual {
  const name = rowName(list, row)
  const paid = name === undefined ? undefined : outcomes.get(name)
  if (paid !== undefined) return inBoth((words, language) => `${paid.label[language]} ${words.received[paid.kind]}`)
  if (name !== undefined) return { zh: name, en: name }
  for (const [field, { type }] of list.fields) {
    const given = row.get(field)
    if (type.kind !== 'choice' || given?.kind !== 'value') continue
    const shown = shownOf(exactly(given.value), type)
    return { zh: textIn(shown, 'zh'), en: textIn(shown, 'en') }
  }
  return inBoth((words) => words.rows([number]))
}

function keyOf(given: Given): string {
  if (given.kind !== 'value') return given.kind
  return typeof given.value === 'object' ? `${given.value.num}/${given.value.den}` : String(given.value)
}
