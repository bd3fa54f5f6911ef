import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond, Expr, NamedValue } from '../../model/core.ts'
import { FALSE, UNKNOWN } from '../../model/truth.ts'
import { isNumeric, type ScalarType } from '../../model/type.ts'
import { AS_OF, type Vocabulary } from '../../model/vocabulary.ts'
import { FIRST_DAY, LAST_DAY } from '../../util/civil-date.ts'
import { compare, ONE, type Rational, rational, ZERO } from '../../util/rational.ts'

/** A number that guards compare with, as it is written. */
export interface Mark {
  readonly at: Rational
  readonly source: string
}

/** A fact or named value that guards turn on. */
export interface Variable {
  readonly name: string
  readonly label: Bilingual
  readonly type: ScalarType
  /** An application gives it, whatever else it gives; a named value may follow from other facts. */
  readonly given: boolean
  readonly range: { readonly low: Rational; readonly high: Rational } | undefined
  readonly mayBeAbsent: boolean
  /** From low to high, each once. */
  readonly marks: readonly Mark[]
}

/** What names mean where guards are read. */
export interface Names {
  readonly vocabulary: Vocabulary
  readonly named: ReadonlyMap<string, NamedValue>
}

/** The facts and named values that guards turn on; undefined when a guard asks what is no choice, yes-or-no or number. */
export function variablesOf(guards: readonly (Cond | null)[], names: Names): Variable[] | undefined {
  const found = new Map<string, Variable>()
  const take = (expr: Expr, ifAbsent: number, marks: readonly Mark[]): boolean => {
    const variable = variableOf(expr, names)
    if (variable === undefined) return false
    const known = found.get(variable.name) ?? variable
    found.set(variable.name, {
      ...known,
      mayBeAbsent: known.mayBeAbsent || (!known.given && ifAbsent !== UNKNOWN),
      marks: merged(known.marks, marks),
    })
    return true
  }
  return guards.every((guard) => guard === null || readable(guard, take)) ? [...found.values()] : undefined
}

type Take = (expr: Expr, ifAbsent: number, marks: readonly Mark[]) => boolean

/** Whether each leaf of a guard asks one fact or named value something that is known once its value is. */
function readable(cond: Cond, take: Take): boolean {
  switch (cond.op) {
    case 'compare': {
      const { left, right, ifAbsent } = cond
      if (right.op !== 'literal') return false
      const { value, source } = right
      return take(left, ifAbsent, typeof value === 'object' ? [{ at: value, source }] : [])
    }
    case 'oneOf':
      return take(cond.left, cond.ifAbsent, [])
    case 'judgement':
      return take(cond.of, UNKNOWN, [])
    // What is asked whether it is there may not be.
    case 'has':
      return 'op' in cond.of && take(cond.of, FALSE, [])
    case 'all':
    case 'any':
    case 'atLeast':
      return cond.of.every((part) => readable(part, take))
    case 'not':
      return readable(cond.of, take)
    case 'guarded':
      return [cond.when, cond.unless, cond.body].every((part) => part === null || readable(part, take))
    case 'constant':
      return true
    default:
      return false
  }
}

function variableOf(expr: Expr, { vocabulary, named }: Names): Variable | undefined {
  const { type } = expr
  const closed = isNumeric(type) || type.kind === 'choice' || type.kind === 'boolean' || type.kind === 'judgement'
  if (!closed) return undefined
  if (expr.op === 'named') {
    const value = named.get(expr.name)
    if (value === undefined) return undefined
    const { name, label } = value
    const range = rangeOf(value.expr, vocabulary)
    return { name, label, type, given: false, range, mayBeAbsent: false, marks: [] }
  }
  if (expr.op !== 'fact') return undefined
  if (expr.name === AS_OF) {
    const range = { low: rational(FIRST_DAY), high: rational(LAST_DAY) }
    return { name: AS_OF, label: DAY, type, given: true, range, mayBeAbsent: false, marks: [] }
  }
  const fact = vocabulary.scalars.get(expr.name)
  if (fact === undefined) return undefined
  const { name, label, range, absent } = fact
  return { name, label, type, given: true, range, mayBeAbsent: absent !== undefined, marks: [] }
}

/** What counts and shares cannot be, whatever is counted. */
function rangeOf(expr: Expr, { lists }: Vocabulary): Variable['range'] {
  switch (expr.op) {
    case 'count':
      return { low: ZERO, high: rational(lists.get(expr.list)?.max ?? Number.MAX_SAFE_INTEGER) }
    case 'longestRun':
    case 'wholes':
      return { low: ZERO, high: rational(Number.MAX_SAFE_INTEGER) }
    case 'share':
      return { low: ZERO, high: ONE }
    default:
      return undefined
  }
}

const DAY: Bilingual = { zh: '基准日', en: 'the day of the decision' }

function merged(marks: readonly Mark[], more: readonly Mark[]): Mark[] {
  const fresh = more.filter(({ at }) => !marks.some((mark) => compare(mark.at, at) === 0))
  return [...marks, ...fresh].sort((a, b) => compare(a.at, b.at))
}
