import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/index.ts'
import { readApplication } from '../../src/load/application.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import { isReadable } from '../../src/model/application.ts'
import { checkProperties, prepareProperties } from '../../src/properties/index.ts'
import { ALLIANCE, edited, examples, FIRST, tryAll } from './in-data.ts'

const MORE_MEMBERS = '增加一家区内成员，不会使第六条第二项由符合变为不符合'
const planted = () =>
  edited([
    {
      file: `${FIRST}/article-06.yaml`,
      from: 'fact: memberCount\n        operator: atLeast',
      to: 'fact: memberCount\n        operator: atMost',
    },
  ])

describe('the properties of the shipped policy', () => {
  test.each([FIRST, '2026-draft'])('%s: every one was asked, and held', async (version) => {
    const tested = await tryAll(loadPolicy(ALLIANCE, { properties: true }), version, { runs: 100 })
    console.log(`seed ${tested[0]?.seed}: ${tested.map(({ asked, runs }) => `${asked}/${runs}`).join(' ')}`)
    expect(tested.filter(({ fate }) => fate !== 'held').map(({ name, fate }) => `${fate} ${name.zh}`)).toEqual([])
    expect(tested.filter(({ source }) => source === 'vocabulary').length).toBe(4)
  })
})

describe('a counterexample', () => {
  test('is the same for the same seed, and for its path alone', async () => {
    const policy = planted()
    const [first] = await tryAll(policy, FIRST, { only: MORE_MEMBERS, seed: 7 })
    const [again] = await tryAll(policy, FIRST, { only: MORE_MEMBERS, seed: 7 })
    expect(first?.fate).toBe('broken')
    expect(again).toEqual(first)
    const path = first?.counterexample?.path ?? ''
    const [replayed] = await tryAll(policy, FIRST, { only: MORE_MEMBERS, seed: 7, path })
    expect(replayed?.counterexample).toEqual(first?.counterexample)
  })

  test('says where the rule stands, what is changed and what comes of it', async () => {
    const [tested] = await tryAll(planted(), FIRST, { only: MORE_MEMBERS })
    const found = tested?.counterexample
    expect(found?.outcomes).toEqual([
      {
        what: { zh: '第六条第二项', en: 'Art. 6(2)' },
        before: { zh: '符合', en: 'pass' },
        after: { zh: '不符合', en: 'fail' },
      },
    ])
    expect(found?.changed.map(({ what, before, after }) => [what.zh, before.zh, after.zh.slice(0, 4)])).toEqual([
      ['成员单位', '20 行', '21 行'],
    ])
    expect(found?.through).toEqual([
      {
        phrase: 'art6.item2.ph2',
        cite: { zh: '第六条第二项', en: 'Art. 6(2)' },
        quote: '成员单位不少于 20 家，',
        place: { file: `${ALLIANCE}/${FIRST}/article-06.yaml`, line: 35 },
      },
    ])
    expect(tested?.place?.file).toBe(`${ALLIANCE}/${FIRST}/properties.yaml`)
  })

  test('is written so that it is read again as an application', async () => {
    const policy = planted()
    const [tested] = await tryAll(policy, FIRST, { only: MORE_MEMBERS })
    const program = policy.programs.get(FIRST)
    for (const written of [tested?.counterexample?.application, tested?.counterexample?.other]) {
      const { tree } = treeOf(written, 'drawn')
      expect(tree).toBeDefined()
      if (tree === undefined || program === undefined) continue
      expect(isReadable(readApplication(tree, program.vocabulary, 'drawn'))).toBe(true)
    }
  })
})

describe('trying', () => {
  test('a property that nothing drawn is about is vacuous, not held', async () => {
    const text =
      '- property: 不会发生\n  always: { met: eligibility }\n  when: { all: [{ fact: memberCount, operator: atLeast, value: 20 家 }, { fact: memberCount, operator: lessThan, value: 20 家 }] }\n'
    const path = `${ALLIANCE}/${FIRST}/properties.yaml`
    const policy = loadPolicy(ALLIANCE, { properties: true, instead: new Map([[path, text]]) })
    const [tested] = await tryAll(policy, FIRST, { only: '不会发生', runs: 20 })
    expect(tested).toMatchObject({ fate: 'vacuous', asked: 0, counterexample: null })
  })

  test('a program with a fault planted in it is tried on the same applications, and the first broken property ends it', async () => {
    const policy = loadPolicy(ALLIANCE, { properties: true })
    const runner = await prepareProperties(policy, FIRST, { seed: 1, runs: 100, bases: examples() })
    const instead = planted().programs.get(FIRST)
    if (instead === undefined) throw new Error('the planted version does not decide')
    const [first, ...others] = runner.run({ instead, quick: true })
    expect(first).toMatchObject({ fate: 'broken', name: { zh: MORE_MEMBERS }, counterexample: null })
    expect(others).toEqual([])
    expect(runner.run({ only: MORE_MEMBERS })[0]?.fate).toBe('held')
  })

  test('a policy without examples finds applications to begin with', async () => {
    const policy = loadPolicy('test/policies/in-force', { properties: true })
    const tested = await checkProperties(policy, '2021-01-01', { seed: 1, runs: 20 })
    expect(tested.length).toBeGreaterThan(0)
    expect(tested.some(({ fate }) => fate === 'held')).toBe(true)
    expect(tested.filter(({ fate }) => fate === 'broken')).toEqual([])
  })

  test('properties that were not read are not taken for none', async () => {
    await expect(checkProperties(loadPolicy(ALLIANCE), FIRST, { seed: 1, runs: 1 })).rejects.toThrow('not read')
  })
})
