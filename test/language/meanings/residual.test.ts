import { describe, expect, test } from 'vitest'
import { granting, grantRefusals } from '../../support/grants.ts'
import { IN_ORDER, numberingOf } from '../../support/numbering.ts'
import { shownCond } from '../../support/show-core.ts'

describe('residual: other cases', () => {
  test('a leaf that asks for the finding, and an effect that names it', () => {
    const program = granting([{ residual: 'wellRun' }])
    const [phrase] = program.articles[0]?.lead ?? []
    expect(phrase && shownCond(phrase.cond)).toBe('residual wellRun')
    expect(phrase?.effect).toEqual({ kind: 'residual', fact: 'wellRun' })
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('under its own guards', () => {
    const when = { fact: 'licensed', operator: 'is', value: true }
    const [phrase] = granting([{ residual: { fact: 'wellRun' }, when }]).articles[0]?.lead ?? []
    expect(phrase && shownCond(phrase.cond)).toBe('[when licensed = true ?unknown] residual wellRun')
  })

  test.each([
    ['wellRunn', 'unknown-fact: 事实词汇表中没有“wellRunn”'],
    [{ item: 'trained' }, 'malformed: item 只能用在列表问题里'],
    ['total', 'malformed: residual 须指一个认定意见事实'],
  ])('%j: %s', (residual, message) => {
    const derived = { total: { label: '合计', count: { of: 'employees' } } }
    expect(grantRefusals([{ residual }], { derived })).toEqual([message])
  })
})
