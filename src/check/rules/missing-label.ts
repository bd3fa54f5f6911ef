import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import { child, type Entry, entriesOf, itemsAt, type Tree, textAt, textOf } from '../../model/tree.ts'
import type { Check, Report } from '../check.ts'
import { phrasesOfVersion } from '../quotes/of-phrase.ts'

/** Everything a person reads in an explanation has a name in words: facts, fields, choices, derived and defined values, decisions and their outcomes, what is granted, charged and measured out. */
export const missingLabel: Check = {
  code: 'missing-label',
  severity: 'warning',
  run({ version }, report) {
    const { facts, policy: policyTree } = version
    for (const entry of entriesOf(child(facts, 'facts'))) checkFact(entry, entry.key, report)
    for (const { key, keySpan, value } of entriesOf(child(facts, 'derived'))) {
      if (!hasLabel(value)) report(describe(key, keySpan, { zh: '派生事实', en: 'derived fact' }))
    }
    for (const { key, keySpan, value } of entriesOf(child(policyTree, 'decisions'))) {
      if (key !== 'default' && !hasLabel(value)) report(describe(key, keySpan, { zh: '决定', en: 'decision' }))
    }
    for (const { value } of entriesOf(child(policyTree, 'decisions'))) {
      for (const row of itemsAt(value, 'outcomes')) checkNamed(row, 'outcome', { zh: '结果', en: 'outcome' }, report)
    }
    for (const { body, cite } of phrasesOfVersion(version)) {
      for (const [key, kind] of OUTCOMES) {
        const tree = child(body, key)
        if (tree !== undefined) checkNamed(tree, 'id', kind, report, cite)
      }
      const define = child(body, 'define')
      const name = child(define, 'name')
      if (define === undefined) continue
      checkChoices(child(define, 'of'), textOf(name) ?? 'define', report)
      if (hasLabel(define)) continue
      const finding = describe(textOf(name) ?? 'define', (name ?? define).span, { zh: '定义', en: 'defined value' })
      report({ ...finding, clause: cite })
    }
  },
}

const OUTCOMES = [
  ['grant', { zh: '给予', en: 'grant' }],
  ['charge', { zh: '收取', en: 'charge' }],
  ['quantity', { zh: '核定的数量', en: 'quantity' }],
] as const

/** Something that is named under a key of its own. */
function checkNamed(tree: Tree, key: string, kind: Bilingual, report: Report, cite?: string): void {
  if (hasLabel(tree)) return
  const finding = describe(textAt(tree, key) ?? key, (child(tree, key) ?? tree).span, kind)
  report(cite === undefined ? finding : { ...finding, clause: cite })
}

function checkFact({ key, keySpan, value }: Entry, name: string, report: Report): void {
  if (!hasLabel(value)) report(describe(name, keySpan, { zh: '事实', en: 'fact' }))
  for (const field of entriesOf(child(value, 'fields'))) checkFact(field, `${key}.${field.key}`, report)
  for (const field of entriesOf(child(value, 'derived'))) {
    if (!hasLabel(field.value))
      report(describe(`${key}.${field.key}`, field.keySpan, { zh: '派生字段', en: 'derived field' }))
  }
  checkChoices(child(value, 'of'), name, report)
}

function checkChoices(choices: Tree | undefined, name: string, report: Report): void {
  for (const choice of entriesOf(choices)) {
    if (!isText(choice.value)) report(describe(`${name}: ${choice.key}`, choice.keySpan, CHOICE))
  }
  for (const choice of choices?.kind === 'list' ? choices.items : []) {
    const written = textOf(choice)
    if (written !== undefined) report(describe(`${name}: ${written}`, choice.span, CHOICE))
  }
}

const CHOICE = { zh: '选项', en: 'choice' }

/** A text, or one in Chinese beside other languages. */
function isText(tree: Tree | undefined): boolean {
  return (textOf(child(tree, 'zh')) ?? textOf(tree) ?? '').trim() !== ''
}

function hasLabel(tree: Tree): boolean {
  return isText(child(tree, 'label'))
}

function describe(
  name: string,
  span: Finding['span'] & object,
  kind: { readonly zh: string; readonly en: string },
): Omit<Finding, 'code' | 'severity'> {
  return {
    message: { zh: `${kind.zh}“${name}”没有名称`, en: `${kind.en} “${name}” has no label` },
    span,
    label: { zh: '缺少 label', en: 'no label' },
    why: {
      zh: '解释结论时向人显示的是名称，不是英文标识',
      en: 'explanations show people a label, not an identifier',
    },
    help: { zh: '加上 label: 中文名称', en: 'add label: with its name in Chinese' },
  }
}
