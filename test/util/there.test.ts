import { describe, expect, test } from 'vitest'
import { there } from '../../src/util/there.ts'

describe('what is looked up', () => {
  test.each([0, '', false, 'x'])('is there: %j', (found) => {
    expect(there(found, 'fact', 'size')).toBe(found)
  })

  test.each([undefined, null])('or its absence is an Error that names it: %s', (found) => {
    expect(() => there(found, 'fact', 'size')).toThrow(new Error('there is no fact “size”'))
  })
})
