import { expect, test } from 'vitest'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

test('unclear: undetermined, whatever is given', () => {
  expect(asking({ unclear: 'matching-funds-counted' })({})).toBe('unknown')
  expect(asking({ unclear: 'matching-funds-counted' })({ licensed: true })).toBe('unknown')
})

test('unclear: another branch may decide all the same', () => {
  const ask = asking({
    any: [{ unclear: 'matching-funds-counted' }, { fact: 'licensed', operator: 'is', value: true }],
  })
  expect(ask({ licensed: true })).toBe('true')
  expect(ask({ licensed: false })).toBe('unknown')
})

test('unclear: a reading that is not there is refused', () => {
  expect(refusals({ unclear: 'matching-funds-count' })).toEqual(['unknown-reading: 没有解释口径“matching-funds-count”'])
  expect(helps({ unclear: 'matching-funds-count' })).toEqual(['是否想写 matching-funds-counted？'])
})

test('unclear: what it lowers to', () => {
  expect(loweredCondition({ unclear: 'matching-funds-counted' })).toMatchObject({
    op: 'unclear',
    reading: 'matching-funds-counted',
  })
})
