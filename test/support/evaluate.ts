import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import { type TruthWord, truthWord, type Verdict, verdictWord } from '../../src/model/truth.ts'
import type { ScalarType } from '../../src/model/type.ts'
import type { Value } from '../../src/model/value.ts'
import { formatDay, parseDay } from '../../src/util/civil-date.ts'
import { divide, formatRational, type Rational, rational } from '../../src/util/rational.ts'
import { factsOf, type Plain } from './program.ts'

/** The day the examples are decided for, when a test names none. */
export const TODAY = '2021-03-31'

/** Everything the plain evaluator says of an application. */
export function outcomeOf(program: Program, facts: Plain, asOf: string = TODAY): Outcome {
  const day = parseDay(asOf)
  if (day === undefined) throw new Error(`no day: ${asOf}`)
  return evaluatePlainly(program, withDueRows(program.vocabulary, factsOf(program, facts), day), day)
}

/** The verdict of a clause: `art1`, `art1.item2`, `art1.ph1`. */
export function verdictOf(program: Program, clause: string, facts: Plain, asOf?: string): Verdict {
  return verdictWord(clauseOutcome(program, clause, facts, asOf).verdicts)
}

/** The truth of a clause before its role. */
export function truthOf(program: Program, clause: string, facts: Plain, asOf?: string): TruthWord {
  return truthWord(clauseOutcome(program, clause, facts, asOf).truth)
}

/** The verdict of a decision point. */
export function decisionOf(program: Program, decision: string, facts: Plain, asOf?: string): Verdict {
  const verdicts = outcomeOf(program, facts, asOf).decisions.get(decision)
  if (verdicts === undefined) throw new Error(`no decision ${decision}`)
  return verdictWord(verdicts)
}

/** A derived or defined value in words: `12 人`, `2/3`, `0..20 人`, `absent`, `3 or absent`. */
export function valueNamed(program: Program, name: string, facts: Plain, asOf?: string): string {
  const named = program.named.get(name)
  const value = named && outcomeOf(program, facts, asOf).values.get(named.expr.id)
  if (named === undefined || value === undefined) throw new Error(`no value ${name}`)
  return inWords(value, named.expr.type)
}

/** A partly known value in words. */
export function inWords(value: Value, type: ScalarType): string {
  if (!value.present) return 'absent'
  const known = value.kind === 'number' ? numberInWords(value, type) : `${value.members?.join('|') ?? 'anything'}`
  return value.absent ? `${known} or absent` : known
}

function numberInWords({ low, high }: { low: Rational | null; high: Rational | null }, type: ScalarType): string {
  const unit = unitOf(type)
  const one = (number: Rational | null, without: string): string =>
    number === null
      ? without
      : type.kind === 'date'
        ? formatDay(Number(number.num))
        : formatRational(inUnit(number, type))
  const range = low !== null && high !== null && formatRational(low) === formatRational(high)
  return `${range ? one(low, '') : `${one(low, '-∞')}..${one(high, '∞')}`}${unit}`
}

function inUnit(number: Rational, type: ScalarType): Rational {
  return type.kind === 'money' ? divide(number, rational(100)) : number
}

function unitOf(type: ScalarType): string {
  switch (type.kind) {
    case 'money':
      return ' 元'
    case 'points':
      return ' 分'
    case 'duration':
      return type.unit === 'month' ? ' 个月' : ' 日'
    case 'integer':
    case 'number':
      return type.unit === undefined ? '' : ` ${type.unit}`
    default:
      return ''
  }
}

function clauseOutcome(program: Program, clause: string, facts: Plain, asOf?: string) {
  const outcome = outcomeOf(program, facts, asOf).clauses.get(clause)
  if (outcome === undefined) throw new Error(`no clause ${clause}`)
  return outcome
}
