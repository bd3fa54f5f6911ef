import type { Plain } from '../support/program.ts'
import type { EdgeRow } from './row.ts'

const balance: Plain = { fact: 'balance' }
const grant = (more: Plain): Plain => ({ grant: { id: 'g', label: '补助', to: 'shop', ...more } })
const TEN = grant({ amount: '10 元', ceiling: '10 元' })
const NEVER = 'an amount is never below 0'
const within = (low: string, high: string): Plain =>
  grant({ amount: { discretion: { of: 'decided', from: 'expert', low, high } } })

/** The edges of what a phrase grants, charges or changes. */
export const AMOUNT_ROWS: readonly EdgeRow[] = [
  ...(['grant', 'charge'] as const).map(
    (word): EdgeRow => ({
      construct: word,
      edge: 'negative amount',
      put: { brings: [{ [word]: { id: 'g', label: '款项', to: 'shop', amount: balance } }] },
      given: { balance: '-1 元' },
      answer: 'pass, 0 元',
      why: NEVER,
      source: 'DESIGN §3',
    }),
  ),
  {
    construct: 'grant',
    edge: 'amount that is absent',
    put: { brings: [grant({ amount: { fact: 'bonuses' } })] },
    given: { bonuses: 'absent' },
    answer: 'notApplicable, 0 元',
    why: 'open, but there is nothing to give',
    source: 'outcomes page',
  },
  {
    construct: 'grant',
    edge: 'negative ceiling',
    put: { brings: [grant({ amount: '10 元', ceiling: balance })] },
    given: { balance: '-5 元' },
    answer: 'pass, 0 元',
    why: NEVER,
    source: 'DESIGN §3',
  },
  {
    construct: 'grant',
    edge: 'more received than there was to give',
    put: { brings: [grant({ amount: '10 元', taken: balance })] },
    given: { balance: '50 元' },
    answer: 'pass, 0 元',
    why: NEVER,
    source: 'DESIGN §3',
  },
  ...[TEN, grant({ amount: 'upToCeiling', ceiling: '10 元' })].map(
    (phrase, i): EdgeRow => ({
      construct: 'grant',
      edge: `less than nothing received, ${i === 0 ? 'amount in the text' : '`upToCeiling`'}`,
      put: { brings: [{ grant: { ...(phrase.grant as Plain), taken: balance } }] },
      given: { balance: '-5 元' },
      answer: 'pass, 10 元',
      why: 'taken off, it would lift what is due above the ceiling; it counts as nothing',
      source: 'this page',
    }),
  ),
  {
    construct: 'grant',
    edge: '`per: ever`, payments of less than nothing',
    put: { brings: [grant({ amount: '10 元', ceiling: '10 元', per: 'ever' })] },
    given: { payments: [{ grant: 'g', recipient: '甲', paidOn: '2020-01-01', amount: '-1 元' }] },
    answer: 'pass, 10 元',
    why: 'a refund lowers what was received, but not below nothing',
    source: 'this page',
  },
  {
    construct: 'grant',
    edge: '`for: each` of an empty list',
    put: { brings: [grant({ for: { each: 'employees' }, amount: { item: 'grossWages' } })] },
    given: { employees: [] },
    answer: 'notApplicable, 0 元',
    why: 'there is nothing to work it out for',
    source: 'outcomes page',
  },
  {
    construct: 'grant',
    edge: '`to: { item }` of an empty list',
    put: {
      brings: [grant({ to: { item: 'number' }, for: { each: 'employees' }, amount: { item: 'grossWages' } })],
    },
    given: { employees: [] },
    answer: 'notApplicable, 0 元',
    why: 'there is nobody to work it out for',
    source: 'outcomes page',
  },
  {
    construct: 'adjust',
    edge: '`less` more than there is',
    put: { brings: [TEN, { adjust: { outcome: 'g', less: '20 元' } }] },
    answer: 'pass, 0 元',
    why: NEVER,
    source: 'DESIGN §3',
  },
  {
    construct: 'adjust',
    edge: '`less` a negative number',
    put: { brings: [TEN, { adjust: { outcome: 'g', less: balance } }] },
    given: { balance: '-50 元' },
    answer: 'pass, 10 元',
    why: 'what it adds is held to the ceiling',
    source: 'outcomes page',
  },
  {
    construct: 'adjust',
    edge: '`times` a negative number',
    put: { brings: [TEN, { adjust: { outcome: 'g', times: -1 } }] },
    answer: 'pass, 0 元',
    why: NEVER,
    source: 'DESIGN §3',
  },
  {
    construct: 'cap',
    edge: 'negative cap',
    put: { brings: [TEN, { cap: { over: ['g'], atMost: balance } }] },
    given: { balance: '-50 元' },
    answer: 'pass, 0 元',
    why: NEVER,
    source: 'DESIGN §3',
  },
  {
    construct: 'discretion',
    edge: 'least above most',
    put: { brings: [within('20 元', '10 元')] },
    given: { decided: '15 元' },
    answer: 'refused: malformed',
    why: 'no decision would lie between them',
    source: 'this page',
  },
  {
    construct: 'discretion',
    edge: 'decision outside the range',
    put: { brings: [within('10 元', '20 元')] },
    given: { decided: '20.01 元' },
    answer: 'fail, absent',
    why: 'refused, with the clause that sets the range',
    source: 'outcomes page',
  },
]
