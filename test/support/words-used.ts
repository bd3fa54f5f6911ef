import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { MEANING_KEYS } from '../../src/check/lower-phrase.ts'
import { CONDITIONS, EXPRESSIONS, OPERATORS } from '../../src/language/index.ts'

/*
 * Which words of the rule language the policies in some folders make use of. A word counts only where it means something:
 * an expression is the one key of its node (or stands beside a label), a meaning stands on a phrase.
 */

type Node = Readonly<Record<string, unknown>>

/** Words of the language that no phrase, condition or operand of the policies under the given folders uses. */
export function wordsNotUsed(folders: readonly string[]): string[] {
  const used = new Set<string>()
  for (const file of folders.flatMap(ruleFiles)) {
    const tree = parse(readFileSync(file, 'utf8')) as unknown
    if (/article-/.test(file)) visitBodies(tree, used)
    else if (/facts\.yaml$/.test(file)) visitFacts(tree, used)
    else visitBodies(at(tree, 'decisions'), used)
  }
  const words = [...OPERATORS.keys(), ...CONDITIONS.keys(), ...EXPRESSIONS.keys(), ...MEANING_KEYS, 'upToCeiling']
  return [...new Set(words)].filter((word) => word !== 'pending' && !used.has(word)).sort()
}

function ruleFiles(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => /(?:^|[/\\])(?:policy|facts|article-[0-9]+)\.yaml$/.test(file))
    .map((file) => join(folder, file))
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function at(value: unknown, key: string): unknown {
  return isNode(value) ? value[key] : undefined
}

function childrenOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isNode(value) ? Object.values(value) : []
}

function visitFacts(tree: unknown, used: Set<string>): void {
  for (const fact of childrenOf(at(tree, 'facts'))) visitDerived(at(fact, 'derived'), used)
  visitDerived(at(tree, 'derived'), used)
  visitBodies(at(tree, 'assume'), used)
}

/** A derived value has its one expression beside its label and unit. */
function visitDerived(tree: unknown, used: Set<string>): void {
  for (const value of childrenOf(tree)) {
    if (isNode(value)) for (const key of Object.keys(value)) if (EXPRESSIONS.has(key)) used.add(key)
    visitBodies(value, used)
  }
}

function visitBodies(tree: unknown, used: Set<string>): void {
  if (tree === 'upToCeiling') used.add('upToCeiling')
  if (isNode(tree)) {
    const keys = Object.keys(tree)
    const [only] = keys
    if (keys.length === 1 && only !== undefined && EXPRESSIONS.has(only)) used.add(only)
    for (const key of keys) if (CONDITIONS.has(key) && key !== 'by') used.add(key)
    if ('quote' in tree) for (const key of MEANING_KEYS) if (key in tree) used.add(key)
    const { operator } = tree
    if (typeof operator === 'string') for (const word of [operator, 'fact' in tree ? 'fact' : 'item']) used.add(word)
    if (isNode(tree.value) && keys.includes('name') && 'scale' in tree.value) used.add('scale')
  }
  for (const value of childrenOf(tree)) visitBodies(value, used)
}
