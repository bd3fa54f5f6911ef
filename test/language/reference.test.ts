import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { scale } from '../../src/language/expressions/scale.ts'
import { CONDITIONS, EXPRESSIONS, MEANINGS, OPERATORS } from '../../src/language/index.ts'
import { referencePages } from '../../src/language/reference.ts'
import { schemas } from '../../src/language/schemas.ts'
import { type Plain, programOf, told } from '../support/program.ts'
import { REVIEWS } from '../support/reviews.ts'
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
    // checks.md is made of the pages in docs/checks, refusals.md of the corpus of bad input
    expect(readdirSync(folder).sort()).toEqual([...pages.map(({ path }) => path), 'checks.md', 'refusals.md'].sort())
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
  reviews: REVIEWS,
}
const referredTo = [
  {
    article: 6,
    role: 'requirement',
    items: [1, 2].map((item) => ({ item, phrases: [{ quote: '原文。', nothing: '略' }] })),
  },
  {
    article: 7,
    role: 'definition',
    phrases: [{ quote: '原文。', define: { name: 'feeScale', label: '收费', value: { scale: [{ rate: '2%' }] } } }],
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

  // What they refer to: a grant with a ceiling, and the payments it is taken off from.
  const granted = {
    article: 2,
    role: 'support',
    phrases: ['openingGrant', 'rentGrant'].map((id) => ({
      quote: '原文。',
      grant: { id, label: '补助', to: 'shop', ceiling: '3 万元', amount: '2 万元' },
    })),
  }
  const paymentFields = {
    grant: { label: '项目', type: 'text' },
    recipient: { label: '收款人', type: 'text' },
    paidOn: { label: '拨付日期', type: 'date' },
    amount: { label: '金额', type: 'money' },
  }
  const payments = { label: '已拨付资金', type: 'list', from: 'expert', fields: paymentFields }

  test.each(examplesOf('phrases.md'))('%s', (word, example) => {
    const { id } = (example[word] ?? {}) as { id?: string }
    const [first, second] = granted.phrases
    const others = { ...granted, phrases: id === 'openingGrant' ? [second] : [first, second] }
    const article = { article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...example }] }
    const { findings: found } = programOf({ facts: { ...facts, payments }, articles: [article, others] })
    expect(found.map(told)).toEqual([])
  })

  test.each(examplesOf('expressions.md'))('%s', (_, example) => {
    // What is no value by itself is shown where it stands: in a comparison, or in a definition.
    const phrase = 'operator' in example || 'define' in example
    const article = {
      article: 1,
      role: 'requirement',
      phrases: [{ quote: '原文。', ...(phrase ? renamed(example) : { nothing: '略' }) }],
    }
    expect(findings(article, phrase ? {} : { value: { label: '值', ...example } })).toEqual([])
  })
})

/** An example that defines what another one refers to takes a name of its own. */
function renamed(example: Plain): Plain {
  return 'define' in example ? { define: { ...(example.define as Plain), name: 'own' } } : example
}

/** Every key of an example, at whatever depth. */
function keysIn(example: unknown): string[] {
  if (typeof example !== 'object' || example === null) return []
  return Object.entries(example).flatMap(([key, value]) => [key, ...keysIn(value)])
}

describe('every word has its section, with an example that uses it', () => {
  test.each([
    ['operators.md', [...OPERATORS.keys()]],
    ['conditions.md', [...CONDITIONS.keys()]],
    ['expressions.md', [...EXPRESSIONS.keys(), 'scale']],
    ['phrases.md', [...MEANINGS.keys()]],
  ])('%s', (path, words) => {
    const examples = new Map(examplesOf(path))
    for (const word of words) {
      const example = examples.get(word)
      expect(example, word).toBeDefined()
      if (path === 'operators.md') expect(example?.operator).toBe(word)
      else if (path === 'conditions.md') expect(Object.keys(example ?? {})[0]).toBe(word)
      else expect(keysIn(example)).toContain(word)
    }
  })

  test.each([...OPERATORS.values(), ...CONDITIONS.values(), ...EXPRESSIONS.values(), ...MEANINGS.values(), scale])(
    '$name speaks both languages',
    ({ page }) => {
      expect(page.summary.zh).toMatch(/[㐀-鿿].*。$/)
      expect(page.summary.en).toMatch(/^[A-Z][\s\S]*\.$/)
      expect(page.example).toMatch(/\n$/)
    },
  )
})

describe('every key a person may write is described in both languages', () => {
  test.each(['policy', 'facts', 'article', 'application', 'case', 'properties'] as const)('%s', (name) => {
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
    'decisions.<…>.outcomes[].when',
    'subjects',
    'grant',
    'readings.<…>.choice',
    'facts.<…>.fields.<…>.type',
    'facts.<…>.derived.<…>.label',
    'facts.<…>.expect.last',
    'derived.<…>.label',
    'items',
    'parts.atLeast',
    'quote',
    'define.value',
    'define.of',
    'change',
    '[].like',
    'expect[].verdict',
  ])('%s stands in keys.md', (key) => {
    expect(pages.find(({ path }) => path === 'keys.md')?.text).toContain(`\n| \`${key}\``)
  })
})
