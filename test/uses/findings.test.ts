import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { renderFinding } from '../../src/diagnostics/render-finding.ts'
import { decide, loadPolicy } from '../../src/index.ts'
import { writtenPolicies } from '../support/written-policies.ts'
import { article, REGISTRATION, SUPPORT } from './policies.ts'

/*
 * What is found where one policy uses another: each mistake once, where it was made.
 */

const written = writtenPolicies('uses-findings')
afterAll(written.remove)

beforeEach(() => {
  written.write({ ...REGISTRATION, ...SUPPORT })
})

type Files = Readonly<Record<string, string>>

/** A file with a text in it changed, which must be there once. */
function changed(files: Files, path: string, from: string, to: string): Files {
  const text = files[path] ?? ''
  expect(text.split(from)).toHaveLength(2)
  return { [path]: text.replace(from, () => to) }
}

/** What `banfa lint` tells of a policy, from within the folder of all. */
function lint(name: string, language: 'zh' | 'en' = 'zh'): string {
  const { findings, files } = loadPolicy(join(written.root, name), { thorough: true })
  return findings
    .map((finding) => renderFinding(finding, files.sources, { language, color: false, cwd: written.root }))
    .join('\n\n')
    .replaceAll(`${written.root}/`, '')
}
const codes = (name: string): string[] => loadPolicy(join(written.root, name)).findings.map(({ code }) => code)

const POLICY = 'shop-support/policy.yaml'
const USES = 'uses: { base: shop-registration }'

describe('a policy that is not there', () => {
  test('is told with what was meant', () => {
    written.write(changed(SUPPORT, POLICY, USES, 'uses: { base: shop-registratoin }'))
    expect(lint('shop-support')).toMatchInlineSnapshot(`
      "错误[unknown-policy]: 没有办法“shop-registratoin”
        ┌─ shop-support/policy.yaml:5:15
       5│ uses: { base: shop-registratoin }
        │               ^^^^^^^^^^^^^^^^^ 不存在的办法
        = 原因：uses 所引用的办法在同一层文件夹里；shop-registratoin 没有
                policy.yaml
        = 建议：是否想写 shop-registration？"
    `)
    expect(lint('shop-support', 'en')).toMatchInlineSnapshot(`
      "error[unknown-policy]: there is no policy “shop-registratoin”
        ┌─ shop-support/policy.yaml:5:15
       5│ uses: { base: shop-registratoin }
        │               ^^^^^^^^^^^^^^^^^ unknown policy
        = why:  a used policy lies in the folder beside this one; there is no policy.yaml in
                shop-registratoin
        = help: did you mean shop-registration?"
    `)
  })

  test('a folder without policy.yaml, and a name like no other', () => {
    written.write({ 'empty/facts.yaml': 'facts: {}\n', ...changed(SUPPORT, POLICY, USES, 'uses: { base: empty }') })
    expect(codes('shop-support')).toEqual(['unknown-policy'])
    expect(loadPolicy(join(written.root, 'shop-support')).findings[0]).not.toHaveProperty('help')
  })

  test.each(['../shop-registration', 'a/b', '.', 'Shop'])('%s is no name of a folder', (name) => {
    written.write(changed(SUPPORT, POLICY, USES, `uses: { base: ${name} }`))
    expect(codes('shop-support')).toContain('wrong-shape')
    expect(loadPolicy(join(written.root, 'shop-support')).programs.size).toBe(0)
  })

  test('none at all, and a prefix that is no name', () => {
    written.write(changed(SUPPORT, POLICY, USES, 'uses: {}'))
    expect(codes('shop-support')).toContain('wrong-shape')
    written.write(changed(SUPPORT, POLICY, USES, 'uses: { "ba.se": shop-registration }'))
    expect(codes('shop-support').length).toBeGreaterThan(0)
  })
})

