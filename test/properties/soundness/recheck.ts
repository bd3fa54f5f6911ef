import type { Amount, Decision, ExplainedClause, ExplainedLeaf, Shown } from '../../../src/model/decision.ts'
import type { AmountWorkings, Computation, Formula, PointWorkings } from '../../../src/model/workings.ts'
import { ClauseTree } from './clause-tree.ts'
import { F, fold, type Mask, maskOf, N, settle, T, truthWord, turn, under, verdictWord } from './masks.ts'
import { either, workOut } from './operations.ts'
import { compared, corners, figure, type Names, NONE, point, type Range, read, same, union } from './ranges.ts'

/** What was looked at again, and what did not come out as the decision says. */
export interface Recheck {
  readonly wrong: string[]
  /** How often each kind of step was worked out again, and how often it was taken as given. */
  readonly done: Map<string, number>
  readonly given: Map<string, number>
}

const BIT: Readonly<Record<string, Mask>> = { pass: T, fail: F, notApplicable: N, informational: 0 }

/**
 * Works a decision out again from its own JSON, and from nothing else: truths from leaves, leaves from values, values
 * from what they are made of, verdicts from truths by role, decisions from verdicts, amounts from gates and figures.
 */
export function recheck(decision: Decision): Recheck {
  return new Checker(decision).run()
}

/** What a decision point would come to if phrases came to something else, worked out from the decision's own JSON. */
export function pointIf(decision: Decision, id: string, instead: ReadonlyMap<string, Mask>): Mask {
  return new Checker(decision, instead).point(id)
}

class Checker {
  readonly #decision: Decision
  readonly #tree: ClauseTree
  readonly #supposing: boolean
  readonly #instead: ReadonlyMap<string, Mask>
  /** What is asked is a decision's own question, and those are open. */
  #open = false
  readonly #facts = new Map<string, Range | Names>()
  readonly #memo = new Map<string, Mask>()
  readonly #found: Recheck = { wrong: [], done: new Map(), given: new Map() }

  constructor(decision: Decision, instead?: ReadonlyMap<string, Mask>) {
    this.#decision = decision
    this.#supposing = instead !== undefined
    this.#instead = instead ?? new Map()
    this.#tree = new ClauseTree(decision, (formula) => this.#asking(false, () => this.#formula(formula)), instead)
  }

  run(): Recheck {
    const { clauses, decisions, amounts, effects, workings } = this.#decision
    for (const computation of Object.values(workings.values)) this.#value(computation)
    for (const clause of clauses) {
      this.#equal(`${clause.id} truth`, truthWord(this.#tree.truth(clause.id)), clause.truth)
      this.#equal(`${clause.id} verdict`, verdictWord(this.#tree.verdicts(clause.id)), clause.verdict)
      const formula = workings.phrases[clause.id]
      if (formula !== undefined) this.#leavesShown(clause, leavesOf(formula))
    }
    for (const [id, { verdict, possible }] of Object.entries(decisions)) {
      const mask = this.point(id)
      this.#equal(`${id} verdict`, verdictWord(mask), verdict)
      const words = [T, F, N].filter((bit) => mask & bit).map(verdictWord)
      this.#equal(`${id} possible`, `${possible ?? ''}`, verdict === 'undetermined' ? `${words}` : '')
    }
    for (const [at, amount] of amounts.entries()) this.#amount(amount, workings.amounts[at])
    for (const effect of effects) this.#effect(effect)
    return this.#found
  }

