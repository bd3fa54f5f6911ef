import { describe, expect, test } from 'vitest'
import { unseen, untried } from '../src/model/test-sums.ts'
import type { Section } from '../src/test-sections.ts'
import { testedVersion } from './support/tested-version.ts'

/* What the cases of the shipped policy protect: its text, its boundaries, and its rules against every fault that is looked for. */

async function shipped(...sections: Section[]) {
  const { versions } = await testedVersion('rules/jiangning-alliance/2019-01-01', sections)
  const [version] = versions
  if (version === undefined) throw new Error('no version was tested')
  return version
}

describe('the cases of the shipped policy', () => {
  test('show every phrase in every way it can be seen', async () => {
    const { coverage = [] } = await shipped('coverage')
    expect(coverage.length).toBeGreaterThan(75)
    expect(coverage.flatMap((one) => unseen(one).map((sight) => `${one.phrase} ${sight}`))).toEqual([
      // no alliance in a leading industry: then none is counted by the phrases after it either
      'art4.ph3 decisive',
      // the application was not accepted: then the days after acceptance are not in order either
      'art9.ph1 decisive',
    ])
  })

  test('stand on both sides of every boundary', async () => {
    const { boundaries = [] } = await shipped('boundaries')
    expect(boundaries.length).toBeGreaterThan(12)
    expect(boundaries.flatMap((one) => untried(one).map((side) => `${one.phrase} ${side}`))).toEqual([
      // the day before the policy takes effect nothing is decided by it
      'art15.ph1 below',
      // 1 分 below the most: no few changes of an example lead there, and no case was written by hand
      'art10.item6.ph3 below',
      'art10.item10.ph3 below',
    ])
  })

  test.runIf(process.env.BANFA_COUNTS === 'ci')(
    'notice every planted fault that an application can tell from the rules',
    async () => {
      const { mutants = [] } = await shipped('mutants')
      expect(mutants.length).toBeGreaterThan(300)
      const count = (fate: string): number => mutants.filter((one) => one.fate === fate).length
      console.log(
        `${mutants.length} faults: ${count('killed')} noticed, ${count('equivalent')} the same rule, ${count('indistinct')} not told from it by any application tried`,
      )
      expect(mutants.filter(({ fate }) => fate === 'survived').map(({ id }) => id)).toEqual([])
      expect(count('indistinct')).toBeLessThanOrEqual(20)
    },
    600_000,
  )
})
