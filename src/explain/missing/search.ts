import type { Cond, Expr, Leaf } from '../../model/core.ts'
import type { MissingFact } from '../../model/decision.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { isSettled } from '../exact.ts'
import { has } from '../fold.ts'
import { gateOf } from '../gate.ts'
import { listGiven, type Question } from '../question.ts'
import { isListExpr } from '../sub-expressions.ts'
import { branchesOf } from './branches.ts'
import type { Ground } from './ground.ts'
import { decisionPart, madeOf } from './made-of.ts'
import { keyOfMissing, missingList, type Wanted } from './missing-fact.ts'
import { type Part, partOf, partOfRows, truthOfPart } from './parts.ts'
import type { Place } from './place.ts'
import { quantifiedPart } from './quantified.ts'
import { differ, mayTurn, type Turns, turnsAmong, turnsWhere, WHETHER_TRUE } from './turns.ts'
import { searchUnits } from './units.ts'

/** The missing facts found on the way, each once, for the clause that asked first. */
export type Found = Map<string, MissingFact>

/** Stands for the clause of whoever asks. */
const NOBODY = ''

/** Asks for what an outcome comes to. */
export type AskOutcome = (id: string, found: Found) => void

/**
 * Looks for the facts that still matter: down from what is asked to what is not known, leaving out what makes no
 * difference any more, whatever the rest turns out to be.
 */
export class Search {
  readonly ground: Ground
  readonly #found: Found
  readonly #outcome: AskOutcome
  readonly #asked = new Map<Part, Turns>()

  constructor(ground: Ground, found: Found, outcome: AskOutcome) {
    this.ground = ground
    this.#found = found
    this.#outcome = outcome
  }

  get question(): Question {
    return this.ground.question
  }

  /** The application as a whole. */
  get whole(): Place {
    return this.ground.whole
  }

  add(wanted: readonly Wanted[], cite: string): void {
    for (const one of wanted) {
      const key = keyOf(one)
      if (!this.#found.has(key)) this.#found.set(key, { clause: cite, ...one })
    }
  }

  /** What is missing for a part, as far as its turns make a difference. */
  part(part: Part, turns: Turns, place: Place, cite: string): void {
    const truth = truthOfPart(part, place)
    if (!mayTurn(truth, turns)) return
    switch (part.op) {
      case 'leaf':
        this.#leaf(part.leaf, turns, place, part.cite ?? cite)
        return
      case 'answer':
        if (part.point.answer !== null) this.expression(part.point.answer, place, part.cite)
        return
      case 'constant':
        return
      case 'at':
        this.part(part.of, turns, part.place, cite)
        return
      case 'fold': {
        const truths = part.of.map((member) => truthOfPart(member, place))
        const each = turnsAmong(part.combine, truths, turns)
        for (const [at, member] of part.of.entries()) this.part(member, each[at] ?? 0, place, cite)
        return
      }
      case 'turned':
        this.#turned(part, turns, place, cite)
    }
  }

  #turned(part: Extract<Part, { op: 'turned' }>, turns: Turns, place: Place, cite: string): void {
    const of = truthOfPart(part.of, place)
    const inPlaceOf = (member: Truth): Part => (member === TRUE ? part.yes : member === FALSE ? part.no : part.neutral)
    const turned = turnsWhere(of, (a, b) => {
      const [x, y] = [inPlaceOf(a), inPlaceOf(b)]
      return x !== y && differ(truthOfPart(x, place), truthOfPart(y, place), turns)
    })
    this.part(part.of, turned, place, cite)
    const reached = [TRUE, FALSE, NEUTRAL].filter((member) => has(of, member)).map(inPlaceOf)
    for (const branch of new Set(reached)) this.part(branch, turns, place, cite)
  }

