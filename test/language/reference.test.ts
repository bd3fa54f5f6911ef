import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { CONDITIONS, EXPRESSIONS, OPERATORS } from '../../src/language/index.ts'
import { referencePages } from '../../src/language/reference.ts'
import { schemas } from '../../src/language/schemas.ts'
import { type Plain, programOf, told } from '../support/program.ts'
import { READINGS, SHOP } from '../support/shop.ts'

const folder = join(import.meta.dirname, '../../docs/reference')
const pages = referencePages()

describe('docs/reference is what the words say of themselves', () => {
  test.each(pages)('$path', ({ path, text }) => {
    if (process.env.BANFA_UPDATE === '1') {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, path), text)
    }
    expect(readFileSync(join(folder, path), 'utf8')).toBe(text)
  })

  test('and nothing else', () => {
    // checks.md is made of the pages in docs/checks
    expect(readdirSync(folder).sort()).toEqual([...pages.map(({ path }) => path), 'checks.md'].sort())
  })
})

/** The examples of a page, each under its heading. */
function examplesOf(path: string): [string, Plain][] {
  const text = pages.find((page) => page.path === path)?.text ?? ''
  return text
    .split('\n## ')
    .slice(1)
    .flatMap((section) => {
      const [name = ''] = section.split('\n')
      return [...section.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, yaml = '']): [string, Plain] => [
        name,
        parse(yaml),
      ])
    })
}

/** A vocabulary in which every name of the examples means something. */
const facts = {
  ...SHOP,
  permittedOn: { label: '许可日期', type: 'date', from: 'applicant' },
  branchCount: { label: '分店数', type: 'integer', unit: '家', absent: '没有分店', from: 'applicant' },
}
const referredTo = [
  {
    article: 6,
    role: 'requirement',
    items: [1, 2].map((item) => ({ item, phrases: [{ quote: '原文。', nothing: '略' }] })),
  },
  { article: 12, role: 'sanction', phrases: [{ quote: '原文。', judgement: 'wellRun' }] },
]

function findings(article: Plain, derived: Plain = {}): string[] {
  return programOf({ facts, derived, articles: [article, ...referredTo], policy: { readings: READINGS } }).findings.map(
    told,
  )
}

describe('every example means what it says', () => {
  test.each([...examplesOf('operators.md'), ...examplesOf('conditions.md')])('%s', (_, example) => {
    const article = { article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...example }] }
    expect(findings(article)).toEqual([])
  })

  test.each(examplesOf('expressions.md'))('%s', (_, example) => {
    const article = { article: 1, role: 'requirement', phrases: [{ quote: '原文。', nothing: '略' }] }
    expect(findings(article, { value: { label: '值', ...example } })).toEqual([])
  })
})

describe('every word has its section, with an example that uses it', () => {
  test.each([
    ['operators.md', [...OPERATORS.keys()]],
    ['conditions.md', [...CONDITIONS.keys()]],
    ['expressions.md', [...EXPRESSIONS.keys()]],
  ])('%s', (path, words) => {
    const examples = new Map(examplesOf(path))
    for (const word of words) {
      const example = examples.get(word)
      expect(example, word).toBeDefined()
      expect(path === 'operators.md' ? example?.operator : Object.keys(example ?? {})[0]).toBe(word)
    }
  })

  test.each([...OPERATORS.values(), ...CONDITIONS.values(), ...EXPRESSIONS.values()])(
    '$name speaks both languages',
    ({ page }) => {
      expect(page.summary.zh).toMatch(/[㐀-鿿].*。$/)
      expect(page.summary.en).toMatch(/^[A-Z][\s\S]*\.$/)
      expect(page.example).toMatch(/\n$/)
    },
  )
})

describe('every key a person may write is described in both languages', () => {
  test.each(['policy', 'facts', 'article', 'application', 'case'] as const)('%s', (name) => {
    const bare: string[] = []
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) {
        if (
          key === 'properties' &&
          !path.includes('/if') &&
          !path.includes('/then') &&
          !path.includes('/dependentSchemas')
        ) {
          for (const [property, schema] of Object.entries(value as Record<string, { description?: string }>))
            if (!/[㐀-鿿][\s\S]*\n\S/.test(schema.description ?? '')) bare.push(`${path}/${property}`)
        }
        walk(value, `${path}/${key}`)
      }
    }
    walk(schemas()[name], '')
    expect(bare).toEqual([])
  })

  test.each([
    'policy',
    'versions[].effective.from',
    'versions[].chapters[].before',
    'decisions.<…>.clauses',
    'readings.<…>.choice',
    'facts.<…>.fields.<…>.type',
    'derived.<…>.label',
    'items',
    'parts.atLeast',
    'quote',
    'define.value',
    'change',
    '[].like',
    'expect[].verdict',
  ])('%s stands in keys.md', (key) => {
    expect(pages.find(({ path }) => path === 'keys.md')?.text).toContain(`\n| \`${key}\``)
  })
})
