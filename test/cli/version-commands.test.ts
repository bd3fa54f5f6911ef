import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { built } from '../support/built.ts'
import { type Ran, runBanfa } from '../support/run-banfa.ts'

/*
 * `banfa new` and `banfa show`, as a drafter runs them: an amendment is begun, edited and read.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-versions-'))
const rules = join(home, 'rules/jiangning-alliance')
beforeAll(built, 120_000)
beforeEach(() => {
  rmSync(rules, { recursive: true, force: true })
  cpSync(join(import.meta.dirname, '../../rules/jiangning-alliance'), rules, { recursive: true })
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

const banfa = (...args: string[]): Ran => runBanfa(args, { cwd: home })
const read = (path: string): string => readFileSync(join(rules, path), 'utf8')
/** Every file of the policy with its text: what a command that writes nothing leaves as it was. */
const everything = (): string =>
  readdirSync(rules, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((name) => /\.(?:ya?ml|md)$/.test(name))
    .map((name) => `${name}\n${read(name)}`)
    .join('\n')

describe('banfa new', () => {
  test('begins an amendment: an entry in policy.yaml, copies to the character, next steps', () => {
    const before = read('policy.yaml')
    const { code, out } = banfa('new', '2027-draft', '--amends', '2019-01-01', '--articles', '6,第十条')
    expect(code).toBe(0)
    expect(out).toBe(
      [
        '草案 2027-draft：修改 2019-01-01',
        '  改动  rules/jiangning-alliance/policy.yaml（versions 之下加了这个版本）',
        '  新建  rules/jiangning-alliance/2027-draft/article-06.yaml（照抄 rules/jiangning-alliance/2019-01-01/article-06.yaml）',
        '  新建  rules/jiangning-alliance/2027-draft/article-10.yaml（照抄 rules/jiangning-alliance/2019-01-01/article-10.yaml）',
        '',
        '接下来',
        '  banfa lint rules/jiangning-alliance              改了引文和值之后检查',
        '  banfa show 2027-draft                            看修改后的全文',
        '  banfa test rules/jiangning-alliance              核对示例和案例',
        '  banfa diff 2019-01-01 2027-draft --generate 200  对照两个版本的后果',
        '',
      ].join('\n'),
    )
    for (const name of ['article-06.yaml', 'article-10.yaml'])
      expect(read(`2027-draft/${name}`)).toBe(read(`2019-01-01/${name}`))
    const entry = '  - id: 2027-draft\n    amends: "2019-01-01"\n    draft: true\n\n'
    expect(read('policy.yaml').replace(entry, '')).toBe(before)
    expect(readdirSync(rules).filter((name) => name.startsWith('.'))).toEqual([])
    expect(banfa('lint').code).toBe(0)
  })

  test('a threshold is then edited in two lines, and lint has nothing to say', () => {
    banfa('new', '2027-draft', '--amends', '2019-01-01', '--articles', '6')
    const path = join(rules, '2027-draft/article-06.yaml')
    const text = readFileSync(path, 'utf8')
    const edited = text.replace('不少于 20 家', '不少于 18 家').replace('value: 20 家', 'value: 18 家')
    writeFileSync(path, edited)
    const lines = text.split('\n')
    expect(edited.split('\n').filter((line, i) => line !== lines[i])).toHaveLength(2)
    expect(banfa('lint')).toMatchObject({ code: 0 })
    const shown = banfa('show', '2027-draft', '--article', '6')
    expect(shown.out).toContain('  ~ 修改 1 处\n')
    expect(shown.out).toContain('~     （二）成立 3 个月以上，成员单位不少于 18 家，')
    writeFileSync(path, text.replace('value: 20 家', 'value: 18 家'))
    expect(banfa('lint').out).toContain('是否想写 20 家？若是修订，引文一并改')
  })

  test('where only one version is published it need not be named; more articles are added later', () => {
    expect(banfa('new', '2027', '--lang', 'en').out).toContain('draft 2027: amends 2019-01-01\n')
    expect(read('policy.yaml')).toContain('  - id: "2027"\n')
    const added = banfa('new', '2027', '--articles', '7', '--format', 'json')
    expect(JSON.parse(added.out)).toEqual({
      version: '2027',
      amends: '2019-01-01',
      changed: [],
      copied: [
        {
          file: 'rules/jiangning-alliance/2027/article-07.yaml',
          from: 'rules/jiangning-alliance/2019-01-01/article-07.yaml',
        },
      ],
      next: [
        'banfa lint rules/jiangning-alliance',
        'banfa show 2027',
        'banfa test rules/jiangning-alliance',
        'banfa diff 2019-01-01 2027 --generate 200',
      ],
    })
  })

  test('an article that moved is copied under the number it has', () => {
    banfa('new', '2027-draft', '--amends', '2019-01-01')
    const policy = read('policy.yaml')
    const moved = Array.from({ length: 13 }, (_, i) => `第${i + 2}条: 第${i + 3}条`).join(', ')
    writeFileSync(
      join(rules, 'policy.yaml'),
      policy.replace(
        '  - id: 2027-draft\n',
        `  - id: 2027-draft\n    repealed: [第二条]\n    renumbered: { ${moved} }\n`,
      ),
    )
    expect(banfa('lint')).toMatchObject({ code: 0 })
    expect(banfa('new', '2027-draft', '--articles', '9').code).toBe(0)
    const copy = read('2027-draft/article-09.yaml')
    expect(copy).toBe(
      read('2019-01-01/article-10.yaml')
        .replace('article: 10', 'article: 9')
        .replace('holds: art12.ph1', 'holds: art11.ph1')
        .replace('holds: art13.ph2', 'holds: art12.ph2'),
    )
    expect(banfa('lint')).toMatchObject({ code: 0 })
    const { out } = banfa('show', '2027-draft')
    expect(out).toContain('> 第九条 ')
    expect(out).toContain('〔原第十条〕')
    expect(out).toContain('- 原第二条')
    const rule = banfa('show', '2027-draft', '--rules', '--article', '6')
    expect(rule.out).toContain(
      '# 2027-draft/article-06.yaml，取自 rules/jiangning-alliance/2019-01-01/article-07.yaml\n',
    )
    expect(rule.out).toContain('\narticle: 6\n')
  })

  test.each([
    [['new', '2026-draft', '--amends', '2019-01-01'], '版本“2026-draft”已经存在'],
    [
      ['new', '2026-draft', '--articles', '6'],
      '“rules/jiangning-alliance/2026-draft/article-06.yaml”已经存在，没有覆盖',
    ],
    [['new', '2026-draft', '--articles', '7,16'], '版本“2026-draft”没有第十六条'],
    [['new', '2019-01-01', '--articles', '6'], '版本“2019-01-01”已经存在，它不修改别的版本'],
    [['new', '2027', '--amends', '2019-01'], '没有版本“2019-01”'],
    [['new', '2027', '--articles', '六'], '--articles 的“六”不是条号'],
    [['new', 'Draft 2027'], '“Draft 2027”不能作版本的名称'],
    [['new', '../2027'], '“../2027”不能作版本的名称'],
  ])('%j writes nothing: %s', (args, message) => {
    const before = everything()
    const { code, out, err } = banfa(...args)
    expect({ code, out }).toEqual({ code: 70, out: '' })
    expect(err).toContain(`未能运行：${message}\n  = 建议：`)
    expect(everything()).toBe(before)
  })

  test('a folder that is there is not taken', () => {
    mkdirSync(join(rules, '2027-draft'))
    const before = everything()
    expect(banfa('new', '2027-draft')).toMatchObject({ code: 70, out: '' })
    expect(everything()).toBe(before)
  })

  test.skipIf(process.getuid?.() === 0)('a folder that cannot be written is left as it was', () => {
    const before = everything()
    chmodSync(rules, 0o555)
    try {
      expect(banfa('new', '2027-draft', '--articles', '6')).toMatchObject({ code: 70, out: '' })
    } finally {
      chmodSync(rules, 0o755)
    }
    expect(everything()).toBe(before)
    expect(existsSync(join(rules, '2027-draft'))).toBe(false)
  })

  test('a policy.yaml that cannot be read is told, and nothing written', () => {
    writeFileSync(join(rules, 'policy.yaml'), 'policy: [\n')
    const before = everything()
    expect(banfa('new', '2027-draft').code).toBe(3)
    expect(everything()).toBe(before)
  })
})

test('a draft that is not right yet keeps nobody from deciding by the version in force', () => {
  const path = join(rules, '2026-draft/article-06.yaml')
  writeFileSync(path, read('2026-draft/article-06.yaml').replace('value: 15 家', 'value: 16 家'))
  const eligible = join(rules, '2019-01-01/examples/eligible.yaml')
  expect(banfa('lint').code).toBe(1)
  expect(banfa('check', eligible).code).toBe(0)
  expect(banfa('check', eligible, '--using', '2026-draft').code).toBe(3)
})

describe('banfa show', () => {
  test('without a version: which there are', () => {
    expect(banfa('show').out).toBe(
      [
        '江宁区产业技术创新战略联盟认定管理暂行办法',
        '  2019-01-01  施行期 2019-01-01 至 2021-12-31',
        '  2026-draft  草案，修改 2019-01-01',
        '              示例草案，只演示修订怎样编写和比较，不是任何机关公布或者征求意见的文件',
        '',
      ].join('\n'),
    )
  })

  test('a draft, one article, with what it changes and what it is', () => {
    expect(banfa('show', '2026-draft', '--article', '第六条').out).toMatchInlineSnapshot(`
      "江宁区产业技术创新战略联盟认定管理暂行办法
        2026-draft  草案，修改 2019-01-01
        示例草案，只演示修订怎样编写和比较，不是任何机关公布或者征求意见的文件
        ~ 修改 1 处   + 新增 1 处   > 改编号 1 处   - 废止 1 处

        第六条 申请认定区级产业技术创新战略联盟应符合以下基本条件：
            （一）由区内行业龙头企业、大学、科研院所、新型研发机构等具备独立法人资格的单位和组织共同组
                  成，企业处于行业龙头地位，大学、科研院所、新型研发机构具备较高科研水平和较多创新资
                  源。
      ~     （二）成立 6 个月以上，成员单位不少于 15 家，其中区内成员单位比例不少于三分之二，联盟牵头
                  单位为区内具备独立法人资格的龙头企业或新型研发机构。
            （三）联盟由成员单位法人共同签订、具备法律效力的联盟协议或章程，各成员单位责权清晰、分工明
                  确，具有明确的对外责任主体和对内执行机构、议事规程，已配备专职工作人员和建立经费保障
                  机制。
      +     （四）成员单位中大学、科研院所和新型研发机构不少于 3 家。
      >     （五）已有明确的中短期和长期发展规划，包括总体目标、重点任务、实施步骤、预期成果等。 〔原
                  第六条第四项〕

      - 原第六条第五项　已建立开放的发展机制，根据联盟发展需要吸收新的会员。已建立科技成果及知识产权权
        属确认机制，以及对外成果许可、转化收益分配办法。
      "
    `)
    expect(banfa('show', '2026-draft', '--article', '10', '--lang', 'en').out).toContain(
      'amends 2019-01-01\n  An illustration of how an amendment is written',
    )
  })

  test('the whole text has every quote, in order, once', () => {
    const { parts, repealed } = JSON.parse(banfa('show', '2019-01-01', '--format', 'json').out)
    expect(repealed).toEqual([])
    const published = read('2019-01-01/text.md').replaceAll(/\s/g, '')
    let at = 0
    for (const { text } of parts as { text: string }[]) {
      const found = published.indexOf(text.replaceAll(/\s/g, ''), at)
      expect(found, text).toBeGreaterThanOrEqual(at)
      at = found + text.replaceAll(/\s/g, '').length
    }
    expect(at).toBe(published.length)
  })

  test('the version in force on a day, or that there is none', () => {
    expect(banfa('show', '--as-of', '2021-12-31', '--article', '14').out).toContain('  2019-01-01  施行期')
    const none = banfa('show', '--as-of', '2022-01-01')
    expect(none).toMatchObject({ code: 5, out: '2022-01-01 没有施行中的版本\n  最近的版本  2019-01-01\n' })
    expect(JSON.parse(banfa('show', '--as-of', '2018-12-31', '--format', 'json').out)).toEqual({
      policy: 'jiangning-alliance',
      asOf: '2018-12-31',
      inForce: null,
      nearest: ['2019-01-01'],
    })
  })

  test('check agrees on the day: 5, and the nearest named', () => {
    const eligible = join(rules, '2019-01-01/examples/eligible.yaml')
    for (const day of ['2018-12-31', '2022-01-01']) {
      const { code, out } = banfa('check', eligible, '--as-of', day)
      expect(code).toBe(5)
      expect(out).toContain('最近的版本  2019-01-01')
    }
    expect(banfa('check', eligible, '--as-of', '2021-12-31').code).toBe(0)
    expect(banfa('check', eligible, '--as-of', '2022-01-01', '--using', '2026-draft').code).toBe(0)
  })

  test('Markdown names the changes', () => {
    const { out } = banfa('show', '2026-draft', '--article', '6', '--format', 'markdown')
    expect(out).toContain('（四）成员单位中大学、科研院所和新型研发机构不少于 3 家。 _〔新增〕_')
    expect(out).toContain('_〔改编号，原第六条第四项〕_')
    expect(out).toMatch(/~~原第六条第五项 .*~~ _〔废止〕_/)
  })

  test.each([
    [['show', '2026-drafts'], '没有版本“2026-drafts”\n  = 建议：是否想写 2026-draft？'],
    [['show', '2026-draft', '--article', '16'], '版本“2026-draft”没有“16”这一条'],
    [['show', '--as-of', '2022-02-30'], '“2022-02-30”不是日期'],
    [['show', '2026-draft', '--as-of', '2020-01-01'], '版本和 --as-of 只能写一个'],
  ])('%j: %s', (args, message) => {
    expect(banfa(...args)).toMatchObject({ code: 70, out: '', err: expect.stringContaining(message) })
  })
})
