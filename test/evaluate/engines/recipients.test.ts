import { describe, expect, test } from 'vitest'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Cond, OutcomePoint, Program } from '../../../src/model/core.ts'
import { FALSE, TRUE } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { all, any, bringing, constant, level, not, outcome, phrase } from './clauses.ts'
import { BOOLEAN, CODE, INTEGER, list, scalar, TEXT, TODAY } from './declare.ts'
import { facts, type Said } from './say.ts'
import { given, shown } from './show.ts'

type Rows = readonly Readonly<Record<string, Said>>[] | null | undefined

const FACTS = [
  scalar('rate', INTEGER, { range: [1, 3] }),
  list(
    'projects',
    [
      scalar('id', CODE),
      scalar('by', TEXT, { absent: true }),
      scalar('cost', INTEGER, { range: [0, 50] }),
      scalar('large', BOOLEAN),
    ],
    { identity: 'id', max: 10, absent: true },
  ),
  list('payments', [scalar('to', TEXT), scalar('amount', INTEGER, { range: [0, 50] })], { max: 10 }),
]

/** What each recipient named by the large projects gets: their cost times the rate, less what it received, at most 60. */
function programOf(more: (b: Build) => Partial<OutcomePoint> = () => ({})): Program {
  const b = new Build(FACTS)
  const own = (list: string, field: string) =>
    b.rows(list, () => b.compare('eq', b.item(field), b.node('recipient', TEXT, {}), FALSE))
  const cost = b.sum(
    'projects',
    () => b.item('cost'),
    () => own('projects', 'by'),
  )
  const entitled = b.op('min', b.op('times', cost, b.fact('rate')), b.lit(60))
  const grant = outcome('grant', {
    phrase: 'grants',
    entitled,
    recipients: {
      list: 'projects',
      where: b.rows('projects', () => b.itemIs('large')),
      by: b.rows('projects', () => b.item('by')),
    },
    received: b.sum(
      'payments',
      () => b.item('amount'),
      () => own('payments', 'to'),
    ),
    ...more(b),
  })
  const article = level('art', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })
  return b.program({ articles: [article], outcomes: [grant] })
}

/** The outcome for rows of both lists; no payments (`null`) are payments that were not given. */
async function amountsOf(program: Program, projects: Rows, payments: Rows = [], rate: Said = 1) {
  const lists = { ...(projects === undefined ? {} : { projects }), ...(payments === null ? {} : { payments }) }
  return evaluateWithBoth(program, facts({ rate }, lists), TODAY)
}
const granted = async (projects: Rows, payments: Rows = []) =>
  given((await amountsOf(programOf(), projects, payments)).amounts.get('grant'))

const project = (id: string, by: Said, cost: Said, large: Said = true) => ({ id, by, cost, large })

describe('rows that name their recipients', () => {
  test('are worked out once for each name, in order', async () => {
    const rows = [project('1', 'y', 5), project('2', 'x', 7), project('3', 'y', 8)]
    expect(await granted(rows)).toBe('x: pass 7, y: pass 13')
  })

  test('less what each received, and each under its own ceiling', async () => {
    const rows = [project('1', 'x', 50), project('2', 'x', 50), project('3', 'y', 50)]
    const payments = [
      { to: 'x', amount: 20 },
      { to: 'z', amount: 9 },
    ]
    expect(await granted(rows, payments)).toBe('x: pass 40, y: pass 50')
    const unpaid = await amountsOf(programOf(), [project('1', 'x', 5)], null)
    expect(given(unpaid.amounts.get('grant'))).toBe('x: pass [0, 5]')
  })

  test('count where they are kept or may be', async () => {
    expect(await granted([project('1', 'x', 5, false), project('2', 'y', 5)])).toBe('y: pass 5')
    expect(await granted([project('1', 'x', 5, undefined)])).toBe('x: pass 5')
  })

  test('and that are one unit and differ may be anyone’s of those they name, as soon as something is open', async () => {
    const differing = [project('1', 'x', 10, false), project('1', 'y', 10)]
    const applies = (b: Build) => ({
      applies: b.rows('projects', () =>
        b.quantified('some', 'projects', () =>
          all(b.itemIs('large'), b.compare('eq', b.item('by'), b.node('recipient', TEXT, {}), FALSE)),
        ),
      ),
    })
    const of = async (rows: Rows) => given((await amountsOf(programOf(applies), rows)).amounts.get('grant'))
    expect(await of(differing)).toBe('y: pass [0, 10]')
    expect(await of([...differing, project('2', undefined, 5)])).toBe(
      'x: pass|na [0, 15], y: pass [0, 15], pass|na [0, 5]',
    )
    expect(await of([...differing, project('2', 'x', 5)])).toBe('x: pass [5, 15], y: pass [0, 10]')
  })

  test('whose name is missing or absent come last, under no name', async () => {
    const rows = [project('1', undefined, 5), project('2', 'x', 7)]
    expect(await granted(rows)).toBe('x: pass [7, 12], pass [0, 5]')
    expect(await granted([project('1', null, 5, true)])).toBe('pass 0')
    expect(await granted([project('1', undefined, 5, false), project('2', 'x', 7)])).toBe('x: pass [7, 12]')
  })

  test('that do not exist leave one entry of nothing', async () => {
    for (const rows of [[], null, [project('1', 'x', 5, false)]]) {
      const { amounts } = await amountsOf(programOf(), rows)
      expect(given(amounts.get('grant'))).toBe('na 0')
      const [only] = amounts.get('grant') ?? []
      expect(only).toMatchObject({ recipient: null, received: null })
      expect([shown(only?.entitled), only?.values?.size]).toEqual(['0', 0])
    }
  })

  test('that are not given may be anyone’s', async () => {
    expect(await granted(undefined)).toBe('pass|na [0, 60]')
  })
})

