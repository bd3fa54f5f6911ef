import type { Bilingual } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import { type Entry, type ScalarTree, type Span, type Tree, textOf } from '../model/tree.ts'
import { isNumeric, type ScalarType } from '../model/type.ts'
import { AS_OF, type ListFact } from '../model/vocabulary.ts'
import { EXPRESSIONS } from './expressions/index.ts'
import { unclearValue } from './expressions/unclear.ts'
import { malformed } from './faults/malformed.ts'
import { unknownFact } from './faults/unknown-fact.ts'
import { unknownReference } from './faults/unknown-reference.ts'
import { elaborateLiteral } from './literal.ts'
import { type Context, refuse } from './word.ts'

/** The word for what the ceiling of an outcome still leaves. */
const UP_TO_CEILING = 'upToCeiling'

/** Lowers an operand: a literal, `{ fact: x }`, `{ item: x }`, `{ reading: id }` or an expression. One key per node. */
export function elaborateExpression(tree: Tree, expected: ScalarType | null, context: Context): Expr | null {
  if (tree.kind === 'scalar')
    return isUpToCeiling(tree, expected)
      ? elaborateUpToCeiling(tree.span, context)
      : elaborateLiteral(tree, expected, context)
  const entries = tree.kind === 'map' ? [...tree.entries.values()] : []
  const [entry] = entries
  if (entry === undefined || entries.length !== 1) {
    return refuse(
      context,
      malformed(
        tree.span,
        { zh: '这里需要一个值或一个算式', en: 'a value or one expression is needed here' },
        {
          zh: '例如 12 人、{ fact: employeeCount }、{ count: { of: employees } }',
          en: 'such as 12 人, { fact: employeeCount }, { count: { of: employees } }',
        },
      ),
    )
  }
  switch (entry.key) {
    case 'fact':
      return elaborateFact(entry, context)
    case 'item':
      return elaborateItem(entry, context)
    case 'reading':
      return elaborateReading(entry, expected, context)
    default: {
      const word = EXPRESSIONS.get(entry.key)
      if (word !== undefined) return word.elaborate(entry.value, expected, context)
      return refuse(
        context,
        malformed(
          entry.keySpan,
          { zh: `没有算式“${entry.key}”`, en: `there is no expression “${entry.key}”` },
          { zh: `可用：${[...EXPRESSIONS.keys()].join(' ')}`, en: `there are: ${[...EXPRESSIONS.keys()].join(' ')}` },
        ),
      )
    }
  }
}

/** What is left under an outcome's ceiling; where a name is expected, a word is a name. */
function isUpToCeiling(tree: ScalarTree, expected: ScalarType | null): boolean {
  return tree.value === UP_TO_CEILING && (expected === null || isNumeric(expected))
}

function elaborateUpToCeiling(span: Span, context: Context): Expr | null {
  if (context.upToCeiling !== null) return context.upToCeiling()
  return refuse(
    context,
    malformed(
      span,
      { zh: `${UP_TO_CEILING} 在这里没有意义`, en: `${UP_TO_CEILING} means nothing here` },
      {
        zh: '只写在 grant、charge、quantity 的 amount 里，且该项写了 ceiling',
        en: 'it stands in the amount of a grant, charge or quantity that has a ceiling',
      },
    ),
  )
}

/** A declared fact, or a derived or defined value. */
function elaborateFact({ value }: Entry, context: Context): Expr | null {
  const name = textOf(value) ?? ''
  const fact = context.vocabulary.scalars.get(name)
  if (fact !== undefined) return { op: 'fact', id: context.nextId(), type: fact.type, name }
  if (name === AS_OF) return { op: 'fact', id: context.nextId(), type: { kind: 'date' }, name }
  if (context.vocabulary.lists.has(name) || context.vocabulary.records.has(name)) {
    return refuse(
      context,
      malformed(
        value.span,
        { zh: `“${name}”不是单个的值`, en: `“${name}” is not a single value` },
        {
          zh: '列表用 count、share、every 等来问，记录用 记录名.字段名',
          en: 'ask a list with count, share, every…; write a record’s field as record.field',
        },
      ),
    )
  }
  if (context.scaleNames().includes(name)) {
    return refuse(
      context,
      malformed(
        value.span,
        { zh: `“${name}”是累进标准，不是值`, en: `“${name}” is a scale, not a value` },
        { zh: `用 apply: { scale: ${name}, to: … } 套用`, en: `lay it on a value: apply: { scale: ${name}, to: … }` },
      ),
    )
  }
  const known = context.factNames()
  if (known.includes(name)) {
    const named = context.named(name, value.span)
    return named === undefined ? null : { op: 'named', id: context.nextId(), type: named.type, name }
  }
  if (context.rowsOf !== null && fieldNames(context.rowsOf).includes(name)) {
    return refuse(
      context,
      malformed(
        value.span,
        { zh: `“${name}”是列表行里的字段`, en: `“${name}” is a field of the list’s rows` },
        { zh: `写成 item: ${name}`, en: `write item: ${name}` },
      ),
    )
  }
  return refuse(context, unknownFact(name, value.span, known))
}

/** A field is asked about within a question of its list. */
function whereItemStands(field: string, { vocabulary }: Context): Bilingual {
  const list = [...vocabulary.lists.values()].find((one) => fieldNames(one).includes(field))
  if (list === undefined) return { zh: `写成 fact: ${field}`, en: `write fact: ${field}` }
  return {
    zh: `写成 every: { of: ${list.name}, satisfies: { item: ${field}, … } }，或用 some、none`,
    en: `write every: { of: ${list.name}, satisfies: { item: ${field}, … } }, or some or none`,
  }
}

function fieldNames({ fields, derived }: ListFact): string[] {
  return [...fields.keys(), ...derived.keys()]
}

/** A field of the row a list question is about, given or derived. */
function elaborateItem({ value, keySpan }: Entry, context: Context): Expr | null {
  const field = textOf(value) ?? ''
  if (context.rowsOf === null) {
    return refuse(
      context,
      malformed(
        keySpan,
        { zh: 'item 只能用在列表问题里', en: 'item only makes sense inside a list question' },
        whereItemStands(field, context),
      ),
    )
  }
  const fact = context.rowsOf.fields.get(field)
  if (fact === undefined) {
    if (context.rowsOf.derived.has(field)) return context.derivedField(field, value.span)
    return refuse(context, unknownFact(field, value.span, fieldNames(context.rowsOf)))
  }
  return { op: 'item', id: context.nextId(), type: fact.type, field }
}

/** The choice made for an open point of the text, as an operand. */
function elaborateReading({ value }: Entry, expected: ScalarType | null, context: Context): Expr | null {
  const id = textOf(value) ?? ''
  const reading = context.readings.get(id)
  if (reading === undefined)
    return refuse(context, unknownReference('reading', id, value.span, context.readings.keys()))
  if (reading.choice === null) return unclearValue(id, value.span, expected, context)
  const expr = elaborateLiteral(
    { kind: 'scalar', value: reading.choice, source: reading.choice, plain: true, span: value.span },
    expected,
    context,
  )
  return expr?.op === 'literal' ? { ...expr, reading: id } : null
}
