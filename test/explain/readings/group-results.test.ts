import { describe, expect, test } from 'vitest'
import { combinationCount, combinationsOf, type Dimension } from '../../../src/explain/readings/combinations.ts'
import { groupResults } from '../../../src/explain/readings/group-results.ts'
import type { Choices } from '../../../src/model/readings-report.ts'

const a: Dimension = { id: 'a', choices: ['1', '2'] }
const b: Dimension = { id: 'b', choices: ['1', '2', '3'] }
const c: Dimension = { id: 'c', choices: ['1', '2'] }

/** The groups of a function of the choices. */
const grouped = (dimensions: readonly Dimension[], resultOf: (choices: Choices) => string) => {
  const { dependsOn, groups } = groupResults(dimensions, combinationsOf(dimensions).map(resultOf))
  return { dependsOn, groups: Object.fromEntries(groups) }
}

describe('combinations', () => {
  test('all of them, the first choices first', () => {
    expect(combinationsOf([a, c])).toEqual([
      { a: '1', c: '1' },
      { a: '1', c: '2' },
      { a: '2', c: '1' },
      { a: '2', c: '2' },
    ])
    expect(combinationCount([a, b, c])).toBe(12)
    expect(combinationsOf([a, b, c])).toHaveLength(12)
  })

  test('of nothing there is one', () => {
    expect(combinationsOf([])).toEqual([{}])
    expect(combinationCount([])).toBe(1)
  })
})

describe('results grouped by the choices that make the difference', () => {
  test('none does', () => {
    expect(grouped([a, b], () => 'pass')).toEqual({ dependsOn: [], groups: { pass: [{}] } })
    expect(grouped([], () => 'pass')).toEqual({ dependsOn: [], groups: { pass: [{}] } })
  })

  test('one does, and the other is not named', () => {
    expect(grouped([a, b], (so) => (so.a === '1' ? 'pass' : 'fail'))).toEqual({
      dependsOn: ['a'],
      groups: { pass: [{ a: '1' }], fail: [{ a: '2' }] },
    })
  })

  test('one choice of three makes it', () => {
    expect(grouped([a, b, c], (so) => (so.b === '3' ? 'fail' : 'pass'))).toEqual({
      dependsOn: ['b'],
      groups: { pass: [{ b: '1' }, { b: '2' }], fail: [{ b: '3' }] },
    })
  })

  test('both together: what one of them settles is told with it alone', () => {
    expect(grouped([a, c], (so) => (so.a === '2' && so.c === '2' ? 'fail' : 'pass'))).toEqual({
      dependsOn: ['a', 'c'],
      groups: { pass: [{ a: '1' }, { c: '1' }], fail: [{ a: '2', c: '2' }] },
    })
  })

  test('only one against the other: nothing shorter is true', () => {
    expect(grouped([a, c], (so) => (so.a === so.c ? 'pass' : 'fail'))).toEqual({
      dependsOn: ['a', 'c'],
      groups: {
        pass: [
          { a: '1', c: '1' },
          { a: '2', c: '2' },
        ],
        fail: [
          { a: '1', c: '2' },
          { a: '2', c: '1' },
        ],
      },
    })
  })

  test('every function of three readings is told truly and without a reading too many', () => {
    const dimensions = [a, b, c]
    const combinations = combinationsOf(dimensions)
    for (let code = 0; code < 2 ** combinations.length; code += 37) {
      const results = combinations.map((_, at) => ((code >> at) & 1 ? 'pass' : 'fail'))
      const { dependsOn, groups } = groupResults(dimensions, results)
      for (const [at, choices] of combinations.entries()) {
        const leading = [...groups].filter(([, under]) =>
          under.some((part) => Object.entries(part).every(([id, choice]) => choices[id] === choice)),
        )
        expect(leading.map(([result]) => result)).toEqual([results[at]])
      }
      const named = new Set([...groups.values()].flat().flatMap((part) => Object.keys(part)))
      expect([...named].sort()).toEqual([...dependsOn].sort())
    }
  })
})
