import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { format } from '../../src/format/index.ts'
import { loadPolicy } from '../../src/index.ts'
import { Random } from '../../src/util/random.ts'
import { generatePolicy } from '../generate/policy.ts'

/*
 * Laying out changes nothing that a file says, on the policies of the repository and on policies that are drawn.
 */

const root = join(import.meta.dirname, '../..')
const files = ['rules', 'test/policies', 'docs/guide/sample'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => join(folder, name))
    .sort(),
)
const read = (file: string): string => readFileSync(join(root, file), 'utf8')

function laidOut(path: string, text: string): string {
  const made = format({ path, text })
  if (made.findings !== undefined) throw new Error(`${path}: ${JSON.stringify(made.findings)}`)
  return made.text
}

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})

test.each(files)('%s is laid out', (file) => {
  expect(laidOut(file, read(file))).toBe(read(file))
})

/** A text with every line indented twice as deep, blank lines put in, and spaces at the ends of lines. */
function spread(text: string, random: Random): string {
  return text
    .split('\n')
    .map((line) => {
      const [all = '', indent = '', dashes = ''] = /^( *)((?:- )*)/.exec(line) ?? []
      const blank = random.chance(0.05) ? '\n' : ''
      const wide = indent + indent + dashes.replaceAll('- ', '-   ') + line.slice(all.length)
      return `${blank}${wide}${line !== '' && random.chance(0.1) ? '  ' : ''}`
    })
    .join('\n')
}

/** A text with comments put between its lines, at any indentation, and at the ends of some. */
function commented(text: string, random: Random): string {
  return text
    .split('\n')
    .flatMap((line, i) => {
      const comment = random.chance(0.15) ? [`${' '.repeat(random.int(0, 11))}# 注 ${i}`] : []
      return [...comment, line !== '' && !line.includes('quote:') && random.chance(0.1) ? `${line} # 旁注 ${i}` : line]
    })
    .join('\n')
}

const COMMENT = /#.*?(?: *)$/gm

describe('whatever was done to how a file looks', () => {
  test.each(files)('%s: it is laid out as it was, but for blank lines', (file) => {
    const withoutBlanks = (text: string): string => text.replaceAll(/\n+/g, '\n')
    const made = laidOut(file, spread(read(file), new Random(7)))
    expect(withoutBlanks(made)).toBe(withoutBlanks(read(file)))
  })

  test.each(files)('%s: comments anywhere are kept, each once', (file) => {
    for (let seed = 1; seed <= 3; seed++) {
      const text = commented(read(file), new Random(seed))
      const made = laidOut(file, text)
      const notes = (of: string): string[] => (of.match(COMMENT) ?? []).map((note) => note.trimEnd()).sort()
      expect(notes(made)).toEqual(notes(text))
      expect(parse(made)).toEqual(parse(text))
      expect(laidOut(file, made)).toBe(made)
    }
  })

  test('a policy decides by the same rules', () => {
    const dir = join(root, 'rules/jiangning-alliance')
    const own = files.filter((file) => file.startsWith('rules/jiangning-alliance/'))
    const instead = new Map(own.map((file) => [join(root, file), laidOut(file, spread(read(file), new Random(3)))]))
    const hashes = (texts: ReadonlyMap<string, string>): unknown =>
      [...loadPolicy(dir, { instead: texts }).programs].map(([version, { rules }]) => [version, rules])
    expect(hashes(instead)).toEqual(hashes(new Map()))
    expect(hashes(instead)).toHaveLength(2)
  })
})

describe('policies that are drawn', () => {
  test.each(Array.from({ length: 40 }, (_, i) => i + 1))('%i', (seed) => {
    const random = new Random(seed)
    const { policy, facts, articles } = generatePolicy(seed)
    for (const tree of [policy, facts, ...articles]) {
      const text = stringify(tree, {
        indent: random.int(1, 6),
        indentSeq: random.chance(0.5),
        lineWidth: random.chance(0.5) ? 0 : 24,
        collectionStyle: random.chance(0.2) ? 'flow' : 'any',
      })
      const made = laidOut(relative(root, `${seed}.yaml`), text)
      expect(parse(made)).toEqual(parse(text))
      expect(laidOut('again.yaml', made)).toBe(made)
    }
  })
})
