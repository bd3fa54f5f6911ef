import { describe, expect, test } from 'vitest'
import { readApplications } from '../src/cli/read-applications.ts'
import { asRead } from '../src/decide.ts'
import { type DecideOptions, decide, type FactSource, loadPolicy } from '../src/index.ts'
import type { Application } from '../src/model/application.ts'
import { MISSING } from '../src/model/application.ts'

/*
 * Facts that come from elsewhere: a registry that is slow, one that fails, one that answers nonsense. A source is asked only for
 * what the application left out, once, and its answer is read as strictly as an application.
 */

const policyDir = 'rules/jiangning-alliance'
const policy = loadPolicy(policyDir)
const engines = ['rules', 'plain'] as const

/** The eligible example as read, without some of its facts. */
function eligibleWithout(...names: string[]): Application {
  const [first] = readApplications([`${policyDir}/2019-01-01/examples/eligible.yaml`], policyDir).asked
  const application = first?.application
  if (application === undefined || !('facts' in application)) throw new Error('the example cannot be read')
  const scalars = new Map(application.facts.scalars)
  const lists = new Map(application.facts.lists)
  for (const name of names) {
    if (lists.has(name)) lists.set(name, { kind: 'missing' })
    else scalars.set(name, MISSING)
  }
  return asRead({ ...application, facts: { scalars, lists } })
}

interface Asked extends FactSource {
  readonly asked: string[]
}

/** A source that answers from a table, after a while, and remembers what it was asked. */
function registry(answers: Readonly<Record<string, unknown>>, wait = 0): Asked {
  const asked: string[] = []
  return {
    name: '登记机关',
    facts: Object.keys(answers),
    asked,
    async get(fact) {
      asked.push(fact)
      await new Promise((resolve) => setTimeout(resolve, wait))
      return answers[fact]
    },
  }
}

const members = Array.from({ length: 21 }, (_, i) => ({
  name: `单位${i}`,
  kind: i % 2 === 0 ? 'enterprise' : 'university',
  inDistrict: i < 14,
  legalPerson: true,
  signed: true,
}))

