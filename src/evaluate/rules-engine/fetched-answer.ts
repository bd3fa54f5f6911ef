import { type Given, type GivenList, MISSING } from '../../model/application.ts'
import { isNumeric } from '../../model/type.ts'
import type { ListFact, ScalarFact } from '../../model/vocabulary.ts'
import { compare } from '../../util/rational.ts'

type Fetched = Given | GivenList | undefined

/** What an outside source says of a fact; an answer that is none, or outside what the fact may be, is an Error. */
export function readFetchedFact(answer: Fetched, fact: ScalarFact): Given {
  if (answer === undefined || answer.kind === 'missing') return MISSING
  if (answer.kind === 'rows') throw new Error(`${fact.name} is a single value, and rows came`)
  if (answer.kind === 'absent') {
    if (fact.absent === undefined) throw new Error(`${fact.name} cannot be absent`)
    return answer
  }
  if (!fits(answer, fact)) throw new Error(`${fact.name} cannot have the value that came`)
  return answer
}

/** What an outside source says of a list; each field of each row is read as a fact of its own. */
export function readFetchedList(answer: Fetched, list: ListFact): GivenList {
  if (answer === undefined || answer.kind === 'missing') return MISSING_LIST
  if (answer.kind === 'value') throw new Error(`${list.name} is a list, and a single value came`)
  if (answer.kind === 'absent') {
    if (list.absent === undefined) throw new Error(`${list.name} cannot be absent`)
    return answer
  }
  if (answer.rows.length > list.max) throw new Error(`${list.name} has at most ${list.max} rows`)
  for (const row of answer.rows) {
    for (const [field, given] of row) {
      const fact = list.fields.get(field)
      if (fact === undefined) throw new Error(`${list.name} has no field ${field}`)
      readFetchedFact(given, fact)
    }
  }
  return answer
}

const MISSING_LIST: GivenList = { kind: 'missing' }

function fits({ value }: Extract<Given, { kind: 'value' }>, { type, range }: ScalarFact): boolean {
  if (isNumeric(type)) {
    if (typeof value !== 'object') return false
    return range === undefined || (compare(range.low, value) <= 0 && compare(value, range.high) <= 0)
  }
  if (type.kind === 'boolean' || type.kind === 'judgement') return typeof value === 'boolean'
  return typeof value === 'string' && (type.kind !== 'choice' || type.of.includes(value))
}
