import { describe, expect, test } from 'vitest'
import { formatScore, type Report, scoreOf } from './score.ts'

const location = { start: { line: 3, column: 7 } }

function reportOf(...statuses: string[]): Report {
  const mutants = statuses.map((status) => ({ status, mutatorName: 'Fault', location, testsCompleted: 1 }))
  return { files: { 'a.ts': { mutants: mutants.slice(1) }, 'b.ts': { mutants: mutants.slice(0, 1) } } }
}

describe('the score of a target', () => {
  test('is the share of the faults that were found, in time or not', () => {
    const { planted, found, sound } = scoreOf('x', reportOf('Killed', 'Timeout', 'RuntimeError', 'Survived'))
    expect({ planted, found, sound }).toEqual({ planted: 4, found: 0.75, sound: true })
  })

  test('counts a fault that no test reaches as missed, and a fault that was not planted not at all', () => {
    const { planted, found } = scoreOf('x', reportOf('NoCoverage', 'Killed', 'CompileError', 'Ignored'))
    expect({ planted, found }).toEqual({ planted: 2, found: 0.5 })
  })

  test('is nothing where nothing was planted', () => {
    expect(scoreOf('x', { files: {} }).found).toBe(0)
  })

  test.each([0, undefined])('is not to be trusted when a fault survived %s tests', (testsCompleted) => {
    const mutant = {
      status: 'Survived',
      mutatorName: 'Fault',
      location,
      ...(testsCompleted === 0 && { testsCompleted }),
    }
    const score = scoreOf('x', { files: { 'a.ts': { mutants: [mutant] } } })
    expect(score.sound).toBe(false)
    expect(formatScore(score)).toContain('not to be trusted')
  })

  test('is written with the place of each missed fault, and rounded down', () => {
    const mutant = { status: 'Survived', mutatorName: 'Fault', replacement: '""', location, testsCompleted: 2 }
    const killed = Array.from({ length: 8999 }, () => ({ ...mutant, status: 'Killed' }))
    const missed = Array.from({ length: 1001 }, () => mutant)
    const score = scoreOf('x', { files: { 'a.ts': { mutants: [...killed, ...missed] } } })
    const lines = formatScore(score).split('\n')
    expect(lines[0]).toBe(String.raw`a.ts:3:7 Survived Fault "\"\""`)
    expect(lines.at(-1)).toBe('x: 8999 of 10000 faults found, 89.99 %')
  })
})
