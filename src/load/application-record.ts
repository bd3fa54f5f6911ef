import { ABSENT, type Given, MISSING } from '../model/application.ts'
import type { Tree } from '../model/tree.ts'
import type { RecordFact, ScalarFact, Vocabulary } from '../model/vocabulary.ts'
import { calledBy, mustBe } from './application-asked.ts'
import { asFields, readFields } from './application-fields.ts'
import { readNothing } from './application-nothing.ts'
import type { Report } from './application-report.ts'

/** The facts a record groups, by their full names: every one is there, missing or absent where the record is. */
export function readRecord(
  tree: Tree | undefined,
  record: RecordFact,
  vocabulary: Vocabulary,
  report: Report,
): Map<string, Given> {
  const fields = fieldsOf(record, vocabulary)
  const all = (given: Given): Map<string, Given> => new Map([...fields.values()].map(({ name }) => [name, given]))
  if (tree === undefined) return all(MISSING)
  const called = calledBy(record.label, record.name)
  const nothing = readNothing(tree, { called, report, ...(record.absent && { absent: record.absent }) })
  if (nothing !== undefined) return all(nothing === 'absent' ? ABSENT : MISSING)
  if (tree.kind !== 'map') {
    mustBe({ zh: '一组字段', en: 'a mapping of fields' }, tree, { called, report }, asFields(fields))
    return all(MISSING)
  }
  const given = readFields(tree, fields, {
    owner: record.name,
    called: (_, fact) => calledBy(fact.label, fact.name),
    report,
  })
  return new Map([...fields].map(([field, { name }]) => [name, given.get(field) ?? MISSING]))
}

/** The fields of a record by the names they bear inside it. */
export function fieldsOf(record: RecordFact, vocabulary: Vocabulary): ReadonlyMap<string, ScalarFact> {
  const fields = new Map<string, ScalarFact>()
  const prefix = `${record.name}.`
  for (const [name, fact] of vocabulary.scalars)
    if (name.startsWith(prefix)) fields.set(name.slice(prefix.length), fact)
  return fields
}
