import { describe, expect, test } from 'vitest'
import { styleOf } from '../../../src/explain/render/options.ts'
import { phraseLabel } from '../../../src/explain/render/phrase-label.ts'
import type { Plain } from '../../support/program.ts'
import { clauseIn, decisionOn, sample } from '../sample.ts'

/** What a phrase is called in 42 columns, in both languages. */
function labels(phrase: Plain): string[] {
  const program = sample({ articles: [{ article: 1, role: 'requirement', phrases: [phrase] }] })
  const clause = clauseIn(decisionOn(program, {}), 'art1.ph1')
  return (['zh', 'en'] as const).map((language) => phraseLabel(clause, 42, styleOf({ language, color: false })))
}

const licensed = { fact: 'licensed', operator: 'is', value: true }
const resident = { fact: 'owner.resident', operator: 'is', value: true }

describe('what a phrase is called', () => {
  test('the heading its drafter gave it, first', () => {
    expect(labels({ quote: '原文。', label: { zh: '持证', en: 'licence held' }, ...licensed })).toEqual([
      '持证',
      'licence held',
    ])
  })

  test('a heading without English stands back in English', () => {
    expect(labels({ quote: '原文。', label: '持证', ...licensed })).toEqual(['持证', 'licensed'])
  })

  test('several conditions: the quote, and in English a summary cut after a whole part', () => {
    expect(labels({ quote: '持证的本地人。', all: [licensed, resident, { has: 'permittedOn' }] })).toEqual([
      '持证的本地人',
      'all 3: licensed, owner: resident, …',
    ])
  })

  test.each([
    ['联盟成员营业执照复印件（加盖公章），', '联盟成员营业执照复印件（加盖公章）'],
    ['（加盖公章）；', '加盖公章'],
    ['（一）（二）', '（一）（二）'],
    ['（新型研发机构', '（新型研发机构'],
  ])('brackets go only as a pair: %s', (quote, zh) => {
    expect(labels({ quote, any: [licensed, resident] })[0]).toBe(zh)
  })
})
