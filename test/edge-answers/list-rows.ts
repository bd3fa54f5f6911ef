import type { Plain } from '../support/program.ts'
import type { EdgeRow } from './row.ts'

const trained: Plain = { item: 'trained', operator: 'is', value: true }
const wages: Plain = { of: 'employees', each: { item: 'grossWages' } }
const employee = (number: string): Plain => ({ number, trained: false, grossWages: '100 元' })
const NONE: Plain = { employees: [], reviews: [] }

/** What logic would say of no rows at all. */
const CUSTOMARY = { every: 'true', some: 'false', none: 'true' } as const

const ROWS_ASKED = (['every', 'some', 'none'] as const).flatMap((word): EdgeRow[] => {
  const asks = (more: Plain): EdgeRow['put'] => ({ asks: { [word]: { of: 'employees', satisfies: trained, ...more } } })
  return [
    {
      construct: word,
      edge: 'empty list, `ifEmpty` not written',
      put: asks({}),
      given: NONE,
      answer: 'refused: malformed',
      why: `logic would say ${CUSTOMARY[word]}; whether the law does is for the drafter to say`,
      source: 'DESIGN §2',
    },
    ...['true', 'false', 'unknown'].map(
      (ifEmpty): EdgeRow => ({
        construct: word,
        edge: `empty list, \`ifEmpty: ${ifEmpty}\``,
        put: asks({ ifEmpty: ifEmpty === 'unknown' ? ifEmpty : ifEmpty === 'true' }),
        given: NONE,
        answer: ifEmpty,
        why: 'what is written',
        source: 'DESIGN §2',
      }),
    ),
    {
      construct: word,
      edge: '`where` keeps no row',
      put: asks({ where: trained, ifEmpty: 'unknown' }),
      given: { employees: [employee('001')] },
      answer: 'unknown',
      why: 'rows that are left out do not bear: it is the empty list again',
      source: 'DESIGN §4',
    },
    {
      construct: word,
      edge: 'list not given, `ifEmpty: true`',
      put: asks({ ifEmpty: true }),
      answer: 'unknown',
      why: 'missing is not empty',
      source: 'DESIGN §3',
    },
  ]
})

const EMPTY: readonly (readonly [word: string, question: Plain, answer: string, why: string])[] = [
  ['count', { of: 'employees' }, '0', 'none is a number of them'],
  ['sum', wages, '0 元', 'nothing adds up to nothing'],
  [
    'longestRun',
    { of: 'reviews', each: { item: 'year' }, satisfies: { item: 'good', operator: 'is', value: true } },
    '0 年',
    'no year follows another',
  ],
  ['share', { of: 'employees', satisfies: trained }, 'absent', 'nought of nought is no share'],
  ['mean', wages, 'absent', 'there is nothing in the middle of nothing'],
  ['best', wages, 'absent', 'none is the best'],
  ['only', wages, 'absent', 'none is the only one'],
]

/** The edges of questions asked of a list. */
export const LIST_ROWS: readonly EdgeRow[] = [
  ...ROWS_ASKED,
  ...EMPTY.map(
    ([word, question, answer, why]): EdgeRow => ({
      construct: word,
      edge: 'empty list',
      put: { computes: { [word]: question } },
      given: NONE,
      answer,
      why,
      source: 'DESIGN §3',
    }),
  ),
  {
    construct: 'only',
    edge: 'several units',
    put: { computes: { only: wages } },
    given: { employees: [employee('001'), employee('002')] },
    answer: 'absent',
    why: 'which of them the text means is not for the engine to choose',
    source: 'DESIGN §3',
  },
  {
    construct: 'count',
    edge: 'list not given',
    put: { computes: { count: { of: 'employees' } } },
    answer: '0..1000',
    why: 'missing is not empty: anything up to `max`',
    source: 'DESIGN §3',
  },
]
