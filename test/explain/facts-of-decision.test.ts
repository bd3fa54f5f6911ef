import { describe, expect, test } from 'vitest'
import { factsOfDecision } from '../../src/explain/index.ts'
import { decide } from '../../src/index.ts'
import { isReadable } from '../../src/model/application.ts'
import { isUsedName } from '../../src/model/used-name.ts'
import { policyFolders } from '../support/policy-folders.ts'

const folders = policyFolders()

describe('the facts a decision may ask', () => {
  test('are not only those a blank application lacks: the fields of a list are asked once it is given', async () => {
    const policy = folders.find(({ dir }) => dir === 'test/policies/growth')?.policy
    const program = policy?.programs.values().next().value
    if (policy === undefined || program === undefined) throw new Error('no such policy')
    const blank = await decide(policy, {}, { asOf: '2022-06-01', using: program.version, for: 'admitted' })
    if (!('decisions' in blank)) throw new Error(JSON.stringify(blank))
    expect(blank.decisions.admitted?.missing.map(({ fact }) => fact)).toEqual(['accounts', 'foundedOn'])
    expect([...factsOfDecision('admitted', program)].filter((fact) => fact.includes('.'))).not.toEqual([])
  })

  test.each(folders.map((folder) => [folder.dir, folder] as const))(
    'hold all that is missing of any example or case: %s',
    { timeout: 120_000 },
    async (_, { policy, applications }) => {
      for (const program of policy.programs.values())
        for (const id of program.decisions.keys()) {
          if (isUsedName(id, program)) continue
          const needed = factsOfDecision(id, program)
          for (const { application } of applications.filter((one) => isReadable(one.application)).slice(0, 40)) {
            const options = { asOf: '2022-06-01', using: program.version, for: id, engine: 'plain' } as const
            const answer = await decide(policy, application, options)
            if (!('decisions' in answer)) continue
            for (const { fact } of answer.decisions[id]?.missing ?? [])
              expect(needed.has(fact) || needed.has(fact.split('.')[0] ?? ''), `${id}: ${fact}`).toBe(true)
          }
        }
    },
  )
})
