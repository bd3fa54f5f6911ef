import { describe, expect, test } from 'vitest'
import { once, wholeWhenAsked } from '../../src/util/when-asked.ts'

describe('once', () => {
  test('a value is worked out once, and not before it is asked for', () => {
    let times = 0
    const value = once(() => ++times)
    expect(times).toBe(0)
    expect([value(), value()]).toEqual([1, 1])
  })

  test('nothing is a value too', () => {
    let times = 0
    const value = once(() => {
      times++
    })
    value()
    value()
    expect(times).toBe(1)
  })
})

describe('an object that is made whole when it is looked at', () => {
  const whole = { name: 'a', parts: [1, 2], note: undefined as string | undefined }
  const watched = (): { object: typeof whole; made: () => number } => {
    let made = 0
    const object = wholeWhenAsked<typeof whole>({ name: 'a' }, () => {
      made++
      return whole
    })
    return { object, made: () => made }
  }

  test('what is known is there without the rest', () => {
    const { object, made } = watched()
    expect(object.name).toBe('a')
    expect('name' in object).toBe(true)
    expect(made()).toBe(0)
  })

  test('the rest is made once', () => {
    const { object, made } = watched()
    expect(object.parts).toEqual([1, 2])
    expect('parts' in object).toBe(true)
    expect('other' in object).toBe(false)
    expect(made()).toBe(1)
  })

  test('spread and written out it is the whole, in its order', () => {
    expect({ ...watched().object }).toEqual(whole)
    expect(JSON.stringify(watched().object)).toBe(JSON.stringify(whole))
  })
})
