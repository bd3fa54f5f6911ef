import type { Facts, Given } from '../model/application.ts'
import type { ScalarFact, Vocabulary } from '../model/vocabulary.ts'
import { type Plain, writeValue } from './write-value.ts'

/** What an application says, as plain data that its reader reads as the same facts; what is missing is left out. */
export function writeApplication(facts: Facts, vocabulary: Vocabulary): { readonly [key: string]: Plain } {
  const written: Record<string, Plain> = {}
  for (const fact of vocabulary.scalars.values())
    if (!fact.name.includes('.')) put(written, fact.name, fact, facts.scalars.get(fact.name))
  for (const { name, fields, absent } of vocabulary.records.values()) {
    const given = fields.map((field) => facts.scalars.get(`${name}.${field}`))
    if (absent !== undefined && given.every((one) => one?.kind === 'absent')) {
      written[name] = 'absent'
      continue
    }
    const record: Record<string, Plain> = {}
    for (const [i, field] of fields.entries()) put(record, field, vocabulary.scalars.get(`${name}.${field}`), given[i])
    if (Object.keys(record).length > 0) written[name] = record
  }
  for (const { name, fields } of vocabulary.lists.values()) {
    const given = facts.lists.get(name)
    if (given?.kind === 'absent') written[name] = 'absent'
    if (given?.kind !== 'rows') continue
    written[name] = given.rows.map((row) => {
      const shown: Record<string, Plain> = {}
      for (const [field, fact] of fields) put(shown, field, fact, row.get(field))
      return shown
    })
  }
  return written
}

function put(to: Record<string, Plain>, name: string, fact: ScalarFact | undefined, given: Given | undefined): void {
  if (fact === undefined || given === undefined || given.kind === 'missing') return
  to[name] = given.kind === 'absent' ? 'absent' : writeValue(fact.type, given.value, given.judgement)
}
