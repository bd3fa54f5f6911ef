import { unknownFact } from '../../language/faults/unknown-fact.ts'
import { refuse } from '../../language/index.ts'
import type { Target } from '../../model/property.ts'
import { type Tree, textOf } from '../../model/tree.ts'
import { AS_OF, topLevelNames } from '../../model/vocabulary.ts'
import type { Reading } from './reading.ts'

/** What an application says under a name: a fact, a list, `list.field`, or all that a record holds; null when refused. */
export function readTargets(tree: Tree, { context }: Reading): readonly Target[] | null {
  const name = textOf(tree) ?? ''
  const { scalars, lists, records } = context.vocabulary
  if (scalars.has(name) && name !== AS_OF) return [{ list: null, field: name }]
  if (lists.has(name)) return [{ list: name, field: null }]
  const record = records.get(name)
  if (record !== undefined) return record.fields.map((field) => ({ list: null, field: `${name}.${field}` }))
  const [list, field] = [name.slice(0, name.lastIndexOf('.')), name.slice(name.lastIndexOf('.') + 1)]
  if (lists.get(list)?.fields.has(field)) return [{ list, field }]
  const fields = [...lists.values()].flatMap((one) => [...one.fields.keys()].map((key) => `${one.name}.${key}`))
  return refuse(
    context,
    unknownFact(name, tree.span, [...topLevelNames(context.vocabulary), ...scalars.keys(), ...fields]),
  )
}

/** A list by name; null when there is none, which is reported. */
export function readList(tree: Tree, { context }: Reading): string | null {
  const name = textOf(tree) ?? ''
  if (context.vocabulary.lists.has(name)) return name
  return refuse(context, {
    ...unknownFact(name, tree.span, [...context.vocabulary.lists.keys()]),
    code: 'unknown-list',
    message: { zh: `没有列表事实“${name}”`, en: `there is no list fact “${name}”` },
  })
}
