import type { Program } from '../../src/model/core.ts'
import type { ListFact } from '../../src/model/vocabulary.ts'
import { yearOf } from '../../src/util/civil-date.ts'
import { raisedIn } from './completion.ts'
import { isMap, type Json, type JsonMap } from './json.ts'

/** Whether one application says more than another and takes nothing back, as completions do. */
export function isCompletion(program: Program, partial: JsonMap, completion: JsonMap, asOf: number): boolean {
  const raises = [...raisedIn(program)].some(
    (fact) => given(partial, fact) === undefined && given(completion, fact) !== undefined,
  )
  if (raises) return false
  const { records, lists } = program.vocabulary
  return Object.entries(partial).every(([name, before]) => {
    const after = completion[name]
    const list = lists.get(name)
    if (list !== undefined && Array.isArray(before) && Array.isArray(after))
      return keepsRows(list, before as JsonMap[], after as JsonMap[], yearOf(asOf))
    return records.has(name) && isMap(before) && isMap(after) ? keeps(before, after) : same(before, after)
  })
}

/** What an application says of a fact or of a field of a record. */
function given(application: JsonMap, fact: string): Json | undefined {
  const [name = '', field] = fact.split('.')
  const value = application[name]
  return field === undefined ? value : isMap(value) ? value[field] : undefined
}

function same(before: Json, after: Json | undefined): boolean {
  return JSON.stringify(before) === JSON.stringify(after)
}

function keeps(before: JsonMap, after: JsonMap): boolean {
  return Object.entries(before).every(([name, value]) => same(value, after[name]))
}

/** Every row is there, and says no less; the others are of years that are due and had none. */
function keepsRows({ due }: ListFact, before: readonly JsonMap[], after: readonly JsonMap[], year: number): boolean {
  const [rows, more] = [after.slice(0, before.length), after.slice(before.length)]
  if (rows.length < before.length || !rows.every((row, i) => keeps(before[i] ?? {}, row))) return false
  if (due === undefined) return more.length === 0
  const years = after.map((row) => row[due.field])
  return more.every((_, i) => {
    const own = Number(years[before.length + i])
    return year - due.last <= own && own < year && years.filter((other) => other === own).length === 1
  })
}
