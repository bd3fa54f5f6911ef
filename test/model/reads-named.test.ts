import { describe, expect, test } from 'vitest'
import { readsNamed } from '../../src/model/reads-named.ts'
import { walkExpr } from '../../src/model/walk-core.ts'
import { soundProgram } from '../support/program.ts'

describe('whether something reads a named value', () => {
  const program = soundProgram({
    facts: { staff: { label: '人数', type: 'integer', from: 'applicant' } },
    derived: {
      twice: { label: '两倍', plus: [{ fact: 'staff' }, { fact: 'staff' }] },
      more: { label: '更多', plus: [{ fact: 'twice' }, { fact: 'staff' }] },
    },
  })
  const reads = (name: string, ...names: string[]): boolean =>
    readsNamed(program, new Set(names), (to) => {
      const expr = program.named.get(name)?.expr
      if (expr !== undefined) walkExpr(expr, to)
    })

  test('itself, or through another one', () => {
    expect(reads('more', 'twice')).toBe(true)
    expect(reads('twice', 'more', 'other')).toBe(false)
    expect(readsNamed(program, new Set(['twice']), (to) => to.named('more'))).toBe(true)
    expect(readsNamed(program, new Set(), (to) => to.named('more'))).toBe(false)
  })
})
