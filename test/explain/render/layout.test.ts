import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderBrief, renderClause, renderDecision } from '../../../src/explain/index.ts'
import { beside, cut, cutList, fits, hang, pathLine } from '../../../src/explain/render/layout.ts'
import { decisionOn } from '../sample.ts'
import { faultsOfLine } from './faults-of-line.ts'
import { BAD, GOOD, MEASURES, OPEN } from './measures.ts'

/** Applications in which any facts are left out. */
const applications = fc
  .constantFrom(GOOD, BAD, OPEN)
  .chain((whole) =>
    fc.subarray(Object.keys(whole)).map((keys) => Object.fromEntries(keys.map((key) => [key, whole[key]]))),
  )

test('every line fits, can be written in GBK, and ends in no space', () => {
  fc.assert(
    fc.property(
      applications,
      fc.constantFrom('zh' as const, 'en' as const),
      fc.boolean(),
      (application, language, all) => {
        const decision = decisionOn(MEASURES, application)
        const texts = [
          renderDecision(decision, { language, color: false, all }),
          renderBrief(decision, { language, color: false }),
          ...decision.clauses.map(({ id }) => renderClause(decision, id, MEASURES, { language, color: false })),
        ]
        for (const line of texts.flatMap((text) => text.split('\n'))) {
          expect(faultsOfLine(line), line).toEqual([])
        }
      },
    ),
    { numRuns: 60 },
  )
})

test('English keeps to ASCII but for what is quoted or named in Chinese', () => {
  for (const application of [GOOD, BAD, OPEN]) {
    const text = renderDecision(decisionOn(MEASURES, application), { language: 'en', color: false, all: true })
    expect([...text].filter((character) => character > '~' && !/[㐀-鿿，。、；：…·]/u.test(character))).toEqual([])
  }
})

describe('laying out', () => {
  test('a text hangs under itself', () => {
    expect(hang('    原文  ', '一'.repeat(40))).toEqual([`    原文  ${'一'.repeat(34)}`, `          ${'一'.repeat(6)}`])
  })

  test('what has no place to break is broken anyway', () => {
    const lines = hang('  ', 'x'.repeat(200))
    expect(lines.every((line) => fits(line))).toBe(true)
    expect(lines.join('').replaceAll(' ', '')).toBe('x'.repeat(200))
  })

  test('two columns, or one under the other', () => {
    expect(beside('左', '右', 8)).toEqual(['左      右'])
    expect(beside('左', '右'.repeat(38), 8)).toEqual(['左', `        ${'右'.repeat(35)}`, `        ${'右'.repeat(3)}`])
  })

  test('a long value begins before its column rather than on a line of its own', () => {
    expect(beside('左', '右'.repeat(30), 40)).toEqual([`左${' '.repeat(17)}${'右'.repeat(30)}`])
  })

  test('a path stays on one line, cut from the left', () => {
    const path = `${'folder-name/'.repeat(8)}an-application.yaml`
    const line = pathLine('Application  ', path)
    expect(line).toMatch(/^Application {2}….*name\/an-application\.yaml$/)
    expect(fits(line)).toBe(true)
    expect(pathLine('申请  ', 'applications/short.yaml')).toBe('申请  applications/short.yaml')
  })

  test('a list cut after a whole part', () => {
    expect(cutList('all 3: one, two, three', 20)).toBe('all 3: one, two, …')
    expect(cutList('all 3: one, two, three', 22)).toBe('all 3: one, two, three')
    expect(cutList('all 2: something, more', 12)).toBe('all 2: some…')
  })

  test('cut to a width', () => {
    expect(cut('一二三四', 8)).toBe('一二三四')
    expect(cut('一二三四', 7)).toBe('一二三…')
    expect(cut('一二三四', 6)).toBe('一二…')
  })
})