  /** A part that others may ask for too: asked once for each turn that makes a difference. */
  #once(part: Part | null | undefined, turns: Turns, cite: string): void {
    if (part === null || part === undefined) return
    const before = this.#asked.get(part) ?? 0
    if ((before | turns) === before) return
    this.#asked.set(part, before | turns)
    this.part(part, turns, this.whole, cite)
  }

  #leaf(leaf: Leaf, turns: Turns, place: Place, cite: string): void {
    switch (leaf.op) {
      case 'compare':
        this.expression(leaf.left, place, cite)
        this.expression(leaf.right, place, cite)
        return
      case 'oneOf':
        this.expression(leaf.left, place, cite)
        return
      case 'judgement':
        this.expression(leaf.of, place, cite)
        return
      case 'has': {
        if (!('list' in leaf.of) || 'op' in leaf.of) this.expression(leaf.of as Expr, place, cite)
        else this.#list(leaf.of.list, cite)
        return
      }
      case 'quantified':
        this.#list(leaf.list, cite)
        this.part(quantifiedPart(leaf, this.ground), turns, this.whole, cite)
        return
      case 'met':
        this.#once(madeOf(this.question.program).get(leaf.clause)?.verdict, turns, cite)
        return
      case 'holds':
        this.#once(madeOf(this.question.program).get(leaf.clause)?.truth, turns, cite)
        return
      case 'metDecision':
        this.decision(leaf.decision, turns)
        return
      // a residual circumstance is raised by whoever knows of it: nobody waits for it
      case 'residual':
      case 'unclear':
        return
    }
  }

  /** What is missing for a decision, as far as the turns of its verdict make a difference. */
  decision(id: string, turns: Turns): void {
    const point = this.question.program.decisions.get(id)
    if (point === undefined) return
    const cite = this.#clauseOfAnswer(id)
    this.part(decisionPart(point, cite), turns, this.whole, cite)
  }

  /** What is missing for what a decision answers with, and whether it arises. */
  answer(id: string): void {
    const point = this.question.program.decisions.get(id)
    if (point === undefined || point.answer === null) return
    const cite = this.#clauseOfAnswer(id)
    this.part(partOf(point.cond, cite), WHETHER_TRUE, this.whole, cite)
    this.expression(point.answer, this.whole, cite)
  }

  /** The clause that defines what a decision answers with; a decision that asks facts itself goes by its own name. */
  #clauseOfAnswer(id: string): string {
    const { program, clauses } = this.question
    const point = program.decisions.get(id)
    const by = point?.answer?.op === 'named' ? program.named.get(point.answer.name)?.definedBy : undefined
    const placed = by === undefined ? undefined : clauses.get(by)
    return placed === undefined ? (point?.label.zh ?? id) : (placed.within ?? placed.clause).cite.zh
  }

  /** Whether what a phrase brings about is open. */
  gate(phrase: string, cite: string): void {
    this.#once(madeOf(this.question.program).get(phrase)?.gate, WHETHER_TRUE, cite)
  }

  /** What is missing for a value that is not settled, through the names it stands for. */
  expression(expr: Expr, place: Place, cite: string): void {
    if (isSettled(place.value(expr))) return
    if (isListExpr(expr)) {
      this.#list(expr.list, cite)
      searchUnits(expr, this, cite)
      return
    }
    switch (expr.op) {
      case 'fact':
        this.add(this.ground.scalar(expr.name), cite)
        return
      case 'item':
        this.add(place.missing(expr.field), cite)
        return
      case 'named':
        this.add(this.#named(expr.name), cite)
        return
      case 'adjusted':
        this.expression(expr.base, place, cite)
        for (const { phrase, by } of expr.groups.flat()) {
          const gate = gateOf(phrase, this.question)
          if (gate === 'unknown') this.gate(phrase, cite)
          if (gate !== 'shut') this.expression(by, place, cite)
        }
        return
      case 'outcome':
        this.#outcome(expr.outcome, this.#found)
        return
      default: {
        const truth = (cond: Cond): Truth => truthOfPart(partOfRows(cond), place)
        const { conds, exprs } = branchesOf(expr, { value: (inner) => place.value(inner), truth })
        for (const cond of conds) this.part(partOfRows(cond), WHETHER_TRUE, place, cite)
        for (const inner of exprs) this.expression(inner, place, cite)
      }
    }
  }

  /** What is missing for a named value, looked for once for all who ask. */
  #named(name: string): readonly Wanted[] {
    const known = this.ground.named.get(name)
    if (known !== undefined) return known
    const named = this.question.program.named.get(name)
    const found: Found = new Map()
    if (named !== undefined) new Search(this.ground, found, this.#outcome).expression(named.expr, this.whole, NOBODY)
    const wanted = [...found.values()].map(({ clause, ...one }) => (clause === NOBODY ? one : { ...one, clause }))
    this.ground.named.set(name, wanted)
    return wanted
  }

  /** A list, if it is not given as a whole. */
  #list(name: string, cite: string): void {
    const list = this.question.program.vocabulary.lists.get(name)
    if (list !== undefined && listGiven(name, this.question).kind === 'missing') this.add([missingList(list)], cite)
  }
}

const KEYS = new WeakMap<Wanted, string>()

function keyOf(wanted: Wanted): string {
  const known = KEYS.get(wanted)
  if (known !== undefined) return known
  const key = keyOfMissing(wanted)
  KEYS.set(wanted, key)
  return key
}
