import { describe, expect, test } from 'vitest'
import type { Program } from '../../src/model/core.ts'
import { type Truth, truthWord } from '../../src/model/truth.ts'
import type { JsonMap } from '../generate/json.ts'
import { KINDS, numbers, SIZES, whole } from './exact-kinds.ts'
import { everyWay, programOfQuestion, type Question, truthFor, truthOver } from './exact-questions.ts'

/** What a question may come to for a partial application, and what it comes to over every way to fill that in. */
function bothOf(program: Program, partial: JsonMap, completions: readonly JsonMap[]): [Truth, Truth] {
  return [truthFor(program, partial), truthOver(program, completions)]
}

describe.each(KINDS)('$name of facts that occur once', (kind) => {
  const operators = [...(kind.operators ?? SIZES), ...(kind.dense ? ['is', 'isNot'] : [])]
  test.each(operators)('%s is exact', (operator) => {
    for (const value of kind.against) {
      const asks = { fact: 'asked', operator, value, ifAbsent: false }
      const program = programOfQuestion({
        facts: kind.facts,
        derived: { asked: { label: '值', ...kind.derived } },
        ...(kind.before && { before: kind.before }),
        asks,
      })
      const completions = everyWay(kind.values)
      const [partial, over] = bothOf(program, {}, completions)
      expect([value, truthWord(partial)]).toEqual([value, truthWord(over)])
      for (const given of completions.slice(0, 12))
        for (const name of Object.keys(given)) {
          const rest = completions.filter((other) =>
            Object.keys(given).every((key) => key === name || other[key] === given[key]),
          )
          const { [name]: _, ...known } = given
          const [some, overSome] = bothOf(program, known, rest)
          expect([value, known, some]).toEqual([value, known, overSome])
        }
    }
  })
})

test('cases of one name told apart by a guard are exact', () => {
  for (const value of numbers(0, 6)) {
    const defined = (phrase: JsonMap): JsonMap => ({ quote: '定为，', ...phrase })
    const question: Question = {
      facts: { on: { label: '是', type: 'boolean' }, a: whole(0, 3) },
      before: [
        defined({
          define: { name: 'asked', label: '值', value: 5 },
          when: { fact: 'on', operator: 'is', value: true },
        }),
        defined({
          define: { name: 'asked', label: '值', value: { fact: 'a' } },
          when: { not: { fact: 'on', operator: 'is', value: true } },
        }),
      ],
      asks: { fact: 'asked', operator: 'atLeast', value, ifAbsent: false },
    }
    const [partial, over] = bothOf(programOfQuestion(question), { a: 2 }, everyWay({ on: [true, false], a: [2] }))
    // a guard and its contrary are two leaves, so that neither applying is not ruled out
    expect(partial & over).toBe(over)
    expect(partial & ~over & ~2).toBe(0)
  }
})
