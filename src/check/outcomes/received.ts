import { malformed } from '../../language/faults/malformed.ts'
import { typeMismatch, typeName } from '../../language/faults/type-mismatch.ts'
import { type Context, refuse } from '../../language/index.ts'
import type { Cond, Expr, OutcomePoint } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { fresh } from './fresh.ts'
import { inMeasure, sameAs } from './measure.ts'
import { notBelowNought } from './not-below-nought.ts'
import { paid } from './paid.ts'
import type { Units } from './units.ts'
import type { World } from './world.ts'

/** Under what an outcome’s payments are added up. */
export interface ReceivedParts {
  readonly outcome: Tree
  readonly context: Context
  readonly world: World
  readonly units: Units | null
  /** Rows name the recipients. */
  readonly perRecipient: boolean
  /** The rows of the units, of the one recipient; new at each call. */
  where(): Cond | null
  /** The name payments are booked under; new at each call, null where no fact or field holds it. */
  name(): Expr | null
}

/** How `per` is written: all there ever was, that of the year, or nothing is taken off. */
export function perOf(tree: Tree): OutcomePoint['per'] {
  const per = textAt(tree, 'per')
  return per === 'ever' || per === 'year' ? per : null
}

/** What was received under an outcome, as often as it is spoken of. */
export class Received {
  readonly #parts: ReceivedParts
  #taken: (() => Expr) | null = null

  constructor(parts: ReceivedParts) {
    this.#parts = parts
  }

  /** Anew at each call; null where nothing is taken off, undefined when it was refused. */
  of(type: ScalarType): Expr | null | undefined {
    const { outcome, context, world, name } = this.#parts
    const taken = child(outcome, 'taken')
    if (taken !== undefined) {
      if (this.#taken === null) {
        const expr = this.#readTaken(taken, type)
        if (expr === null) return undefined
        this.#taken = fresh(expr, context)
      }
      return this.#taken()
    }
    const per = perOf(outcome)
    if (per === null) return null
    if (type.kind !== 'money') {
      const { zh, en } = typeName(type)
      refuse(
        context,
        typeMismatch(
          (child(outcome, 'per') ?? outcome).span,
          { zh: `payments 记的是金额，这里是${zh}`, en: `payments are money, and this is ${en}` },
          { zh: '用 taken 写明已得的数量，或去掉 per', en: 'say with taken what was received, or drop per' },
        ),
      )
      return undefined
    }
    const payments = world.payments()
    if (payments === null) return undefined
    return paid([{ outcome: textAt(outcome, 'id') ?? '', recipient: name() }], per, payments, context)
  }

  /** What speaks of the row is added up over the rows like the amount; what does not is the whole. */
  #readTaken(tree: Tree, type: ScalarType): Expr | null {
    const { context, units, perRecipient, where } = this.#parts
    const ofRow = units !== null && speaksOfRow(tree)
    if (perRecipient && !ofRow) {
      return refuse(
        context,
        malformed(
          tree.span,
          {
            zh: '对象由各行写明时，taken 也须取自行的字段',
            en: 'where rows name the recipients, taken is a field of the row too',
          },
          { zh: '例如 taken: { item: … }', en: 'such as taken: { item: … }' },
        ),
      )
    }
    const read = (ofRow ? units.rows : context).expr(tree, type)
    const unit = type.kind === 'duration' ? undefined : textAt(this.#parts.outcome, 'unit')
    const expr = read === null ? null : inMeasure(read, unit, tree, context)
    if (expr === null || !sameAs(type, expr, 'taken', tree, context)) return null
    const whole: Expr = ofRow
      ? { op: 'sum', id: context.nextId(), type: expr.type, list: units.list, where: where(), each: expr }
      : expr
    return notBelowNought(whole, context)
  }
}

function speaksOfRow(tree: Tree): boolean {
  if (tree.kind === 'scalar') return false
  if (tree.kind === 'list') return tree.items.some(speaksOfRow)
  return tree.entries.has('item') || [...tree.entries.values()].some(({ value }) => speaksOfRow(value))
}
