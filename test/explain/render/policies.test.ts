import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { readApplications } from '../../../src/cli/read-applications.ts'
import { renderClause, renderDecision } from '../../../src/explain/index.ts'
import { decide } from '../../../src/index.ts'
import { schemas } from '../../../src/language/schemas.ts'
import type { Decision } from '../../../src/model/decision.ts'
import { faultsOfLine } from './faults-of-line.ts'

const root = join(import.meta.dirname, '../../..')
const validate = new Ajv2020({ allowUnionTypes: true, strictRequired: false }).compile(schemas().decision ?? {})

/** Every policy folder, with the folders of its versions that hold applications. */
const policies = [join(root, 'rules'), join(root, 'test/policies')].flatMap((home) =>
  readdirSync(home)
    .map((name) => join(home, name))
    .filter((dir) => statSync(dir).isDirectory() && existsSync(join(dir, 'policy.yaml')))
    .map((dir) => {
      const versions = readdirSync(dir).filter((name) => statSync(join(dir, name)).isDirectory())
      const paths = versions.flatMap((name) => ['examples', 'cases'].map((folder) => join(dir, name, folder)))
      return { name: dir.slice(root.length + 1), dir, paths: paths.filter(existsSync) }
    }),
)

test('there are some', () => expect(policies.length).toBeGreaterThan(5))

describe.each(policies)('what $name says of its examples and cases', ({ dir, paths }) => {
  const { asked } = readApplications(paths, dir)
  const decided = asked.map(async ({ application, policy }) => {
    const answer = await decide(policy, application, { engine: 'plain' })
    return 'decisions' in answer ? { answer, program: policy.programs.get(answer.version) } : undefined
  })
  const each = async (
    look: (decision: Decision, program: NonNullable<Awaited<(typeof decided)[number]>>['program']) => void,
    every = 1,
  ) => {
    for (const [at, one] of (await Promise.all(decided)).entries())
      if (one !== undefined && at % every === 0) look(one.answer, one.program)
  }

  test('is of the shape its schema gives', () =>
    each((decision) => expect([validate([decision]), validate.errors]).toEqual([true, null])))

  test('fits on every line and can be written in GBK', () =>
    each(
      (decision, program) => {
        const about = new Set(decision.clauses.filter(({ effect }) => effect !== undefined).map(({ within }) => within))
        for (const language of ['zh', 'en'] as const) {
          const style = { language, color: false }
          const texts = [
            ...[false, true].map((all) => renderDecision(decision, { ...style, all })),
            ...[...about].map((id) => renderClause(decision, id ?? '', program, style)),
          ]
          for (const line of texts.flatMap((text) => text.split('\n'))) expect(faultsOfLine(line), line).toEqual([])
        }
      },
      asked.length > 50 ? 5 : 1,
    ))

  test('ends the arithmetic of an exact amount with that amount', () =>
    each(({ amounts }) => {
      for (const { verdict, low, high, text, textEn, arithmetic } of amounts) {
        if (verdict !== 'pass' || low !== high) continue
        expect(` ${withoutBrackets(arithmetic.zh)}`.endsWith(` ${text}`), arithmetic.zh).toBe(true)
        expect(` ${withoutBrackets(arithmetic.en)}`.endsWith(` ${textEn}`), arithmetic.en).toBe(true)
      }
    }))
})

/** A line without what it says in brackets. */
function withoutBrackets(line: string): string {
  const shorter = line.replaceAll(/ ?（[^（）]*）| ?\([^()]*\)/g, '')
  return shorter === line ? line : withoutBrackets(shorter)
}