describe('what is worked out for a recipient', () => {
  test('is noted with it, and not among the values and leaves of all', async () => {
    const program = programOf((b) => ({
      applies: b.rows('projects', () => b.compare('ge', b.fact('rate'), b.lit(2))),
      entitled: b.cases(
        [b.rows('projects', () => b.compare('eq', b.node('recipient', TEXT, {}), b.lit('x'))), b.lit(9)],
        [null, b.lit(4)],
      ),
    }))
    const rows = [project('1', 'x', 5), project('2', 'y', 5)]
    const { amounts, values, leaves } = await amountsOf(program, rows, [], 2)
    expect(given(amounts.get('grant'))).toBe('x: pass 9, y: pass 4')
    expect([values.size, leaves.size]).toEqual([0, 0])
    const [x, y] = amounts.get('grant') ?? []
    const keys = [...(x?.values?.keys() ?? [])]
    expect(keys).toEqual(keys.toSorted((a, b) => a - b))
    expect([...(y?.values?.keys() ?? [])]).toEqual(keys)
    expect([...(x?.values?.values() ?? [])].map(shown)).toContain('{x}')
    expect(given((await amountsOf(program, rows, [], 1)).amounts.get('grant'))).toBe('x: na 0, y: na 0')
  })

  test('may read the gates, decisions and other outcomes of all', async () => {
    const b = new Build(FACTS)
    const seven = b.node('adjusted', INTEGER, {
      base: b.node('outcome', INTEGER, { outcome: 'flat' }),
      better: 'more',
      groups: [[{ phrase: 'raises', change: 'plus', by: b.lit(2) }]],
    })
    const each = b.sum(
      'projects',
      () => b.node('outcome', INTEGER, { outcome: 'flat' }),
      () => all(b.compare('eq', b.item('by'), b.node('recipient', TEXT, {}), FALSE), b.metDecision('open')),
    )
    const grant = outcome('grant', {
      phrase: 'grants',
      applies: b.rows('projects', () => b.metDecision('open')),
      entitled: b.op('plus', seven, each),
      recipients: { list: 'projects', where: null, by: b.rows('projects', () => b.item('by')) },
    })
    const flat = outcome('flat', { phrase: 'flatly', entitled: b.lit(5) })
    const lead = [
      bringing('grants', { kind: 'outcome', outcome: 'grant' }),
      bringing('flatly', { kind: 'outcome', outcome: 'flat' }),
      bringing('raises', { kind: 'adjust', of: 'grant' }),
    ]
    const program = b.program({
      articles: [level('art', { lead })],
      decisions: { open: constant(TRUE) },
      outcomes: [grant, flat],
    })
    const { amounts } = await amountsOf(program, [project('1', 'x', 0), project('2', 'x', 0), project('3', 'y', 0)])
    expect(given(amounts.get('grant'))).toBe('x: pass 17, y: pass 12')
  })

  test('waits for what it reads', async () => {
    const asked: string[] = []
    const fetch = async (name: string) => {
      asked.push(name)
      return undefined
    }
    await evaluateWithRulesEngine(programOf(), facts(), TODAY, fetch)
    expect(asked.toSorted()).toEqual(['payments', 'projects', 'rate'])
  })
})

