import { factsOfDecision } from '../explain/facts-of-decision.ts'
import { quantityOf } from '../explain/quantity.ts'
import type { Program } from '../model/core.ts'
import type { MissingFact } from '../model/decision.ts'
import { defaultRange } from '../model/default-range.ts'
import type { FactQuestion } from '../model/fact-question.ts'
import type { ListFact, ScalarFact } from '../model/vocabulary.ts'
import { equals } from '../util/rational.ts'
import { factAsked } from './fact-asked.ts'

/** How the answer to a question is to be written. */
export type HowAsked = Pick<FactQuestion, 'kind' | 'unit' | 'choices' | 'range' | 'absent' | 'fields' | 'years'>

/** What the answer has to be: its type, what it counts, what it may be, and what the rows of a list hold. */
export function howAsked(one: Pick<MissingFact, 'fact' | 'item'>, decision: string, program: Program): HowAsked {
  const fact = factAsked(one, program.vocabulary)
  return fact.kind === 'list' ? ofList(fact, decision, program) : ofScalar(fact)
}

function ofScalar({ type, range, absent }: ScalarFact): HowAsked {
  const usual = defaultRange(type)
  const isDeclared = range !== undefined && !(equals(range.low, usual.low) && equals(range.high, usual.high))
  const unit = type.kind === 'integer' || type.kind === 'number' ? type.unit : undefined
  return {
    kind: type.kind,
    ...(unit === undefined ? {} : { unit }),
    ...(type.kind === 'choice'
      ? { choices: type.of.map((name) => ({ name, label: type.labels[name] ?? { zh: name, en: name } })) }
      : {}),
    ...(isDeclared ? { range: { low: quantityOf(range.low, type), high: quantityOf(range.high, type) } } : {}),
    ...(absent === undefined ? {} : { absent }),
  }
}

function ofList({ name, fields, identity, absent, due }: ListFact, decision: string, program: Program): HowAsked {
  const asked = factsOfDecision(decision, program)
  // what a row calls itself is asked too, so that people know which row is which
  const called = [...fields.values()].find(({ type }) => type.kind === 'text')?.name
  const own = [...fields.keys()].filter(
    (field) => [identity, due?.field, called].includes(field) || asked.has(`${name}.${field}`),
  )
  return {
    kind: 'list',
    // a list of which only the number of its rows is asked still needs rows that say something
    fields: own.length > 0 ? own : [...fields.keys()],
    ...(due === undefined ? {} : { years: due.field }),
    ...(absent === undefined ? {} : { absent }),
  }
}
