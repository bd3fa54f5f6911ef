import { malformed } from '../../language/faults/malformed.ts'
import { typeMismatch, typeName } from '../../language/faults/type-mismatch.ts'
import { type Context, refuse } from '../../language/index.ts'
import type { Expr, OutcomePoint } from '../../model/core.ts'
import type { Phrase } from '../../model/structure.ts'
import { child, itemsAt, type Tree, textOf } from '../../model/tree.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { inMeasure, sameAs } from './measure.ts'
import { paid } from './paid.ts'
import { perOf } from './received.ts'
import type { World } from './world.ts'

/** Lays a joint cap on the outcomes it is over: each gets what the cap leaves after what was received under all of them and what those before it get. */
export function layCap(phrase: Phrase, over: readonly string[], points: Map<string, OutcomePoint>, world: World): void {
  const tree = child(phrase.body, 'cap')
  const written = child(tree, 'atMost')
  const capped = over.flatMap((id) => points.get(id) ?? [])
  const [first] = capped
  // An outcome that is not there was refused where it stands.
  if (tree === undefined || written === undefined || first === undefined || capped.length < over.length) return
  const context = world.elaboration.context(phrase.id, phrase.cite)
  const booked = capped.filter(({ id }) => !hasTaken(id, world))
  if (!mayBeCapped(capped, booked, tree, context)) return
  const atMost = context.expr(written, first.type)
  if (atMost === null || inMeasure(atMost, undefined, written, context) === null) return
  if (!capped.every(({ type }) => sameAs(type, atMost, 'atMost', written, context))) return
  const per = perOf(tree)
  const payments = per === null || booked.length === 0 ? null : world.payments()
  if (payments === null && per !== null && booked.length > 0) return
  for (const [index, point] of capped.entries()) {
    const top = index === 0 ? atMost : context.copy(atMost)
    const before = capped
      .slice(0, index)
      .map(({ id, type }): Expr => ({ op: 'outcome', id: context.nextId(), type, outcome: id }))
    const args = [top, ...received(capped, booked, per, payments, context), ...before]
    const left: Expr = args.length === 1 ? top : { op: 'minus', id: context.nextId(), type: point.type, args }
    const now = points.get(point.id) ?? point
    points.set(point.id, { ...now, caps: [...now.caps, { phrase: phrase.id, left }] })
  }
}

/** What was received under all of them: the payments booked under their ids, and what their `taken` says. */
function received(
  capped: readonly OutcomePoint[],
  booked: readonly OutcomePoint[],
  per: OutcomePoint['per'],
  payments: ListFact | null,
  context: Context,
): Expr[] {
  const taken = capped.flatMap((point) =>
    booked.includes(point) || point.received === null ? [] : [context.copy(point.received)],
  )
  if (per === null || payments === null) return taken
  const under = booked.map(({ id, to }) => ({
    outcome: id,
    recipient: to.name === null ? null : context.copy(to.name),
  }))
  return [paid(under, per, payments, context), ...taken]
}

function hasTaken(id: string, { effects }: World): boolean {
  return child(effects.outcomes.get(id)?.tree, 'taken') !== undefined
}

/** A cap is over outcomes with one recipient each, and takes payments off money only. */
function mayBeCapped(
  capped: readonly OutcomePoint[],
  booked: readonly OutcomePoint[],
  tree: Tree,
  context: Context,
): boolean {
  const many = capped.find(({ recipients }) => recipients !== null)
  if (many !== undefined) {
    const span = itemsAt(tree, 'over').find((item) => textOf(item) === many.id)?.span ?? tree.span
    refuse(
      context,
      malformed(
        span,
        {
          zh: `“${many.id}”的对象由各行写明，不能列入合计的上限`,
          en: `the rows name the recipients of “${many.id}”; a joint cap cannot be over it`,
        },
        { zh: '合计的上限只用于对象固定的项目', en: 'a cap is over what has one recipient' },
      ),
    )
    return false
  }
  const odd = perOf(tree) === null ? undefined : booked.find(({ type }) => type.kind !== 'money')
  if (odd === undefined) return true
  const { zh, en } = typeName(odd.type)
  refuse(
    context,
    typeMismatch(
      (child(tree, 'per') ?? tree).span,
      { zh: `payments 记的是金额，“${odd.id}”是${zh}`, en: `payments are money, and “${odd.id}” is ${en}` },
      { zh: `在“${odd.id}”写明 taken，或去掉 per`, en: `say taken in “${odd.id}”, or drop per` },
    ),
  )
  return false
}