describe('the rows of a recipient', () => {
  const costs = (made: (b: Build, own: Cond) => Cond) => (b: Build) => ({
    entitled: b.sum(
      'projects',
      () => b.item('cost'),
      () => made(b, b.compare('eq', b.item('by'), b.node('recipient', TEXT, {}), FALSE)),
    ),
    received: null,
  })
  const of = async (made: (b: Build, own: Cond) => Cond, rows: Rows) =>
    given((await amountsOf(programOf(costs(made)), rows)).amounts.get('grant'))
  const rows = [project('1', 'y', 5), project('2', 'x', 7, false), project('3', 'x', 8), project('4', 'y', 9)]

  test('are kept by their name among other conditions', async () => {
    expect(await of((b, own) => all(b.itemIs('large'), own), rows)).toBe('x: pass 8, y: pass 14')
    expect(await of((b, own) => all(all(b.itemIs('large')), all(own)), rows)).toBe('x: pass 8, y: pass 14')
  })

  test('are all rows where the name is not what keeps them', async () => {
    expect(await of((b) => b.itemIs('large'), rows)).toBe('x: pass 22, y: pass 22')
    expect(await of((b, own) => any(b.itemIs('large'), own), rows)).toBe('x: pass 29, y: pass 22')
    expect(await of((_, own) => not(own), rows)).toBe('x: pass 14, y: pass 15')
    const differs = (b: Build) => b.compare('ne', b.item('by'), b.node('recipient', TEXT, {}), FALSE)
    expect(await of(differs, rows)).toBe('x: pass 14, y: pass 15')
    const someone = (b: Build) => b.compare('eq', b.lit('x'), b.node('recipient', TEXT, {}), FALSE)
    expect(await of(someone, rows)).toBe('x: pass 29, y: pass 0')
  })

  test('may be those of an unknown unit, whoever it names', async () => {
    const withOpen = [...rows.slice(2), { by: 'x', cost: 2, large: true }]
    expect(await of((_, own) => own, withOpen)).toBe('x: pass [2, 17], y: pass [0, 9]')
  })

  test('may be those that name nobody yet, in their order', async () => {
    const withOpen = [project('0', undefined, 1), ...rows]
    expect(await of((_, own) => own, withOpen)).toBe('x: pass [15, 16], y: pass [14, 15], pass [0, 1]')
    expect(await of((_, own) => own, [project('0', null, 1), ...rows])).toBe('x: pass 15, y: pass 14, pass 0')
  })

  test('are found in a list told apart by numbers, and asked for more than once', async () => {
    const b = new Build([list('years', [scalar('year', { kind: 'year' }), scalar('by', TEXT)], { identity: 'year' })])
    const own = () => b.compare('eq', b.item('by'), b.node('recipient', TEXT, {}), FALSE)
    const recipients = { list: 'years', where: null, by: b.rows('years', () => b.item('by')) }
    const entitled = b.op('plus', b.count('years', own), b.count('years', own))
    const article = level('art', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })
    const outcomes = [outcome('grant', { phrase: 'grants', entitled, recipients })]
    const years = [2017, 2017, 2018, 2019].map((year, at) => ({ year, by: at < 2 ? 'x' : 'y' }))
    const { amounts } = await evaluateWithBoth(
      b.program({ articles: [article], outcomes }),
      facts({}, { years }),
      TODAY,
    )
    expect(given(amounts.get('grant'))).toBe('x: pass 2, y: pass 4')
  })
})

test('what is asked for a recipient may be asked of the whole application', async () => {
  const b = new Build([...FACTS, scalar('open', BOOLEAN), scalar('score', INTEGER, { range: [0, 9], absent: true })])
  const recipients = { list: 'projects', where: null, by: b.rows('projects', () => b.item('by')) }
  const asked = b.rows('projects', () =>
    all(
      b.has(b.named('score')),
      b.has(b.fact('open')),
      b.has({ list: 'payments' }),
      b.met('rule'),
      b.holds('rule'),
      b.metDecision('it'),
    ),
  )
  const entitled = b.rows('projects', () =>
    b.cases([asked, b.op('plus', b.named('score'), b.fact('rate'))], [null, b.lit(0)]),
  )
  const article = level('art', {
    lead: [phrase('rule', b.is('open'))],
    parts: [level('item1', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })],
  })
  const program = b.program({
    named: { score: b.fact('score') },
    articles: [article],
    decisions: { it: b.is('open') },
    outcomes: [outcome('grant', { phrase: 'grants', entitled, recipients })],
  })
  const of = async (said: Readonly<Record<string, Said>>) => {
    const lists = { projects: [project('1', 'x', 5)], payments: [] }
    return given((await evaluateWithBoth(program, facts(said, lists), TODAY)).amounts.get('grant'))
  }
  expect(await of({ open: true, score: 7, rate: 2 })).toBe('x: pass 9')
  expect(await of({ open: false, score: 7, rate: 2 })).toBe('x: pass 0')
  expect(await of({ open: true, score: null, rate: 2 })).toBe('x: pass 0')
  expect(await of({ open: true, rate: 2 })).toBe('x: pass|na [0, 11]')
})

test('an outcome of several recipients is no single value, and a recipient is asked for nowhere else', async () => {
  const b = new Build()
  const wrong = b.program({ named: { it: b.node('recipient', TEXT, {}) } })
  await expect(evaluateWithRulesEngine(wrong, facts(), TODAY)).rejects.toThrow('only one')
  const program = programOf()
  const c = new Build()
  const it = c.node('outcome', INTEGER, { outcome: 'grant' })
  const named = new Map([['it', { name: 'it', label: { zh: 'it', en: 'it' }, expr: { ...it, id: 1000 } }]])
  const rows = { projects: [project('1', 'x', 5), project('2', 'y', 5)], payments: [] }
  await expect(evaluateWithRulesEngine({ ...program, named }, facts({}, rows), TODAY)).rejects.toThrow(
    'more than one recipient',
  )
})