describe('policies in a circle', () => {
  const using = (name: string, other: string): Files => ({
    [`${name}/policy.yaml`]: `policy: ${name}\ntitle: ${name}\nsubject: shop\nuses: { other: ${other} }\nversions: [{ id: v1, draft: true }]\ndecisions: { default: it, it: { label: 它, clauses: [第一条] } }\n`,
    [`${name}/facts.yaml`]: 'facts: {}\n',
    [`${name}/v1/article-01.yaml`]: article(1, ['适用另一办法。', 'met: other.第一条']),
  })

  test('of two', () => {
    written.write({ ...using('one', 'two'), ...using('two', 'one') })
    expect(lint('one')).toMatchInlineSnapshot(`
      "错误[uses-cycle]: 办法相互引用成环：one → two → one
        ┌─ one/policy.yaml:4:16
       4│ uses: { other: two }
        │                ^^^ 由此成环
        = 原因：成环的办法没有一部能先读懂
        = 建议：去掉其中一处 uses"
    `)
    expect(lint('two', 'en')).toMatchInlineSnapshot(`
      "error[uses-cycle]: policies use each other in a circle: two → one → two
        ┌─ two/policy.yaml:4:16
       4│ uses: { other: one }
        │                ^^^ the circle starts here
        = why:  in a circle no policy can be understood first
        = help: remove one of the uses"
    `)
  })

  test('of three: from each of them', () => {
    written.write({ ...using('one', 'two'), ...using('two', 'three'), ...using('three', 'one') })
    for (const [name, circle] of [
      ['one', 'one → two → three → one'],
      ['two', 'two → three → one → two'],
      ['three', 'three → one → two → three'],
    ] as const) {
      const { findings } = loadPolicy(join(written.root, name))
      expect(findings.map(({ message }) => message.zh)).toEqual([`办法相互引用成环：${circle}`])
    }
  })

  test('of one', () => {
    written.write(using('one', 'one'))
    expect(loadPolicy(join(written.root, 'one')).findings.map(({ message }) => message.zh)).toEqual([
      '办法相互引用成环：one → one',
    ])
  })

  test('further on: the one that is used has the error', () => {
    written.write({ ...using('one', 'two'), ...using('two', 'three'), ...using('three', 'two') })
    expect(codes('one')).toEqual(['used-policy-errors'])
    expect(codes('two')).toEqual(['uses-cycle'])
    expect(codes('three')).toEqual(['uses-cycle'])
  })
})

describe('a used policy with errors', () => {
  test('is told in one finding; its own are told when it is linted itself', async () => {
    written.write(changed(REGISTRATION, 'shop-registration/2018/article-01.yaml', 'employeeCount', 'employeeCont'))
    written.write(changed(REGISTRATION, 'shop-registration/2020/article-02.yaml', 'penalised', 'penalized'))
    expect(lint('shop-support')).toMatchInlineSnapshot(`
      "错误[used-policy-errors]: 所引用的《店铺登记办法》有 2 处错误
        ┌─ shop-support/policy.yaml:5:15
       5│ uses: { base: shop-registration }
        │               ^^^^^^^^^^^^^^^^^ 有错误的办法
        = 原因：有错误的办法不作任何判断，也就没有可引用的
        = 建议：先改正它：banfa lint shop-registration"
    `)
    expect(lint('shop-support', 'en')).toMatchInlineSnapshot(`
      "error[used-policy-errors]: “Shop Registration Measures”, which is used here, has 2 errors
        ┌─ shop-support/policy.yaml:5:15
       5│ uses: { base: shop-registration }
        │               ^^^^^^^^^^^^^^^^^ a policy with errors
        = why:  a policy with errors decides nothing to rely on
        = help: mend it first: banfa lint shop-registration"
    `)
    expect(codes('shop-registration')).toEqual(['unknown-fact', 'unknown-fact'])
    expect(await decide(loadPolicy(join(written.root, 'shop-support')), {})).toMatchObject({
      error: { code: 'used-policy-errors' },
    })
  })

  test('a warning in it does not matter here', () => {
    written.write(
      changed(
        REGISTRATION,
        'shop-registration/facts.yaml',
        'derived:',
        '  spare: { label: 备用, type: boolean, from: owner }\nderived:',
      ),
    )
    expect(codes('shop-registration')).toEqual(['unused-fact'])
    expect(codes('shop-support')).toEqual([])
  })
})

