import { describe, expect, test } from 'vitest'
import { ListTable } from '../../../src/evaluate/rules-engine/list-table.ts'
import { tableAsked } from '../../../src/evaluate/rules-engine/own-table.ts'
import type { Scope } from '../../../src/evaluate/rules-engine/scope.ts'
import type { GivenList, Row } from '../../../src/model/application.ts'
import type { Cond } from '../../../src/model/core.ts'
import type { ListFact } from '../../../src/model/vocabulary.ts'
import { Build } from '../engines/build.ts'
import { all, any } from '../engines/clauses.ts'
import { BOOLEAN, list, scalar, TEXT } from '../engines/declare.ts'
import { row } from '../engines/say.ts'

/* Which rows a question about one recipient goes through: those of others are left out where none of them may be in. */

const FIELDS = [scalar('number', TEXT), scalar('owner', TEXT), scalar('old', BOOLEAN)]
const SITES = list('sites', FIELDS, { identity: 'number' })
const TALLIES = list('tallies', FIELDS)
const b = new Build([scalar('who', TEXT), SITES, TALLIES])
const recipient = b.node('recipient', TEXT, {})
const theirs = b.compare('eq', b.item('owner'), recipient)
const old = b.compare('eq', b.item('old'), b.lit(true, BOOLEAN))

const A = row({ number: '1', owner: 'A' })
const B = row({ number: '2', owner: 'B' })
const C = row({ number: '3', owner: 'C' })
const A4 = row({ number: '4', owner: 'A' })
const OPEN = row({ number: '5' })

const tableOf = (rows: readonly Row[], fact: ListFact = SITES) => new ListTable(fact, { kind: 'rows', rows })
const ask = (table: ListTable, where: Cond | null, name = 'A'): ListTable =>
  tableAsked('sites', where, { list: () => table, recipient: () => name } as unknown as Scope)
function own(rows: readonly Row[], where: Cond | null = theirs, name = 'A', fact = SITES): readonly Row[] {
  const { given } = ask(tableOf(rows, fact), where, name)
  return given.kind === 'rows' ? given.rows : []
}

describe('rows of others are left out', () => {
  test('by what a row says, whether told apart or not', () => {
    for (const fact of [SITES, TALLIES]) {
      expect(own([A, B, A4, C], theirs, 'A', fact)).toEqual([A, A4])
      expect(own([A, B, A4, C], theirs, 'C', fact)).toEqual([C])
      expect(own([B, C], theirs, 'A', fact)).toEqual([])
    }
  })

  test('where more than that is asked of a row', () => {
    expect(own([A, B], all(old, theirs))).toEqual([A])
    expect(own([A, B], all(theirs, old))).toEqual([A])
    expect(own([A, B], all(all(old), all(theirs)))).toEqual([A])
  })

  test('but for rows that do not say whose they are, in their order', () => {
    expect(own([OPEN, B, A])).toEqual([OPEN, A])
    expect(own([A4, B, OPEN, A])).toEqual([A4, OPEN, A])
    expect(own([row({ number: '6', owner: 7 }), B])).toHaveLength(1)
    expect(own([row({ number: '6', owner: null }), B])).toHaveLength(1)
  })

  test('and units that say two things', () => {
    const twice = [row({ number: '1', owner: 'A' }), row({ number: '1', owner: 'B' })]
    expect(own([...twice, B, A4])).toEqual([...twice, A4])
    const agreeing = [row({ number: '1', owner: 'B' }), row({ number: '1', owner: 'B' })]
    expect(own([...agreeing, A4])).toEqual([A4])
    expect(own([...agreeing, A4], theirs, 'B')).toEqual(agreeing)
  })

  test('rows that have no identity are units of their own', () => {
    const none = [row({ number: null, owner: 'A' }), row({ number: null, owner: 'B' })]
    expect(own(none)).toEqual([none[0]])
    expect(own([A, row({ number: '1', owner: 'B' })], theirs, 'A', TALLIES)).toEqual([A])
  })

  test('once for each recipient and field', () => {
    const table = tableOf([A, B])
    const first = ask(table, theirs)
    expect(ask(table, theirs)).toBe(first)
    expect(ask(table, theirs, 'B').given).toEqual({ kind: 'rows', rows: [B] })
    const numbered = b.compare('eq', b.item('number'), recipient)
    expect(ask(table, numbered, '2').given).toEqual({ kind: 'rows', rows: [B] })
  })
})

describe('every row is looked at', () => {
  test.each<[string, Cond | null]>([
    ['without a condition', null],
    ['where one of several conditions may do', any(theirs, old)],
    ['where it asks who it is not', b.compare('ne', b.item('owner'), recipient)],
    ['where it names someone', b.compare('eq', b.item('owner'), b.lit('A', TEXT))],
    ['where a fact of the application is compared', b.compare('eq', b.fact('who'), recipient)],
    ['where nobody is named', all(old)],
  ])('%s', (_, where) => expect(own([A, B], where)).toEqual([A, B]))

  test('where a row may be a unit that another one is', () => {
    const nameless = row({ owner: 'B' })
    expect(own([A, nameless])).toEqual([A, nameless])
    expect(own([A, row({ number: undefined, owner: 'B' })])).toHaveLength(2)
  })

  test.each<GivenList>([{ kind: 'absent' }, { kind: 'missing' }])('of which there are none: %j', (given) => {
    const table = new ListTable(SITES, given)
    expect(ask(table, theirs)).toBe(table)
  })
})
