import { describe, expect, test } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Program } from '../../../src/model/core.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, bringing, level } from './clauses.ts'
import { BOOLEAN, DATE, day, JUDGEMENT, scalar, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { members, onlyLeaf, shown } from './show.ts'

const FACTS = [
  scalar('other', JUDGEMENT, { absent: true }),
  scalar('judged', JUDGEMENT),
  scalar('p', BOOLEAN),
  scalar('doneOn', DATE, { absent: true }),
]

describe('an open-ended item', () => {
  test.each<[Said, string]>([
    [undefined, 'N'],
    [null, 'N'],
    [true, 'T'],
    [false, 'F'],
  ])('with a finding given as %s is %s', async (said, expected) => {
    const b = new Build(FACTS)
    const item = bringing('item', { kind: 'residual', fact: 'other' }, 'requirement', b.residual(b.fact('other')))
    const program = b.program({ articles: [level('art', { lead: [item] })] })
    const outcome = await evaluateWithBoth(program, facts({ other: said }), TODAY)
    expect(members(onlyLeaf(outcome).truth)).toBe(expected)
    expect(shown(onlyLeaf(outcome).left)).toBe(
      said === undefined ? '{false, true}?' : said === null ? 'none' : `{${said}}`,
    )
    expect(members(outcome.clauses.get('art')?.truth)).toBe(expected)
  })
})

describe('a fact that only raises such an item', () => {
  const askedFor = async (make: (b: Build) => Program): Promise<string[]> => {
    const asked: string[] = []
    const fetch = async (name: string) => {
      asked.push(name)
      return undefined
    }
    await evaluateWithRulesEngine(make(new Build(FACTS)), facts(), TODAY, fetch)
    return asked.toSorted()
  }

  test('is not fetched', async () => {
    expect(await askedFor((b) => b.program({ assume: [all(b.residual(b.fact('other')), b.is('p'))] }))).toEqual(['p'])
    const inValue = (b: Build) => b.program({ named: { it: b.cases([b.residual(b.fact('other')), b.lit(1)]) } })
    expect(await askedFor(inValue)).toEqual([])
  })

  test('is fetched where something else reads it', async () => {
    const judged = (b: Build) => b.program({ assume: [b.residual(b.fact('other')), b.judgement(b.fact('other'))] })
    expect(await askedFor(judged)).toEqual(['other'])
    const named = (b: Build) => b.program({ assume: [b.residual(b.fact('other'))], named: { it: b.fact('other') } })
    expect(await askedFor(named)).toEqual(['other'])
  })
})

describe('a deadline', () => {
  test('notes its last day and the day it was done, and asks for both', async () => {
    const b = new Build(FACTS)
    const due = b.cases([b.is('p'), b.lit(day('2019-05-01'), DATE)], [null, b.fact('asOf')])
    const done = b.fact('doneOn')
    const text = { zh: '报告', en: 'report' }
    const by = bringing('by', { kind: 'deadline', text, due, done }, 'requirement', b.compare('le', done, due))
    const bare = bringing('bare', {
      kind: 'deadline',
      text,
      due: b.node('addDays', DATE, { date: b.fact('asOf'), days: b.lit(5) }),
      done: null,
    })
    const program = b.program({ articles: [level('art', { lead: [by, bare] })] })
    const { values, leaves, gates } = await evaluateWithBoth(program, facts(), TODAY)
    const asked: string[] = []
    await evaluateWithRulesEngine(program, facts(), TODAY, async (name) => {
      asked.push(name)
      return undefined
    })
    expect([...leaves.keys()]).toEqual([0, 1])
    expect(shown(values.get(due.id))).toBe(`[${day('2019-05-01')}, ${TODAY}]`)
    expect(shown(values.get(done.id))).toBe('[∞, ∞]?')
    expect([...values.values()].map(shown)).toContain(`${TODAY + 5}`)
    expect(asked.toSorted()).toEqual(['doneOn', 'p'])
    expect([...gates.keys()]).toEqual(['by', 'bare'])
  })
})
