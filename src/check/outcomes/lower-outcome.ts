import { malformed } from '../../language/faults/malformed.ts'
import { type Context, commonType, labelOf, refuse } from '../../language/index.ts'
import type { Better, Cond, Expr, OutcomePoint } from '../../model/core.ts'
import { child, type Tree, textAt } from '../../model/tree.ts'
import { FALSE, TRUE } from '../../model/truth.ts'
import type { ScalarType } from '../../model/type.ts'
import { ZERO } from '../../util/rational.ts'
import type { Place } from '../elaboration.ts'
import { adjusted, type ContextOf } from './adjusted.ts'
import { allOf, fresh } from './fresh.ts'
import type { AdjustSource, OutcomeSource } from './gather-effects.ts'
import { inMeasure, measureOf, sameAs } from './measure.ts'
import { perOf, Received } from './received.ts'
import { isNamedByRows, type Recipient, readRecipient } from './recipient.ts'
import { names, readUnits, type Units } from './units.ts'
import { withinRange } from './within-range.ts'
import type { World } from './world.ts'

/** Lowers what a phrase grants, charges or measures out; null when something in it was refused. Payers and caps are laid on later. */
export function lowerOutcome(source: OutcomeSource, world: World): OutcomePoint | null {
  const place: Place = { perRecipient: isNamedByRows(source.tree) }
  const context = world.elaboration.context(source.phrase.id, source.phrase.cite, null, place)
  const units = readUnits(source.tree, context)
  if (units === undefined) return null
  const recipient = readRecipient(source.tree, context, units?.rows ?? null, world)
  return recipient === null ? null : new Lowering(source, world, place, context, units, recipient).point()
}

class Lowering {
  readonly #source: OutcomeSource
  readonly #world: World
  readonly #place: Place
  readonly #context: Context
  readonly #units: Units | null
  readonly #recipient: Recipient
  readonly #received: Received
  readonly #better: Better
  #ceiling: { readonly type: ScalarType; readonly take: () => Expr } | null = null
  /** What was made of `upToCeiling`: it is under its ceiling already. */
  readonly #bounded = new Set<number>()
  #net = false