  /** Something that is worked out once. */
  #once(key: string, work: () => Mask): Mask {
    let found = this.#memo.get(key)
    if (found === undefined) {
      found = work()
      this.#memo.set(key, found)
    }
    return found
  }

  #equal(what: string, worked: string, said: string): void {
    this.#count('done', what.split(' ').at(-1) ?? '')
    if (worked !== said) this.#found.wrong.push(`${what}: ${said} is said, ${worked} comes out`)
  }

  #count(where: 'done' | 'given', kind: string): void {
    this.#found[where].set(kind, (this.#found[where].get(kind) ?? 0) + 1)
  }

  // values

  /** What a computation says it comes to, after all of it was worked out again. */
  readonly #value = (c: Computation): Range | Names => {
    const said = read(c.value)
    const of = (c.of ?? []).map(this.#value)
    const worked = this.#workedOut(c, of)
    if (worked !== undefined && !same(worked, said))
      this.#found.wrong.push(`${c.op} ${c.name ?? ''}: ${shown(said)} is said, ${shown(worked)} comes out`)
    this.#count(worked === undefined ? 'given' : 'done', c.op)
    return said
  }

  #workedOut(c: Computation, of: readonly (Range | Names)[]): Range | Names | undefined {
    if (c.op === 'fact') {
      const before = this.#facts.get(c.name ?? '')
      this.#facts.set(c.name ?? '', before ?? read(c.value))
      return before
    }
    if (c.op === 'named') {
      const named = this.#decision.workings.values[c.name ?? '']
      return named && read(named.value)
    }
    if (c.op === 'outcome') {
      const due = this.#due(this.#decision.workings.amounts.find(({ id }) => id === c.name))
      return due.present ? { ...union([due, ...(due.absent ? [point(0)] : [])]), absent: false } : point(0)
    }
    if (c.op === 'cases') return this.#cases(c)
    return workOut(c, { of, inner: this.#value, gate: (phrase) => this.#tree.gate(phrase) })
  }

  #cases({ cases = [] }: Computation): Range | Names {
    const found: (Range | Names)[] = []
    const guards = cases.map(({ when, value }) => ({
      guard: when === null ? T : settle(this.#formula(when), F),
      value: this.#value(value),
    }))
    for (const { guard, value } of guards) {
      if (guard !== F) found.push(value)
      if (guard === T) return either(found, false)
    }
    return either(found, true)
  }

  // conditions

  #formula(f: Formula): Mask {
    switch (f.op) {
      case 'constant':
        return maskOf(f.truth)
      case 'all':
      case 'any':
        return fold(
          f.op,
          f.of.map((part) => this.#formula(part)),
        )
      case 'atLeast':
        return fold(
          { atLeast: f.n },
          f.of.map((part) => this.#formula(part)),
        )
      case 'not':
        return turn(this.#formula(f.of))
      case 'guarded':
        return under(f.when && this.#formula(f.when), f.unless && this.#formula(f.unless), this.#formula(f.body))
      default: {
        const said = maskOf(f.truth)
        const worked = this.#leaf(f)
        if (worked !== undefined && worked !== said)
          this.#found.wrong.push(`${f.op}: ${f.truth} is said, ${worked} comes out of ${JSON.stringify(f)}`)
        this.#count(worked === undefined ? 'given' : 'done', f.op)
        if (!['met', 'holds', 'metDecision'].includes(f.op)) return this.#open ? T | F : said
        return this.#supposing ? (worked ?? said) : said
      }
    }
  }

  #asking<Found>(open: boolean, work: () => Found): Found {
    const before = this.#open
    this.#open = open
    const found = work()
    this.#open = before
    return found
  }

  #leaf(f: Exclude<Formula, { op: 'constant' | 'all' | 'any' | 'atLeast' | 'not' | 'guarded' }>): Mask | undefined {
    switch (f.op) {
      case 'compare': {
        const [a, b] = [this.#value(f.left), this.#value(f.right)]
        return (
          (a.present && b.present ? compared(f.comparison, a, b) : 0) | (a.absent || b.absent ? maskOf(f.ifAbsent) : 0)
        )
      }
      case 'oneOf': {
        const value = this.#value(f.left) as Names
        const found = (value.names ?? []).reduce((mask, name) => mask | (f.options.includes(name) ? T : F), 0)
        const among = value.present ? (value.names === null ? T | F : found) : 0
        return (f.negated ? turn(among) : among) | (value.absent ? maskOf(f.ifAbsent) : 0)
      }
      case 'quantified': {
        if (f.rows === null) return T | F | maskOf(f.ifEmpty)
        const rows = Object.keys(f.rows).map((words) => maskOf(words.split('|') as ('true' | 'false' | 'neutral')[]))
        const all = f.quantifier === 'every' ? fold('all', rows) : fold('any', rows)
        return settle(f.quantifier === 'none' ? turn(all) : all, maskOf(f.ifEmpty))
      }
      case 'judgement':
      case 'residual': {
        const { names, present, absent } = this.#value(f.left) as Names
        const found =
          !present || absent || names === null ? T | F : names.reduce((mask, one) => mask | (one === true ? T : F), 0)
        return f.op === 'residual' && found === (T | F) ? N : found
      }
      case 'has': {
        if ('list' in f.left) return undefined
        const value = this.#value(f.left)
        // of a fact that may be there only its own leaf says whether it was given
        if (!value.present) return F
        return value.absent || f.left.op === 'fact' || f.left.op === 'named' ? undefined : T
      }
      case 'met':
        return this.#tree.verdicts(f.clause) || N
      case 'holds':
        return this.#tree.truth(f.clause)
      case 'metDecision':
        return this.point(f.decision)
      case 'unclear':
        return T | F
    }
  }

  // decisions, amounts and effects

  point(id: string): Mask {
    const open = this.#instead.get(id) === (T | F)
    return this.#once(`decision ${id}`, () => this.#asking(open, () => this.#decided(id)))
  }

  #decided(id: string): Mask {
    const { condition, answer, outcomes } = this.#decision.workings.decisions[id] as PointWorkings
    const arises = this.#formula(condition)
    if (answer === undefined) return arises
    const value = this.#supposing && answer.op === 'cases' ? this.#cases(answer) : this.#value(answer)
    const meant = outcomes === undefined ? known(value) : ofOutcomes(outcomes, value as Names)
    return (arises & T ? meant : 0) | (arises & (F | N))
  }

  #worked({ phrase, applies, within, entitled, received, net, caps }: AmountWorkings): { verdicts: Mask; due: Range } {
    const gate = fold('all', [settle(this.#tree.gate(phrase), F), settle(applies ? this.#formula(applies) : T, F)])
    const inRange = settle(within ? this.#formula(within) : T, T)
    const gives = this.#value(entitled) as Range
    const before = received && (this.#value(received) as Range)
    const after = net || before === null ? gives : corners([gives, before], (a, b) => a.sub(b))
    let left = corners([after], notBelow)
    for (const cap of caps) {
      const open = this.#tree.gate(cap.phrase)
      const most = this.#value(cap.left) as Range
      const capped = corners([left, most], (a, b) => (a.compare(notBelow(b)) < 0 ? a : notBelow(b)))
      left = open === T ? capped : open & T ? joined(left, capped) : left
    }
    if (!(gate & T)) return { verdicts: N, due: point(0) }
    const decided = (left.present ? T : 0) | (left.absent ? N : 0)
    const verdicts = (inRange & T ? decided : 0) | (inRange & F) | (gate & F ? N : 0)
    const pieces = [...(inRange & T && left.present ? [left] : []), ...(verdicts & N ? [point(0)] : [])]
    return { verdicts, due: pieces.length === 0 ? NONE : { ...union(pieces), absent: (verdicts & F) !== 0 } }
  }

  #due(workings: AmountWorkings | undefined): Range {
    return workings === undefined || workings.nobody ? point(0) : this.#worked(workings).due
  }

  #amount({ id, low, high, verdict }: Amount, workings: AmountWorkings | undefined): void {
    if (workings?.id !== id) this.#found.wrong.push(`${id}: no workings`)
    else {
      const { verdicts, due } = workings.nobody ? { verdicts: N, due: point(0) } : this.#worked(workings)
      this.#equal(`${id} verdict`, verdictWord(verdicts), verdict)
      const none = { low: null, high: null } as const
      const said = read(due.present ? { ...{ low, high }, ...(due.absent ? { absent: true } : {}) } : none)
      if (due.present ? !same(due, said) : low !== null || high !== null)
        this.#found.wrong.push(`${id}: ${low} to ${high} is said, ${shown(due)} comes out`)
      this.#count('done', 'amount')
    }
  }

  #effect({ id, kind, verdict, due: said }: Decision['effects'][number]): void {
    const gate = this.#tree.gate(id)
    const truth = this.#tree.truth(id)
    const computation = this.#decision.workings.deadlines[id]
    const due = computation && (this.#value(computation) as Range)
    const never = kind === 'residual' || due?.present === false
    const of = truth === N && never ? 'notApplicable' : truth === N ? 'pass' : verdictWord(truth)
    const open = kind === 'deadline' && gate !== T ? 'undetermined' : of
    const brings = kind === 'deadline' || kind === 'residual' ? open : gate === T ? 'pass' : 'undetermined'
    this.#equal(`${id} effect`, gate & T ? brings : 'notApplicable', verdict)
    if (said !== undefined && due !== undefined && !same(due, read(said)))
      this.#found.wrong.push(`${id}: due ${said} is said, ${shown(due)} comes out`)
  }

  /** What is shown to people of each leaf is what was worked with. */
  #leavesShown(clause: ExplainedClause, formulas: readonly Formula[]): void {
    const shown: readonly Partial<ExplainedLeaf>[] = clause.leaves ?? (formulas.length === 1 ? [clause] : [])
    this.#equal(`${clause.id} leaves`, `${formulas.length}`, `${shown.length}`)
    for (const [at, formula] of formulas.entries()) {
      const leaf = shown[at]
      if (!('truth' in formula) || leaf === undefined) continue
      if (clause.leaves) this.#equal(`${clause.id} leaf`, truthWord(maskOf(formula.truth)), leaf.truth ?? '')
      if ('left' in formula && !('list' in formula.left)) this.#columnShown(clause.id, leaf.actual, formula.left)
      if ('right' in formula) this.#columnShown(clause.id, leaf.required, formula.right)
    }
  }

  #columnShown(id: string, column: Shown | undefined, { value }: Computation): void {
    if (column === undefined || !('value' in column)) return
    const { value: said } = column
    const exact =
      typeof value === 'object' ? ('oneOf' in value && value.oneOf?.length === 1 ? value.oneOf[0] : undefined) : value
    const equal = typeof exact === 'number' || (typeof exact === 'string' && typeof value === 'string')
    const agrees = equal && typeof said !== 'boolean' ? figure(said).equals(figure(exact as string)) : said === exact
    this.#equal(`${id} column`, agrees ? `${said}` : JSON.stringify(value), `${said}`)
  }
}

function leavesOf(f: Formula): Formula[] {
  switch (f.op) {
    case 'constant':
      return []
    case 'all':
    case 'any':
    case 'atLeast':
      return f.of.flatMap(leavesOf)
    case 'not':
      return leavesOf(f.of)
    case 'guarded':
      return [f.when, f.unless, f.body].flatMap((part) => (part === null ? [] : leavesOf(part)))
    default:
      return [f]
  }
}

function known(value: Range | Names): Mask {
  if (!value.present) return N
  const exact = 'names' in value ? value.names?.length === 1 : value.low.equals(value.high)
  return value.absent ? T | F | N : exact ? T : T | F
}

function ofOutcomes(outcomes: NonNullable<PointWorkings['outcomes']>, { names, present, absent }: Names): Mask {
  if (!present) return N
  const possible = names?.map(String) ?? Object.keys(outcomes)
  return possible.reduce((mask, name) => mask | (BIT[outcomes[name] ?? ''] ?? 0), absent ? N : 0)
}

const notBelow = (x: Range['low']): Range['low'] => (x.compare(0) < 0 ? x.mul(0) : x)

function joined(a: Range, b: Range): Range {
  if (!a.present || !b.present) return { ...(a.present ? a : b), absent: true }
  return union([a, b])
}

function shown(value: Range | Names): string {
  if (!value.present) return 'none'
  const may = value.absent ? ' or none' : ''
  return 'names' in value
    ? `${value.names?.join('|') ?? 'any'}${may}`
    : `${value.low.toFraction()}..${value.high.toFraction()}${may}`
}
