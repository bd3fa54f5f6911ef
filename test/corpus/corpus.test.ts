import { cpSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { APPLICATIONS } from './applications.ts'
import { ARTICLES } from './articles.ts'
import type { BadInput } from './bad-input.ts'
import { POLICIES } from './policies.ts'
import { lintOver, putApplications, readReceipts, scratch, type Told } from './put-to-policy.ts'
import { RECEIPTS } from './receipts.ts'

/*
 * Bad inputs by name, each with the code and place it is refused with: nothing of it is decided, coerced or dropped, and every
 * message is there in both languages.
 */

const { root, remove } = scratch()
afterAll(remove)

describe.each(APPLICATIONS)('%s', (_, extension, rows) => {
  const answers = putApplications(
    rows.map(([, written]) => written),
    extension,
    root,
  )
  test.each(rows.map((row, i) => [...row.slice(0, 1), row, i] as [string, BadInput, number]))('%s', async (_, row, i) =>
    holds(row, (await answers)[i]),
  )
})

describe.each([
  ['an article', ARTICLES],
  ['a policy', POLICIES],
] as const)('%s', (kind, rows) => {
  test.each(rows.map((row, i) => [...row.slice(0, 1), row, i] as [string, BadInput, number]))('%s', (_, row, i) => {
    const [, written] = row
    holds(row, lintOver(written, join(root, kind, `${i}`), layOut))
  })
})

describe('a receipt', () => {
  test.each(RECEIPTS.map((row, i) => [...row.slice(0, 1), row, i] as [string, BadInput, number]))('%s', (_, row, i) => {
    const [, written] = row
    holds(row, readReceipts(written, join(root, 'receipt', `${i}`)))
  })
})

/** The policy in test/cases with a first article that nothing is wrong with. */
function layOut(dir: string): void {
  const cases = join(import.meta.dirname, '../cases')
  for (const name of ['policy.yaml', 'facts.yaml']) cpSync(join(cases, name), join(dir, name))
  cpSync(join(cases, 'article-02.yaml'), join(dir, 'draft/article-02.yaml'))
  cpSync(join(cases, 'good/comparisons.yaml'), join(dir, 'draft/article-01.yaml'))
}

function holds([name, , expected, help]: BadInput, answer: Told | undefined): void {
  expect(answer?.told, name).toBe(expected)
  expect(answer?.messages.length, name).toBeGreaterThan(0)
  for (const { zh, en } of answer?.messages ?? []) {
    expect(zh, name).toMatch(/\p{Script=Han}/u)
    expect(en, name).toMatch(/[a-z]{2}/)
    expect(en, name).not.toBe(zh)
  }
  if (help !== undefined) expect(answer?.help, name).toContain(help)
}

test('there are three hundred of them, no two of one kind with one name', () => {
  const all = [...APPLICATIONS.map(([, , rows]) => rows), ARTICLES, POLICIES, RECEIPTS]
  expect(all.flat().length).toBeGreaterThanOrEqual(300)
  for (const rows of all) expect(new Set(rows.map(([name]) => name)).size).toBe(rows.length)
})

test('every check of rule files refuses one of them, but for what only trying readings tells', () => {
  const pages = readdirSync(join(import.meta.dirname, '../../docs/checks')).map((name) => name.replace('.md', ''))
  const told = [...ARTICLES, ...POLICIES].flatMap(([, , words]) => words.split(/[ ,:]+/))
  expect(pages.filter((code) => !told.includes(code))).toEqual(['reading-alternative'])
})