describe('a version that never meets one of what it uses', () => {
  test('is told where its period is written', () => {
    written.write(
      changed(SUPPORT, POLICY, 'from: 2019-07-01, until: 2022-12-31', 'from: 2022-01-01, until: 2022-12-31'),
    )
    expect(lint('shop-support')).toMatchInlineSnapshot(`
      "错误[used-not-in-force]: 版本“2019”施行期间，没有一天《店铺登记办法》有施行中的版本
        ┌─ shop-support/policy.yaml:7:30
       7│   - { id: "2019", effective: { from: 2022-01-01, until: 2022-12-31 } }
        │                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 没有可用的版本
        = 原因：引用的是当日施行的版本；没有这样的一天，本版本就作不出任何判断
        = 建议：核对两部办法各版本的 effective"
    `)
    expect(lint('shop-support', 'en')).toMatchInlineSnapshot(`
      "error[used-not-in-force]: on no day of version “2019” is there a version in force of “Shop
        Registration Measures”
        ┌─ shop-support/policy.yaml:7:30
       7│   - { id: "2019", effective: { from: 2022-01-01, until: 2022-12-31 } }
        │                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no version to use
        = why:  the version in force on the day is used; without such a day this version decides nothing
        = help: compare the effective periods of both policies"
    `)
  })

  test('one day is enough', () => {
    written.write(
      changed(SUPPORT, POLICY, 'from: 2019-07-01, until: 2022-12-31', 'from: 2021-12-31, until: 2022-12-31'),
    )
    expect(codes('shop-support')).toEqual([])
  })

  test('of a draft there is nothing to use', () => {
    const draft = changed(
      REGISTRATION,
      'shop-registration/policy.yaml',
      '{ id: "2018", effective: { from: 2018-01-01, until: 2019-12-31 } }',
      '{ id: "2018", draft: true }',
    )
    written.write(draft)
    written.write(
      changed(
        draft,
        'shop-registration/policy.yaml',
        '{ id: "2020", effective: { from: 2020-01-01, until: { reading: last-day } } }',
        '{ id: "2020", draft: true }',
      ),
    )
    expect(codes('shop-support')).toEqual(['used-not-in-force', 'used-not-in-force'])
  })
})

