import { describe, expect, test } from 'vitest'
import type { Environment } from '../../../src/evaluate/plain/environment.ts'
import { ownRows } from '../../../src/evaluate/plain/own-rows.ts'
import type { Row } from '../../../src/model/application.ts'
import type { Cond } from '../../../src/model/core.ts'
import type { ListFact } from '../../../src/model/vocabulary.ts'
import { BOOLEAN, compare, fact, item, itemIs, list, lit, node, rowOf, scalar, TEXT } from './nodes.ts'

/* Which rows are looked at for one recipient: those of others are left out where, and only where, none of them may be in. */

const SITES = list('sites', [scalar('number', TEXT), scalar('owner', TEXT), scalar('old', BOOLEAN)], {
  identity: 'number',
  max: 9,
})
const A = rowOf({ number: '1', owner: 'A' })
const B = rowOf({ number: '2', owner: 'B' })
const C = rowOf({ number: '3', owner: 'C' })
const A4 = rowOf({ number: '4', owner: 'A' })
const OPEN = rowOf({ number: '5' })

const recipient = node({ op: 'recipient' }, TEXT)
const theirs = compare(item('owner', TEXT), 'eq', recipient, 2)

function own(rows: readonly Row[], where: Cond | null, of: ListFact = SITES, name = 'A'): readonly Row[] {
  return ownRows(of, rows, where, { recipient: () => name } as Environment)
}

describe('rows of others are left out', () => {
  test('by what a row says', () => {
    expect(own([A, B, A4, C], theirs)).toEqual([A, A4])
    expect(own([A, B, A4, C], theirs, SITES, 'C')).toEqual([C])
    expect(own([B, C], theirs)).toEqual([])
  })

  test('where more than that is asked of a row', () => {
    expect(own([A, B], { op: 'all', of: [itemIs('old'), theirs] })).toEqual([A])
    expect(own([A, B], { op: 'all', of: [{ op: 'all', of: [theirs] }, itemIs('old')] })).toEqual([A])
  })

  test('but for rows that do not say whose they are, in their order', () => {
    expect(own([OPEN, B, A], theirs)).toEqual([OPEN, A])
    expect(own([B, OPEN], theirs)).toEqual([OPEN])
  })

  test('and units that say two things', () => {
    const twice = [rowOf({ number: '1', owner: 'A' }), rowOf({ number: '1', owner: 'B' })]
    expect(own([...twice, B, A4], theirs)).toEqual([...twice, A4])
    const agreeing = [rowOf({ number: '1', owner: 'B' }), rowOf({ number: '1', owner: 'B' })]
    expect(own([...agreeing, A4], theirs)).toEqual([A4])
    expect(own([...agreeing, A4], theirs, SITES, 'B')).toEqual(agreeing)
  })

  test('what is no text names no one', () => {
    const odd = rowOf({ number: '6', owner: 7 })
    expect(own([odd, B], theirs)).toEqual([odd])
  })

  test('again and again, and by another field of the same rows', () => {
    const rows = [A, B]
    expect(own(rows, theirs)).toEqual([A])
    expect(own(rows, theirs, SITES, 'B')).toEqual([B])
    expect(own(rows, compare(item('number', TEXT), 'eq', recipient, 2), SITES, '2')).toEqual([B])
  })
})

describe('every row is looked at', () => {
  const rows = [A, B]
  test.each<[string, Cond | null]>([
    ['without a condition', null],
    ['where one of several conditions may do', { op: 'any', of: [theirs, itemIs('old')] }],
    ['where it asks who it is not', compare(item('owner', TEXT), 'ne', recipient, 2)],
    ['where it names someone else than the recipient', compare(item('owner', TEXT), 'eq', lit('A', TEXT), 2)],
    ['where a fact of the application is compared', compare(fact('owner', TEXT), 'eq', recipient, 2)],
    ['where nothing is compared', { op: 'all', of: [itemIs('old')] }],
  ])('%s', (_, where) => expect(own(rows, where)).toEqual(rows))

  test('where a row may be a unit that another one is', () => {
    const nameless = rowOf({ owner: 'B' })
    expect(own([A, nameless], theirs)).toEqual([A, nameless])
  })
})
