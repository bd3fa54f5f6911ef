import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { isMap, isPair, isSeq, parseDocument } from 'yaml'
import { readApplications } from '../../src/cli/read-applications.ts'
import { decide, lint, loadPolicy } from '../../src/index.ts'
import { Random, seedOf } from '../../src/util/random.ts'
import { SEED } from '../properties/pairs.ts'

/*
 * The order of keys says nothing, in an application as in a rule file, and no more does the order in which files lie on disk.
 * Lists keep theirs: phrases, parts, the first match. policy.yaml lists decisions in the order they are told.
 */

const root = join(import.meta.dirname, '../..')
const temporary = mkdtempSync(join(tmpdir(), 'banfa-order-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))

const TOLD_IN_ORDER = new Set(['decisions', 'readings', 'facts', 'derived', 'fields', 'of', 'parties', 'subjects'])

/** A YAML text with the keys of its mappings in another order. */
function shuffledKeys(text: string, random: Random): string {
  const document = parseDocument(text)
  const visit = (node: unknown, key: string): void => {
    if (isSeq(node)) for (const item of node.items) visit(item, '')
    if (!isMap(node)) return
    if (!TOLD_IN_ORDER.has(key)) node.items = random.shuffled(node.items)
    for (const pair of node.items) if (isPair(pair)) visit(pair.value, String(pair.key))
  }
  visit(document.contents, '')
  return document.toString({ lineWidth: 0 })
}

const POLICIES = [
  'rules/jiangning-alliance',
  ...readdirSync(join(root, 'test/policies'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `test/policies/${name}`),
]

describe.each(POLICIES)('%s', (dir) => {
  const random = new Random(seedOf(SEED, POLICIES.indexOf(dir)))
  const copy = join(temporary, dir)

  test(`decides the same whatever the order of keys and files (seed ${SEED})`, async () => {
    // beside those it uses
    cpSync(join(root, dir, '..'), join(copy, '..'), { recursive: true })
    const files = readdirSync(copy, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'))
    // written anew in another order, so that the folder may list them in another one
    for (const name of random.shuffled(files)) {
      const text = readFileSync(join(copy, name), 'utf8')
      rmSync(join(copy, name))
      writeFileSync(join(copy, name), shuffledKeys(text, random))
    }
    const [before, after] = [await answers(join(root, dir), join(root, dir)), await answers(copy, copy)]
    expect(before.length).toBeGreaterThan(0)
    expect(after).toHaveLength(before.length)
    for (const [i, answer] of after.entries())
      if (answer !== before[i]) expect(unlike(answer, before[i] ?? '')).toEqual([])
    expect(lint(copy).filter(({ severity }) => severity === 'error')).toEqual([])
    const [program, shuffled] = [dir, copy].map(
      (one) => [...loadPolicy(one === dir ? join(root, dir) : one).programs.values()][0],
    )
    expect(shuffled?.rules).toBe(program?.rules)
  }, 300_000)
})

/** Two texts from where they differ. */
function unlike(a: string, b: string): string[] {
  let at = 0
  while (a[at] === b[at]) at++
  return [a, b].map((text) => text.slice(Math.max(0, at - 200), at + 100))
}

/** What is decided of every example and case of a policy, as data. */
async function answers(dir: string, from: string): Promise<string[]> {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:examples|cases)\/.*\.yaml$/.test(name))
    .sort()
    .map((name) => join(from, name))
  const { asked } = readApplications(files, dir)
  const told: string[] = []
  for (const { application, policy } of asked) {
    const using = [...policy.programs.values()][0]?.version ?? ''
    const answer = await decide(policy, application, { engine: 'plain', asOf: '2024-06-01', using })
    told.push(JSON.stringify(answer).replaceAll(from, ''))
  }
  return told
}
