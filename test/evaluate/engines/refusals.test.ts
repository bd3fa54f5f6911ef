import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../../src/evaluate/plain/index.ts'
import { evaluateWithRulesEngine } from '../../../src/evaluate/rules-engine/index.ts'
import type { Expr, Program } from '../../../src/model/core.ts'
import { Build } from './build.ts'
import { bringing, constant, level, outcome, phrase } from './clauses.ts'
import { INTEGER, LEVEL, list, NUMBER, scalar, TEXT, TODAY } from './declare.ts'
import { facts } from './say.ts'

const FACTS = [
  scalar('size', NUMBER),
  scalar('name', TEXT),
  scalar('level', LEVEL),
  list('rows', [scalar('pay', INTEGER)]),
]

/** What each engine says of a program that no checked policy gives. */
async function refusals(make: (b: Build) => Program): Promise<string[]> {
  const program = make(new Build(FACTS))
  const said = facts({}, { rows: [{ pay: 1 }] })
  const message = (error: Error): string => error.message
  const plain = await Promise.resolve()
    .then(() => evaluatePlainly(program, said, TODAY))
    .then(() => 'decided', message)
  return [plain, await evaluateWithRulesEngine(program, said, TODAY).then(() => 'decided', message)]
}

describe('both engines refuse a program that', () => {
  const asking = (make: (b: Build) => Expr) => (b: Build) => b.program({ named: { it: make(b) } })
  const edge = (b: Build) => ({ low: { at: b.fact('size'), includes: true }, high: null, value: b.lit(1) })

  test.each<[string, (b: Build) => Program, string, string]>([
    ['asks for a fact there is none of', asking((b) => b.fact('other')), 'there is no fact “other”', 'fact other'],
    [
      'asks for a value there is none of',
      asking((b) => b.named('other')),
      'there is no named value “other”',
      'named other',
    ],
    ['asks for a list there is none of', asking((b) => b.count('other')), 'there is no list “other”', 'list other'],
    [
      'asks whether there is a value there is none of',
      (b) => b.program({ assume: [b.has(b.named('other'))] }),
      'there is no named value “other”',
      'named other',
    ],
    [
      'asks for a clause there is none of',
      (b) => b.program({ assume: [b.met('art9')] }),
      'there is no clause “art9”',
      'verdict art9',
    ],
    [
      'asks whether a clause holds that there is none of',
      (b) => b.program({ assume: [b.holds('art9')] }),
      'there is no clause “art9”',
      'truth art9',
    ],
    [
      'asks for a decision there is none of',
      (b) => b.program({ assume: [b.metDecision('other')] }),
      'there is no decision “other”',
      'decision other',
    ],
    [
      'asks for an outcome there is none of',
      asking((b) => b.node('outcome', INTEGER, { outcome: 'other' })),
      'there is no outcome “other”',
      'outcome other',
    ],
    [
      'asks for the gate of a phrase there is none of',
      (b) => b.program({ outcomes: [outcome('grant', { phrase: 'ph9', entitled: b.lit(1) })] }),
      'there is no phrase “ph9”',
      'gate ph9',
    ],
    [
      'asks a row for a field there is none of',
      asking((b) => b.sum('rows', () => b.item('other'))),
      'there is no field of rows “other”',
      'there is no field of rows “other”',
    ],
    [
      'asks for a field outside a list',
      asking((b) => b.op('plus', b.node('item', INTEGER, { field: 'pay' }), b.lit(1))),
      'there is no row to ask for “pay”',
      'the field “pay” is asked outside a list question',
    ],
    [
      'asks for a field of the one a recipient is named by',
      (b) => {
        const recipients = { list: 'rows', where: null, by: b.rows('rows', () => b.lit('x')) }
        const entitled = b.rows('rows', () => b.item('pay'))
        const article = level('art', { lead: [bringing('grants', { kind: 'outcome', outcome: 'grant' })] })
        return b.program({
          articles: [article],
          outcomes: [outcome('grant', { phrase: 'grants', entitled, recipients })],
        })
      },
      'there is no row to ask for “pay”',
      'the field “pay” is asked outside a list question',
    ],
    [
      'asks for a recipient where there is only one',
      asking((b) => b.node('recipient', TEXT, {})),
      'a recipient outside an outcome that its rows name one for',
      'a recipient is asked for where an outcome has only one',
    ],
    [
      'has a band with an edge that is not one number',
      asking((b) => b.bands(b.lit(1), edge(b))),
      'there is no edge of the band',
      'the edge of a band is not one number',
    ],
    [
      'adds to a name',
      asking((b) => b.op('plus', b.fact('name'), b.lit(1))),
      'a number was expected, and names came',
      'a number was expected, and names came',
    ],
    [
      'compares a number with a name',
      (b) => b.program({ assume: [b.compare('eq', b.fact('size'), b.fact('name'))] }),
      'names were expected, and a number came',
      'a number was expected, and names came',
    ],
    [
      'compares a name with a number',
      (b) => b.program({ assume: [b.compare('eq', b.fact('name'), b.fact('size'))] }),
      'names were expected, and a number came',
      'names were expected, and a number came',
    ],
    [
      'looks a number up among names',
      (b) => b.program({ assume: [b.oneOf(b.fact('size'), ['x'])] }),
      'names were expected, and a number came',
      'names were expected, and a number came',
    ],
    [
      'looks a table up by a number',
      asking((b) => b.table(b.fact('size'), { x: b.lit(1) })),
      'names were expected, and a number came',
      'names were expected, and a number came',
    ],
    [
      'looks a table up by any text',
      asking((b) => b.table(b.fact('name'), { x: b.lit(1) })),
      'names were expected, and any name came',
      'names were expected, and any name came',
    ],
    [
      'takes a number for a finding',
      (b) => b.program({ assume: [b.judgement(b.fact('size'))] }),
      'names were expected, and a number came',
      'names were expected, and a number came',
    ],
    [
      'takes any text for a finding',
      (b) => b.program({ assume: [b.judgement(b.fact('name'))] }),
      'names were expected, and any name came',
      'names were expected, and any name came',
    ],
    [
      'has cases of numbers and of names',
      asking((b) => b.cases([b.compare('ge', b.fact('size'), b.lit(1)), b.lit(1)], [null, b.fact('name')])),
      'names were expected, and a number came',
      'a number was expected, and names came',
    ],
  ])('%s', async (_, make, plain, rulesEngine) => {
    const [first, second] = await refusals(make)
    expect(first).toContain(plain)
    expect(second).toContain(rulesEngine)
  })
})

describe('the rules engine also refuses', () => {
  const refusal = async (make: (b: Build) => Program) => (await refusals(make))[1]

  test('two clauses of one name', async () => {
    const twice = [level('art1', { lead: [phrase('art1', constant(1))] })]
    expect(await refusal((b) => b.program({ articles: twice }))).toBe('two clauses are called “art1”')
  })

  test('names in order of size', async () => {
    const larger = (b: Build) => b.program({ assume: [b.compare('ge', b.fact('level'), b.lit('city', LEVEL))] })
    expect(await refusal(larger)).toBe('sizes of names do not compare')
  })
})
