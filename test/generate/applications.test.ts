import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPlainApplication } from '../../src/decide.ts'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly, plainValues } from '../../src/evaluate/plain/index.ts'
import { type Generated, generate, writeApplication } from '../../src/generate/index.ts'
import { turningPoints } from '../../src/generate/turning-points.ts'
import { type CheckedPolicy, loadPolicy } from '../../src/index.ts'
import { type Facts, isReadable } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { verdictWord } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { compare } from '../../src/util/rational.ts'

const FOLDER = join(import.meta.dirname, '../policies')
const POLICIES = readdirSync(FOLDER)
  .filter((name) => !name.includes('.'))
  .map((name) => [name, loadPolicy(join(FOLDER, name))] as const)
const SHIPPED = loadPolicy(join(import.meta.dirname, '../../rules/jiangning-alliance'))

function versionOf({ programs }: CheckedPolicy): Program {
  const program = [...programs.values()].at(0)
  if (program === undefined) throw new Error('no version')
  return program
}

const dayIn = ({ effective }: Program): number => (parseDay(effective?.from ?? '2019-01-01') ?? 0) + 100

function draw(policy: CheckedPolicy, count: number, seed = 1, bases: readonly Facts[] = []): Generated[] {
  const program = versionOf(policy)
  return [...generate([program], { seed, count, asOf: dayIn(program), bases })]
}

const plainly = (policy: CheckedPolicy, { facts }: Generated): string =>
  JSON.stringify(writeApplication(facts, versionOf(policy).vocabulary))

describe.each(POLICIES)('applications drawn for %s', (_, policy) => {
  const program = versionOf(policy)
  const drawn = draw(policy, 120)

  test('are as many as asked for, and read again as the same facts', () => {
    expect(drawn).toHaveLength(120)
    for (const { facts } of drawn) {
      const read = readPlainApplication(policy, writeApplication(facts, program.vocabulary))
      expect(read.findings.filter(({ severity }) => severity === 'error')).toEqual([])
      expect(isReadable(read) && told(read.facts)).toEqual(told(facts))
    }
  })

  test('are the same for the same seed, and others for another', () => {
    const again = draw(policy, 120).map((one) => plainly(policy, one))
    expect(again).toEqual(drawn.map((one) => plainly(policy, one)))
    expect(draw(policy, 120, 2).map((one) => plainly(policy, one))).not.toEqual(again)
  })

  test('come to more than one verdict', () => {
    const verdicts = new Set<string>()
    for (const { facts } of drawn) {
      const outcome = evaluatePlainly(program, withDueRows(program.vocabulary, facts, dayIn(program)), dayIn(program))
      for (const [id, set] of outcome.decisions) verdicts.add(`${id} ${verdictWord(set)}`)
    }
    expect(verdicts.size).toBeGreaterThan(program.decisions.size)
  })
})

/** Facts as data that compares: what is missing is not told, so that a row may leave a field out or say it is missing. */
function told({ scalars, lists }: Facts): unknown {
  const said = (given: { kind: string }): boolean => given.kind !== 'missing'
  const of = (values: ReadonlyMap<string, { kind: string }>): unknown =>
    [...values].filter(([, given]) => said(given)).sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    scalars: of(scalars),
    lists: [...lists]
      .filter(([, given]) => said(given))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, given]) => [name, given.kind === 'rows' ? given.rows.map(of) : given.kind]),
  }
}

describe('第六条第二项 of the shipped policy', () => {
  const program = versionOf(SHIPPED)
  const drawn = draw(SHIPPED, 400)

  test('19, 20 and 21 members are stood at', () => {
    const point = turningPoints(program).find(({ phrase }) => phrase === 'art6.item2.ph2')
    if (point === undefined) throw new Error('nothing turns in art6.item2.ph2')
    const counts = drawn
      .filter(({ turn }) => turn?.phrase === 'art6.item2.ph2')
      .map(({ facts }) => plainValues(program, facts, dayIn(program))(point.left))
      .flatMap((value) => (value.kind === 'number' && value.low !== null ? [Number(value.low.num)] : []))
    expect(counts).toEqual(expect.arrayContaining([19, 20, 21]))
  })

  test('a share is stood just below, at and just above two thirds', () => {
    const point = turningPoints(program).find(({ phrase }) => phrase === 'art6.item2.ph3')
    if (point === undefined) throw new Error('nothing turns in art6.item2.ph3')
    const sides = new Set<string>()
    for (const { facts, turn } of drawn) {
      if (turn?.phrase !== 'art6.item2.ph3') continue
      const value = plainValues(program, facts, dayIn(program))
      const [left, right] = [value(point.left), value(point.right)]
      if (left.kind !== 'number' || right.kind !== 'number' || !left.low || !right.low) continue
      sides.add(['below', 'at', 'above'][compare(left.low, right.low) + 1] ?? '')
    }
    expect([...sides].sort()).toEqual(['above', 'at', 'below'])
  })
})
