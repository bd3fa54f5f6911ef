import { describe, expect, test } from 'vitest'
import { decisionOn, sample } from '../sample.ts'

const program = sample({
  derived: {
    staff: {
      label: '本地门店的店员',
      sum: { of: 'shops', where: { item: 'local', operator: 'is', value: true }, each: { item: 'staff' } },
    },
  },
  articles: [{ article: 1, role: 'requirement', phrases: [{ quote: '略。', nothing: '略' }] }],
})
const shop = (code: string, local: boolean, staff: number) => ({ name: `${code}店`, code, local, staff })
const unitsOf = (...shops: readonly object[]) => decisionOn(program, { shops }).workings.values.staff?.units

describe('the units that count, each with what it gives', () => {
  test('those that are let in', () => {
    expect(unitsOf(shop('A', true, 3), shop('B', false, 4), shop('C', true, 5))).toEqual([3, 5])
  })
  test('one listed twice counts once, however its identity is spelt', () => {
    expect(unitsOf(shop('ab1', true, 3), shop(' ＡＢ１', true, 3), shop('C', true, 5))).toEqual([3, 5])
  })
  test('a name that is not read may differ', () => {
    expect(unitsOf(shop('A', true, 3), { ...shop('A', true, 3), name: '又名' })).toEqual([3])
  })
  test.each([
    ['in whether it counts, the first left out', [shop('A', false, 3), shop('A', true, 3)]],
    ['in whether it counts, the first let in', [shop('A', true, 3), shop('A', false, 3)]],
    ['in what it gives', [shop('A', true, 3), shop('A', true, 4)]],
  ])('rows of one unit that differ %s leave it open', (_, shops) => {
    expect(unitsOf(...shops)).toBeUndefined()
  })
  test('a row without identity, without what is asked or without what it gives leaves it open', () => {
    for (const field of ['code', 'local', 'staff']) {
      const rest = Object.entries(shop('B', true, 4)).filter(([name]) => name !== field)
      expect(unitsOf(shop('A', true, 3), Object.fromEntries(rest)), field).toBeUndefined()
    }
  })
  test('of a list that is not given nothing is told', () => {
    expect(decisionOn(program, {}).workings.values.staff).toEqual({
      op: 'sum',
      value: { low: 0, high: 3000 },
      name: 'shops',
    })
  })
})
