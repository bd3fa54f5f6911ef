import { situationOf } from '../../src/ask/situation.ts'
import { answerIsOpen } from '../../src/explain/answer-of.ts'
import { has, truthOf } from '../../src/explain/fold.ts'
import { keyOfMissing } from '../../src/explain/missing/missing-fact.ts'
import { leafTruths, valueNow } from '../../src/explain/question.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import type { MissingFact } from '../../src/model/decision.ts'
import { INFORMATIONAL, isDecided, TRUE, type VerdictSet } from '../../src/model/truth.ts'
import { factsOf } from '../generate/application.ts'
import { type Blank, raisedIn } from '../generate/completion.ts'
import { isMap, type JsonMap } from '../generate/json.ts'
import { type Case, readCase } from './pairs.ts'
import type { Law } from './record-failure.ts'

/** What the default decision says of an application. */
export interface Told {
  readonly verdicts: VerdictSet
  /** Its verdict or its answer is open. */
  readonly open: boolean
  /** Its answer as far as it is known, in one line. */
  readonly answer: string
  readonly missing: readonly MissingFact[]
}

/** What the default decision of a program says of an application, and which facts it says are missing. */
export function tell(program: Program, application: JsonMap, day: number): Told {
  return tellOf(program, factsOf(application, program), day)
}

/** The same of facts that are read already. */
export function tellOf(program: Program, facts: Facts, day: number): Told {
  const { question, missing } = situationOf(program, facts, day)
  const id = program.defaultDecision
  const point = program.decisions.get(id)
  if (point === undefined) throw new Error(`no decision ${id}`)
  const verdicts = question.outcome.decisions.get(id) ?? INFORMATIONAL
  const arises = point.answer === null ? 0 : truthOf(point.cond, leafTruths(question))
  const value = point.answer === null || !has(arises, TRUE) ? undefined : valueNow(point.answer, question)
  const answer = value?.present ? inOneLine(value) : 'none'
  return {
    verdicts,
    open: (verdicts !== INFORMATIONAL && !isDecided(verdicts)) || answerIsOpen(point, question),
    answer: arises === TRUE || !value?.present ? answer : `perhaps ${answer}`,
    missing: missing.ofDecision(id),
  }
}

function inOneLine(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? `${part}` : part)) ?? 'not known'
}

/** Nothing is named once the decision and its answer are settled. */
export const decidedMissesNothing: Law = async (drawn) => {
  const { program, day } = readCase(drawn)
  return namedThoughDecided(tell(program, drawn.application, day))
}

/** What is named though nothing is open; undefined where nothing is. */
export function namedThoughDecided({ open, missing }: Told): string | undefined {
  return open || missing.length === 0 ? undefined : `decided, and yet it names ${keysOf(missing).join()}`
}

/** With every named fact filled in and nothing else, nothing is missing any more. */
export const namedFactsSuffice: Law = async (drawn) => {
  const read = readFilling(drawn)
  if (read === undefined) return undefined
  const { program, day, before, filled } = read
  const named = new Set(keysOf(before.missing))
  // what differs between rows of one unit is no blank: nothing can be filled in for it
  const raised = raisedIn(program)
  const blanks = before.missing
    .filter(({ fact, differs }) => differs === undefined && !raised.has(fact))
    .map(keyOfMissing)
  if (filled.some((key) => !named.has(key)) || blanks.some((key) => !filled.includes(key))) return undefined
  if (!areWhole(program, drawn.application, read.completion)) return undefined
  return stillMissing(program, tell(program, read.completion, day), before)
}

/**
 * What is still missing of an application whose named facts are filled in. Rows of one unit that now say different things
 * are a contradiction, which is mended and not filled in; a year that is due belongs to the list that was named; and what
 * raises an open-ended item makes another application.
 */
export function stillMissing(program: Program, { missing, open }: Told, before: Told): string | undefined {
  if (missing.some(({ differs }) => differs !== undefined)) return undefined
  const lists = new Set(before.missing.map(({ fact }) => fact))
  const raised = raisedIn(program)
  const left = missing.filter((one) => !(isYear(one) && lists.has(one.fact)) && !raised.has(one.fact))
  return left.length === 0 ? undefined : `${open ? 'then' : 'decided, and'} it names ${keysOf(left).join()}`
}

/** Filling in what is not named changes nothing: neither verdict nor answer, and nothing is named that was not before. */
export const unnamedFactsDoNotMatter: Law = async (drawn) => {
  const read = readFilling(drawn)
  if (read === undefined) return undefined
  const { program, day, before, filled } = read
  const named = new Set(keysOf(before.missing))
  if (filled.some((key) => named.has(key))) return undefined
  return changedBy(before, tell(program, read.completion, day))
}

