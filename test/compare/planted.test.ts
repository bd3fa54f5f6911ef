import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { asRead } from '../../src/decide.ts'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { generate } from '../../src/generate/index.ts'
import { type CheckedPolicy, type Comparison, compareVersions, loadPolicy } from '../../src/index.ts'
import { type Application, isReadable } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { articleFile } from '../../src/model/structure.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import type { Rational } from '../../src/util/rational.ts'
import { PLANTED } from './planted-edits.ts'

const shipped = join(import.meta.dirname, '../../rules/jiangning-alliance')
const base = '2019-01-01'
const dir = mkdtempSync(join(tmpdir(), 'banfa-planted-'))
const ids = Object.keys(PLANTED).map((name, i) => [`edit-${i}`, name] as const)
const SEED = 20190101
/** Applications drawn near the whole of the policy, and near each edit. */
const DRAWN = { everywhere: 120, near: 120 }

let policy: CheckedPolicy
let everywhere: Application[]

/** A policy in which each planted edit is a draft of its own. */
beforeAll(() => {
  cpSync(shipped, dir, { recursive: true })
  rmSync(join(dir, '2026-draft'), { recursive: true })
  const written = readFileSync(join(dir, 'policy.yaml'), 'utf8')
  const draft = /\n {2}# An illustration[\s\S]*?repealed: .*\n/
  expect(written).toMatch(draft)
  const versions = ids.map(([id]) => `  - { id: ${id}, amends: "${base}", draft: true }\n`).join('')
  writeFileSync(join(dir, 'policy.yaml'), written.replace(draft, `\n${versions}`))
  for (const [id, name] of ids) {
    const { article, edits } = PLANTED[name] ?? { article: 0, edits: [] }
    const file = articleFile(article)
    let text = readFileSync(join(dir, base, file), 'utf8')
    for (const [from, to] of edits) {
      expect(text.split(from), `${name}: ${from}`).toHaveLength(2)
      text = text.replace(from, () => to)
    }
    mkdirSync(join(dir, id))
    writeFileSync(join(dir, id, file), text)
  }
  policy = loadPolicy(dir, { errorsOnly: true })
  expect(policy.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  everywhere = drawn([programOf(base)], DRAWN.everywhere)
})

afterAll(() => rmSync(dir, { recursive: true, force: true }))

function programOf(id: string): Program {
  const program = policy.programs.get(id)
  if (program === undefined) throw new Error(`no version ${id}`)
  return program
}

/** Applications near where some versions turn, above all at some phrases. */
function drawn(programs: readonly Program[], count: number, near: ReadonlySet<string> = new Set()): Application[] {
  const { asked } = readApplications([join(shipped, base, 'examples/recognised.yaml')], shipped)
  const bases = asked.flatMap(({ application }) => (isReadable(application) ? [application.facts] : []))
  const options = { seed: SEED, count, asOf: parseDay('2020-09-01') ?? 0, bases, near }
  return [...generate(programs, options)].map(({ facts }, i) =>
    asRead({ name: `${near.size > 0 ? 'near' : 'drawn'} ${i}`, facts, expect: [], findings: [] }),
  )
}

function compared(id: string, applications: readonly Application[] | null): Comparison {
  const found = compareVersions(policy, base, id, applications)
  if ('error' in found) throw new Error(found.error.message.en)
  return found
}

test('there are 38 edits: ten without effect, ten looser, ten stricter or both, eight of money', () => {
  expect(ids).toHaveLength(38)
})

describe.each(ids)('%s: %s', (id, name) => {
  const planted = PLANTED[name]
  if (planted === undefined) throw new Error(`no edit ${name}`)

  test(`is told to be: ${planted.is}`, () => {
    const words = compared(id, null)
    const phrases = new Set(
      words.changes.flatMap((change) => [change.old?.id, change.new?.id].flatMap((one) => one ?? [])),
    )
    expect(words.changes.map((change) => (change.new ?? change.old)?.cite)).toEqual(
      words.changes.map(() => planted.cite),
    )
    expect(words.changes.length).toBeGreaterThan(0)
    const near = drawn([programOf(base), programOf(id)], DRAWN.near, phrases)
    const applications = [...everywhere, ...near]
    const found = compared(id, applications)

    const effects = found.changes.flatMap(({ effect }) => (effect === null ? [] : [effect.direction]))
    if (planted.is === 'words') expect(found.changes.flatMap(({ rules }) => rules)).toEqual([])
    else expect(effects).toEqual([planted.is])

    // each difference is traced to the edit
    const traced = [
      ...(found.consequences?.decisions ?? []).flatMap(({ flips }) => flips),
      ...(found.consequences?.amounts ?? []).flatMap(({ changes }) => changes),
    ]
    const own = found.changes.map((change) => change.id)
    for (const { causes } of traced) {
      expect(causes.length).toBeGreaterThan(0)
      expect(own).toEqual(expect.arrayContaining([...causes]))
    }

    // what is told to change nothing changes nothing, by deciding in full under both versions
    if (effects.every((direction) => direction === 'none')) {
      expect(traced).toEqual([])
      for (const application of applications) expect(decided(id, application)).toEqual(decided(base, application))
    }
  })
})

/** Every verdict and amount of an application, decided in full. */
function decided(id: string, { facts }: Application): unknown {
  const program = programOf(id)
  const applied = facts.scalars.get('appliedOn')
  const day = applied?.kind === 'value' ? Number((applied.value as Rational).num) : 0
  const outcome = evaluatePlainly(program, withDueRows(program.vocabulary, facts, day), day)
  const amounts = [...outcome.amounts].map(([item, all]) => [
    item,
    all.map(({ recipient, verdicts, due }) => [recipient, verdicts, due]),
  ])
  return { decisions: [...outcome.decisions], amounts }
}
