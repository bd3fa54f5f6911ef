import { type Notation, type Wanted, writeExpected } from './fix/write-expected.ts'
import { isReadable } from './model/application.ts'
import type { Bilingual } from './model/bilingual.ts'
import type { SourceFile } from './model/policy.ts'
import { type Rewriting, rewrite } from './model/rewriting.ts'
import { itemsAt } from './model/tree.ts'
import type { TestRun } from './test-cases.ts'
import { asItCameOut, verify } from './verify/index.ts'

/** A file’s text with what came out in place of what was expected, or why it cannot be written. */
export type Updated = { readonly text: string } | { readonly refused: Bilingual }

/**
 * Writes what came out of some cases of a file into what they expect, of everything that is not as expected: all of it or
 * nothing. Everything else of the file stays to the character.
 */
export function updateExpectations({ path, text }: SourceFile, runs: readonly TestRun[]): Updated {
  const rewritings: Rewriting[] = []
  for (const run of runs) {
    const made = rewritingsOf(run, text, notationOf(path))
    if ('refused' in made) {
      const { zh, en } = made.refused
      return { refused: { zh: `${run.tested.application}：${zh}`, en: `${run.tested.application}: ${en}` } }
    }
    rewritings.push(...made.rewritings)
  }
  return { text: rewrite(text, rewritings) }
}

function notationOf(path: string): Notation {
  if (/\.csv$/i.test(path)) return 'sheet'
  return /\.(?:json|jsonl|ndjson)$/i.test(path) ? 'json' : 'yaml'
}

function rewritingsOf(
  { of: { application, tree }, seen }: TestRun,
  text: string,
  notation: Notation,
): { readonly rewritings: readonly Rewriting[] } | { readonly refused: Bilingual } {
  if (!isReadable(application)) return { refused: { zh: '读不了', en: 'it cannot be read' } }
  if (seen === undefined)
    return { refused: { zh: '没有作出决定，没有可写的结论', en: 'nothing was decided that could be written' } }
  const { decision, decided } = seen
  const entries = itemsAt(tree, 'expect')
  const rewritings: Rewriting[] = []
  for (const [i, expectation] of application.expect.entries()) {
    const entry = entries[i]
    if (verify(decision, expectation, decided.program).length === 0) continue
    if (entry?.kind !== 'map') throw new Error('an expectation that stands nowhere')
    const came = asItCameOut(decision, expectation, decided.program)
    if ('refused' in came) return came
    const made = writeExpected(text, entry, onlyOther(came.sides, expectation, decision, decided.program), notation)
    if (made === undefined)
      return {
        refused: {
          zh: `第 ${entry.span.line} 行的写法改不了，请自行修改`,
          en: `what line ${entry.span.line} says cannot be rewritten as it stands; edit it yourself`,
        },
      }
    rewritings.push(...made)
  }
  return { rewritings }
}

/** The sides that are not as expected: what is right stays as it is written. */
function onlyOther(
  sides: ReadonlyMap<string, Wanted>,
  expectation: Parameters<typeof verify>[1],
  decision: Parameters<typeof verify>[0],
  program: Parameters<typeof verify>[2],
): ReadonlyMap<string, Wanted> {
  const { verdict, actual, answer, value, low, high, missing, due, ...about } = expectation
  const given: Readonly<Record<string, unknown>> = { verdict, actual, answer, value, low, high, missing, due }
  const isOther = (word: string): boolean => {
    const side = given[word]
    // an end that was not spoken of takes the place of an exact value
    return side === undefined || verify(decision, { ...about, [word]: side }, program).length > 0
  }
  return new Map([...sides].filter(([word]) => isOther(word)))
}
