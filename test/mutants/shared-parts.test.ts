import { expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { askPlainly } from '../../src/evaluate/plain/index.ts'
import { loadPolicy } from '../../src/index.ts'
import { type Facts, isReadable } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { levelClauses, phraseClauses } from '../../src/model/walk-core.ts'
import { plant } from '../../src/mutants/plant.ts'
import { type Day, parseDay } from '../../src/util/civil-date.ts'

/*
 * Rules with a fault share every part that it leaves alone with those without. What is planned once for a part must not be
 * what it was among other parts: each answer, asked by itself, is that of a program that shares nothing.
 */

/** Every gate and verdict of a program on some facts, each asked as the first thing. */
function answersOf(program: Program, facts: Facts, day: Day): unknown[] {
  const phrases = program.articles.flatMap(phraseClauses).filter(({ effect }) => effect !== undefined)
  const clauses = program.articles.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)])
  return [
    ...phrases.map(({ id }) => ['gate', id, askPlainly(program, facts, day).gate(id)]),
    ...clauses.map(({ id }) => ['clause', id, askPlainly(program, facts, day).clause(id)]),
  ]
}

test.each([
  ['test/policies/mediation-fee', '2024-01-01'],
  ['docs/guide/sample/shops', '2026-09-10'],
])('%s: a fault is decided as in a program that shares nothing', (folder, date) => {
  const [program] = loadPolicy(folder, { errorsOnly: true }).programs.values()
  const day = parseDay(date)
  if (program === undefined || day === undefined) throw new Error('nothing to decide with')
  const { asked } = readApplications([`${folder}/${program.version}/examples`], folder)
  const [given] = asked.flatMap(({ application }) => (isReadable(application) ? [application.facts] : []))
  if (given === undefined) throw new Error('nothing to decide')
  const facts = withDueRows(program.vocabulary, given, day)
  answersOf(program, facts, day)
  const mutants = [...plant(program)]
  expect(mutants.length).toBeGreaterThan(50)
  for (const { id, program: other } of mutants)
    expect([id, answersOf(other, facts, day)]).toEqual([id, answersOf(structuredClone(other), facts, day)])
})
