import type { Effect, Expr, Leaf, Program } from '../../src/model/core.ts'
import type { AmountOutcome, Outcome } from '../../src/model/outcome.ts'
import { FALSE, isDecided, NEUTRAL, TRUE, type Truth, truthWord, verdictWord } from '../../src/model/truth.ts'
import type { NumberValue, Value } from '../../src/model/value.ts'
import { phraseClauses } from '../../src/model/walk-core.ts'
import { compare } from '../../src/util/rational.ts'

/** Which expressions of the core have a value of their own; the others are asked of rows, for a recipient, or are open. */
const EXPRESSIONS: Readonly<Record<Expr['op'], 'known' | 'open' | 'of rows'>> = {
  literal: 'known',
  fact: 'known',
  item: 'of rows',
  named: 'known',
  count: 'known',
  sum: 'known',
  share: 'known',
  mean: 'known',
  best: 'known',
  only: 'known',
  longestRun: 'known',
  ratio: 'known',
  plus: 'known',
  minus: 'known',
  times: 'known',
  min: 'known',
  max: 'known',
  round: 'known',
  wholes: 'known',
  monthsBetween: 'known',
  daysBetween: 'known',
  addMonths: 'known',
  addDays: 'known',
  yearOf: 'known',
  startOfYear: 'known',
  endOfYear: 'known',
  table: 'known',
  bands: 'known',
  cases: 'known',
  progressive: 'known',
  discretion: 'known',
  adjusted: 'known',
  outcome: 'known',
  recipient: 'of rows',
  unclear: 'open',
}

/** What each condition of the core may come to. */
const LEAVES: Readonly<Record<Leaf['op'], readonly Truth[]>> = {
  compare: [TRUE, FALSE],
  oneOf: [TRUE, FALSE],
  has: [TRUE, FALSE],
  judgement: [TRUE, FALSE],
  quantified: [TRUE, FALSE],
  met: [TRUE, FALSE, NEUTRAL],
  metDecision: [TRUE, FALSE, NEUTRAL],
  holds: [TRUE, FALSE, NEUTRAL],
  unclear: [TRUE | FALSE],
  residual: [TRUE, FALSE, NEUTRAL],
}

const EFFECTS: Readonly<Record<Effect['kind'], true>> = {
  outcome: true,
  adjust: true,
  cap: true,
  payer: true,
  duty: true,
  entitlement: true,
  consequence: true,
  deadline: true,
  residual: true,
}

const AMOUNTS: readonly string[] = [
  ...['pass', 'fail', 'notApplicable', 'undetermined', 'nobody'].map((word) => `amount: ${word}`),
  ...['known', 'for a recipient', 'for those without a name', 'less what was received', 'nothing left'].map(
    (what) => `amount ${what}`,
  ),
  ...['under a joint cap', 'of rows'].map((what) => `amount ${what}`),
]

/** Everything that should come up when policies are decided, by the name it is counted under. */
export const EVENTS: readonly string[] = [
  ...Object.entries(EXPRESSIONS).flatMap(([op, how]) => (how === 'of rows' ? [] : [`value of ${op}`])),
  ...Object.entries(LEAVES).flatMap(([op, truths]) => truths.map((truth) => `${op}: ${truthWord(truth)}`)),
  ...Object.keys(EFFECTS).flatMap((kind) => [`${kind} in force`, `${kind} shut`]),
  ...AMOUNTS,
]

interface Nodes {
  readonly exprs: ReadonlyMap<number, Expr['op']>
  readonly leaves: ReadonlyMap<number, Leaf['op']>
  readonly effects: ReadonlyMap<string, Effect['kind']>
}

const NODES = new WeakMap<Program, Nodes>()

function nodesOf(program: Program): Nodes {
  let found = NODES.get(program)
  if (found === undefined) {
    const exprs = new Map<number, Expr['op']>()
    const leaves = new Map<number, Leaf['op']>()
    const visit = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return
      if ('op' in node && 'id' in node) exprs.set(Number(node.id), node.op as Expr['op'])
      if ('op' in node && 'leaf' in node) leaves.set(Number(node.leaf), node.op as Leaf['op'])
      for (const value of node instanceof Map ? node.values() : Object.values(node)) visit(value)
    }
    for (const part of ['articles', 'named', 'decisions', 'outcomes', 'assume'] as const) visit(program[part])
    const effects = new Map(
      program.articles.flatMap(phraseClauses).flatMap(({ id, effect }) => (effect ? [[id, effect.kind]] : [])),
    )
    found = { exprs, leaves, effects }
    NODES.set(program, found)
  }
  return found
}

/** Everything that came up in one outcome, as often as it did. */
export function* eventsOf(program: Program, outcome: Outcome): Generator<string> {
  const { exprs, leaves, effects } = nodesOf(program)
  for (const [id, value] of outcome.values) yield* eventOfValue(exprs.get(id), value)
  for (const [number, { truth }] of outcome.leaves) yield `${leaves.get(number)}: ${truthWord(truth)}`
  for (const [phrase, gate] of outcome.gates)
    if (isDecided(gate)) yield `${effects.get(phrase)} ${gate === TRUE ? 'in force' : 'shut'}`
  for (const [id, entries] of outcome.amounts) {
    const point = program.outcomes.get(id)
    for (const entry of entries) {
      for (const [number, value] of entry.values ?? []) yield* eventOfValue(exprs.get(number), value)
      yield* eventsOfAmount(entry)
      if (point?.recipients === null && point.applies !== null) yield 'amount of rows'
      const capped = point?.caps.some(({ phrase }) => outcome.gates.get(phrase) === TRUE) ?? false
      if (capped && isLess(entry.due, entry.entitled)) yield 'amount under a joint cap'
    }
  }
}

function* eventOfValue(op: Expr['op'] | undefined, value: Value): Generator<string> {
  if (op !== undefined && (EXPRESSIONS[op] === 'open' ? value.present : isKnown(value))) yield `value of ${op}`
}

function* eventsOfAmount({ recipient, verdicts, entitled, received, due, values }: AmountOutcome): Generator<string> {
  if (values?.size === 0) {
    yield 'amount: nobody'
    return
  }
  yield `amount: ${verdictWord(verdicts)}`
  if (values !== null) yield recipient === null ? 'amount for those without a name' : 'amount for a recipient'
  if (verdicts !== TRUE || !isKnown(due)) return
  yield 'amount known'
  const paid = received !== null && isKnown(received) && received.kind === 'number' && received.low?.num !== 0n
  if (paid && isLess(due, entitled)) yield 'amount less what was received'
  if (paid && due.kind === 'number' && due.low?.num === 0n) yield 'amount nothing left'
}

/** One value, and surely there. */
function isKnown(value: Value): boolean {
  if (!value.present || value.absent) return false
  return value.kind === 'set' ? value.members?.length === 1 : isPoint(value)
}

function isPoint({ low, high }: NumberValue): boolean {
  return low !== null && high !== null && compare(low, high) === 0
}

function isLess(a: Value, b: Value): boolean {
  return a.kind === 'number' && b.kind === 'number' && a.high !== null && b.low !== null && compare(a.high, b.low) < 0
}