describe.each(engines)('with the %s engine', (engine) => {
  const ask = (application: unknown, sources: FactSource[], options: DecideOptions = {}) =>
    decide(policy, application, { engine, sources, ...options })

  test('a slow source is waited for, and asked once', async () => {
    const source = registry({ foundedOn: '2018-03-01' }, 50)
    const answer = await ask(eligibleWithout('foundedOn'), [source])
    expect(answer).toMatchObject({ decisions: { eligibility: { verdict: 'pass' } } })
    expect(source.asked).toEqual(['foundedOn'])
  })

  test('its answer counts as if the application had given it', async () => {
    const given = await ask(eligibleWithout(), [])
    const fetched = await ask(eligibleWithout('foundedOn'), [registry({ foundedOn: '2018-03-01' })])
    expect(fetched).toEqual(given)
    const late = await ask(eligibleWithout('foundedOn'), [registry({ foundedOn: '2019-02-11' })])
    expect(late).toMatchObject({ decisions: { eligibility: { verdict: 'fail' } } })
  })

  test('a fact that is given is not asked for', async () => {
    const source = registry({ foundedOn: '2019-05-01', members: [] })
    expect(await ask(eligibleWithout(), [source])).toMatchObject({ decisions: { eligibility: { verdict: 'pass' } } })
    expect(source.asked).toEqual([])
  })

  test('a field of a record, and a fact that is absent', async () => {
    const source = registry({ 'leadUnit.inDistrict': true, registeredOn: 'absent' })
    const answer = await ask(eligibleWithout('leadUnit.inDistrict'), [source])
    expect(answer).toMatchObject({ decisions: { eligibility: { verdict: 'pass' } } })
    expect(source.asked.filter((name) => name === 'leadUnit.inDistrict')).toHaveLength(1)
  })

  test('a whole list', async () => {
    const source = registry({ members }, 50)
    const answer = await ask(eligibleWithout('members'), [source])
    expect(source.asked).toEqual(['members'])
    if (!('clauses' in answer)) throw new Error(JSON.stringify(answer))
    const share = answer.clauses.find(({ id }) => id === 'art6.item2.ph3')
    expect(share).toMatchObject({ verdict: 'undetermined' })
  })

  test('a list whose rows carry codes is counted', async () => {
    const [first] = readApplications([`${policyDir}/2019-01-01/examples/eligible.yaml`], policyDir).asked
    const list = first && 'facts' in first.application ? first.application.facts.lists.get('members') : undefined
    if (list?.kind !== 'rows') throw new Error('no members')
    const rows = list.rows.map((row) =>
      Object.fromEntries([...row].flatMap(([key, given]) => (given.kind === 'value' ? [[key, given.value]] : []))),
    )
    const answer = await ask(eligibleWithout('members'), [registry({ members: rows })])
    expect(answer).toEqual(await ask(eligibleWithout(), []))
  })

  test('a source that does not know leaves the fact missing, and the next one is asked', async () => {
    const [silent, knowing] = [registry({ foundedOn: undefined }), registry({ foundedOn: '2018-03-01' })]
    expect(await ask(eligibleWithout('foundedOn'), [silent])).toMatchObject({
      decisions: { eligibility: { verdict: 'undetermined', missing: [{ fact: 'foundedOn' }] } },
    })
    expect(await ask(eligibleWithout('foundedOn'), [silent, knowing])).toMatchObject({
      decisions: { eligibility: { verdict: 'pass' } },
    })
    expect(silent.asked).toHaveLength(2)
    expect(knowing.asked).toHaveLength(1)
  })

  test('a source that fails refuses the decision, and says which', async () => {
    const failing: FactSource = {
      name: '登记机关',
      facts: ['foundedOn'],
      get: () => Promise.reject(new Error('连接超时')),
    }
    expect(await ask(eligibleWithout('foundedOn'), [failing])).toMatchObject({
      error: {
        code: 'source-failed',
        message: { zh: '事实来源“登记机关”未能给出 foundedOn：连接超时' },
        help: { zh: '稍后重试，或由申请填报该事实' },
      },
    })
  })

  test.each([
    [
      'throws before it promises',
      () => {
        throw new Error('离线')
      },
    ],
    ['rejects with no error', () => Promise.reject('离线')],
    ['rejects after a while', () => new Promise((_, reject) => setTimeout(() => reject(new Error('离线')), 50))],
  ])('a source that %s', async (_, get) => {
    const source = { name: '登记机关', facts: ['foundedOn', 'members'], get } as FactSource
    const answer = await ask(eligibleWithout('foundedOn', 'members'), [source])
    expect(answer).toMatchObject({ error: { code: 'source-failed' } })
  })

  test.each([
    ['foundedOn', 20180301],
    ['foundedOn', '2018-02-30'],
    ['foundedOn', new Date('2018-03-01')],
    ['foundedOn', null],
    ['foundedOn', 'absent'],
    ['staff.fullTime', 'yes'],
    ['enterprisesLead', true],
    ['members', 24],
    ['members', [{ nme: '甲' }]],
    ['members', [{ inDistrict: 1 }]],
  ])('an answer that is no such fact is refused: %s = %j', async (fact, answer) => {
    const refused = await ask(eligibleWithout(fact), [registry({ [fact]: answer })])
    expect(refused).toMatchObject({
      error: { code: 'source-failed', message: { zh: expect.stringContaining(`“登记机关”未能给出 ${fact}：`) } },
    })
    expect(refused).not.toHaveProperty('decisions')
  })
})

test('both engines say the same with sources', async () => {
  const [rules, plain] = await Promise.all(
    engines.map((engine) =>
      decide(policy, eligibleWithout('foundedOn', 'members'), {
        engine,
        sources: [registry({ foundedOn: '2018-03-01' }, 20), registry({ members }, 10)],
      }),
    ),
  )
  expect(JSON.stringify(rules)).toBe(JSON.stringify(plain))
})

test('nothing is left unhandled', async () => {
  const unhandled: unknown[] = []
  const note = (reason: unknown): void => {
    unhandled.push(reason)
  }
  process.on('unhandledRejection', note)
  const late = (ms: number): FactSource => ({
    name: `源${ms}`,
    facts: ['foundedOn', 'members', 'leadUnit.inDistrict'],
    get: () => new Promise((_, reject) => setTimeout(() => reject(new Error('离线')), ms)),
  })
  for (const engine of engines)
    await decide(policy, eligibleWithout('foundedOn', 'members', 'leadUnit.inDistrict'), { engine, sources: [late(5)] })
  await new Promise((resolve) => setTimeout(resolve, 100))
  process.off('unhandledRejection', note)
  expect(unhandled).toEqual([])
})
