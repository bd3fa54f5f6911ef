import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { asRead } from '../../src/decide.ts'
import { decide, type FactSource } from '../../src/index.ts'
import { type Application, isReadable, MISSING } from '../../src/model/application.ts'
import { Random, seedOf } from '../../src/util/random.ts'
import { SEED } from '../properties/pairs.ts'

/*
 * Fifty decisions at a time, of two policies, with sources that answer late and in any order, are those made one after another.
 */

const COUNT = 50
const FOLDERS = ['rules/jiangning-alliance/2019-01-01/examples', 'test/policies/joint']

const root = join(import.meta.dirname, '../..')

test('overlapping decisions equal sequential ones, byte for byte', async () => {
  const asked = FOLDERS.flatMap((folder) => readApplications([...yamlIn(join(root, folder))], undefined).asked).filter(
    ({ application }) => isReadable(application),
  )
  expect(new Set(asked.map(({ policy }) => policy)).size).toBeGreaterThan(1)
  const run = (n: number, waits: boolean): Promise<string> => {
    const random = new Random(seedOf(SEED, n))
    const { application, policy } = random.pick(asked)
    const { thinned, source } = withSource(application as Application, random, waits)
    return decide(policy, thinned, { sources: [source], asOf: '2023-06-01', using: usingOf(policy) }).then((answer) =>
      JSON.stringify(answer),
    )
  }
  const overlapping = await Promise.all(Array.from({ length: COUNT }, (_, n) => run(n, true)))
  for (const [n, answer] of overlapping.entries()) expect(answer).toBe(await run(n, false))
  expect(new Set(overlapping).size).toBeGreaterThan(COUNT / 4)
  expect(overlapping.filter((answer) => answer.includes('"decisions"'))).toHaveLength(COUNT)
})

const usingOf = ({ programs }: { programs: ReadonlyMap<string, { version: string }> }): string =>
  [...programs.values()][0]?.version ?? ''

function yamlIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && (folder.endsWith('examples') || /examples|cases/.test(name)))
    .sort()
    .map((name) => join(folder, name))
}

/** The application without some of its facts, and a source that knows them. */
function withSource(
  application: Application,
  random: Random,
  waits: boolean,
): { thinned: Application; source: FactSource } {
  const { scalars } = application.facts
  const left = random.some(
    [...scalars.keys()].filter((name) => typeof plainOf(scalars.get(name)) === 'boolean'),
    0,
  )
  const thinned = asRead({
    ...application,
    facts: {
      ...application.facts,
      scalars: new Map([...scalars].map(([k, v]) => [k, left.includes(k) ? MISSING : v])),
    },
  })
  const source: FactSource = {
    name: 'registry',
    facts: left.filter((name) => !name.includes('.')),
    async get(fact) {
      if (waits) await new Promise((resolve) => setTimeout(resolve, random.int(0, 9)))
      return plainOf(scalars.get(fact))
    },
  }
  return { thinned, source }
}

function plainOf(given: ReturnType<Application['facts']['scalars']['get']>): unknown {
  return given?.kind === 'value' && given.judgement === undefined ? given.value : undefined
}
