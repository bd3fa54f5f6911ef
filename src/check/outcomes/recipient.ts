import { malformed } from '../../language/faults/malformed.ts'
import { typeMismatch, typeName } from '../../language/faults/type-mismatch.ts'
import { type Context, mayBeAbsent, refuse, unknownReference } from '../../language/index.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Expr } from '../../model/core.ts'
import { child, type Tree, textAt, textOf } from '../../model/tree.ts'
import type { World } from './world.ts'

/** Who receives an outcome, as its `to` says. */
export interface Recipient {
  readonly id: string
  readonly label: Bilingual
  /** The fact that holds its name. */
  readonly fact: Expr | null
  /** The field of each row that names it, in the rows' own context. */
  readonly item: Expr | null
}

/** Whether `to` says that each row names its own recipient, so that the outcome is worked out once for each of them. */
export function isNamedByRows(outcome: Tree): boolean {
  return child(child(outcome, 'to'), 'item') !== undefined
}

/** Reads `to`; null when it was refused. `rows` is the context of the rows of `for`. */
export function readRecipient(
  outcome: Tree,
  context: Context,
  rows: Context | null,
  { recipients }: World,
): Recipient | null {
  const to = child(outcome, 'to')
  if (to === undefined)
    return refuse(context, malformed(outcome.span, { zh: '缺少 to：给谁', en: 'to, who receives it, is missing' }))
  const word = textOf(to)
  if (word !== undefined) {
    const label = recipients.get(word)
    return label === undefined
      ? refuse(context, unknownReference('party', word, to.span, recipients.keys()))
      : { id: word, label, fact: null, item: null }
  }
  const item = textAt(to, 'item')
  const fact = textAt(to, 'fact')
  if ((item === undefined) === (fact === undefined)) {
    return refuse(
      context,
      malformed(
        to.span,
        { zh: 'to 须为一个名称、{ fact: … } 或 { item: … }', en: 'to is a name, { fact: … } or { item: … }' },
        {
          zh: `名称可用：${[...recipients.keys()].join(' ')}`,
          en: `the names are: ${[...recipients.keys()].join(' ')}`,
        },
      ),
    )
  }
  if (item !== undefined && rows === null) {
    return refuse(
      context,
      malformed(
        to.span,
        { zh: 'to: { item: … } 须与 for 合用', en: 'to: { item: … } needs a for' },
        { zh: '加上 for: { each: 列表 }', en: 'add for: { each: list }' },
      ),
    )
  }
  const within = item === undefined || rows === null ? context : rows
  const name = within.expr(to, null)
  if (name === null || !isName(name, to, within)) return null
  return item === undefined
    ? { id: fact ?? '', label: labelOfName(name, fact ?? '', to, context), fact: name, item: null }
    : { id: item, label: labelOfField(item, within), fact: null, item: name }
}

/** A recipient is named by a text or a code that is always there. */
function isName(name: Expr, tree: Tree, context: Context): boolean {
  if (name.type.kind !== 'text' && name.type.kind !== 'creditCode') {
    const { zh, en } = typeName(name.type)
    refuse(
      context,
      typeMismatch(tree.span, {
        zh: `to 须由文字或代码写明，这里是${zh}`,
        en: `to is named by a text or a code, and this is ${en}`,
      }),
    )
    return false
  }
  if (!mayBeAbsent(name, context)) return true
  refuse(
    context,
    malformed(
      tree.span,
      { zh: '写明对象的事实不能是“没有”', en: 'the fact that names the recipient cannot be absent' },
      { zh: '去掉该事实的 absent，或用 for 的 where 排除这些行', en: 'drop its absent in facts.yaml' },
    ),
  )
  return false
}

function labelOfName(name: Expr, id: string, tree: Tree, context: Context): Bilingual {
  const named = name.op === 'named' ? context.named(name.name, tree.span) : undefined
  return context.vocabulary.scalars.get(id)?.label ?? named?.label ?? { zh: id, en: id }
}

function labelOfField(field: string, { rowsOf }: Context): Bilingual {
  return rowsOf?.fields.get(field)?.label ?? rowsOf?.derived.get(field)?.label ?? { zh: field, en: field }
}
