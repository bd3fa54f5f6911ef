import { describe, expect, test } from 'vitest'
import type { Role } from '../../../src/model/core.ts'
import { decisionOf, truthOf, verdictOf } from '../../support/evaluate.ts'
import { type Plain, soundProgram } from '../../support/program.ts'
import { SHOP } from '../../support/shop.ts'

const is = (fact: string, value: boolean | undefined = true): Plain => ({ fact, operator: 'is', value })
const phrase = (meaning: Plain): Plain => ({ quote: '原文。', ...meaning })
const licensed = phrase(is('licensed'))
const registered = phrase(is('registered'))
const resident = phrase(is('owner.resident'))
const article = (body: Plain) => soundProgram({ facts: SHOP, articles: [{ article: 1, role: 'requirement', ...body }] })
const yes = { licensed: true }
const no = { licensed: false }

describe('what a truth means in a role', () => {
  test.each<[Role, string, string, string]>([
    ['requirement', 'pass', 'fail', 'undetermined'],
    ['definition', 'pass', 'fail', 'undetermined'],
    ['procedure', 'pass', 'fail', 'undetermined'],
    ['materials', 'pass', 'fail', 'undetermined'],
    ['goal', 'pass', 'fail', 'undetermined'],
    ['validity', 'pass', 'fail', 'undetermined'],
    ['exclusion', 'fail', 'pass', 'undetermined'],
    ['sanction', 'fail', 'pass', 'undetermined'],
    ['support', 'pass', 'notApplicable', 'undetermined'],
    ['principle', 'informational', 'informational', 'informational'],
    ['task', 'informational', 'informational', 'informational'],
    ['authority', 'informational', 'informational', 'informational'],
  ])('%s: true %s, false %s, unknown %s', (role, held, failed, open) => {
    const program = article({ role, phrases: [licensed] })
    for (const clause of ['art1', 'art1.ph1']) {
      expect(verdictOf(program, clause, yes)).toBe(held)
      expect(verdictOf(program, clause, no)).toBe(failed)
      expect(verdictOf(program, clause, {})).toBe(open)
    }
    expect(truthOf(program, 'art1', no)).toBe('false')
  })

  test.each<Role>(['requirement', 'exclusion', 'support'])('%s that does not bear is not applicable', (role) => {
    const program = article({ role, phrases: [phrase({ nothing: '略' })] })
    expect(verdictOf(program, 'art1', {})).toBe('notApplicable')
    expect(truthOf(program, 'art1', {})).toBe('neutral')
  })
})

describe('how parts combine', () => {
  const items = [licensed, registered, resident].map((one, i) => ({ item: i + 1, phrases: [one] }))
  const facts = (values: (boolean | undefined)[]): Plain => {
    const [first, second, third] = values
    return {
      ...(first === undefined ? {} : { licensed: first }),
      ...(second === undefined ? {} : { registered: second }),
      ...(third === undefined ? {} : { owner: { resident: third } }),
    }
  }

  test.each([
    ['all', [true, true, true], 'pass'],
    ['all', [true, true, false], 'fail'],
    ['all', [true, true, undefined], 'undetermined'],
    ['all', [false, undefined, undefined], 'fail'],
    ['any', [false, false, true], 'pass'],
    ['any', [false, false, false], 'fail'],
    ['any', [false, false, undefined], 'undetermined'],
    ['any', [true, undefined, undefined], 'pass'],
    [{ atLeast: 2 }, [true, true, false], 'pass'],
    [{ atLeast: 2 }, [true, false, false], 'fail'],
    [{ atLeast: 2 }, [true, undefined, false], 'undetermined'],
    [{ atLeast: 2 }, [true, true, undefined], 'pass'],
    [{ atLeast: 2 }, [false, false, undefined], 'fail'],
  ])('%j of %j: %s', (parts, values, verdict) => {
    expect(verdictOf(article({ parts, items }), 'art1', facts(values))).toBe(verdict)
  })

  test('leads and tails join them, whatever the parts say', () => {
    const program = article({
      parts: 'any',
      lead: [licensed],
      items: [
        { item: 1, phrases: [registered] },
        { item: 2, phrases: [resident] },
      ],
    })
    expect(verdictOf(program, 'art1', facts([true, true, false]))).toBe('pass')
    expect(verdictOf(program, 'art1', facts([false, true, true]))).toBe('fail')
    const tail = article({ parts: 'any', tail: [licensed], items: [{ item: 1, phrases: [registered] }] })
    expect(verdictOf(tail, 'art1', facts([false, true]))).toBe('fail')
  })

  test('each level shows its own', () => {
    const program = article({ parts: 'any', items })
    expect(verdictOf(program, 'art1.item1', facts([false, true, true]))).toBe('fail')
    expect(verdictOf(program, 'art1.item2.ph1', facts([false, true, true]))).toBe('pass')
    expect(verdictOf(program, 'art1', facts([false, true, true]))).toBe('pass')
  })

  test('levels nest: paragraph, item, subitem', () => {
    const program = article({
      paragraphs: [
        {
          paragraph: 1,
          items: [
            {
              item: 1,
              parts: 'any',
              subitems: [
                { subitem: 1, phrases: [licensed] },
                { subitem: 2, phrases: [registered] },
              ],
            },
          ],
        },
        { paragraph: 2, phrases: [resident] },
      ],
    })
    expect(verdictOf(program, 'art1', facts([false, true, true]))).toBe('pass')
    expect(verdictOf(program, 'art1.par1.item1.sub1', facts([false, true, true]))).toBe('fail')
    expect(verdictOf(program, 'art1', facts([false, false, true]))).toBe('fail')
  })
})

