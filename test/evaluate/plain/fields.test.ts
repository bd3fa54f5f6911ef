import { describe, expect, test } from 'vitest'
import { mayAnswerTogether } from '../../../src/evaluate/plain/fields.ts'
import type { Expr } from '../../../src/model/core.ts'
import { type Plain, soundProgram } from '../../support/program.ts'
import { SHOP } from '../../support/shop.ts'

/** Whether employees taken together may add what none of them does. */
function together(each: Plain): boolean {
  const scale = { name: 'fees', label: '收费标准', value: { scale: [{ rate: '1%' }] } }
  const when = { some: { of: 'outlets', satisfies: { item: 'leased', operator: 'is', value: true }, ifEmpty: false } }
  const program = soundProgram({
    facts: SHOP,
    derived: { asked: { label: '值', sum: { of: 'employees', each } } },
    articles: [{ article: 1, role: 'definition', phrases: [{ quote: '原文。', define: scale, when }] }],
  })
  const list = program.vocabulary.lists.get('employees')
  const sum = program.named.get('asked')?.expr as Extract<Expr, { op: 'sum' }>
  if (list === undefined) throw new Error('no list')
  return mayAnswerTogether(list, [sum.where], [sum.each])
}

describe('rows taken together may answer what none of them does', () => {
  test.each<[string, Plain, boolean]>([
    ['a field as it stands', { item: 'grossWages' }, false],
    ['two fields', { plus: [{ item: 'grossWages' }, { item: 'allowance' }] }, true],
    ['one field worked with', { times: [2, { item: 'grossWages' }] }, true],
    ['no field, under a guard that asks another list', { apply: { scale: 'fees', to: { fact: 'revenue' } } }, false],
    ['a field under such a guard', { apply: { scale: 'fees', to: { item: 'grossWages' } } }, true],
  ])('%s: %s', (_, each, answer) => {
    expect(together(each)).toBe(answer)
  })
})
