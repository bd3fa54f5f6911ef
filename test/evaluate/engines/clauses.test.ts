import { describe, expect, test } from 'vitest'
import type { LevelClause, Role } from '../../../src/model/core.ts'
import { FALSE, NEUTRAL, TRUE, type Truth, UNKNOWN } from '../../../src/model/truth.ts'
import { evaluateWithBoth } from './both-engines.ts'
import { Build } from './build.ts'
import { constant, level, phrase } from './clauses.ts'
import { BOOLEAN, scalar, TODAY } from './declare.ts'
import { facts } from './say.ts'
import { members, verdicts } from './show.ts'

const YES = constant(TRUE)
const NO = constant(FALSE)
const OPEN = constant(UNKNOWN)
const VOID = constant(NEUTRAL)

async function outcomeOf(...articles: LevelClause[]) {
  return evaluateWithBoth(new Build().program({ articles }), facts(), TODAY)
}

/** The verdicts of the clauses named, in order. */
async function found(articles: LevelClause[], ...ids: string[]): Promise<string> {
  const outcome = await outcomeOf(...articles)
  return ids.map((id) => verdicts(outcome, id)).join(' ')
}

describe('a role', () => {
  test.each<[Role, string]>([
    ['requirement', 'pass fail na pass|fail'],
    ['definition', 'pass fail na pass|fail'],
    ['procedure', 'pass fail na pass|fail'],
    ['materials', 'pass fail na pass|fail'],
    ['goal', 'pass fail na pass|fail'],
    ['validity', 'pass fail na pass|fail'],
    ['exclusion', 'fail pass na pass|fail'],
    ['sanction', 'fail pass na pass|fail'],
    ['support', 'pass na na pass|na'],
    ['principle', 'info info info info'],
    ['task', 'info info info info'],
    ['authority', 'info info info info'],
  ])('%s', async (role, expected) => {
    const articles = [TRUE, FALSE, NEUTRAL, UNKNOWN].map((truth: Truth, at) =>
      level(`art${at}`, { lead: [phrase(`ph${at}`, constant(truth), role)] }),
    )
    expect(await found(articles, 'art0', 'art1', 'art2', 'art3')).toBe(expected)
    expect(await found(articles, 'ph0', 'ph1', 'ph2', 'ph3')).toBe(expected)
  })
})

describe('the truth of a level', () => {
  const parts = [level('one', { lead: [phrase('a', YES)] }), level('two', { lead: [phrase('b', NO)] })]
  test.each([
    ['all', 'F'],
    ['any', 'T'],
    [{ atLeast: 1 }, 'T'],
    [{ atLeast: 2 }, 'F'],
  ] as const)('parts combined by %o', async (combine, truth) => {
    const outcome = await outcomeOf(level('art', { lead: [phrase('c', YES)], parts, combine }))
    expect(members(outcome.clauses.get('art')?.truth)).toBe(truth)
    expect(verdicts(outcome, 'art')).toBe(truth === 'T' ? 'pass' : 'fail')
  })

  test('lead and tail count beside its parts', async () => {
    const outcome = await outcomeOf(level('art', { parts, combine: 'any', tail: [phrase('c', NO)] }))
    expect(members(outcome.clauses.get('art')?.truth)).toBe('F')
  })

  test('without anything is neutral', async () => {
    const outcome = await outcomeOf(level('art', { parts: [level('one', {})] }))
    expect([members(outcome.clauses.get('art')?.truth), verdicts(outcome, 'art')]).toEqual(['N', 'na'])
  })

  test('is under its guard, and so is its verdict', async () => {
    const body = { lead: [phrase('a', NO)] }
    const of = async (guard: Parameters<typeof level>[1]) => found([level('art', { ...body, ...guard })], 'art', 'a')
    expect(await of({ when: YES })).toBe('fail fail')
    expect(await of({ when: NO })).toBe('na na')
    expect(await of({ when: OPEN })).toBe('fail|na fail|na')
    expect(await of({ unless: YES })).toBe('na na')
    expect(await of({ unless: OPEN })).toBe('fail|na fail|na')
  })
})

