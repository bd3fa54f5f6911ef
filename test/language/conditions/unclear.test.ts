import { expect, test } from 'vitest'
import { asking, helps, loweredCondition, refusals } from '../../support/shop.ts'

test('unclear: undetermined, whatever is given', () => {
  expect(asking({ unclear: 'prizes-counted' })({})).toBe('unknown')
  expect(asking({ unclear: 'prizes-counted' })({ licensed: true })).toBe('unknown')
})

test('unclear: another branch may decide all the same', () => {
  const ask = asking({
    any: [{ unclear: 'prizes-counted' }, { fact: 'licensed', operator: 'is', value: true }],
  })
  expect(ask({ licensed: true })).toBe('true')
  expect(ask({ licensed: false })).toBe('unknown')
})

test('unclear: a reading that is not there is refused', () => {
  expect(refusals({ unclear: 'prizes-count' })).toEqual(['unknown-reading: 没有解释口径“prizes-count”'])
  expect(helps({ unclear: 'prizes-count' })).toEqual(['是否想写 prizes-counted？'])
})

test('unclear: what it lowers to', () => {
  expect(loweredCondition({ unclear: 'prizes-counted' })).toMatchObject({
    op: 'unclear',
    reading: 'prizes-counted',
  })
})
