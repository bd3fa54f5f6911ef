import { describe, expect, test } from 'vitest'
import { readReadings } from '../../../src/check/read-readings.ts'
import { readVocabulary } from '../../../src/check/read-vocabulary.ts'
import { type Context, elaborateExpression } from '../../../src/language/index.ts'
import { treeOf } from '../../../src/load/tree-of.ts'
import type { Expr } from '../../../src/model/core.ts'
import type { Finding } from '../../../src/model/finding.ts'
import type { ScalarType } from '../../../src/model/type.ts'
import { mapOf } from '../../support/program.ts'
import { expressionRefusals, helps, refusals, SHOP } from '../../support/shop.ts'

const CEILING: Expr = { op: 'literal', id: 7, type: { kind: 'money' }, value: { num: 5n, den: 1n }, source: '5 分' }

/** An expression lowered where there is a ceiling to speak of. */
function underCeiling(value: unknown, expected: ScalarType | null): { expr: Expr | null; findings: Finding[] } {
  const findings: Finding[] = []
  const vocabulary = readVocabulary(mapOf({ facts: SHOP }, 'facts.yaml'), new Set(['applicant', 'expert']), (finding) =>
    findings.push(finding),
  )
  let ids = 0
  const context: Context = {
    vocabulary,
    readings: readReadings(undefined),
    parties: new Set(),
    upToCeiling: () => CEILING,
    rowsOf: null,
    named: () => undefined,
    factNames: () => [...vocabulary.scalars.keys()],
    scale: () => undefined,
    scaleNames: () => [],
    derivedField: () => null,
    clause: () => undefined,
    clauses: () => [],
    decision: () => false,
    outcomes: () => [],
    copy: (node) => node,
    expr: (tree, type) => elaborateExpression(tree, type, context),
    cond: () => null,
    within: () => context,
    outside: () => context,
    nextId: () => ids++,
    leaf: () => 0,
    report: (finding) => findings.push(finding),
  }
  const { tree } = treeOf(value, 'value')
  if (tree === undefined) throw new Error('no tree')
  return { expr: elaborateExpression(tree, expected, context), findings }
}

describe('upToCeiling: what the ceiling of an outcome still leaves', () => {
  test.each([[null], [{ kind: 'money' }]] as const)('where %j is expected', (expected) => {
    expect(underCeiling('upToCeiling', expected)).toEqual({ expr: CEILING, findings: [] })
  })

  test('as an operand', () => {
    const { expr, findings } = underCeiling({ min: ['upToCeiling', { fact: 'revenue' }] }, null)
    expect(expr).toMatchObject({ op: 'min', type: { kind: 'money' }, args: [CEILING, { op: 'fact' }] })
    expect(findings).toEqual([])
  })

  test('where a name is expected, a word is a name', () => {
    expect(underCeiling('upToCeiling', { kind: 'text' }).expr).toMatchObject({ op: 'literal', value: 'upToCeiling' })
  })

  test('elsewhere it means nothing', () => {
    const condition = { fact: 'revenue', operator: 'atLeast', value: 'upToCeiling' }
    expect(refusals(condition)).toEqual(['malformed: upToCeiling 在这里没有意义'])
    expect(helps(condition)).toEqual(['只写在 grant、charge、quantity 的 amount 里，且该项写了 ceiling'])
    expect(expressionRefusals({ times: ['50%', 'upToCeiling'] })).toEqual(['malformed: upToCeiling 在这里没有意义'])
    expect(refusals({ fact: 'sector', operator: 'is', value: 'upToCeiling' })).toEqual([
      'unknown-choice: “upToCeiling”不是可选的值',
    ])
  })
})
