import { type Tree, textOf } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { compare, type Rational, ZERO } from '../../util/rational.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { fitQuantity } from '../fit-quantity.ts'
import { readQuantity } from '../quantity.ts'
import { type Context, refuse } from '../word.ts'

/** What a value of a type is rounded to, in the type's own unit: a unit by its name (`分`) is one of it. Null when refused. */
export function roundingStep(tree: Tree, type: ScalarType, context: Context): Rational | null {
  const source = textOf(tree)?.trim() ?? ''
  const step = stepIn(source, type)
  if (step !== undefined && compare(step, ZERO) > 0) return step
  return refuse(
    context,
    typeMismatch(
      tree.span,
      {
        zh: `${typeName(type).zh}不能取整到“${source}”`,
        en: `${typeName(type).en} cannot be rounded to “${source}”`,
      },
      example(type),
    ),
  )
}

function stepIn(source: string, type: ScalarType): Rational | undefined {
  const quantity = readQuantity(/^[0-9]/.test(source) ? source : `1 ${source}`)
  if (quantity === undefined) return undefined
  // Half a day is a step, though no fact is given in halves of days.
  if (type.kind === 'duration' && quantity.dimension === type.unit) return quantity.value
  const step = fitQuantity(quantity, type)
  return typeof step === 'string' ? undefined : step
}

function example(type: ScalarType): { zh: string; en: string } {
  switch (type.kind) {
    case 'money':
      return { zh: '写成 分、元、万元，或 100 元', en: 'write 分, 元 or 万元, or an amount such as 100 元' }
    case 'duration':
      return type.unit === 'month'
        ? { zh: '写成 个月，或 6 个月', en: 'write 个月, or a duration such as 6 个月' }
        : { zh: '写成 日，或 0.5 天', en: 'write 日, or a duration such as 0.5 天' }
    case 'share':
      return { zh: '写成 1%', en: 'write 1%' }
    case 'integer':
    case 'number':
      if (type.unit !== undefined)
        return {
          zh: `写成 ${type.unit}，或 10 ${type.unit}`,
          en: `write ${type.unit}, or a number of it such as 10 ${type.unit}`,
        }
      return {
        zh: '这里的数没有单位，写成 1 或 0.5',
        en: 'the number has no unit here; write 1, or 0.5',
      }
    default:
      return { zh: '写成 1 或 0.5', en: 'write 1, or 0.5' }
  }
}
