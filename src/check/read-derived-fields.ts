import type { Finding } from '../model/finding.ts'
import { child, entriesOf, type Tree, textAt } from '../model/tree.ts'
import type { DerivedField, ScalarFact } from '../model/vocabulary.ts'
import { labelOf } from './read-label.ts'

/** The fields of a list's rows that are computed; a name is a field's or a derived field's, not both. */
export function readDerivedFields(
  list: Tree,
  fields: ReadonlyMap<string, ScalarFact>,
  report: (finding: Finding) => void,
): Map<string, DerivedField> {
  const derived = new Map<string, DerivedField>()
  for (const { key, keySpan, value } of entriesOf(child(list, 'derived'))) {
    if (fields.has(key)) {
      report({
        code: 'name-taken',
        severity: 'error',
        span: keySpan,
        message: {
          zh: `名称“${key}”已经用于本列表的字段`,
          en: `the name “${key}” already belongs to a field of the list`,
        },
        help: { zh: '换一个名称', en: 'use another name' },
      })
      continue
    }
    const unit = textAt(value, 'unit')
    derived.set(key, { label: labelOf(value, key), ...(unit === undefined ? {} : { unit }), tree: value })
  }
  return derived
}