describe('guards', () => {
  const guards = [
    [{ when: is('registered') }, true, false],
    [{ unless: is('registered') }, false, true],
  ] as const

  test.each(guards)('of an article: %j', (guard, bears, stops) => {
    const program = article({ ...guard, phrases: [licensed] })
    expect(verdictOf(program, 'art1', { ...no, registered: bears })).toBe('fail')
    expect(verdictOf(program, 'art1', { ...no, registered: stops })).toBe('notApplicable')
    expect(verdictOf(program, 'art1', no)).toBe('undetermined')
    expect(verdictOf(program, 'art1', { registered: bears })).toBe('undetermined')
    expect(verdictOf(program, 'art1', { registered: stops })).toBe('notApplicable')
  })

  test.each(guards)('of one part, which then drops out: %j', (guard, bears, stops) => {
    const program = article({
      items: [
        { item: 1, phrases: [resident] },
        { item: 2, ...guard, phrases: [licensed] },
      ],
    })
    const facts = { owner: { resident: true }, ...no }
    expect(verdictOf(program, 'art1', { ...facts, registered: bears })).toBe('fail')
    expect(verdictOf(program, 'art1', { ...facts, registered: stops })).toBe('pass')
    expect(verdictOf(program, 'art1', facts)).toBe('undetermined')
  })

  test('an open guard decides where every completion agrees', () => {
    const program = article({
      items: [
        { item: 1, phrases: [resident] },
        { item: 2, when: is('registered'), phrases: [licensed] },
      ],
    })
    expect(verdictOf(program, 'art1', { owner: { resident: false }, ...no })).toBe('fail')
    expect(verdictOf(program, 'art1', { owner: { resident: true }, ...yes })).toBe('pass')
  })

  test('an exception to an exception', () => {
    const program = article({
      phrases: [{ ...licensed, unless: { ...is('registered'), unless: is('owner.resident') } }],
    })
    expect(verdictOf(program, 'art1', { ...no, registered: true, owner: { resident: false } })).toBe('notApplicable')
    expect(verdictOf(program, 'art1', { ...no, registered: true, owner: { resident: true } })).toBe('fail')
    expect(verdictOf(program, 'art1', { ...no, registered: false, owner: { resident: false } })).toBe('fail')
  })
})

describe('an exclusion counts against the applicant', () => {
  const both = article({ role: 'exclusion', phrases: [licensed, registered] })

  test.each([
    [true, true, 'fail', 'fail'],
    [true, false, 'pass', 'pass'],
    [false, false, 'pass', 'pass'],
    [true, undefined, 'undetermined', 'undetermined'],
    [false, undefined, 'pass', 'pass'],
  ])('only as a whole: %s and %s: %s', (first, second, whole, ofFirst) => {
    const facts = { licensed: first, ...(second === undefined ? {} : { registered: second }) }
    expect(verdictOf(both, 'art1', facts)).toBe(whole)
    // a phrase that holds has the verdict of its rule; one that does not is passed
    expect(verdictOf(both, 'art1.ph1', facts)).toBe(ofFirst)
  })

  test('one of several circumstances is enough', () => {
    const program = article({
      role: 'exclusion',
      parts: 'any',
      items: [
        { item: 1, phrases: [licensed] },
        { item: 2, phrases: [registered] },
      ],
    })
    expect(verdictOf(program, 'art1', { licensed: false, registered: true })).toBe('fail')
    expect(verdictOf(program, 'art1.item1', { licensed: false, registered: true })).toBe('pass')
    expect(verdictOf(program, 'art1.item2', { licensed: false, registered: true })).toBe('fail')
    expect(verdictOf(program, 'art1', { licensed: false, registered: false })).toBe('pass')
  })
})