/** What filling in facts that were not named has changed; undefined where it changed nothing. */
export function changedBy(before: Told, after: Told): string | undefined {
  if (before.verdicts !== after.verdicts) return `verdicts: ${before.verdicts} / ${after.verdicts}`
  if (before.answer !== after.answer) return `answer: ${before.answer} / ${after.answer}`
  const named = new Set(keysOf(before.missing))
  const news = keysOf(after.missing).filter((key) => !named.has(key))
  return news.length === 0 ? undefined : `it names ${news.join()} beside ${[...named].join()}`
}

/** Which blanks of an application are named as missing, and which are not; a record as a whole where all of it is. */
export function sortBlanks(
  program: Program,
  application: JsonMap,
  missing: readonly MissingFact[],
): { readonly named: (blank: Blank) => boolean; readonly others: (blank: Blank) => boolean } {
  const keys = new Set(keysOf(missing))
  const years = new Set(missing.filter(isYear).map(({ fact, row }) => keyOf({ fact, year: Number(row) })))
  const blanksOf = (blank: Blank): boolean[] => {
    const { fact, year } = blank
    // with the row of a year, whatever it says
    const list = fact.split('.')[0] ?? fact
    if (year !== undefined) return [keys.has(keyOf({ fact: list })) || years.has(keyOf({ fact: list, year }))]
    const record = program.vocabulary.records.get(fact)
    if (record === undefined) return [keys.has(keyOf(blank))]
    const said = application[fact]
    const blanks = record.fields.filter((field) => !isMap(said) || said[field] === undefined)
    return blanks.map((field) => keys.has(keyOf({ fact: `${fact}.${field}` })))
  }
  return {
    named: (blank) => blanksOf(blank).every((named) => named),
    others: (blank) => !blanksOf(blank).some((named) => named),
  }
}

function isYear({ item, row, differs }: MissingFact): boolean {
  return item === undefined && row !== undefined && differs === undefined
}

/** What a fact or blank goes by when what is named is compared with what is filled in. */
function keyOf({ fact, item, year }: Blank): string {
  return JSON.stringify([fact, item ?? (year === undefined ? null : `${year}`), null])
}

function keysOf(missing: readonly MissingFact[]): string[] {
  return missing.map(keyOfMissing)
}

/** Whether every row that a completion puts in says all that its list asks. */
function areWhole({ vocabulary }: Program, application: JsonMap, completion: JsonMap): boolean {
  return [...vocabulary.lists.values()].every(({ name, fields }) => {
    const [before, after] = [application[name], completion[name]]
    if (!Array.isArray(after)) return true
    const put = (after as JsonMap[]).slice(Array.isArray(before) ? before.length : 0)
    return put.every((row) => [...fields.keys()].every((field) => row[field] !== undefined))
  })
}

function readFilling(drawn: Case) {
  const { completed, program, day } = readCase(drawn)
  if (completed === undefined || drawn.completion === undefined) return undefined
  const { application, completion } = drawn
  const before = tell(program, application, day)
  return { program, day, completion, before, filled: filledIn(program, application, completion) }
}

/** Which blanks of an application its completion fills in. */
export function filledIn(program: Program, application: JsonMap, completion: JsonMap): string[] {
  return Object.entries(completion).flatMap(([name, after]): string[] => {
    const before = application[name]
    const record = program.vocabulary.records.get(name)
    if (record !== undefined) {
      const [said, says] = [isMap(before) ? before : {}, isMap(after) ? after : undefined]
      const filled = record.fields.filter((field) => said[field] === undefined && (!says || says[field] !== undefined))
      return before === 'absent' ? [] : filled.map((field) => keyOf({ fact: `${name}.${field}` }))
    }
    if (before === undefined) return [keyOf({ fact: name })]
    if (!Array.isArray(before) || !Array.isArray(after)) return []
    const year = program.vocabulary.lists.get(name)?.due?.field
    return (after as JsonMap[]).flatMap((row, at) => {
      const own = (before as JsonMap[])[at]
      if (own === undefined) return year === undefined ? [] : [keyOf({ fact: name, year: Number(row[year]) })]
      const fields = Object.keys(row).filter((field) => own[field] === undefined)
      return fields.map((field) => keyOf({ fact: `${name}.${field}`, item: at + 1 }))
    })
  })
}
