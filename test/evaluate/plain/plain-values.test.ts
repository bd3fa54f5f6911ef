import { describe, expect, test } from 'vitest'
import { askPlainly, type KnownAnswers, plainValues } from '../../../src/evaluate/plain/index.ts'
import { FALSE, TRUE } from '../../../src/model/truth.ts'
import { inWords } from '../../support/evaluate.ts'
import {
  compare,
  dayOf,
  decisionPoint,
  fact,
  factsOf,
  INTEGER,
  leaf,
  level,
  lit,
  node,
  outcomeOf,
  outcomePoint,
  phrase,
  programOf,
  scalar,
  TODAY,
} from './nodes.ts'

test('single expressions of a program are worked out as they are asked for', () => {
  const double = node({ op: 'plus', args: [fact('size'), fact('size')] })
  const more = node({ op: 'plus', args: [node({ op: 'named', name: 'double' }), lit(1)] })
  const program = programOf({ facts: [scalar('size', INTEGER, { range: [0, 9] })], named: { double } })
  const worth = plainValues(program, factsOf({ size: 4 }), dayOf(TODAY))
  expect([double, more].map((expr) => inWords(worth(expr), expr.type))).toEqual(['8', '9'])
  const unknown = plainValues(program, factsOf({}), dayOf(TODAY))
  expect(inWords(unknown(more), more.type)).toBe('1..19')
})

describe('an application asked piece by piece', () => {
  const size = fact('size')
  const grant = outcomePoint('grant', { phrase: 'art1.ph2', entitled: node({ op: 'named', name: 'double' }) })
  const program = programOf({
    facts: [scalar('size', INTEGER, { range: [0, 9] })],
    named: { double: node({ op: 'plus', args: [size, size] }) },
    articles: [
      level('art1', {
        lead: [
          phrase('art1.ph1', { role: 'support', cond: compare(size, 'ge', lit(3)) }),
          phrase('art1.ph2', { effect: { kind: 'outcome', outcome: 'grant' } }),
        ],
      }),
      level('art2', {
        parts: [level('art2.item1', { lead: [phrase('art2.ph1', { cond: compare(size, 'lt', lit(3)) })] })],
      }),
    ],
    outcomes: [grant],
    decisions: [decisionPoint('it', { cond: leaf({ op: 'met', clause: 'art1' }) })],
  })

  test.each([{}, { size: 2 }, { size: 4 }])('says of each piece what the whole outcome says: %j', (written) => {
    const { clauses, decisions, amounts, values, gates, assumptions } = outcomeOf(program, written)
    const answers = askPlainly(program, factsOf(written), dayOf(TODAY))
    for (const [id, clause] of [...clauses].reverse()) expect(answers.clause(id)).toEqual(clause)
    for (const [id, verdicts] of decisions) expect(answers.decision(id)).toBe(verdicts)
    for (const [id, entries] of amounts) expect(answers.amounts(id)).toEqual(entries)
    expect(answers.assumptions()).toEqual(assumptions)
    for (const [id, gate] of gates) expect(answers.gate(id)).toBe(gate)
    for (const { name, expr } of program.named.values()) expect(answers.named(name)).toEqual(values.get(expr.id))
  })

  test('takes what is known already of another program, and works out the rest', () => {
    const double = outcomeOf(program, { size: 4 }).values.get(program.named.get('double')?.expr.id ?? -1)
    const known = { named: (name: string) => (name === 'double' ? double : undefined), phrase: () => undefined }
    const nothing = { named: () => undefined, phrase: () => undefined }
    const answers = (alike?: KnownAnswers) => askPlainly(program, factsOf({ size: 3 }), dayOf(TODAY), alike)
    expect(inWords(answers(known).named('double'), INTEGER)).toBe('8')
    expect(inWords(answers(nothing).named('double'), INTEGER)).toBe('6')
    expect(inWords(answers().named('double'), INTEGER)).toBe('6')
  })

  test('takes the truth of a phrase that is known, and folds it as its own', () => {
    const known = { named: () => undefined, phrase: (id: string) => (id === 'art2.ph1' ? TRUE : undefined) }
    const answers = (alike?: KnownAnswers) => askPlainly(program, factsOf({ size: 3 }), dayOf(TODAY), alike)
    expect(['art2.ph1', 'art2'].map((id) => answers(known).truth(id))).toEqual([TRUE, TRUE])
    expect(answers().truth('art2')).toBe(FALSE)
  })

  test('knows no clause there is none of', () => {
    expect(() => askPlainly(program, factsOf({}), dayOf(TODAY)).clause('art9')).toThrow('there is no clause “art9”')
  })
})
