import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { decide, loadPolicy } from '../../src/index.ts'
import { schemas, schemaText } from '../../src/language/schemas.ts'
import { readTreeFile } from '../../src/load/index.ts'
import { plainOf } from '../../src/model/tree.ts'

const all = schemas()
const names = Object.keys(all)

describe('the schemas', () => {
  test('one for every file a person writes, for the decision and for what is kept of it', () => {
    expect(names).toEqual([
      'policy',
      'facts',
      'article',
      'application',
      'case',
      'properties',
      'decision',
      'receipt',
      'log-record',
    ])
  })

  // After a change of the language: npx vitest run test/language/schemas.test.ts -u
  test.each(names)('schemas/%s.schema.json is what the words make it', async (name) => {
    await expect(schemaText(all[name] ?? {})).toMatchFileSnapshot(`../../schemas/${name}.schema.json`)
  })

  test.each(names)('%s: strict JSON Schema 2020-12', (name) => {
    const ajv = new Ajv2020({ strict: true, strictRequired: false, allowUnionTypes: true })
    expect(() => ajv.compile(all[name] ?? {})).not.toThrow()
    expect(all[name]).toMatchObject({ $id: `${name}.schema.json` })
  })

  test.each(names)('%s: every key is described in Chinese and in English', (name) => {
    const schema = all[name] ?? {}
    const definitions = (schema.$defs ?? {}) as Record<string, Record<string, unknown>>
    const undescribed: string[] = []
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) look(value, `${path}/${key}`)
      // The properties of an `if`, a `then` or a dependent schema are those of the node itself.
      if (!('properties' in node) || /\/(?:if|then|dependentSchemas\/[^/]+)$/.test(path)) return
      for (const [key, property] of Object.entries(node.properties as Record<string, Record<string, unknown>>)) {
        const target =
          typeof property.$ref === 'string' ? definitions[property.$ref.slice('#/$defs/'.length)] : undefined
        const description = String(property.description ?? target?.description ?? '')
        if (!/^[^\n]*\p{Script=Han}[^\n]*\n[^\n]*[A-Za-z][^\n]*$/u.test(description)) undescribed.push(`${path}/${key}`)
      }
    }
    look(schema, name)
    expect(undescribed).toEqual([])
  })

  test('every object is closed, but for the facts of an application and what a drafter names', () => {
    const open: string[] = []
    const look = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return
      for (const [key, value] of Object.entries(node)) look(value, `${path}/${key}`)
      if (
        'properties' in node &&
        !('additionalProperties' in node) &&
        !/\/(?:if|then|dependentSchemas\/[^/]+)$/.test(path)
      )
        open.push(path)
    }
    for (const name of names) look(all[name], name)
    expect(open).toEqual(['application'])
  })

  test('no definition is left over', () => {
    for (const name of names) {
      const text = JSON.stringify(all[name])
      for (const definition of Object.keys((all[name]?.$defs ?? {}) as object))
        expect(text).toContain(`"#/$defs/${definition}"`)
    }
  })
})

describe('the decision that is printed', () => {
  const root = fileURLToPath(new URL('../../rules/jiangning-alliance', import.meta.url))
  const policy = loadPolicy(root)
  const examples = readdirSync(`${root}/2019-01-01/examples`)
  const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false }).compile(all.decision ?? {})

  test.each(examples)('%s is of its shape', async (name) => {
    const { tree } = readTreeFile(`${root}/2019-01-01/examples/${name}`)
    const answer = await decide(policy, tree && JSON.parse(JSON.stringify(plainOf(tree))))
    expect('error' in answer).toBe(false)
    expect([validate([answer]), validate.errors]).toEqual([true, null])
  })

  test('so is a refusal', async () => {
    const answer = await decide(policy, { noSuchFact: 1 })
    expect('error' in answer).toBe(true)
    expect([validate([answer]), validate.errors]).toEqual([true, null])
  })
})

describe('the rule files name their schema', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const files = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.yaml'),
  )

  test.each(files)('%s', (name) => {
    const path = `${root}rules/${name}`
    const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(readFileSync(path, 'utf8'))?.[1]
    expect(named).toBeDefined()
    expect(existsSync(resolve(dirname(path), named ?? ''))).toBe(true)
  })
})
