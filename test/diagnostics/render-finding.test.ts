import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderFinding, renderSummary } from '../../src/diagnostics/render-finding.ts'
import type { Finding, Severity } from '../../src/model/finding.ts'
import type { SourceFile } from '../../src/model/policy.ts'
import type { Span } from '../../src/model/tree.ts'
import { displayWidth } from '../../src/util/display-width.ts'

const path = 'rules/jiangning-alliance/2019-01-01/article-06.yaml'

/** The span of the first occurrence of some words. */
function spanOf(text: string, words: string, file = path): Span {
  const start = text.indexOf(words)
  const before = text.slice(0, start).split('\n')
  return { file, start, end: start + words.length, line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

const sourcesOf = (text: string, file = path): Map<string, SourceFile> => new Map([[file, { path: file, text }]])

const text = `${'\n'.repeat(15)}        fact: memberCout\n        value: 20 家\n`

const unknownFact: Finding = {
  code: 'unknown-fact',
  severity: 'error',
  message: { zh: '事实词汇表中没有“memberCout”', en: 'no fact “memberCout” is declared' },
  span: spanOf(text, 'memberCout'),
  clause: '第六条第二项',
  label: { zh: '未声明的事实', en: 'undeclared fact' },
  why: { zh: '条件只能引用 facts.yaml 中声明的事实', en: 'a condition may only name facts that facts.yaml declares' },
  help: { zh: '是否想写 memberCount（成员单位数量）？', en: 'did you mean memberCount?' },
}

const plain = { language: 'zh', color: false } as const

describe('a finding as a drafter reads it', () => {
  test('where in the file, where in the law, what, why, help', () => {
    expect(`\n${renderFinding(unknownFact, sourcesOf(text), plain)}\n`).toBe(`
错误[unknown-fact]: 事实词汇表中没有“memberCout”
  ┌─ rules/jiangning-alliance/2019-01-01/article-06.yaml:16:15        第六条第二项
16│         fact: memberCout
  │               ^^^^^^^^^^ 未声明的事实
  = 原因：条件只能引用 facts.yaml 中声明的事实
  = 建议：是否想写 memberCount（成员单位数量）？
`)
  })

  test('in English', () => {
    expect(`\n${renderFinding(unknownFact, sourcesOf(text), { language: 'en', color: false })}\n`).toBe(`
error[unknown-fact]: no fact “memberCout” is declared
  ┌─ rules/jiangning-alliance/2019-01-01/article-06.yaml:16:15        Art. 6(2)
16│         fact: memberCout
  │               ^^^^^^^^^^ undeclared fact
  = why:  a condition may only name facts that facts.yaml declares
  = help: did you mean memberCount?
`)
  })

  test('the caret stands by display width, Han characters being two columns wide', () => {
    const line = '- quote: 成员单位不少于 20 家，\n'
    const finding = { ...unknownFact, span: spanOf(line, '20 家') }
    expect(`\n${renderFinding(finding, sourcesOf(line), plain)}\n`).toBe(`
错误[unknown-fact]: 事实词汇表中没有“memberCout”
  ┌─ rules/jiangning-alliance/2019-01-01/article-06.yaml:1:18        第六条第二项
 1│ - quote: 成员单位不少于 20 家，
  │                         ^^^^^ 未声明的事实
  = 原因：条件只能引用 facts.yaml 中声明的事实
  = 建议：是否想写 memberCount（成员单位数量）？
`)
  })

  test('a folder is left out of the file name', () => {
    const first = renderFinding(unknownFact, sourcesOf(text), { ...plain, cwd: 'rules/jiangning-alliance' })
    expect(first.split('\n')[1]).toBe('  ┌─ 2019-01-01/article-06.yaml:16:15        第六条第二项')
  })

  test('a line number of three digits', () => {
    const far = `${'\n'.repeat(120)}fact: x\n`
    const finding: Finding = {
      code: 'c',
      severity: 'info',
      message: { zh: '说明', en: 'note' },
      span: spanOf(far, 'x'),
    }
    expect(`\n${renderFinding(finding, sourcesOf(far), plain)}\n`).toBe(`
提示[c]: 说明
   ┌─ rules/jiangning-alliance/2019-01-01/article-06.yaml:121:7
121│ fact: x
   │       ^
`)
  })

  test('a long line is cut around the caret, and the label goes beneath it', () => {
    const long = `- quote: ${'申请认定应当符合以下基本条件，'.repeat(4)}成立 3 个月以上，${'其中比例不少于三分之二，'.repeat(4)}\n`
    const finding: Finding = {
      code: 'c',
      severity: 'warning',
      message: { zh: '说明', en: 'note' },
      span: spanOf(long, '成立 3 个月以上，其中比例不少于三分之二，其中比例不少于三分之二，'),
      label: { zh: '这一句', en: 'this phrase' },
    }
    expect(`\n${renderFinding(finding, sourcesOf(long), plain)}\n`).toBe(`
警告[c]: 说明
  ┌─ rules/jiangning-alliance/2019-01-01/article-06.yaml:1:70
 1│ …定应当符合以下基本条件，成立 3 个月以上，其中比例不少于三分之二，其中比例不少于三分之二，其中…
  │                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  │                          这一句
`)
  })

  test('of several lines the first is shown', () => {
    const folded = 'quote: 成立 3\n  个月以上\nnothing: 说明\n'
    const finding: Finding = {
      code: 'c',
      severity: 'error',
      message: { zh: '说明', en: 'note' },
      span: spanOf(folded, '成立 3\n  个月以上'),
    }
    expect(renderFinding(finding, sourcesOf(folded), plain).split('\n').slice(2)).toEqual([
      ' 1│ quote: 成立 3',
      '  │        ^^^^^^',
    ])
  })

  test('without a place; in a file that is not at hand', () => {
    const bare: Finding = { code: 'c', severity: 'error', message: { zh: '说明', en: 'note' }, clause: '第六条' }
    expect(renderFinding(bare, new Map(), plain)).toBe('错误[c]: 说明\n  ┌─ 第六条')
    expect(renderFinding({ ...bare, span: spanOf(text, 'value') }, new Map(), plain)).toBe(
      `错误[c]: 说明\n  ┌─ ${path}:17:9        第六条`,
    )
  })

  test('a clause that is no single clause stays as it is in English', () => {
    const finding: Finding = {
      code: 'c',
      severity: 'error',
      message: { zh: '说明', en: 'note' },
      clause: '第三条至第五条',
    }
    expect(renderFinding(finding, new Map(), { language: 'en', color: false })).toBe(
      'error[c]: note\n  ┌─ 第三条至第五条',
    )
  })

  test('characters of a file that would move the cursor are shown as spaces', () => {
    const evil = 'fact: \u001b[2Jx\u202e\n'
    const finding = { ...unknownFact, message: { zh: '“\u001b[31m”', en: '' }, span: spanOf(evil, 'x') }
    const shown = renderFinding(finding, sourcesOf(evil), plain)
    expect(shown).toContain('错误[unknown-fact]: “ [31m”')
    expect(shown).toContain(' 1│ fact:  [2Jx\n')
    expect(shown.replaceAll('\n', '')).not.toMatch(/\p{Cc}|\u202e/u)
  })

  test('in colour the text is the same', () => {
    const coloured = renderFinding(unknownFact, sourcesOf(text), { language: 'zh', color: true })
    expect(coloured).toContain('\u001b[31m')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what colours are made of
    expect(coloured.replaceAll(/\u001b\[[0-9]+m/g, '')).toBe(renderFinding(unknownFact, sourcesOf(text), plain))
  })

  test('no line is too wide or ends in a space, and the caret is under its words', () => {
    const word = fc.stringMatching(/^[a-z 中文，。“”0-9]{0,80}$/)
    fc.assert(
      fc.property(word, word, word, word, word, fc.boolean(), (before, words, after, label, why, zh) => {
        const line = `${before}${words}${after}`
        const start = before.length
        const span = { file: 'a.yaml', start, end: start + words.length, line: 1, column: start + 1 }
        const both = { zh: why, en: why }
        const finding: Finding = {
          ...{ code: 'a-code', severity: 'error', message: both, span, clause: '第六条第二项' },
          ...{ label: { zh: label, en: label }, why: both, help: both },
        }
        const shown = renderFinding(finding, sourcesOf(line, 'a.yaml'), { language: zh ? 'zh' : 'en', color: false })
        for (const shownLine of shown.split('\n')) {
          expect(displayWidth(shownLine)).toBeLessThanOrEqual(100)
          expect(shownLine).not.toMatch(/\s$/)
        }
        expect(shown).toContain('^')
      }),
    )
  })
})

describe('the summary', () => {
  const of = (...severities: Severity[]): Finding[] =>
    severities.map((severity) => ({ code: 'c', severity, message: { zh: '', en: '' } }))

  test.each([
    [
      of('error', 'warning', 'warning', 'info', 'info', 'info'),
      '1 个错误，2 个警告，3 个提示',
      '1 error, 2 warnings, 3 info',
    ],
    [of('info'), '1 个提示', '1 info'],
    [of('warning'), '1 个警告', '1 warning'],
    [of('error', 'error'), '2 个错误', '2 errors'],
    [[], '没有发现问题', 'no problems found'],
  ])('%#', (findings, zh, en) => {
    expect(renderSummary(findings, 'zh')).toBe(zh)
    expect(renderSummary(findings, 'en')).toBe(en)
  })
})
