import { dueRowsIn } from '../../evaluate/due-rows.ts'
import { worth } from '../../evaluate/plain/amounts.ts'
import type { Environment } from '../../evaluate/plain/environment.ts'
import { anyOf, hasIt, knownOf } from '../../evaluate/plain/rows.ts'
import type { GivenList } from '../../model/application.ts'
import type { Expr } from '../../model/core.ts'
import { OPEN } from '../../model/truth.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { rational } from '../../util/rational.ts'
import { there } from '../../util/there.ts'
import { exactly } from '../exact.ts'
import { givenOf, listGiven, outcomeOf, type Question, valueNow } from '../question.ts'

/** No recipient can be called this: it stands for one whose name is not known. */
const NAMELESS = '\u0000'

/** What rows are asked with: everything around them is as an engine has found it. */
export function foundBefore(question: Question): Environment {
  const { program, outcome, asOf } = question
  const lists = new Map<string, GivenList>()
  const definition = (name: string): Expr => there(program.named.get(name), 'named value', name).expr
  return {
    fact: (name) =>
      name === AS_OF
        ? exactly(rational(asOf))
        : knownOf(there(program.vocabulary.scalars.get(name), 'fact', name), givenOf(name, question)),
    hasFact: (name) => hasIt([name === AS_OF ? { kind: 'value', value: true } : givenOf(name, question)]),
    named: (name) => {
      const expr = definition(name)
      return valueNow(expr, question) ?? anyOf(expr.type, true)
    },
    behind: (expr) => {
      let target = expr
      while (target.op === 'named') target = definition(target.name)
      return target
    },
    list: (name) => there(program.vocabulary.lists.get(name), 'list', name),
    // the same rows each time, so that what is looked up in them is looked up once
    givenList: (name) => {
      const known = lists.get(name)
      if (known !== undefined) return known
      const list = there(program.vocabulary.lists.get(name), 'list', name)
      const given = dueRowsIn(list, listGiven(name, question), asOf)
      lists.set(name, given)
      return given
    },
    clauseTruth: (id) => outcomeOf(id, question).truth,
    clauseVerdicts: (id) => outcomeOf(id, question).verdicts,
    decision: (id) => outcome.decisions.get(id) ?? OPEN,
    gate: (phrase) => outcome.gates.get(phrase) ?? OPEN,
    due: (id) => worth(outcome.amounts.get(id) ?? []),
    recipient: () => question.recipient?.recipient ?? NAMELESS,
    values: new Map(),
    leaves: new Map(),
  }
}