describe('the facts of both', () => {
  const FACTS = 'shop-support/facts.yaml'
  const revenue = '  revenue:'
  const declaring = (fact: string): Files => changed(SUPPORT, FACTS, revenue, `${fact}\n${revenue}`)

  test('one that means something else', () => {
    written.write(declaring('  employeeCount: { label: 职工, type: integer, unit: 名, from: owner }'))
    expect(lint('shop-support')).toMatchInlineSnapshot(`
      "错误[used-fact-differs]: “employeeCount”在这里是整数（名），在《店铺登记办法》里是整数（人）
        ┌─ shop-support/facts.yaml:3:3
       3│   employeeCount: { label: 职工, type: integer, unit: 名, from: owner }
        │   ^^^^^^^^^^^^^ 两处不是同一个事实
        = 原因：一份申请只填一次，两部办法须说的是同一件事；分别见
                shop-support/facts.yaml:3:3 和
                shop-registration/facts.yaml:3:3
        = 建议：改成一致，或换一个名称"
    `)
    expect(lint('shop-support', 'en')).toMatchInlineSnapshot(`
      "error[used-fact-differs]: “employeeCount” is a whole number (名) here, and a whole number (人) in
        “Shop Registration Measures”
        ┌─ shop-support/facts.yaml:3:3
       3│   employeeCount: { label: 职工, type: integer, unit: 名, from: owner }
        │   ^^^^^^^^^^^^^ not one and the same fact
        = why:  an application gives it once, so that both must mean the same; see
                shop-support/facts.yaml:3:3 and
                shop-registration/facts.yaml:3:3
        = help: declare it the same way, or use another name"
    `)
  })

  test.each([
    ['type: money', '金额', '整数（人）'],
    ['type: integer', '整数', '整数（人）'],
    ['type: choice, of: [few, many]', '选项（few / many）', '整数（人）'],
    ['type: integer, unit: 人, absent: 没有职工', '可以没有', '必定有'],
    ['type: list, fields: { name: { label: 名, type: text } }', '列表', '整数（人）'],
    ['type: record, fields: { name: { label: 名, type: text } }', '一组事实', '整数（人）'],
  ])('%s', (type, mine, theirs) => {
    written.write(declaring(`  employeeCount: { label: 职工人数, ${type}, from: owner }`))
    const found = loadPolicy(join(written.root, 'shop-support')).findings
    expect(found.filter(({ code }) => code === 'used-fact-differs').map(({ message }) => message.zh)).toEqual([
      `“employeeCount”在这里是${mine}，在《店铺登记办法》里是${theirs}`,
    ])
  })

  test('the same under another label, from someone else and with another range is the same', async () => {
    written.write(
      declaring('  employeeCount: { label: 员工, type: integer, unit: 人, range: [0, 50], from: owner, change: up }'),
    )
    expect(codes('shop-support')).toEqual([])
    const { programs } = loadPolicy(join(written.root, 'shop-support'))
    expect(programs.get('2019')?.vocabulary.scalars.get('employeeCount')).toMatchObject({
      label: { zh: '员工' },
      change: 'up',
    })
  })

  test('a list: fields join, and what makes a unit must be the same', () => {
    const list = (identity: string, fields: string, more = ''): string =>
      `  staff:\n    label: 职工\n    type: list\n${identity}${more}    from: owner\n    fields:\n      number: { label: 工号, type: text }\n${fields}`
    const trained = '      trained: { label: 受训, type: boolean }\n'
    const paid = '      wage: { label: 工资, type: money }\n'
    const byNumber = '    identity: number\n'
    const both = (theirs: string, mine: string): string[] => {
      written.write(changed(REGISTRATION, 'shop-registration/facts.yaml', 'derived:', `${theirs}derived:`))
      written.write({ ...changed(SUPPORT, FACTS, revenue, `${mine}${revenue}`) })
      const { findings, programs } = loadPolicy(join(written.root, 'shop-support'))
      const fields = [...(programs.get('2019')?.vocabulary.lists.get('staff')?.fields.keys() ?? [])]
      const differ = findings.filter(({ code }) => code === 'used-fact-differs')
      return differ.length > 0 ? differ.map(({ message }) => message.zh) : fields
    }
    expect(both(list(byNumber, trained), list(byNumber, paid))).toEqual(['number', 'wage', 'trained'])
    expect(both(list(byNumber, trained), list('', paid))).toEqual([
      '“staff”在这里是每一行算一个，在《店铺登记办法》里是number 相同的算一个',
    ])
    expect(both(list(byNumber, paid), list(byNumber, paid.replace('money', 'integer')))).toEqual([
      '“staff.wage”在这里是整数，在《店铺登记办法》里是金额',
    ])
    expect(both(list(byNumber, trained), list(byNumber, paid, '    absent: 没有职工\n'))).toEqual([
      '“staff”在这里是可以没有，在《店铺登记办法》里是必定有',
    ])
  })

  test('a field given there and computed here', () => {
    const list = (more: string): string =>
      `  staff:\n    label: 职工\n    type: list\n    from: owner\n    fields:\n      hiredOn: { label: 入职, type: date }\n${more}`
    const given = list('      years: { label: 工龄, type: duration, unit: 个月 }\n')
    const computed = list(
      '    derived:\n      years:\n        label: 工龄\n        monthsBetween: { from: { item: hiredOn }, to: { fact: asOf }, completes: onTheDay }\n',
    )
    written.write(changed(REGISTRATION, 'shop-registration/facts.yaml', 'derived:', `${given}derived:`))
    written.write(changed(SUPPORT, FACTS, revenue, `${computed}${revenue}`))
    const { findings } = loadPolicy(join(written.root, 'shop-support'))
    expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([
      '“staff.years”在这里是算出来的值，在《店铺登记办法》里是时长（月）',
    ])
    // the other way round there are two lists, each with its own way to know
    written.write(changed(REGISTRATION, 'shop-registration/facts.yaml', 'derived:', `${computed}derived:`))
    written.write(changed(SUPPORT, FACTS, revenue, `${list('')}${revenue}`))
    expect(codes('shop-support')).not.toContain('used-fact-differs')
  })

  test('a record: its fields join', () => {
    const record = (field: string): string =>
      `  head: { label: 负责人, type: record, from: owner, fields: { ${field}: { label: 姓名, type: text } } }\n`
    written.write(changed(REGISTRATION, 'shop-registration/facts.yaml', 'derived:', `${record('name')}derived:`))
    written.write(changed(SUPPORT, FACTS, revenue, `${record('title')}${revenue}`))
    const { programs } = loadPolicy(join(written.root, 'shop-support'))
    const vocabulary = programs.get('2019')?.vocabulary
    expect(vocabulary?.records.get('head')?.fields).toEqual(['title', 'name'])
    expect(vocabulary?.scalars.get('head.name')?.label.zh).toBe('姓名')
  })

  test('two used instruments that differ: at the place that names the second', () => {
    const other = Object.fromEntries(
      Object.entries(REGISTRATION).map(([path, text]) => [path.replace('shop-registration', 'other'), text]),
    )
    written.write(other)
    written.write(
      changed(
        other,
        'other/facts.yaml',
        'type: integer, unit: 人, from: owner, evidence',
        'type: number, unit: 人, from: owner, evidence',
      ),
    )
    written.write(changed(other, 'other/policy.yaml', '店铺登记办法', '另一办法'))
    written.write(changed(SUPPORT, POLICY, USES, 'uses: { base: shop-registration, other: other }'))
    expect(lint('shop-support')).toMatchInlineSnapshot(`
      "错误[used-fact-differs]: “employeeCount”在这里是整数（人），在《另一办法》里是数值（人）
        ┌─ shop-support/policy.yaml:5:41
       5│ uses: { base: shop-registration, other: other }
        │                                         ^^^^^ 两处不是同一个事实
        = 原因：一份申请只填一次，两部办法须说的是同一件事；分别见
                shop-registration/facts.yaml:3:3 和
                other/facts.yaml:3:3
        = 建议：改成一致，或换一个名称"
    `)
  })

  test('none of the used instrument’s is unused here; one of its own still is', () => {
    written.write(declaring('  spare: { label: 备用, type: boolean, from: owner }'))
    const { findings } = loadPolicy(join(written.root, 'shop-support'))
    expect(findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      'unused-fact 没有规则用到“spare”（备用）',
    ])
  })

  test('declared here too, and read by the used instrument alone: it is read', () => {
    written.write(declaring('  penalised: { label: 受过处罚, type: boolean, from: owner }'))
    expect(codes('shop-support')).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['art1', 'art1', ''],
    [
      'a record',
      'head',
      '  head: { label: 负责人, type: record, from: owner, fields: { name: { label: 姓名, type: text } } }\n',
    ],
  ])('a prefix that means something else: %s', (_, prefix, fact) => {
    written.write(changed(SUPPORT, 'shop-support/facts.yaml', '  revenue:', `${fact}  revenue:`))
    written.write(changed(SUPPORT, POLICY, USES, `uses: { base: shop-registration, ${prefix}: shop-registration }`))
    const { findings } = loadPolicy(join(written.root, 'shop-support'))
    expect(findings.map(({ code, message }) => `${code} ${message.zh}`)).toEqual([
      `name-taken “${prefix}.”开头的名称已有别的含义`,
    ])
  })

  test('a decision of its own that begins like one of the used', () => {
    written.write(
      changed(SUPPORT, POLICY, '  staffed:', '  base.clean: { label: 无处罚, clauses: [第一条] }\n  staffed:'),
    )
    expect(codes('shop-support')).toEqual(['name-taken'])
  })

  test.each([
    ['met: base.registrabel', 'unknown-clause', '没有条款“base.registrabel”'],
    ['met: base.第九条', 'unknown-clause', '没有条款“base.第九条”'],
    ['met: bsae.第一条', 'unknown-clause', '没有条款“bsae.第一条”'],
    ['{ fact: base.agee, operator: atLeast, value: 3 个月 }', 'unknown-fact', '事实词汇表中没有“base.agee”'],
    ['unclear: base.full', 'unknown-reading', '没有解释口径“base.full”'],
  ])('%s', (meaning, code, message) => {
    const lines = meaning.startsWith('{') ? meaning.slice(2, -2).split(', ') : [meaning]
    written.write({ 'shop-support/2019/article-01.yaml': article(1, ['开业满 3 个月以上。', ...lines]) })
    const { findings } = loadPolicy(join(written.root, 'shop-support'), { except: ['quote-value-mismatch'] })
    expect(findings.filter(({ severity }) => severity === 'error')).toMatchObject([{ code, message: { zh: message } }])
  })

  test('inside the used instrument its own names mean its own', async () => {
    written.write(
      changed(
        SUPPORT,
        'shop-support/facts.yaml',
        'facts:',
        'derived:\n  age:\n    label: 另一时间\n    daysBetween: { from: { fact: openedOn }, to: { fact: asOf } }\nfacts:',
      ),
    )
    const policy = loadPolicy(join(written.root, 'shop-support'))
    const program = policy.programs.get('2019')
    expect([...(program?.named.keys() ?? [])]).toEqual(['base.age', 'age'])
    expect(program?.named.get('base.age')?.expr).toMatchObject({ op: 'monthsBetween', reading: 'base.full-month' })
    expect(program?.named.get('age')?.expr.op).toBe('daysBetween')
  })
})

test('what is found only with one of its versions says which', () => {
  written.write({
    'shop-registration/2020/article-03.yaml': article(3, [
      '受训不少于 1 人。',
      'fact: trainedCount',
      'operator: atLeast',
      'value: 1 人',
    ]),
  })
  written.write({ 'shop-support/2019/article-01.yaml': article(1, ['符合登记条件。', 'met: base.第三条']) })
  expect(lint('shop-support')).toMatchInlineSnapshot(`
    "错误[unknown-clause]: 引用《店铺登记办法》2018 版时：没有条款“base.第三条”
      ┌─ shop-support/2019/article-01.yaml:7:10        第一条
     7│     met: base.第三条
      │          ^^^^^^^^^^^ 不存在的条款"
  `)
  expect(lint('shop-support', 'en')).toMatchInlineSnapshot(`
    "error[unknown-clause]: there is no clause “base.第三条”, with “Shop Registration Measures” 2018
      ┌─ shop-support/2019/article-01.yaml:7:10        Art. 1
     7│     met: base.第三条
      │          ^^^^^^^^^^^ unknown clause"
  `)
})
