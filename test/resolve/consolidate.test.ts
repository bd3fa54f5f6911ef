import { describe, expect, test } from 'vitest'
import { check } from '../../src/check/index.ts'
import { inBase } from '../../src/model/lineage.ts'
import type { WholeVersion } from '../../src/model/policy.ts'
import { levelsOf, phrasesOf } from '../../src/model/structure.ts'
import { child, plainOf } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'
import { filesOf, type Plain, told } from '../support/program.ts'

const fact = (name: string): Plain => ({ fact: name, operator: 'is', value: true })
const article = (number: number, phrases: readonly Plain[], more: Plain = {}): Plain => ({
  article: number,
  title: `原第${number}条`,
  role: 'requirement',
  phrases: phrases.map((phrase, i) => ({ quote: `第${number}条第${i + 1}句。`, ...phrase })),
  ...more,
})

/** Five articles: the third asks for the second, the fourth for a phrase of the first, the fifth is guarded by the third. */
const BASE = [
  article(1, [fact('a'), fact('b')]),
  article(2, [{ ...fact('b'), id: 'pinned' }]),
  article(3, [{ met: '第二条' }]),
  article(4, [{ holds: 'art1.ph2' }, { met: 'pinned' }]),
  article(5, [fact('a')], { unless: { not: { met: '3' } } }),
]

const FACTS = {
  a: { label: '甲', type: 'boolean', from: 'applicant', evidence: '第四条' },
  b: { label: '乙', type: 'boolean', from: 'applicant' },
}
const DECISIONS = {
  default: 'eligible',
  eligible: { label: '资格', clauses: ['第三条', 'art4'] },
  other: { label: '其他', met: '第五条' },
}
const V1 = { id: 'v1', effective: { from: '2019-01-01', until: '2019-12-31' } }

const files = (entry: Plain, articles: readonly Plain[] = [], policy: Plain = {}, third?: Plain) =>
  filesOf(
    {
      facts: FACTS,
      policy: {
        decisions: DECISIONS,
        versions: [
          V1,
          { id: 'v2', amends: 'v1', draft: true, ...entry },
          ...(third === undefined ? [] : [{ id: 'v3', amends: 'v2', draft: true, ...third }]),
        ],
        ...policy,
      },
    },
    (version) => (version === 'v1' ? BASE : version === 'v2' ? articles : []),
  )
