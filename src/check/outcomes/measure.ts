import { typeMismatch, typeName } from '../../language/faults/type-mismatch.ts'
import { unitMismatch } from '../../language/faults/unit-mismatch.ts'
import { type Context, refuse } from '../../language/index.ts'
import { isWhole, measured, readQuantity } from '../../language/quantity.ts'
import type { Expr } from '../../model/core.ts'
import { type Tree, textAt, textOf } from '../../model/tree.ts'
import { comparable, isNumeric, type ScalarType } from '../../model/type.ts'
import { ONE } from '../../util/rational.ts'

/** What an outcome’s `unit` says it counts: whole months or days where it is a unit of time, else a number; null where it says nothing. */
export function measureOf(outcome: Tree): ScalarType | null {
  const unit = textAt(outcome, 'unit')
  if (unit === undefined) return null
  const { dimension } = measured(ONE, unit)
  const time = (dimension === 'month' || dimension === 'day') && !hasPart(outcome)
  return time ? { kind: 'duration', unit: dimension } : { kind: 'number', unit }
}

/** Half days and the like are no whole durations. */
function hasPart(tree: Tree): boolean {
  if (tree.kind === 'list') return tree.items.some(hasPart)
  if (tree.kind === 'map') return [...tree.entries.values()].some(({ value }) => hasPart(value))
  const quantity = readQuantity(textOf(tree) ?? '')
  return (quantity?.dimension === 'month' || quantity?.dimension === 'day') && !isWhole(quantity)
}

/** A quantity in the outcome’s own unit; null when it is none, or is counted in another one. */
export function inMeasure(expr: Expr, unit: string | undefined, tree: Tree, context: Context): Expr | null {
  const { type } = expr
  const is = typeName(type)
  if (!isNumeric(type) || type.kind === 'date' || type.kind === 'year') {
    return refuse(
      context,
      typeMismatch(tree.span, {
        zh: `这里需要一个数量，写的是${is.zh}`,
        en: `a quantity is needed here, and this is ${is.en}`,
      }),
    )
  }
  // A duration is counted in its own unit, whatever the outcome calls it.
  if (unit === undefined || type.kind === 'duration') return expr
  if (type.kind === 'integer' || type.kind === 'number') {
    if (type.unit === unit) return expr
    if (type.unit === undefined) return { ...expr, type: { ...type, unit } }
  }
  return refuse(
    context,
    unitMismatch(
      tree.span,
      { zh: `这里以“${unit}”计，写的是${is.zh}`, en: `this is counted in “${unit}”, and is ${is.en}` },
      { zh: '改 unit，或改数额', en: 'change the unit, or the amount' },
    ),
  )
}

/** Refuses a part of an outcome that does not measure what the other does. */
export function sameAs(type: ScalarType, expr: Expr, word: string, tree: Tree, context: Context): boolean {
  if (comparable(type, expr.type)) return true
  const [is, wanted] = [typeName(expr.type), typeName(type)]
  refuse(
    context,
    typeMismatch(tree.span, {
      zh: `${word} 须为${wanted.zh}，这里是${is.zh}`,
      en: `${word} must be ${wanted.en}, and this is ${is.en}`,
    }),
  )
  return false
}
