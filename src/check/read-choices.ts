import { child, entriesOf, type Tree, textAt, textOf } from '../model/tree.ts'
import type { ChoiceType } from '../model/type.ts'
import { readLabel } from './read-label.ts'

/** The choices written under `of`, and whether they are `ordered`. */
export function readChoices(tree: Tree): ChoiceType {
  const of = child(tree, 'of')
  const entries =
    of?.kind === 'list'
      ? of.items.map((item) => [textOf(item) ?? '', item] as const)
      : entriesOf(of).map((entry) => [entry.key, entry.value] as const)
  return {
    kind: 'choice',
    of: entries.map(([name]) => name),
    labels: Object.fromEntries(entries.map(([name, label]) => [name, readLabel(label, name)])),
    ordered: textAt(tree, 'ordered') === 'true',
  }
}
