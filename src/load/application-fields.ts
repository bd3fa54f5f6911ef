import { type Given, MISSING } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { child, entriesOf, type MapTree } from '../model/tree.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { refuse } from './application-asked.ts'
import { derivedGiven } from './application-derived.ts'
import { unknownName } from './application-name.ts'
import type { Report } from './application-report.ts'
import { readValue } from './application-value.ts'

/** What fields are read with: the record or list they belong to, how messages call one, and where to report. */
export interface FieldsAsked {
  readonly owner: string
  /** Names that are computed, never given. */
  readonly derived?: ReadonlyMap<string, unknown>
  readonly called: (field: string, fact: ScalarFact) => Bilingual
  readonly report: Report
}

/** The declared fields of a mapping, every one there, given or missing; an undeclared one is an error. */
export function readFields(
  tree: MapTree,
  fields: ReadonlyMap<string, ScalarFact>,
  { owner, derived, called, report }: FieldsAsked,
): Map<string, Given> {
  for (const { key, keySpan } of entriesOf(tree)) {
    if (fields.has(key)) continue
    if (derived?.has(key)) {
      refuse({ report }, { span: keySpan }, derivedGiven(`${owner}.${key}`))
      continue
    }
    report(() => {
      const known = new Map([...fields].map(([field, { label }]) => [field, label]))
      return unknownName({ name: key, span: keySpan, owner, known })
    })
  }
  const given = new Map<string, Given>()
  for (const [field, fact] of fields) {
    const value = child(tree, field)
    given.set(field, value === undefined ? MISSING : readValue(value, fact, called(field, fact), report))
  }
  return given
}
