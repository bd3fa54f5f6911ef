import { drawNamedType } from './definitions.ts'
import { drawExpression } from './expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { type Scope, withinRow } from './scope.ts'
import type { Atom, DrawnList, DrawnVocabulary } from './vocabulary.ts'

/** A vocabulary whose lists have, now and then, fields worked out from a row and other facts. */
export function withDerivedFields(scope: Scope, { facts, atoms, lists }: DrawnVocabulary): DrawnVocabulary {
  const { random } = scope
  const entries: Record<string, Json> = { ...facts }
  const own = lists.map((list): DrawnList => {
    if (list.name === 'payments' || !random.chance(0.4)) return list
    const made = drawFields(scope, list)
    if (made.atoms.length === 0) return list
    entries[list.name] = { ...(facts[list.name] as JsonMap), derived: made.derived }
    return { ...list, fields: [...list.fields, ...made.atoms] }
  })
  return { facts: entries, atoms, lists: own }
}

/** Derived fields of one list, each over its fields and the ones before. */
function drawFields(scope: Scope, list: DrawnList): { derived: Record<string, Json>; atoms: Atom[] } {
  const derived: Record<string, Json> = {}
  const atoms: Atom[] = []
  for (let i = scope.random.int(1, 2); i > 0; i--) {
    const rows = withinRow(scope, { ...list, fields: [...list.fields, ...atoms] })
    // mostly of the row: the facts beside it are the same for all
    const here = scope.random.chance(0.7) ? { ...rows, atoms: rows.atoms.filter(({ key }) => key === 'item') } : rows
    const made = drawExpression(here, drawNamedType(here), 1, false)
    if (made === undefined) continue
    const name = `worked${i}`
    derived[name] = { label: `算出${i}`, ...(made.tree as JsonMap) }
    atoms.push({ key: 'item', name, type: made.type, absent: made.absent })
  }
  return { derived, atoms }
}
