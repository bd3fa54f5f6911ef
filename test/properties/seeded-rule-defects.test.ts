import { describe, expect, test } from 'vitest'
import { type Edit, edited, FIRST, tryAll } from './in-data.ts'

interface Defect {
  readonly kind: string
  readonly what: string
  readonly version?: string
  readonly edit: Edit
  /** The property that notices it. */
  readonly property: string
}

const article = (number: string, from: string, to: string, version = FIRST): Edit => ({
  file: `${version}/article-${number}.yaml`,
  from,
  to,
})
const RISING = '只会增加的事实（change: up）增加，不会使申报条件由符合变为不符合'
const RENAMED = '单位换个名称或代码，结论和数额都不变'
const DRAFT = '2026-draft'

const DEFECTS: readonly Defect[] = [
  {
    kind: 'monotone',
    what: '成员单位不少于写成了不超过',
    edit: article('06', 'fact: memberCount\n        operator: atLeast', 'fact: memberCount\n        operator: atMost'),
    property: '增加一家区内成员，不会使第六条第二项由符合变为不符合',
  },
  {
    kind: 'monotone',
    what: '成立时间以上写成了以下',
    edit: article(
      '06',
      'fact: timeSinceFounding\n        operator: atLeast',
      'fact: timeSinceFounding\n        operator: atMost',
    ),
    property: '成立得更早，不会使第六条第二项由符合变为不符合',
  },
  {
    kind: 'monotone',
    what: '国家级的额度低于省级',
    edit: article('10', 'nation: 100 万元', 'nation: 60 万元'),
    property: '级别越高，一次性补助不会越少',
  },
  {
    kind: 'monotone',
    what: '配套按余额计算',
    edit: article(
      '10',
      '{ times: [25%, { item: provincialFunds }] }',
      '{ minus: [9000 万元, { item: provincialFunds }] }',
    ),
    property: '省拨经费越多，配套不会越少',
  },
  {
    kind: 'monotone, of the vocabulary',
    what: '有专职工作人员的反而不符合',
    edit: article(
      '06',
      'fact: staff.fullTime\n        operator: is\n        value: true',
      'fact: staff.fullTime\n        operator: is\n        value: false',
    ),
    property: RISING,
  },
  {
    kind: 'monotone, of the vocabulary',
    what: '不能吸收新会员的才符合',
    edit: article(
      '06',
      'fact: mechanisms.admitsMembers\n        operator: is\n        value: true',
      'fact: mechanisms.admitsMembers\n        operator: is\n        value: false',
    ),
    property: RISING,
  },
  {
    kind: 'neverBoth',
    what: '违法违规的仍然享受扶持',
    edit: article('10', '    - holds: art13.ph2\n', ''),
    property: '奖补资金有查实的违法违规的，不享受标准奖励',
  },
  {
    kind: 'neverBoth',
    what: '不问是否认定',
    edit: article('10', 'has: recognisedOn ', 'has: appliedOn '),
    property: '未经认定的，不享受一次性补助',
  },
  {
    kind: 'always',
    what: '19 家即可',
    edit: article('06', 'value: 20 家', 'value: 19 家'),
    property: '成员单位不足 20 家的，不符合申报条件',
  },
  {
    kind: 'always',
    what: '不问牵头单位是否在区内',
    edit: article('06', '          - { fact: leadUnit.inDistrict, operator: is, value: true }\n', ''),
    property: '牵头单位不在区内的，不符合申报条件',
  },
  {
    kind: 'bound',
    what: '国家级给到 120 万元',
    edit: article('10', 'nation: 100 万元', 'nation: 120 万元'),
    property: '一次性补助连同已付不超过 100 万元',
  },
  {
    kind: 'bound',
    what: '一次性补助忘了扣除已付',
    edit: article('10', 'to: { item: name }\n          per: ever\n', 'to: { item: name }\n'),
    property: '同一单位参与国家级联盟，连同已付不超过 20 万元',
  },
  {
    kind: 'bound',
    what: '运营补助放宽到 50 万元',
    edit: article('10', 'low: 10 万元, high: 30 万元', 'low: 10 万元, high: 50 万元'),
    property: '运营补助不超过 30 万元',
  },
  {
    kind: 'same',
    what: '领过补助的不能再申请',
    edit: article(
      '06',
      'fact: funding.mechanism\n        operator: is\n        value: true',
      'none: { of: payments, satisfies: { item: amount, operator: moreThan, value: 50 万元 }, ifEmpty: true }',
    ),
    property: '已经拨付的资金，不影响申报条件和申报材料',
  },
  {
    kind: 'same',
    what: '规则里写死了一家单位',
    edit: article(
      '06',
      'every: { of: members, satisfies: { item: legalPerson, operator: is, value: true }, ifEmpty: false }',
      'some: { of: members, satisfies: { item: creditCode, operator: is, value: 91320115MA0XXX015D }, ifEmpty: false }',
    ),
    property: RENAMED,
  },
  {
    kind: 'same',
    what: '规则里写死了牵头单位',
    edit: article(
      '06',
      '- { fact: leadUnit.legalPerson, operator: is, value: true }',
      '- { fact: leadUnit.creditCode, operator: is, value: 91320115MA0XXX015D }',
    ),
    property: RENAMED,
  },
  {
    kind: 'versions',
    what: '修订把成员单位数改严了',
    version: DRAFT,
    edit: article('06', 'value: 15 家', 'value: 25 家', DRAFT),
    property: '成员单位数原来符合的，修订以后仍然符合',
  },
  {
    kind: 'versions',
    what: '修订把区级的一次性补助降低了',
    version: DRAFT,
    edit: article('10', 'district: 40 万元', 'district: 20 万元', DRAFT),
    property: '一次性补助不因修订而变少',
  },
]

describe('faults in the rules are found by properties, and brought down to what makes the difference', () => {
  test('there are at least twelve, two for each kind', () => {
    const counts = new Map<string, number>()
    for (const { kind } of DEFECTS) counts.set(kind, (counts.get(kind) ?? 0) + 1)
    expect(DEFECTS.length).toBeGreaterThanOrEqual(12)
    expect(Math.min(...counts.values())).toBeGreaterThanOrEqual(2)
  })

  test.each(DEFECTS)('$kind: $what', async ({ edit, property, version = FIRST }) => {
    const policy = edited([edit])
    expect(policy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    const [tested] = await tryAll(policy, version, { only: property })
    expect(tested?.fate).toBe('broken')
    const found = tested?.counterexample
    const facts = [...(found?.differences ?? []), ...(found?.changed ?? [])]
    expect(facts.length + (facts.length === 0 ? (found?.hangsOn.length ?? 9) : 0)).toBeLessThanOrEqual(3)
    expect(found?.through.length).toBeGreaterThan(0)
    expect(found?.through.every(({ place }) => place !== null)).toBe(true)
  })
})
