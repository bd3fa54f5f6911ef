import { expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { factsOf } from '../generate/application.ts'
import { programOf } from '../generate/check-policy.ts'
import type { Json, JsonMap } from '../generate/json.ts'
import { everyWay, programOfQuestion, truthFor, truthOver } from './exact-questions.ts'

/* The kinds of question of which a set of truths says more than they can come to: docs/decisions/2026-11-26-what-kleene-cannot-see.md. */

const FACTS: JsonMap = {
  paid: { label: '已付', type: 'boolean' },
  agreed: { label: '同意', type: 'boolean' },
  households: { label: '户数', type: 'integer', range: [0, 3] },
  units: {
    label: '单位',
    type: 'list',
    max: 3,
    fields: { kind: { label: '类型', type: 'choice', of: { shop: '店', school: '校', other: '其他' } } },
  },
}
const numbers = [0, 1, 2, 3]
const paid = { fact: 'paid', operator: 'is', value: true }
const unpaid = { fact: 'paid', operator: 'is', value: false }
const agreed = { fact: 'agreed', operator: 'is', value: true }
const some = (kind: string): JsonMap => ({
  some: { of: 'units', satisfies: { item: 'kind', operator: 'is', value: kind }, ifEmpty: false },
})
const kinds: readonly JsonMap[] = ['shop', 'school', 'other'].map((kind) => ({ units: [{ kind }, { kind: 'other' }] }))

interface NotSeen {
  readonly kind: string
  readonly asks: JsonMap
  readonly derived?: JsonMap
  readonly given: JsonMap
  readonly completions: readonly JsonMap[]
  readonly said: Truth
  readonly seen: Truth
}

const beside = (given: JsonMap, ways: Readonly<Record<string, readonly Json[]>>): JsonMap[] =>
  everyWay(ways).map((way) => ({ ...given, ...way }))

const TABLE: readonly NotSeen[] = [
  {
    kind: 'a question and its contrary',
    asks: { any: [paid, unpaid] },
    given: {},
    completions: beside({}, { paid: [true, false] }),
    said: TRUE | FALSE,
    seen: TRUE,
  },
  {
    kind: 'two bounds of one number',
    asks: {
      all: [
        { fact: 'households', operator: 'atLeast', value: 2 },
        { fact: 'households', operator: 'atMost', value: 1 },
      ],
    },
    given: {},
    completions: beside({}, { households: numbers }),
    said: TRUE | FALSE,
    seen: FALSE,
  },
  {
    kind: 'a guard and its contrary',
    asks: {
      any: [
        { ...agreed, when: paid },
        { ...agreed, unless: paid },
      ],
    },
    given: { agreed: true },
    completions: beside({ agreed: true }, { paid: [true, false] }),
    said: TRUE | NEUTRAL,
    seen: TRUE,
  },
  {
    kind: 'a number taken from itself',
    asks: { fact: 'rest', operator: 'is', value: 0 },
    derived: { rest: { label: '余数', minus: [{ fact: 'households' }, { fact: 'households' }] } },
    given: {},
    completions: beside({}, { households: numbers }),
    said: TRUE | FALSE,
    seen: TRUE,
  },
  {
    kind: 'a value between two that it can have',
    asks: { fact: 'twice', operator: 'is', value: 3 },
    derived: { twice: { label: '两倍', times: [2, { fact: 'households' }] } },
    given: {},
    completions: beside({}, { households: numbers }),
    said: TRUE | FALSE,
    seen: FALSE,
  },
  {
    kind: 'two questions of one row',
    asks: { all: [some('shop'), some('school')] },
    given: { units: [{}, { kind: 'other' }] },
    completions: kinds,
    said: TRUE | FALSE,
    seen: FALSE,
  },
  {
    kind: 'whether there is what cannot be absent',
    asks: { has: 'households' },
    given: {},
    completions: beside({}, { households: numbers }),
    said: TRUE | FALSE,
    seen: TRUE,
  },
]

test.each(TABLE)('$kind: undetermined, though every way to fill it in comes to one truth', (row) => {
  const { asks, derived, given, completions, said, seen } = row
  const program = programOfQuestion({ facts: FACTS, ...(derived && { derived }), asks })
  expect([truthFor(program, given), truthOver(program, completions)]).toEqual([said, seen])
})

const WRITTEN_ONCE: readonly (readonly [string, JsonMap])[] = [
  ['two bounds of one number', { fact: 'households', operator: 'atLeast', value: 4 }],
  ['a value between two that it can have', { fact: 'households', operator: 'is', value: 4 }],
]

test.each(WRITTEN_ONCE)('%s: asked once, it is seen', (_, asks) => {
  expect(truthFor(programOfQuestion({ facts: FACTS, asks }), {})).toBe(FALSE)
})

test('a part of an exclusion: where it is true so is the whole, and it is said that it may pass', () => {
  const program = programOf({
    policy: {
      policy: 'exclusion',
      title: '排除',
      subject: 'applicant',
      versions: [{ id: 'draft', draft: true }],
      decisions: { default: 'main', main: { label: '决定', clauses: ['art1'] } },
    },
    facts: { facts: FACTS },
    articles: [
      {
        article: 1,
        version: '1.0.0',
        role: 'exclusion',
        parts: 'any',
        items: [
          { item: 1, phrases: [{ quote: '已付的，', ...agreed, when: paid }] },
          { item: 2, phrases: [{ quote: '无户的，', fact: 'households', operator: 'is', value: 0 }] },
        ],
      },
    ],
  })
  const verdictsOf = (application: JsonMap): number => {
    const { clauses } = evaluatePlainly(program, factsOf(application, program), parseDay('2019-05-31') ?? 0)
    return clauses.get('art1.item1')?.verdicts ?? 0
  }
  const given = { agreed: true, households: 1 }
  expect(verdictsOf(given)).toBe(TRUE | FALSE | NEUTRAL)
  expect([true, false].map((paid) => verdictsOf({ ...given, paid }))).toEqual([FALSE, NEUTRAL])
})
