import { ABSENT, type Facts, type Given, MISSING } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Reach } from '../model/reach.ts'
import type { Scalar } from '../model/value.ts'
import { AS_OF, type ListFact, type ScalarFact } from '../model/vocabulary.ts'
import type { Day } from '../util/civil-date.ts'
import { Random } from '../util/random.ts'
import { rowsOf, withField, withList, withRows, withScalar } from './edit-facts.ts'
import { FactValues } from './fact-values.ts'
import { Moves } from './moves.ts'

/** A change of an application: none where it does not fit. */
type Step = (facts: Facts) => Facts

/**
 * Applications around some that are given, in a fixed order: with short lists, then with one other answer to what is
 * reached, then with two. Where several rows hide one another, one alone tells what each of them says.
 */
export function* around(
  programs: readonly Program[],
  reach: Reach,
  bases: readonly Facts[],
  asOf: Day,
): Generator<Facts> {
  const [program] = programs
  if (program === undefined) return
  const values = programs.map((one) => new FactValues(one, asOf))
  const steps = [...scalarSteps(program, reach, values), ...fieldSteps(program, reach, values)]
  for (const base of bases) {
    yield base
    for (const step of steps) yield step(base)
  }
  const thin = bases.flatMap((base) => thinned(program, reach, base, values))
  for (const facts of thin) yield facts
  for (const facts of thin) for (const step of steps) yield step(facts)
  for (const facts of thin)
    for (const [at, step] of steps.entries()) for (const other of steps.slice(at + 1)) yield other(step(facts))
}

/** The application with each reached list none, one and two rows long. */
function thinned(program: Program, { lists }: Reach, base: Facts, values: readonly FactValues[]): Facts[] {
  const random = new Random(1)
  const [own = new FactValues(program, 0)] = values
  const moves = new Moves(program, own, random)
  let shapes: Facts[] = [base]
  for (const name of lists.keys()) {
    const list = program.vocabulary.lists.get(name)
    if (list === undefined) continue
    const [first = moves.firstRow(list, 0), ...others] = rowsOf(base, name)
    const second = others[0] ?? moves.fresh(list, first, 1)
    shapes = shapes.flatMap((facts) => [
      withRows(facts, name, [first]),
      withRows(facts, name, [first, second]),
      withRows(facts, name, []),
    ])
    // every shape of one list beside every shape of another would be too many
    if (shapes.length > 9) shapes = shapes.slice(0, 9)
  }
  return lists.size === 0 ? [] : shapes
}

function scalarSteps(program: Program, { scalars }: Reach, values: readonly FactValues[]): Step[] {
  return [...scalars].flatMap((name) => {
    const fact = program.vocabulary.scalars.get(name)
    if (fact === undefined || name === AS_OF) return []
    return answersTo(fact, values).map(
      (given): Step =>
        (facts) =>
          withScalar(facts, name, given),
    )
  })
}

/** Other answers in the first row, and, for two rows that differ, in the second. */
function fieldSteps(program: Program, { lists }: Reach, values: readonly FactValues[]): Step[] {
  return [...lists].flatMap(([name, fields]) => {
    const list = program.vocabulary.lists.get(name)
    if (list === undefined) return []
    const whole: Step[] = list.absent === undefined ? [] : [(facts) => withList(facts, name, { kind: 'absent' })]
    return [...whole, ...[...fields].flatMap((field) => stepsOfField(list, field, values))]
  })
}

function stepsOfField(list: ListFact, field: string, values: readonly FactValues[]): Step[] {
  const fact = list.fields.get(field)
  if (fact === undefined || field === list.identity) return []
  const answers = answersTo(fact, values)
  return [0, 1].flatMap((at) =>
    answers.map(
      (given): Step =>
        (facts) =>
          rowsOf(facts, list.name).length > at ? withField(facts, list.name, at, field, given) : facts,
    ),
  )
}

/** Every answer of few; of numbers, those that some version of the rules speaks of. */
function answersTo(fact: ScalarFact, values: readonly FactValues[]): Given[] {
  const tried = values.flatMap((one) => one.worthTrying(fact))
  const distinct = new Map(tried.map((given) => [given.kind === 'value' ? keyOf(given.value) : given.kind, given]))
  return [...distinct.values(), ...(fact.absent === undefined ? [] : [ABSENT]), MISSING]
}

const keyOf = (value: Scalar): string => (typeof value === 'object' ? `${value.num}/${value.den}` : String(value))
