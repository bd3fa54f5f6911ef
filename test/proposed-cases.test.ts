import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { proposedCases } from '../src/cli/test/proposals.ts'
import type { TestedVersion } from '../src/model/test-report.ts'
import { unseen, untried } from '../src/model/test-sums.ts'
import { isMet } from '../src/model/tested-case.ts'
import type { Section } from '../src/test-sections.ts'
import { testedVersion } from './support/tested-version.ts'

/* Each case that is proposed, accepted as it is, does what it was proposed for. */

const root = mkdtempSync(join(tmpdir(), 'banfa-proposed-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** A copy of a policy, with the cases accepted that are proposed for one of its versions. */
async function accepted(policy: string, version: string, sections: readonly Section[]) {
  const dir = mkdtempSync(join(root, 'policy-'))
  cpSync(policy, dir, { recursive: true })
  const folder = join(dir, version)
  // the examples alone
  rmSync(join(folder, 'cases'), { recursive: true, force: true })
  const before = await testedVersion(folder, sections, true)
  const text = proposedCases(before.versions)
  mkdirSync(join(folder, 'cases'), { recursive: true })
  writeFileSync(join(folder, 'cases/proposed.yaml'), text)
  return { before, after: await testedVersion(folder, sections) }
}

const wanting = ({ coverage = [], boundaries = [] }: TestedVersion) => ({
  sights: coverage.flatMap((one) => unseen(one).map((sight) => `${one.phrase} ${sight}`)),
  sides: boundaries.flatMap((one) => untried(one).map((side) => `${one.phrase} ${one.what.zh} ${side}`)),
})

describe('proposed cases, accepted as they are', () => {
  test('show what was not seen, and stand where no case stood', async () => {
    const { before, after } = await accepted('rules/jiangning-alliance', '2019-01-01', ['coverage', 'boundaries'])
    expect(after.cases.filter((one) => !isMet(one)).map(({ application }) => application)).toEqual([])
    const [was, is] = [before.versions[0], after.versions[0]]
    if (was === undefined || is === undefined) throw new Error('nothing was tested')
    const proposed = {
      sights: (was.coverage ?? []).flatMap((one) => one.proposals.map(({ shows }) => `${one.phrase} ${shows}`)),
      sides: (was.boundaries ?? []).flatMap((one) =>
        one.proposals.map(({ at }) => `${one.phrase} ${one.what.zh} ${at}`),
      ),
    }
    expect(proposed.sights.length).toBeGreaterThan(100)
    expect(proposed.sides.length).toBeGreaterThan(30)
    const left = wanting(is)
    expect(proposed.sights.filter((one) => left.sights.includes(one))).toEqual([])
    expect(proposed.sides.filter((one) => left.sides.includes(one))).toEqual([])
  }, 240_000)

  test('notice every fault they were proposed for', async () => {
    const { before, after } = await accepted('test/policies/mediation-fee', '2022-07-01', ['mutants'])
    const fates = ({ versions }: { versions: readonly TestedVersion[] }, fate: string) =>
      versions.flatMap(({ mutants = [] }) => mutants.filter((one) => one.fate === fate).map(({ id }) => id))
    expect(fates(before, 'survived').length).toBeGreaterThan(0)
    expect(after.cases.filter((one) => !isMet(one)).map(({ application }) => application)).toEqual([])
    expect(fates(after, 'survived')).toEqual([])
    const noticed = fates(after, 'killed')
    expect([...fates(before, 'killed'), ...fates(before, 'survived')].filter((id) => !noticed.includes(id))).toEqual([])
  }, 240_000)
})
