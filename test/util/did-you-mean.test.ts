import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { didYouMean } from '../../src/util/did-you-mean.ts'

const names = ['letterCount', 'lastLine', 'letterLines', 'distanceTravelled']

describe('did you mean', () => {
  test.each([
    ['letterCout', 'letterCount'],
    ['lettreCount', 'letterCount'],
    ['LETTERCOUNT', 'letterCount'],
    ['lettercount', 'letterCount'],
    ['letterCount', 'letterCount'],
    ['ｌｅｔｔｅｒＣｏｕｎｔ', 'letterCount'],
    // the Cyrillic letters СТЕО among Latin ones
    ['L\u0415\u0422\u0422\u0415R\u0421\u041eUN\u0422', 'letterCount'],
    ['l\u0435tt\u0435r\u0421\u043eunt', 'letterCount'],
    // the Greek letters ΑΤΙΝΕ, then α and ι
    ['L\u0391S\u03a4L\u0399\u039d\u0395', 'lastLine'],
    ['l\u03b1stL\u03b9nes', 'lastLine'],
    ['letterLine', 'letterLines'],
  ])('%s: %s', (word, expected) => {
    expect(didYouMean(word, names)).toBe(expected)
  })

  test.each(['', 'score', 'travelled', '东南西北'])('%j: nothing near enough', (word) => {
    expect(didYouMean(word, names)).toBeUndefined()
  })

  test.each([
    ['ab', 'xb', 'xb'],
    ['ab', 'xy', undefined],
    ['abcde', 'abcdx', 'abcdx'],
    ['abcde', 'abcxy', undefined],
    ['abcdef', 'abcdxy', 'abcdxy'],
    ['abcdef', 'abcxyz', undefined],
    ['abcdefghi', 'abcdefxyz', 'abcdefxyz'],
    ['东南西北上下', '东南西北上中', '东南西北上中'],
  ])('one edit always, a third of the word at most: %s for %s gives %s', (word, candidate, expected) => {
    expect(didYouMean(word, [candidate])).toBe(expected)
  })

  test('the nearest wins, wherever it stands', () => {
    expect(didYouMean('letter', ['letters', 'letterxy', 'better', 'Letter'])).toBe('Letter')
    expect(didYouMean('letter', ['Letter', 'letters', 'better', 'letterxy'])).toBe('Letter')
  })

  test('of equally near ones the first in the alphabet wins, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['cat', 'bat', 'hat', 'rat'], { minLength: 1 }), (candidates) => {
        expect(didYouMean('xat', candidates)).toBe(candidates.toSorted()[0])
      }),
    )
  })

  test('the candidates may be the keys of a map, and may be none', () => {
    expect(didYouMean('lastline', new Map([['lastLine', 1]]).keys())).toBe('lastLine')
    expect(didYouMean('lastLine', [])).toBeUndefined()
  })
})
