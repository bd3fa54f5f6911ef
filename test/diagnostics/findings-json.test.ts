import { expect, test } from 'vitest'
import { findingsJson } from '../../src/diagnostics/findings-json.ts'
import type { Finding } from '../../src/model/finding.ts'

const findings: readonly Finding[] = [
  {
    code: 'unknown-fact',
    severity: 'error',
    message: { zh: '没有这个事实', en: 'no such fact' },
    span: { file: 'a.yaml', start: 10, end: 14, line: 2, column: 3 },
    clause: '第六条第二项',
    label: { zh: '未声明', en: 'undeclared' },
    why: { zh: '词汇表是封闭的', en: 'the vocabulary is closed' },
    help: { zh: '先声明', en: 'declare it' },
    fix: [{ span: { file: 'a.yaml', start: 10, end: 14, line: 2, column: 3 }, text: 'staff' }],
  },
  { code: 'cannot-read', severity: 'warning', message: { zh: '读不到', en: 'cannot be read' } },
]

test('every finding has the same keys, in one language', () => {
  expect(findingsJson(findings, 'zh')).toEqual([
    {
      code: 'unknown-fact',
      severity: 'error',
      message: '没有这个事实',
      file: 'a.yaml',
      line: 2,
      column: 3,
      clause: '第六条第二项',
      why: '词汇表是封闭的',
      help: '先声明',
      fix: [{ file: 'a.yaml', start: 10, end: 14, text: 'staff' }],
    },
    {
      code: 'cannot-read',
      severity: 'warning',
      message: '读不到',
      file: null,
      line: null,
      column: null,
      clause: null,
      why: null,
      help: null,
      fix: null,
    },
  ])
  expect(findingsJson(findings, 'en').map(({ message }) => message)).toEqual(['no such fact', 'cannot be read'])
})
