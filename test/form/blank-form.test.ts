import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { blankForm } from '../../src/form/index.ts'
import { loadPolicy } from '../../src/index.ts'
import { readApplication } from '../../src/load/application.ts'
import { readTreeText } from '../../src/load/index.ts'
import type { Program } from '../../src/model/core.ts'
import { topLevelNames } from '../../src/model/vocabulary.ts'

const root = join(import.meta.dirname, '../..')
const POLICIES = [
  'rules/jiangning-alliance',
  ...readdirSync(join(root, 'test/policies'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `test/policies/${name}`),
]

function programOf(dir: string): Program {
  const program = [...loadPolicy(join(root, dir)).programs.values()][0]
  if (program === undefined) throw new Error(`${dir} has errors`)
  return program
}

function read(text: string, program: Program): ReturnType<typeof readApplication> {
  const { tree, findings } = readTreeText('form.yaml', text)
  if (tree === undefined) throw new Error(JSON.stringify(findings))
  return readApplication(tree, program.vocabulary, 'form', new Set(program.named.keys()))
}

describe.each(POLICIES)('the form of %s', (dir) => {
  const program = programOf(dir)

  test.each(['zh', 'en'] as const)('reads as an application that gives nothing (%s)', (language) => {
    const application = read(blankForm(program, { language }), program)
    if (!('facts' in application)) throw new Error(JSON.stringify(application.findings))
    expect(application.findings).toEqual([])
    const { scalars, lists } = application.facts
    expect([...scalars.values(), ...lists.values()].filter(({ kind }) => kind !== 'missing')).toEqual([])
  })

  test('asks for every fact, and has a place for it', () => {
    const form = blankForm(program, { language: 'zh' })
    const names = topLevelNames(program.vocabulary).filter((name) => name !== 'asOf')
    for (const name of names) expect(form).toMatch(new RegExp(`^# ${name}:`, 'm'))
    // with the marks taken away it is YAML with those keys and no others
    const open = form.replace(/^# (?=[A-Za-z]\w*:| {2})/gm, '')
    const { tree, findings } = readTreeText('form.yaml', open)
    expect(findings.filter(({ code }) => code !== 'null-value')).toEqual([])
    expect(tree?.kind === 'map' && [...tree.entries.keys()].sort()).toEqual(['policy', ...names].sort())
  })
})

test('an item says what it is, how it is written, whose it is, what proves it and who asks', () => {
  const form = blankForm(programOf('rules/jiangning-alliance'), { language: 'zh' })
  const at = form.indexOf('# foundedOn:')
  expect(form.slice(form.lastIndexOf('\n\n', at), at + 14)).toMatchInlineSnapshot(`
    "

    # 联盟成立日期：日期，写法如 2019-01-01
    # 填报：申请单位
    # 材料：第八条第二项
    # 用于：第六条第二项
    # foundedOn:

    "
  `)
  const list = form.indexOf('# members:')
  expect(form.slice(form.lastIndexOf('\n\n', list), list + 200)).toMatchInlineSnapshot(`
    "

    # 成员单位：名单，一行一项，最多 2000 行；一行也没有就写 []
    # 填报：申请单位
    # 材料：第八条第五项
    # 用于：第一条、第六条第一项、第六条第二项、第六条第三项等 7 处
    # members:
    #   - name:   # 单位名称：文字，写成一段文字
    #     creditCode: ""   # 统一社会信用代码：统一社会信用代码，18 位数字或大写字母，加引号
    #     kind:   # 单位类型：选一个：enterprise（企业）、university（大学）、institute（科研院所）、newRd（新型研发机构）、other（其他机构）
    # "
  `)
})

test('only what is asked for', () => {
  const program = programOf('rules/jiangning-alliance')
  const form = blankForm(program, { language: 'en', only: new Set(['foundedOn', 'leadUnit.kind']) })
  expect(form).toMatchInlineSnapshot(`
    "# Interim Measures for Recognising Industrial Technology Innovation Alliances, Jiangning District, 2019-01-01: application
    # Take “# ” off a line to fill it in; leave what you do not know, and you are told what is missing.
    policy: jiangning-alliance

    # founding date: a date, write it like 2019-01-01
    # given by: applicant
    # evidence: 第八条第二项
    # used by: Art. 6(2)
    # foundedOn:

    # lead unit (a group)
    # leadUnit:
    #   kind:   # kind: one of: enterprise (enterprise), university (university), institute (research institute), newRd (new-type R&D institution), other (other institution) · given by: applicant · evidence: 第八条第二项 · used by: Art. 6(2)
    "
  `)
})