describe('a support opens or does not; it is never failed', () => {
  const gated = article({
    role: 'support',
    lead: [licensed],
    items: [
      { item: 1, phrases: [registered] },
      { item: 2, phrases: [resident] },
    ],
  })

  test.each([
    [{ licensed: true, registered: true, owner: { resident: false } }, 'pass', 'notApplicable', 'pass'],
    [
      { licensed: false, registered: true, owner: { resident: true } },
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ],
    [
      { licensed: true, registered: false, owner: { resident: false } },
      'notApplicable',
      'notApplicable',
      'notApplicable',
    ],
    [{ registered: true, owner: { resident: false } }, 'undetermined', 'notApplicable', 'undetermined'],
  ])('the lead gates each item: %j: %s, %s, together %s', (facts, first, second, whole) => {
    expect(verdictOf(gated, 'art1.item1', facts)).toBe(first)
    expect(verdictOf(gated, 'art1.item2', facts)).toBe(second)
    expect(verdictOf(gated, 'art1', facts)).toBe(whole)
  })

  test('a guard that is shut shuts it', () => {
    const program = article({ role: 'support', when: is('registered'), phrases: [licensed] })
    expect(verdictOf(program, 'art1', { ...yes, registered: true })).toBe('pass')
    expect(verdictOf(program, 'art1', { ...yes, registered: false })).toBe('notApplicable')
    expect(verdictOf(program, 'art1', { ...no })).toBe('notApplicable')
    expect(verdictOf(program, 'art1', yes)).toBe('undetermined')
  })
})

describe('several roles in one article', () => {
  const mixed = article({
    items: [
      { item: 1, phrases: [licensed] },
      { item: 2, role: 'exclusion', phrases: [registered] },
    ],
  })

  test.each([
    [true, false, 'pass'],
    [true, true, 'fail'],
    [false, false, 'fail'],
    [true, undefined, 'undetermined'],
    [false, undefined, 'fail'],
  ])('required %s, excluded %s: %s', (first, second, verdict) => {
    const facts = { licensed: first, ...(second === undefined ? {} : { registered: second }) }
    expect(verdictOf(mixed, 'art1', facts)).toBe(verdict)
  })

  test('consecutive phrases of one role are one rule', () => {
    const program = article({
      phrases: [resident, { ...licensed, role: 'exclusion' }, { ...registered, role: 'exclusion' }],
    })
    const facts = (first: boolean, second: boolean): Plain => ({
      owner: { resident: true },
      licensed: first,
      registered: second,
    })
    expect(verdictOf(program, 'art1', facts(true, true))).toBe('fail')
    expect(verdictOf(program, 'art1', facts(true, false))).toBe('pass')
    expect(verdictOf(program, 'art1.ph2', facts(true, false))).toBe('pass')
  })

  test('what only informs does not decide beside what does', () => {
    const program = article({
      items: [
        { item: 1, role: 'principle', phrases: [licensed] },
        { item: 2, phrases: [registered] },
      ],
    })
    expect(verdictOf(program, 'art1', { ...no, registered: true })).toBe('pass')
    expect(verdictOf(program, 'art1', { ...yes, registered: false })).toBe('fail')
    const informing = article({
      items: [
        { item: 1, role: 'principle', phrases: [licensed] },
        { item: 2, role: 'task', phrases: [registered] },
      ],
    })
    expect(verdictOf(informing, 'art1', {})).toBe('informational')
  })

  test('what is not applicable drops out beside a support that opens', () => {
    const program = article({
      items: [
        { item: 1, phrases: [licensed] },
        { item: 2, role: 'support', phrases: [registered] },
      ],
    })
    expect(verdictOf(program, 'art1', { ...yes, registered: false })).toBe('pass')
    expect(verdictOf(program, 'art1', { ...no, registered: true })).toBe('fail')
  })
})

describe('decisions', () => {
  const articles = [
    { article: 1, role: 'requirement', phrases: [licensed] },
    { article: 2, role: 'exclusion', phrases: [registered] },
    { article: 3, role: 'support', phrases: [resident] },
  ]
  const decisions = {
    default: 'eligible',
    eligible: { label: '资格', clauses: ['第一条', '第二条'] },
    supported: { label: '扶持', decisions: ['eligible'] },
    either: { label: '其一', any: [{ met: '第一条' }, { met: '第三条' }] },
    award: { label: '奖励', clauses: ['第三条'] },
  }
  const program = soundProgram({ facts: SHOP, articles, policy: { decisions } })

  test.each([
    [{ licensed: true, registered: false }, 'pass', 'pass', 'pass'],
    [{ licensed: true, registered: true }, 'fail', 'fail', 'pass'],
    [{ licensed: true }, 'undetermined', 'undetermined', 'pass'],
    [{ licensed: false }, 'fail', 'fail', 'undetermined'],
    [{ licensed: false, owner: { resident: true } }, 'fail', 'fail', 'pass'],
    [{ licensed: false, owner: { resident: false } }, 'fail', 'fail', 'fail'],
  ])('%j: eligible %s, supported %s, either %s', (facts, eligible, supported, either) => {
    expect(decisionOf(program, 'eligible', facts)).toBe(eligible)
    expect(decisionOf(program, 'supported', facts)).toBe(supported)
    expect(decisionOf(program, 'either', facts)).toBe(either)
  })

  test('of a support that does not open, not applicable', () => {
    expect(decisionOf(program, 'award', { owner: { resident: false } })).toBe('notApplicable')
    expect(decisionOf(program, 'award', { owner: { resident: true } })).toBe('pass')
  })
})
