import type { Program } from '../../src/model/core.ts'
import type { ListFact, ScalarFact } from '../../src/model/vocabulary.ts'
import { ceil, floor } from '../../src/util/rational.ts'
import { ownFacts } from '../generate/application.ts'
import { raisedIn } from '../generate/completion.ts'
import type { Json, JsonMap } from '../generate/json.ts'
import { asGiven } from '../generate/literals.ts'

/** What there is no end of, or too much to try all of. */
class TooMany extends Error {}

/** Every value of a fact that has few, and that there is none where that may be. */
export function everyValue({ type, range, absent }: ScalarFact): Json[] {
  const none = absent === undefined ? [] : ['absent']
  switch (type.kind) {
    case 'boolean':
    case 'judgement':
      return [asGiven(type, true), asGiven(type, false), ...none]
    case 'choice':
      return [...type.of, ...none]
    case 'integer': {
      if (range === undefined) throw new TooMany()
      const [low, high] = [Number(ceil(range.low)), Number(floor(range.high))]
      if (high - low > 8) throw new TooMany()
      return [...Array.from({ length: high - low + 1 }, (_, i) => low + i), ...none]
    }
    default:
      throw new TooMany()
  }
}

/**
 * Every way to fill in what an application leaves out; undefined where these are more than so many. An open-ended item is
 * not raised, and no row is added to a list that is given: those are other applications.
 */
export function everyCompletion(program: Program, partial: JsonMap, most: number): JsonMap[] | undefined {
  try {
    return completions(program, partial, most)
  } catch (error) {
    if (error instanceof TooMany) return undefined
    throw error
  }
}

function completions(program: Program, partial: JsonMap, most: number): JsonMap[] {
  const { records, lists } = program.vocabulary
  if (records.size > 0) throw new TooMany()
  const raised = raisedIn(program)
  let made: JsonMap[] = [partial]
  const fill = (name: string, values: readonly Json[]): void => {
    if (made.length * values.length > most) throw new TooMany()
    made = made.flatMap((one) => values.map((value) => ({ ...one, [name]: value })))
  }
  for (const fact of ownFacts(program))
    if (partial[fact.name] === undefined && !raised.has(fact.name)) fill(fact.name, everyValue(fact))
  for (const list of lists.values()) {
    const given = partial[list.name]
    if (given === 'absent') continue
    if (list.due !== undefined) throw new TooMany()
    if (Array.isArray(given)) {
      fill(list.name, everyRows(list, program, given as JsonMap[], most))
      continue
    }
    if (list.max > 2) throw new TooMany()
    const lengths = Array.from({ length: list.max + 1 }, (_, n) => Array.from({ length: n }, (): JsonMap => ({})))
    const found: Json[] = lengths.flatMap((rows) => everyRows(list, program, rows, most))
    fill(list.name, list.absent === undefined ? found : [...found, 'absent'])
  }
  return made
}

/** Every way to fill in the fields of some rows. */
function everyRows(list: ListFact, program: Program, rows: readonly JsonMap[], most: number): JsonMap[][] {
  let made: JsonMap[][] = [rows as JsonMap[]]
  for (const [at, row] of rows.entries())
    for (const [name, fact] of list.fields) {
      if (row[name] !== undefined) continue
      const values = name === list.identity ? everyUnit(list, program, rows, fact) : everyValue(fact)
      if (made.length * values.length > most) throw new TooMany()
      made = made.flatMap((one) => values.map((value) => one.with(at, { ...one[at], [name]: value })))
    }
  return made
}

/** The units a row may be: one that another row names, one that the rules name, or one of its own. */
function everyUnit({ identity = '' }: ListFact, program: Program, rows: readonly JsonMap[], fact: ScalarFact): Json[] {
  if (fact.type.kind !== 'text' || fact.absent !== undefined) throw new TooMany()
  const named = new Set<Json>(rows.flatMap((row) => row[identity] ?? []))
  const visit = (node: unknown): void => {
    if (typeof node === 'string') named.add(node)
    else if (typeof node === 'object' && node !== null) Object.values(node).forEach(visit)
  }
  // whatever text the rules compare with, and texts that only look like it
  const texts = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const { op, value, options } = node as { op?: string; value?: unknown; options?: unknown }
    if (op === 'literal' && typeof value === 'string') visit(value)
    if (op === 'oneOf') visit(options)
    for (const part of node instanceof Map ? node.values() : Object.values(node)) texts(part)
  }
  texts(program.articles)
  texts(program.named)
  texts(program.decisions)
  return [...named, ...rows.map((_, i) => `新单位${i}`)]
}

/** What an application leaves out of what has few values: facts, and lists of which anything is missing. */
export function blanksIn({ vocabulary }: Program, partial: JsonMap): Set<string> {
  const own = [...vocabulary.scalars.keys()].filter((name) => partial[name] === undefined)
  const lists = [...vocabulary.lists.values()].filter(({ name, fields }) => {
    const given = partial[name]
    if (!Array.isArray(given)) return given === undefined
    return given.some((row) => [...fields.keys()].some((field) => (row as JsonMap)[field] === undefined))
  })
  return new Set([...own, ...lists.map(({ name }) => name)])
}
