import { describe, expect, test } from 'vitest'
import { loadPolicy } from '../../src/index.ts'

const DIR = 'rules/jiangning-alliance'
const FILE = `${DIR}/2019-01-01/properties.yaml`

/** What is found in a file of properties: code, line, and what helps. */
function found(text: string): string[] {
  const policy = loadPolicy(DIR, { properties: true, instead: new Map([[FILE, text]]) })
  return policy.findings
    .filter(({ severity }) => severity === 'error')
    .map(({ code, span, help }) => `${code} ${span?.line}${help === undefined ? '' : ` ${help.en}`}`)
}

describe('what is wrong in properties.yaml is found where it stands', () => {
  test.each([
    [
      'a clause there is none of',
      '- property: 甲\n  raise: members\n  never: { clause: 第六条第九项, from: pass, to: fail }',
      'unknown-clause 3 did you mean',
    ],
    [
      'a quote the clause has not',
      '- property: 甲\n  raise: members\n  never: { clause: 第六条第二项, quote: 成员单位不少于 30 家, from: pass, to: fail }',
      'unknown-quote 3 did you mean 成员单位不少于 20 家?',
    ],
    [
      'a fact',
      '- property: 甲\n  raise: memberz\n  never: { decision: eligibility, from: pass, to: fail }',
      'unknown-fact 2 did you mean members?',
    ],
    [
      'a field of the row',
      '- property: 甲\n  raise: members\n  with: { inDistrikt: true }\n  never: { decision: eligibility, from: pass, to: fail }',
      'unknown-fact 3 did you mean inDistrict?',
    ],
    [
      'a choice',
      '- property: 甲\n  raise: members\n  with: { kind: enterprize }\n  never: { decision: eligibility, from: pass, to: fail }',
      'unknown-choice 3 did you mean enterprise?',
    ],
    [
      'a decision',
      '- property: 甲\n  raise: members\n  never: { decision: eligibilty, from: pass, to: fail }',
      'unknown-decision 3 did you mean eligibility?',
    ],
    [
      'an outcome',
      '- property: 甲\n  always: { grant: standardAward, operator: atMost, value: 1 元 }',
      'unknown-outcome 2',
    ],
    [
      'an outcome by another word',
      '- property: 甲\n  always: { charge: standardReward, operator: atMost, value: 1 元 }',
      'unknown-outcome 2 write grant: standardReward',
    ],
    ['a unit', '- property: 甲\n  always: { grant: standardReward, operator: atMost, value: 1 家 }', 'unit-mismatch 2'],
    [
      'a version',
      '- property: 甲\n  between: { from: 2019-01-01, to: 2026-drafd }\n  never: { decision: eligibility, from: pass, to: fail }',
      'unknown-version 2 did you mean 2026-draft?',
    ],
    ['a list', '- property: 甲\n  same: { reorder: member }', 'unknown-list 2 did you mean members?'],
    [
      'what has no size',
      '- property: 甲\n  raise: leadUnit.name\n  never: { decision: eligibility, from: pass, to: fail }',
      'malformed 2 numbers, dates',
    ],
    ['what says nothing', '- property: 甲', 'malformed 1 write one of'],
    [
      'what says two things',
      '- property: 甲\n  always: { met: 第六条 }\n  same: { reorder: members }',
      'malformed 3 write one of',
    ],
    ['nothing it never comes to', '- property: 甲\n  raise: members', 'malformed 1 such as never'],
    [
      'a change to the same',
      '- property: 甲\n  raise: members\n  never: { decision: eligibility, from: pass, to: pass }',
      'malformed 3',
    ],
    [
      'a change of an amount without a way',
      '- property: 甲\n  raise: standards\n  never: { grant: standardReward, from: pass, to: fail }',
      'malformed 3',
    ],
    ['what is changed without what stays', '- property: 甲\n  same: { change: payments }', 'malformed 2'],
    ['a list without an identity', '- property: 甲\n  same: { rename: payments }', 'malformed 2'],
    [
      'never beside always',
      '- property: 甲\n  always: { met: 第六条 }\n  never: { decision: eligibility, from: pass, to: fail }',
      'malformed 3',
    ],
    [
      'two of one name',
      '- property: 甲\n  always: { met: 第六条 }\n- property: 甲\n  always: { met: 第七条 }',
      'malformed 3',
    ],
    ['a key there is none of', '- property: 甲\n  allways: { met: 第六条 }', 'unknown-key 2'],
    [
      'amounts that cannot be added',
      '- property: 甲\n  always: { sum: [{ grant: standardReward }, { grant: noSuch }], operator: atMost, value: 1 元 }',
      'unknown-outcome 2',
    ],
  ])('%s', (_, text, expected) => {
    const [first, ...others] = found(text)
    expect(first).toContain(expected)
    expect(others).toEqual([])
  })
})

describe('properties are read where they are asked for', () => {
  test('deciding reads none, so that nothing wrong in them stops it', () => {
    const policy = loadPolicy(DIR, { instead: new Map([[FILE, '- property: ']]) })
    expect(policy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(policy.properties).toBeUndefined()
  })

  test('lint reads them, and finds nothing in those of the shipped policy', () => {
    const policy = loadPolicy(DIR, { thorough: true })
    expect(policy.findings.filter(({ span }) => span?.file.endsWith('properties.yaml'))).toEqual([])
    expect(policy.properties?.get('2019-01-01')?.length).toBeGreaterThan(12)
    expect(policy.properties?.get('2026-draft')?.length).toBe(2)
  })

  test('they are no part of the rules that decide', () => {
    const rules = (properties: boolean) => loadPolicy(DIR, { properties }).programs.get('2019-01-01')?.rules
    expect(rules(true)).toBe(rules(false))
  })
})
