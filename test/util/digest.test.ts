import { expect, test } from 'vitest'
import { digestOf } from '../../src/util/digest.ts'

test('is that of the canonical JSON, with the name of the method', () => {
  expect(digestOf({})).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a')
  expect(digestOf({ b: 1, a: '办法' })).toBe(digestOf({ a: '办法', b: 1 }))
  expect(digestOf({ a: 1 })).not.toBe(digestOf({ a: '1' }))
})
