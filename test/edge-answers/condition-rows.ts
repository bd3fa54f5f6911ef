import type { Plain } from '../support/program.ts'
import type { EdgeRow } from './row.ts'

const LICENSED: Plain = { fact: 'licensed', operator: 'is', value: true }
const article = (more: Plain): EdgeRow['put'] => ({ decides: [{ article: 1, role: 'requirement', ...more }] })
const phrases = (...all: Plain[]): Plain => ({ phrases: all.map((phrase) => ({ quote: '原文。', ...phrase })) })

/** The edges of conditions, of clauses and of what an application says. */
export const CONDITION_ROWS: readonly EdgeRow[] = [
  ...(['all', 'any'] as const).map(
    (word): EdgeRow => ({
      construct: word,
      edge: 'of nothing',
      put: { asks: { [word]: [] } },
      answer: 'refused: empty-connective',
      why: 'json-rules-engine makes both true',
      source: 'DESIGN §2',
    }),
  ),
  ...(['oneOf', 'noneOf'] as const).map(
    (operator): EdgeRow => ({
      construct: operator,
      edge: 'of nothing',
      put: { asks: { fact: 'sector', operator, value: [] } },
      given: { sector: 'retail' },
      answer: 'refused: malformed',
      why: 'it would be the same whatever is given',
      source: 'this page',
    }),
  ),
  {
    construct: 'parts',
    edge: 'at least more than there are',
    put: article({ parts: { atLeast: 2 }, items: [{ item: 1, ...phrases(LICENSED) }] }),
    given: { licensed: true },
    answer: 'refused: malformed',
    why: 'it is never true',
    source: 'this page',
  },
  {
    construct: 'article',
    edge: 'nothing in it asks anything',
    put: article(phrases({ nothing: '略' })),
    answer: 'notApplicable',
    why: 'only neutral is neutral: exit code 2, no pass',
    source: 'DESIGN §4',
  },
  {
    construct: 'article',
    edge: 'its only question does not arise',
    put: article(phrases({ ...LICENSED, when: { fact: 'registered', operator: 'is', value: true } })),
    given: { licensed: true, registered: false },
    answer: 'notApplicable',
    why: 'only neutral is neutral: exit code 2, no pass',
    source: 'DESIGN §4',
  },
  {
    construct: 'article',
    edge: 'not yet encoded',
    put: article(phrases({ pending: true })),
    answer: 'undetermined',
    why: 'pending is never hidden',
    source: 'DESIGN §2',
  },
  {
    construct: 'application',
    edge: 'negative money',
    put: { reads: { revenue: '-1 元' } },
    answer: 'refused: out-of-range',
    why: 'a range begins at 0 unless the policy declares another',
    source: 'values page',
  },
  {
    construct: 'application',
    edge: 'negative money where it is declared',
    put: { reads: { balance: '-1 元' } },
    answer: 'accepted',
    why: 'the policy declares it: a loss is a fact',
    source: 'values page',
  },
  {
    construct: 'application',
    edge: 'negative nought',
    put: { reads: { employeeCount: -0 } },
    answer: 'refused: not-json',
    why: 'no JSON says it, and nobody means it',
    source: 'reading page',
  },
]