  constructor(
    source: OutcomeSource,
    world: World,
    place: Place,
    context: Context,
    units: Units | null,
    recipient: Recipient,
  ) {
    this.#source = source
    this.#world = world
    this.#place = place
    this.#context = context
    this.#units = units
    this.#recipient = recipient
    const better = textAt(source.tree, 'better')
    this.#better = better === 'more' || better === 'less' ? better : source.kind === 'charge' ? 'less' : 'more'
    this.#received = new Received({
      outcome: source.tree,
      context,
      world,
      units,
      perRecipient: place.perRecipient === true,
      where: () => this.#where(),
      name: () => this.#name(),
    })
  }

  point(): OutcomePoint | null {
    const { id, kind, phrase, tree } = this.#source
    if (!this.#readCeiling()) return null
    const amount = this.#amount()
    const entitled = amount === null ? null : this.#entitled(amount)
    const received = amount === null ? undefined : this.#received.of(amount.type)
    if (entitled === null || received === undefined) return null
    const { id: to, label, fact } = this.#recipient
    return {
      id,
      kind,
      label: labelOf(tree, id),
      phrase: phrase.id,
      type: entitled.type,
      to: { id: to, label, name: fact },
      recipients: this.#recipients(),
      payers: [],
      per: perOf(tree),
      better: this.#better,
      applies: this.#applies(),
      within: withinRange(entitled, this.#world.elaboration.named, this.#context),
      entitled,
      received,
      net: this.#net,
      caps: [],
    }
  }

  /** Reads the ceiling with what adjusts it; false when it was refused. */
  #readCeiling(): boolean {
    const { id, tree } = this.#source
    const written = child(tree, 'ceiling')
    const adjusts = this.#adjustsOf('ceiling')
    const [first] = adjusts
    if (written === undefined) {
      if (first === undefined) return true
      refuse(
        this.#contextOf(first.phrase),
        malformed(
          (child(first.tree, 'part') ?? first.tree).span,
          { zh: `“${id}”没有上限可以调整`, en: `“${id}” has no ceiling to adjust` },
          { zh: '给它写上 ceiling，或去掉 part: ceiling', en: 'give it a ceiling, or drop part: ceiling' },
        ),
      )
      return false
    }
    const base = this.#quantity(written, measureOf(tree), this.#context)
    const ceiling = base === null ? null : adjusted(base, adjusts, this.#better, this.#contextOf)
    if (ceiling === null) return false
    this.#ceiling = { type: ceiling.type, take: fresh(ceiling, this.#context) }
    return true
  }

  /** What is given to each unit, or at all; null when it was refused. */
  #amount(): Expr | null {
    const { phrase, tree } = this.#source
    const written = child(tree, 'amount')
    // Its word has said that it is missing.
    if (written === undefined) return null
    const place = { ...this.#place, upToCeiling: () => this.#upToCeiling(written) }
    const context = this.#world.elaboration.context(phrase.id, phrase.cite, null, place)
    const list = this.#units?.rows.rowsOf ?? null
    const expected = measureOf(tree) ?? this.#ceiling?.type ?? null
    const amount = this.#quantity(written, expected, list === null ? context : context.within(list))
    if (amount === null || this.#ceiling === null) return amount
    return sameAs(this.#ceiling.type, amount, 'amount', written, context) ? amount : null
  }

  #quantity(written: Tree, expected: ScalarType | null, context: Context): Expr | null {
    const expr = context.expr(written, expected)
    return expr === null ? null : inMeasure(expr, textAt(this.#source.tree, 'unit'), written, context)
  }

  /** `upToCeiling`: what the ceiling still leaves. */
  #upToCeiling({ span }: Tree): Expr | null {
    if (this.#units !== null) {
      return refuse(
        this.#context,
        malformed(
          span,
          {
            zh: '逐行计算（for）的数额里不能用 upToCeiling',
            en: 'upToCeiling has no place in an amount worked out row by row',
          },
          {
            zh: '写每行的数额；合计自动不超过 ceiling，并扣除已拨付的',
            en: 'write what each row gives; the total is held to the ceiling, and what was paid is taken off',
          },
        ),
      )
    }
    if (this.#ceiling === null) {
      return refuse(
        this.#context,
        malformed(
          span,
          { zh: 'upToCeiling 须有 ceiling', en: 'upToCeiling needs a ceiling' },
          { zh: '加一行 ceiling: 上限', en: 'add a line ceiling: with the most it comes to' },
        ),
      )
    }
    const left = this.#left(this.#ceiling.take())
    if (left !== null) this.#bounded.add(left.id)
    return left
  }

  /** A ceiling less what was received, never negative. */
  #left(ceiling: Expr): Expr | null {
    const { type } = ceiling
    const received = this.#received.of(type)
    if (received === undefined) return null
    if (received === null) return ceiling
    this.#net = true
    const id = (): number => this.#context.nextId()
    const zero: Expr = { op: 'literal', id: id(), type, value: ZERO, source: '0' }
    return { op: 'max', id: id(), type, args: [zero, { op: 'minus', id: id(), type, args: [ceiling, received] }] }
  }

  /** The amount over all units, as adjusted, under its ceiling. */
  #entitled(amount: Expr): Expr | null {
    const { type } = amount
    const id = (): number => this.#context.nextId()
    const whole: Expr =
      this.#units === null
        ? amount
        : { op: 'sum', id: id(), type, list: this.#units.list, where: this.#where(), each: amount }
    const base = adjusted(whole, this.#adjustsOf('amount'), this.#better, this.#contextOf)
    if (base === null || this.#ceiling === null || this.#isBounded(base)) return base
    const top = this.#ceiling.take()
    const ceiling = this.#net ? this.#left(top) : top
    if (ceiling === null) return null
    const args = [base, ceiling]
    return { op: 'min', id: id(), type: commonType(args) ?? type, args }
  }

  /** It cannot come to more than what the ceiling leaves. */
  #isBounded(expr: Expr): boolean {
    switch (expr.op) {
      case 'discretion':
        return this.#isBounded(expr.high)
      case 'cases':
        return expr.cases.every(({ value }) => this.#isBounded(value))
      case 'min':
        return expr.args.some((arg) => this.#isBounded(arg))
      default:
        return this.#bounded.has(expr.id)
    }
  }

  #name(): Expr | null {
    const { item, fact } = this.#recipient
    if (item !== null) return { op: 'recipient', id: this.#context.nextId(), type: item.type }
    return fact === null ? null : this.#context.copy(fact)
  }

  /** The rows it is worked out over: those of `for`, and of the one recipient where rows name them. */
  #where(): Cond | null {
    return this.#units === null ? null : allOf([this.#units.where(), this.#ofRecipient(this.#units)])
  }

  #ofRecipient({ rows }: Units): Cond | null {
    const { item } = this.#recipient
    const name = item === null ? null : this.#name()
    return item === null || name === null ? null : names(rows.copy(item), name, rows)
  }

  #recipients(): OutcomePoint['recipients'] {
    const { item } = this.#recipient
    if (item === null || this.#units === null) return null
    return { list: this.#units.list, where: this.#units.where(), by: item }
  }

  /** Some row is there to work it out for. */
  #applies(): Cond | null {
    if (this.#units === null) return null
    return {
      op: 'quantified',
      leaf: this.#context.leaf('some'),
      quantifier: 'some',
      list: this.#units.list,
      where: this.#units.where(),
      satisfies: this.#ofRecipient(this.#units) ?? { op: 'constant', truth: TRUE },
      ifEmpty: FALSE,
    }
  }

  #adjustsOf(part: 'amount' | 'ceiling'): readonly AdjustSource[] {
    const adjusts = this.#world.effects.adjustsOfOutcome.get(this.#source.id) ?? []
    return adjusts.filter(({ tree }) => (textAt(tree, 'part') ?? 'amount') === part)
  }

  /** Where something of it is lowered that stands under another phrase. */
  readonly #contextOf: ContextOf = ({ id, cite }) => this.#world.elaboration.context(id, cite, null, this.#place)
}