describe('a rule', () => {
  test('against the applicant weighs as a whole: a true part alone does not fail', async () => {
    const article = (one: typeof YES, two: typeof YES) =>
      level('art', {
        lead: [phrase('a', one, 'exclusion'), phrase('b', two, 'exclusion'), phrase('c', VOID, 'exclusion')],
      })
    expect(await found([article(YES, YES)], 'art', 'a', 'b', 'c')).toBe('fail fail fail na')
    expect(await found([article(YES, NO)], 'art', 'a', 'b')).toBe('pass pass pass')
    expect(await found([article(YES, OPEN)], 'art', 'a', 'b')).toBe('pass|fail pass|fail pass|fail')
  })

  test('against the applicant under a guard', async () => {
    const part = level('one', { lead: [phrase('a', YES, 'sanction')] })
    expect(await found([level('art', { parts: [part], when: OPEN })], 'art', 'one', 'a')).toBe(
      'fail|na fail|na fail|na',
    )
  })

  test('a run of neighbouring phrases of one role', async () => {
    const article = level('art', {
      lead: [
        phrase('a', YES, 'exclusion'),
        phrase('b', NO, 'exclusion'),
        phrase('c', YES),
        phrase('d', YES, 'exclusion'),
        phrase('e', NO, 'principle'),
      ],
    })
    expect(await found([article], 'a', 'b', 'c', 'd', 'e', 'art')).toBe('pass pass pass fail info fail')
  })

  test('informing beside others is not applicable, and alone informs', async () => {
    const of = (second: Role) =>
      found([level('art', { lead: [phrase('a', YES, 'task'), phrase('b', YES, second)], when: NO })], 'art')
    expect(await of('requirement')).toBe('na')
    expect(await of('principle')).toBe('info')
    const mixed = level('art', {
      lead: [phrase('a', YES, 'task')],
      parts: [level('one', { lead: [phrase('b', YES)] })],
    })
    expect(await found([mixed], 'art', 'one')).toBe('pass pass')
  })

  test('verdicts of several fold over every part, whatever combines their truths', async () => {
    const article = level('art', {
      lead: [phrase('a', VOID, 'procedure')],
      parts: [
        level('one', { lead: [phrase('b', YES)] }),
        level('two', { lead: [phrase('c', OPEN)] }),
        level('three', { lead: [phrase('d', YES, 'principle')] }),
      ],
      combine: 'any',
    })
    expect(await found([article], 'art', 'one', 'two', 'three')).toBe('pass|fail pass pass|fail info')
  })
})

describe('support', () => {
  const article = (gate: typeof YES, one: typeof YES, two: typeof YES, tail: typeof YES = YES) =>
    level('art', {
      lead: [phrase('gate', gate, 'support')],
      parts: [
        level('one', { lead: [phrase('a', one, 'support')] }),
        level('two', { lead: [phrase('b', two, 'support')] }),
      ],
      tail: [phrase('tail', tail, 'support')],
    })

  test('opens where the gates and the level open', async () => {
    expect(await found([article(YES, YES, NO)], 'gate', 'one', 'two', 'a', 'b', 'art')).toBe(
      'pass pass na pass na pass',
    )
    expect(await found([article(NO, YES, NO)], 'gate', 'one', 'two', 'a', 'art')).toBe('na na na pass na')
    expect(await found([article(YES, YES, NO, OPEN)], 'one', 'two', 'art')).toBe('pass|na na pass|na')
    expect(await found([article(YES, OPEN, OPEN)], 'one', 'art')).toBe('pass|na pass|na')
  })

  test('is under the guards of every level above', async () => {
    const one = level('one', { lead: [phrase('a', YES, 'support')] })
    expect(await found([level('art', { parts: [one], when: OPEN })], 'one', 'art')).toBe('pass|na pass|na')
    expect(await found([level('art', { parts: [one], unless: YES })], 'one', 'art', 'a')).toBe('na na na')
  })

  test('beside a requirement in a level without parts', async () => {
    const mixed = (need: typeof YES) =>
      level('art', { lead: [phrase('a', YES, 'support'), phrase('n', need)], tail: [phrase('b', YES, 'support')] })
    expect(await found([mixed(YES)], 'art', 'n')).toBe('pass pass')
    expect(await found([mixed(NO)], 'art', 'n', 'a')).toBe('fail fail pass')
  })

  test('gates above a requirement do not open or shut it', async () => {
    const one = level('one', { lead: [phrase('n', NO)] })
    expect(await found([level('art', { lead: [phrase('gate', NO, 'support')], parts: [one] })], 'one', 'art')).toBe(
      'fail fail',
    )
  })
})

describe('conditions about clauses', () => {
  const SAID = [scalar('p', BOOLEAN), scalar('q', BOOLEAN)]
  test('ask for a verdict, a truth, or another decision', async () => {
    const b = new Build(SAID)
    const program = b.program({
      articles: [
        level('art1', { lead: [phrase('ex', b.is('p'), 'exclusion')] }),
        level('art2', { lead: [phrase('sup', b.is('q'), 'support')] }),
        level('art3', { lead: [phrase('task', b.is('q'), 'task')] }),
        level('art4', { lead: [phrase('next', b.met('art1'))] }),
      ],
      decisions: {
        excluded: b.holds('ex'),
        met: b.met('ex'),
        open: b.met('art2'),
        informs: b.met('art3'),
        far: b.met('next'),
        other: b.metDecision('far'),
      },
    })
    const decide = async (said: Parameters<typeof facts>[0]) => {
      const { decisions } = await evaluateWithBoth(program, facts(said), TODAY)
      return [...decisions].map(([id, verdict]) => `${id} ${members(verdict)}`).join(', ')
    }
    expect(await decide({ p: true, q: false })).toBe('excluded T, met F, open N, informs N, far F, other F')
    expect(await decide({ p: false, q: true })).toBe('excluded F, met T, open T, informs N, far T, other T')
    expect(await decide({})).toBe('excluded TF, met TF, open TN, informs N, far TF, other TF')
  })

  test('a clause against the applicant asks its rule only when it must', async () => {
    const b = new Build(SAID)
    const lead = [phrase('a', b.is('p'), 'exclusion'), phrase('b', b.holds('a'), 'exclusion')]
    const outcome = await evaluateWithBoth(b.program({ articles: [level('art', { lead })] }), facts({ p: true }), TODAY)
    expect(verdicts(outcome, 'b')).toBe('fail')
  })
})