const policyOf = (...given: Parameters<typeof files>) => check(resolve(files(...given)))
const wholeOf = (id: string, ...given: Parameters<typeof files>): WholeVersion => {
  const { versions, findings } = policyOf(...given)
  expect(findings.filter(({ severity }) => severity === 'error').map(told)).toEqual([])
  const found = versions.find((version) => version.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

/** A new article in the second place; those that follow move by one. */
const INSERTED: Plain = { renumbered: { 第三条: '第二条', 第四条: '第三条', 第五条: '第四条', 第六条: '第五条' } }
const NEW = article(2, [fact('a')])

describe('an article that only moves keeps its file', () => {
  const whole = () => wholeOf('v2', INSERTED, [NEW])

  test('it stands under its number, its clauses are called by it, and a pinned name stays', () => {
    const { articles } = whole()
    expect(articles.map(({ file, level }) => `${level.id} ${level.cite} ${level.citeEn} ${file}`)).toEqual([
      'art1 第一条 Art. 1 article-1.yaml',
      'art2 第二条 Art. 2 article-2.yaml',
      'art3 第三条 Art. 3 article-2.yaml',
      'art4 第四条 Art. 4 article-3.yaml',
      'art5 第五条 Art. 5 article-4.yaml',
      'art6 第六条 Art. 6 article-5.yaml',
    ])
    const ids = articles.flatMap(({ level }) => phrasesOf(level)).map(({ id, cite }) => `${id} ${cite}`)
    expect(ids).toEqual([
      'art1.ph1 第一条',
      'art1.ph2 第一条',
      'art2.ph1 第二条',
      'pinned 第三条',
      'art4.ph1 第四条',
      'art5.ph1 第五条',
      'art5.ph2 第五条',
      'art6.ph1 第六条',
    ])
  })

  test('what it cites follows its target: citations, ids, guards, decisions and proof', () => {
    const { articles, policy, facts } = whole()
    const trees = JSON.stringify(articles.map(({ tree }) => plainOf(tree)))
    expect(trees).toContain('"met":"第三条"')
    expect(trees).toContain('"holds":"art1.ph2"')
    expect(trees).toContain('"met":"pinned"')
    const guard = articles[5]?.level.guard?.unless
    expect(guard && plainOf(guard)).toEqual({ not: { met: '第四条' } })
    const decisions = child(policy, 'decisions')
    expect(decisions && plainOf(decisions)).toMatchObject({
      eligible: { clauses: ['第四条', 'art5'] },
      other: { met: '第六条' },
    })
    const proof = child(child(child(facts, 'facts'), 'a'), 'evidence')
    expect(proof && plainOf(proof)).toBe('第五条')
  })

  test('the base is as it was', () => {
    const before = wholeOf('v1', {}, [])
    const after = wholeOf('v1', INSERTED, [NEW])
    expect(after.articles.map(({ tree }) => plainOf(tree))).toEqual(before.articles.map(({ tree }) => plainOf(tree)))
    expect(after.policy && child(after.policy, 'decisions')).toEqual(before.policy && child(before.policy, 'decisions'))
  })

  test('each of its clauses continues the one it was', () => {
    const { lineage, articles } = whole()
    if (lineage === null) throw new Error('no lineage')
    const was = inBase(lineage)
    const pairs = articles.flatMap(({ level }) => levelsOf(level)).map(({ id }) => `${id} ← ${was(id) ?? 'new'}`)
    expect(pairs).toEqual(['art1 ← art1', 'art2 ← new', 'art3 ← art2', 'art4 ← art3', 'art5 ← art4', 'art6 ← art5'])
    expect(was('art5.ph2')).toBe('art4.ph2')
    expect(was('pinned')).toBe('pinned')
  })

  test('its hash is that of the rules it reads, and adding the draft leaves that of the base', () => {
    const alone = check(resolve(filesOf({ ...baseParts() }, () => BASE)))
    const both = policyOf(INSERTED, [NEW])
    expect(both.programs.get('v1')?.rules).toBe(alone.programs.get('v1')?.rules)
    expect(both.programs.get('v2')?.rules).not.toBe(both.programs.get('v1')?.rules)
    expect(policyOf(INSERTED, [article(2, [fact('b')])]).programs.get('v2')?.rules).not.toBe(
      both.programs.get('v2')?.rules,
    )
  })

  test('an amendment of the amendment moves it once more', () => {
    const third = {
      repealed: ['第一条', '第五条'],
      renumbered: { 第一条: '第二条', 第二条: '第三条', 第三条: '第四条', 第四条: '第六条' },
    }
    const own = { decisions: { eligible: { label: '资格', clauses: ['第三条'] } } }
    const { articles, policy } = wholeOf('v3', INSERTED, [NEW], {}, { ...third, ...own })
    expect(articles.map(({ level }) => `${level.cite} ${level.title}`)).toEqual([
      '第一条 原第2条',
      '第二条 原第2条',
      '第三条 原第3条',
      '第四条 原第5条',
    ])
    const decisions = child(policy, 'decisions')
    expect(decisions && plainOf(decisions)).toMatchObject({ other: { met: '第四条' } })
  })
})

/** What `files` fills in, without the draft. */
function baseParts() {
  return { facts: FACTS, policy: { decisions: DECISIONS, versions: [V1] } }
}

describe('what is repealed', () => {
  test('is gone, and what proved a fact is asked for no more', () => {
    const moved = { 第四条: '第五条' }
    const own = { eligible: { label: '资格', clauses: ['第三条'] } }
    const { articles, facts } = wholeOf('v2', { repealed: ['第四条'], renumbered: moved, decisions: own })
    expect(articles.map(({ level }) => level.title)).toEqual(['原第1条', '原第2条', '原第3条', '原第5条'])
    expect(child(child(child(facts, 'facts'), 'a'), 'evidence')).toBeUndefined()
  })

  test('what still cites it is told where, and how to mend it', () => {
    const { findings } = policyOf({
      repealed: ['第二条'],
      renumbered: { 第二条: '第三条', 第三条: '第四条', 第四条: '第五条' },
    })
    const told = findings.filter(({ code }) => code === 'cites-repealed')
    expect(told.map(({ clause, message, help }) => [clause, message.zh, help?.zh])).toEqual([
      ['第二条', '版本“v2”废止了“第二条”，这里还引用它', '一并修改这一条：banfa new v2 --articles 2'],
      ['第三条', '版本“v2”废止了“pinned”，这里还引用它', '一并修改这一条：banfa new v2 --articles 3'],
    ])
    expect(findings.filter(({ code }) => code === 'unknown-clause')).toEqual([])
  })

  test('a decision that cites it needs another in the version, or none', () => {
    const entry = { repealed: ['第五条'] }
    const { findings } = policyOf(entry)
    expect(
      findings.filter(({ severity }) => severity === 'error').map(({ message, help }) => [message.zh, help?.zh]),
    ).toEqual([['版本“v2”废止了“第五条”，这里还引用它', '在 policy.yaml 的版本“v2”之下写它自己的 decisions']])
    const { programs, findings: mended } = policyOf({ ...entry, decisions: { other: null } })
    expect(mended.filter(({ severity }) => severity === 'error').map(({ message }) => message.zh)).toEqual([])
    expect([...(programs.get('v1')?.decisions.keys() ?? [])]).toEqual(['eligible', 'other'])
    expect([...(programs.get('v2')?.decisions.keys() ?? [])]).toEqual(['eligible'])
  })
})

describe('what a version says of its own', () => {
  test('readings stand over the shared ones, for that version alone', () => {
    const reading = (choice: string) => ({
      question: '？',
      choice,
      ground: '略',
      alternatives: { 其他: '略' },
      open: true,
    })
    const { programs } = policyOf({ readings: { shared: reading('新'), own: reading('自') } }, [], {
      readings: { shared: reading('旧') },
    })
    expect(programs.get('v1')?.readings.get('shared')?.choice).toBe('旧')
    expect(programs.get('v1')?.readings.has('own')).toBe(false)
    expect(programs.get('v2')?.readings.get('shared')?.choice).toBe('新')
    expect(programs.get('v2')?.readings.get('own')?.choice).toBe('自')
  })
})

describe('what cannot be', () => {
  test.each([
    [
      'two articles of one number',
      { renumbered: { 第三条: '第二条' } },
      [],
      'lineage-conflict: 版本“v2”有两个第三条，其中一个是“v1”的第三条',
    ],
    [
      'a clause with two ways to go',
      { renumbered: { 第六条: '第五条' }, repealed: ['第五条'] },
      [article(6, [fact('a')])],
      'lineage-conflict: 版本“v2”对“v1”的“第五条”写了两种去向',
    ],
    [
      'a part renumbered in an article that has no file',
      { renumbered: { 第一条第二项: '第一条第一项' } },
      [article(1, [], { phrases: undefined })],
      'lineage-unknown-clause: 版本“v2”没有“第一条第二项”',
    ],
  ])('%s', (_, entry, articles, message) => {
    const written = articles.map((one) =>
      Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)),
    )
    expect(resolve(files(entry, written as Plain[])).findings.map(told)).toContain(message)
  })

  test('a part repealed in an article that has no file', () => {
    const items = {
      article: 1,
      role: 'requirement',
      items: [1, 2].map((item) => ({ item, phrases: [{ quote: '略。', nothing: '略' }] })),
    }
    const { findings } = resolve(
      filesOf(
        {
          policy: {
            versions: [
              { id: 'v1', effective: { from: '2019-01-01' } },
              { id: 'v2', amends: 'v1', draft: true, repealed: ['第一条第二项'] },
            ],
          },
        },
        (version) => (version === 'v1' ? [items] : []),
      ),
    )
    expect(findings.map(told)).toEqual(['amended-article-missing: 版本“v2”改动了“v1”的第一条中的款项，却没有写这一条'])
    expect(findings[0]?.help?.zh).toBe('banfa new v2 --articles 1 复制这一条，再作修改')
  })

  test('renumbering without an amendment', () => {
    const { findings } = resolve(
      filesOf({ policy: { versions: [{ id: 'v1', effective: { from: '2019-01-01' }, repealed: ['第一条'] }] } }),
    )
    expect(findings.map(told)).toEqual(['lineage-conflict: 版本“v1”写了 repealed，却没有写修改哪个版本'])
  })
})
