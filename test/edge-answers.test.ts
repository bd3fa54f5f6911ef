import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CONDITIONS, EXPRESSIONS } from '../src/language/index.ts'
import { LIST_QUESTION } from '../src/language/list-question.ts'
import { putRow } from './edge-answers/put-row.ts'
import type { EdgeRow } from './edge-answers/row.ts'
import { EDGE_ROWS } from './edge-answers/rows.ts'

const page = join(import.meta.dirname, '../docs/decisions/2026-11-26-edge-answers.md')
const TABLE = /(?<=<!-- table -->\n)[\s\S]*(?=<!-- end of table -->)/

/** A row as the page shows it. */
function shown({ construct, edge, answer, told, why, source }: EdgeRow): string {
  const answered = told === undefined ? answer : `${answer}, told \`${told}\``
  return `| \`${construct}\` | ${edge} | ${answered} | ${why} | ${source} |\n`
}

describe('every edge has the answer that is documented, in both engines', () => {
  test.each(EDGE_ROWS)('$construct: $edge is $answer', async (row) => {
    const { answer, told = '' } = row
    expect(await putRow(row)).toEqual([
      { answer, told },
      { answer, told },
    ])
  })
})

test('the page shows these rows and no others', () => {
  const head = '| construct | edge | answer | why | source |\n|---|---|---|---|---|\n'
  const table = head + EDGE_ROWS.map(shown).join('')
  if (process.env.BANFA_UPDATE === '1')
    writeFileSync(
      page,
      readFileSync(page, 'utf8').replace(TABLE, () => table),
    )
  expect(TABLE.exec(readFileSync(page, 'utf8'))?.[0]).toBe(table)
})

test('every word that asks a list has its row for the empty list', () => {
  const asking = [...EXPRESSIONS, ...CONDITIONS].flatMap(([name, { schema }]) =>
    JSON.stringify(schema).includes(JSON.stringify(LIST_QUESTION.of)) ? [name] : [],
  )
  expect(asking.length).toBeGreaterThan(9)
  const answered = EDGE_ROWS.filter(({ edge }) => edge.startsWith('empty list')).map(({ construct }) => construct)
  expect(asking.filter((word) => !answered.includes(word))).toEqual([])
})
