/** One mistake in the plain evaluator: a piece of one file, and what stands in its place. */
export interface Fault {
  readonly name: string
  readonly file: string
  readonly from: string
  readonly to: string
}

const fault = (name: string, file: string, from: string, to: string): Fault => ({ name, file, from, to })

/** Mistakes that were made, or easily are: each must make a difference that the drawn pairs find. */
export const FAULTS: readonly Fault[] = [
  fault(
    'atLeast leaves the number out',
    'values.ts',
    'truth(reaches(a.high, b.low), exceeds(b.high, a.low))',
    'truth(exceeds(a.high, b.low), reaches(b.high, a.low))',
  ),
  fault(
    'lessThan includes the number',
    'values.ts',
    'truth(exceeds(b.high, a.low), reaches(a.high, b.low))',
    'truth(reaches(b.high, a.low), exceeds(a.high, b.low))',
  ),
  fault(
    '“is” of two open values is decided',
    'values.ts',
    'truth(meet(a, b), !samePoint(a, b))',
    'truth(meet(a, b), !meet(a, b))',
  ),
  fault(
    'ifAbsent is dropped while a value may be there',
    'conditions.ts',
    'compared | (left.absent || right.absent ? leaf.ifAbsent : 0)',
    'compared || leaf.ifAbsent',
  ),
  fault('noneOf is oneOf', 'conditions.ts', 'const yes = leaf.negated ? FALSE : TRUE', 'const yes = TRUE'),
  fault(
    'a missing finding is unfavourable',
    'conditions.ts',
    "if (value.kind !== 'set' || !value.present || value.members === null) return UNKNOWN",
    "if (value.kind !== 'set' || !value.present || value.members === null) return FALSE",
  ),
  fault(
    'a missing list is an empty one',
    'conditions.ts',
    "if (given.kind === 'missing') return { truth: UNKNOWN | leaf.ifEmpty, rows: null }",
    "if (given.kind === 'missing') return { truth: leaf.ifEmpty, rows: null }",
  ),
  fault(
    'every is some',
    'conditions.ts',
    "leaf.quantifier === 'every' ? all(rows)",
    "leaf.quantifier === 'every' ? any(rows)",
  ),
  fault('none forgets its not', 'conditions.ts', 'any(rows) : negate(any(rows))', 'any(rows) : any(rows)'),
  fault(
    'where is not asked',
    'conditions.ts',
    'leaf.where === null ? TRUE : asked(truthOf(leaf.where, env, view))',
    'TRUE',
  ),
  fault(
    'neutral counts as true',
    'truth.ts',
    'x === NEUTRAL ? y : y === NEUTRAL ? x : x === FALSE ? FALSE : y',
    'x === NEUTRAL ? y : y === NEUTRAL ? TRUE : x === FALSE ? FALSE : y',
  ),
  fault(
    'not leaves unknown as true',
    'truth.ts',
    '((a & TRUE) !== 0 ? FALSE : 0) | ((a & FALSE) !== 0 ? TRUE : 0) | (a & NEUTRAL)',
    '((a & TRUE) !== 0 ? FALSE : TRUE) | (a & NEUTRAL)',
  ),
  fault('atLeast n asks for more than n', 'truth.ts', 'state >= n ? TRUE', 'state > n ? TRUE'),
  fault(
    'a guard that is false makes the body false',
    'truth.ts',
    '(whenStops || unlessStops ? NEUTRAL : 0)',
    '(whenStops || unlessStops ? FALSE : 0)',
  ),
  fault(
    'unless is when',
    'truth.ts',
    'unless === null || (unless & (FALSE | NEUTRAL)) !== 0',
    'unless === null || (unless & TRUE) !== 0',
  ),
  fault('a question takes neutral as true', 'truth.ts', '(truth & ~NEUTRAL) | FALSE', '(truth & ~NEUTRAL) | TRUE'),
  fault(
    'an exclusion is a requirement',
    'clauses.ts',
    "    case 'exclusion':\n    case 'sanction':\n      return",
    "    case 'sanction':\n      return",
  ),
  fault(
    'a support that is shut fails',
    'clauses.ts',
    '(truth & TRUE) | ((truth & (FALSE | NEUTRAL)) !== 0 ? NEUTRAL : 0)',
    '(truth & (TRUE | FALSE)) | (truth & NEUTRAL)',
  ),
  fault('parts: any is all', 'clauses.ts', "combine === 'any' ? any(parts)", "combine === 'any' ? all(parts)"),
  fault(
    'the guard of a level is not asked',
    'clauses.ts',
    'return guarded(when, unless, () => body)',
    'return guarded(null, unless, () => body)',
  ),
  fault(
    'a missing fact is nought or no',
    'rows.ts',
    'return between(fact.range?.low ?? null, fact.range?.high ?? null, absent)',
    'return between(fact.range?.low ?? null, fact.range?.low ?? null, absent)',
  ),
  fault('a missing yes-or-no is no', 'rows.ts', 'return oneOf([false, true], absent)', 'return oneOf([false], absent)'),
  fault(
    'absent is missing',
    'rows.ts',
    "if (given.kind === 'absent') return isNumeric(fact.type) ? NO_NUMBER : NO_NAME",
    '',
  ),
  fault('the same unit counts twice', 'rows.ts', 'if (unit) unit.push(row)', 'if (unit) known.push([row])'),
  fault('identities are compared letter by letter', 'rows.ts', ".normalize('NFKC').trim().toUpperCase()", ''),
  fault('the first row of a unit speaks for all', 'rows.ts', '.reduce(join)', '[0] as Value'),
  fault(
    'a month is complete the day after',
    'arithmetic.ts',
    'monthsBetween(days(from), days(to), expr.completes)',
    "monthsBetween(days(from), days(to), 'afterTheDay')",
  ),
  fault(
    'minus forgets which end is which',
    'arithmetic.ts',
    'low: map2(a.low, b.high, subtract), high: map2(a.high, b.low, subtract)',
    'low: map2(a.low, b.low, subtract), high: map2(a.high, b.high, subtract)',
  ),
  fault(
    'a product of negatives keeps its ends',
    'arithmetic.ts',
    'return hull(ends(a).flatMap((x) => ends(b).map((y) => timesExtended(x, y))))',
    'return { low: map2(a.low, b.low, multiply), high: map2(a.high, b.high, multiply) }',
  ),
  fault(
    'a table has its first row for every choice',
    'expressions.ts',
    'cells.find((cell) => cell.key === key)?.value',
    'cells[0]?.value',
  ),
  fault(
    'the edge of a band is always in',
    'expressions.ts',
    'compare(of.high, low.at) > (low.includes ? -1 : 0)',
    'compare(of.high, low.at) >= 0',
  ),
  fault(
    'a case whose guard is open is taken',
    'expressions.ts',
    'if (guard === TRUE) return oneOfSeveral(expr, found, false)',
    'if ((guard & TRUE) !== 0) return oneOfSeveral(expr, found, false)',
  ),
  fault('a row that merges takes nothing away', 'merges.ts', 'losses.reduce(add, ZERO))', 'ZERO)'),
  fault(
    'what is open does not count towards a share',
    'units.ts',
    'if ((holds & TRUE) !== 0) sureHigh++',
    'if (holds === TRUE) sureHigh++',
  ),
  fault(
    'a share of nothing is nought',
    'units.ts',
    'if (sure + maybe === 0) return NO_NUMBER',
    'if (sure + maybe === 0) return between(ZERO, ZERO)',
  ),
  fault(
    'a sum forgets that a value may be absent',
    'units.ts',
    'if ((included & TRUE) !== 0 && value.absent) absent = true',
    '',
  ),
  fault(
    'met takes what informs as met',
    'conditions.ts',
    'verdicts === INFORMATIONAL ? NEUTRAL : verdicts',
    'verdicts === INFORMATIONAL ? TRUE : verdicts',
  ),
]
