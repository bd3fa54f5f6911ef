import { describe, expect, test } from 'vitest'
import { granted, granting, grantRefusals, outcomeNamed } from '../../support/grants.ts'
import { IN_ORDER, numberingOf } from '../../support/numbering.ts'
import type { Plain } from '../../support/program.ts'
import { shownCond, shownExpr } from '../../support/show-core.ts'

const aid = (more: Plain = {}): Plain => ({ id: 'aid', label: '补助', to: 'shop', amount: '3 万元', ...more })
const grant = (more: Plain = {}): Plain => ({ grant: aid(more) })

describe('what is given', () => {
  test('an amount', () => {
    const { entitled, ...rest } = granted([grant()])
    expect(shownExpr(entitled)).toBe('3 万元')
    expect(rest).toEqual({
      id: 'aid',
      kind: 'grant',
      label: { zh: '补助', en: '补助' },
      phrase: 'art1.ph1',
      type: { kind: 'money' },
      to: { id: 'shop', label: { zh: 'shop', en: 'shop' }, name: null },
      recipients: null,
      payers: [],
      per: null,
      better: 'more',
      applies: null,
      within: null,
      received: null,
      net: false,
      caps: [],
    })
  })

  test('the phrase is neutral, under its own guards', () => {
    const when = { fact: 'licensed', operator: 'is', value: true }
    const [plain, guarded] = granting([grant(), { ...grant({ id: 'other' }), when }]).articles[0]?.lead ?? []
    expect(plain).toMatchObject({ cond: { op: 'constant' }, effect: { kind: 'outcome', outcome: 'aid' } })
    expect(guarded && shownCond(guarded.cond)).toBe('[when licensed = true ?unknown] neutral')
  })

  test('under a ceiling', () => {
    const { entitled, received, net } = granted([grant({ amount: { fact: 'revenue' }, ceiling: '5 万元' })])
    expect(shownExpr(entitled)).toBe('min(revenue, 5 万元)')
    expect([received, net]).toEqual([null, false])
  })

  test.each([
    ['grant', 'more'],
    ['charge', 'less'],
    ['quantity', 'more'],
  ])('of a %s %s is better, unless it says otherwise', (kind, better) => {
    expect(granted([{ [kind]: aid() }]).better).toBe(better)
    expect(granted([{ [kind]: aid({ better: 'more' }) }]).better).toBe('more')
    expect(granted([{ [kind]: aid({ better: 'less' }) }]).better).toBe('less')
  })

  test('several, in the order of the text', () => {
    const program = granting([grant({ id: 'second' }), grant({ id: 'first' })])
    expect([...program.outcomes.keys()]).toEqual(['second', 'first'])
  })
})

describe('what is measured out', () => {
  const leave = (more: Plain): Plain => ({ quantity: { id: 'leave', label: '假期', to: 'shop', ...more } })

  test.each([
    [
      { amount: '5 天', unit: '天' },
      { kind: 'duration', unit: 'day' },
    ],
    [
      { amount: '2 年', unit: '个月' },
      { kind: 'duration', unit: 'month' },
    ],
    [
      { amount: '2 天', ceiling: '2.5 天', unit: '天' },
      { kind: 'number', unit: '天' },
    ],
    [
      { amount: '5 名', unit: '名' },
      { kind: 'number', unit: '名' },
    ],
    [
      { amount: '2.5 天', unit: '天' },
      { kind: 'number', unit: '天' },
    ],
    [
      { amount: { fact: 'daysTaken' }, unit: '天' },
      { kind: 'number', unit: '天' },
    ],
    [
      { amount: { count: { of: 'courses' } }, unit: '次' },
      { kind: 'integer', unit: '次' },
    ],
    [
      { amount: { fact: 'notice' }, unit: '天' },
      { kind: 'duration', unit: 'day' },
    ],
    [{ amount: '3 个月' }, { kind: 'duration', unit: 'month' }],
    [{ amount: { fact: 'floors' } }, { kind: 'integer' }],
  ])('%j', (more, type) => {
    expect(granted([leave(more)]).type).toEqual(type)
  })

  test('what was had already, instead of payments', () => {
    const { entitled, received, net } = granted([
      leave({ amount: '5 天', unit: '天', taken: { fact: 'notice' }, per: 'year' }),
    ])
    expect(shownExpr(entitled)).toBe('5 天')
    expect(received && shownExpr(received)).toBe('notice')
    expect(net).toBe(false)
  })

  test('a number without a unit is one of its unit, whichever part it stands in', () => {
    const more = { unit: '名', amount: { fact: 'floors' }, ceiling: { fact: 'floors' }, taken: { fact: 'floors' } }
    const { type, received } = granted([leave(more)])
    expect([type, received?.type]).toEqual([
      { kind: 'integer', unit: '名' },
      { kind: 'integer', unit: '名' },
    ])
  })

  test.each([
    [{ amount: { fact: 'employeeCount' }, unit: '天' }, 'unit-mismatch: 这里以“天”计，写的是整数（人）'],
    [{ amount: '3 万元', unit: '天' }, 'type-mismatch: “3 万元”不是时长（日）'],
    [{ amount: '3 个月', unit: '天' }, 'unit-mismatch: “3 个月”的单位与“日”不符'],
    [{ amount: { fact: 'openedOn' } }, 'type-mismatch: 这里需要一个数量，写的是日期'],
    [{ amount: { fact: 'since' } }, 'type-mismatch: 这里需要一个数量，写的是年度'],
    [{ amount: { fact: 'shopName' } }, 'type-mismatch: 这里需要一个数量，写的是文字'],
    [{ amount: '5 天', unit: '天', ceiling: { fact: 'revenue' } }, 'unit-mismatch: 这里以“天”计，写的是金额'],
    [{ amount: { fact: 'floors' }, ceiling: { fact: 'revenue' } }, 'type-mismatch: amount 须为金额，这里是整数'],
    [{ amount: '5 天', unit: '天', taken: { fact: 'floors' } }, 'type-mismatch: taken 须为时长（日），这里是整数'],
    [{ amount: '5 天', unit: '天', per: 'year' }, 'type-mismatch: payments 记的是金额，这里是时长（日）'],
  ])('%j: %s', (more, message) => {
    expect(grantRefusals([leave(more)])).toEqual([message])
  })
})

describe('what was paid is taken off', () => {
  test('all there ever was', () => {
    const { received } = granted([grant({ per: 'ever' })])
    expect(received && shownExpr(received)).toBe('sum(payments where .grant = aid ?false: .amount)')
  })

  test('that of the year of the day', () => {
    const { received } = granted([grant({ per: 'year' })])
    expect(received && shownExpr(received)).toBe(
      'sum(payments where all(.grant = aid ?false, yearOf(.paidOn) = yearOf(asOf) ?false): .amount)',
    )
  })

  test('of the recipient a fact names', () => {
    const { received, to } = granted([grant({ per: 'ever', to: { fact: 'shopName' } })])
    expect(to).toMatchObject({ id: 'shopName', label: { zh: '名称' }, name: { op: 'fact', name: 'shopName' } })
    expect(received && shownExpr(received)).toBe(
      'sum(payments where all(.grant = aid ?false, .recipient = shopName ?false): .amount)',
    )
  })

  test.each<[string, Plain | undefined, string]>([
    ['not declared', undefined, 'payments-undeclared: facts.yaml 没有声明列表“payments”'],
    [
      'no list',
      { label: '已付', type: 'money', from: 'expert' },
      'payments-undeclared: facts.yaml 没有声明列表“payments”',
    ],
  ])('the list is %s', (_, payments, message) => {
    expect(grantRefusals([grant({ per: 'ever' })], { facts: { payments } })).toEqual([message])
  })

  test('told once for all that need it, and only where something does', () => {
    const facts = { payments: undefined }
    const phrases = [grant({ per: 'ever' }), grant({ id: 'second', per: 'year' })]
    expect(grantRefusals(phrases, { facts })).toHaveLength(1)
    expect(grantRefusals([grant()], { facts })).toEqual([])
  })
})

describe('upToCeiling', () => {
  const left = 'max(0, minus(5 万元, sum(payments where .grant = aid ?false: .amount)))'

  test('what the ceiling leaves, and nothing is taken off again', () => {
    const program = granting([grant({ per: 'ever', ceiling: '5 万元', amount: 'upToCeiling' })])
    const { entitled, net, received } = outcomeNamed(program, 'aid')
    expect(shownExpr(entitled)).toBe(left)
    expect(net).toBe(true)
    expect(received && shownExpr(received)).toBe('sum(payments where .grant = aid ?false: .amount)')
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('among other things, it stays under what the ceiling leaves', () => {
    const { entitled, net } = granted([
      grant({ per: 'ever', ceiling: '5 万元', amount: { plus: ['1 万元', 'upToCeiling'] } }),
    ])
    expect(shownExpr(entitled)).toBe(`min(plus(1 万元, ${left}), ${left})`)
    expect(net).toBe(true)
  })

  test('where one of the lesser is it, it needs no ceiling again', () => {
    const { entitled } = granted([
      grant({ per: 'ever', ceiling: '5 万元', amount: { min: [{ fact: 'revenue' }, 'upToCeiling'] } }),
    ])
    expect(shownExpr(entitled)).toBe(`min(revenue, ${left})`)
  })

  test('without payments it is the ceiling', () => {
    const { entitled, net } = granted([grant({ ceiling: '5 万元', amount: 'upToCeiling' })])
    expect(shownExpr(entitled)).toBe('5 万元')
    expect(net).toBe(false)
  })

  test('less what was taken', () => {
    const { entitled, net } = granted([
      {
        quantity: {
          ...aid({ unit: '天', ceiling: '15 天', amount: 'upToCeiling' }),
          taken: { fact: 'notice' },
        },
      },
    ])
    expect(shownExpr(entitled)).toBe('max(0, minus(15 天, notice))')
    expect(net).toBe(true)
  })

  test('a ceiling with conditions in it is copied, leaf by leaf', () => {
    const ceiling = { table: { by: { fact: 'grade' }, rows: [{ values: { good: '5 万元', excellent: '8 万元' } }] } }
    const when = { fact: 'licensed', operator: 'is', value: true }
    const articles = [
      {
        article: 2,
        role: 'definition',
        phrases: [{ quote: '原文。', define: { name: 'top', label: '上限', value: ceiling }, when }],
      },
    ]
    const program = granting(
      [grant({ per: 'year', ceiling: { fact: 'top' }, amount: { plus: ['1 万元', 'upToCeiling', 'upToCeiling'] } })],
      { articles },
    )
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test.each([
    [{ amount: 'upToCeiling' }, 'malformed: upToCeiling 须有 ceiling'],
    [{ amount: '1 万元', ceiling: 'upToCeiling' }, 'malformed: upToCeiling 在这里没有意义'],
    [
      { for: { each: 'courses' }, ceiling: '5 万元', amount: 'upToCeiling' },
      'malformed: 逐行计算（for）的数额里不能用 upToCeiling',
    ],
  ])('%j: %s', (more, message) => {
    expect(grantRefusals([grant(more)])).toEqual([message])
  })
})

describe('for each unit of a list', () => {
  const completed = { item: 'completed', operator: 'is', value: true }
  const where = '.completed = true ?unknown'

  test('added up for one recipient', () => {
    const program = granting([
      grant({ for: { each: 'courses', where: completed }, amount: { item: 'cost' }, ceiling: '5 万元', per: 'ever' }),
    ])
    const { entitled, applies, recipients, received } = outcomeNamed(program, 'aid')
    expect(shownExpr(entitled)).toBe(`min(sum(courses where ${where}: .cost), 5 万元)`)
    expect(applies && shownCond(applies)).toBe(`some(courses where ${where}: true; none: false)`)
    expect(recipients).toBeNull()
    expect(received && shownExpr(received)).toBe('sum(payments where .grant = aid ?false: .amount)')
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('all of them', () => {
    const { entitled, applies } = granted([grant({ for: { each: 'courses' } })])
    expect(shownExpr(entitled)).toBe('sum(courses: 3 万元)')
    expect(applies && shownCond(applies)).toBe('some(courses: true; none: false)')
  })

  test('for each recipient that rows name', () => {
    const program = granting([
      grant({
        for: { each: 'courses', where: completed },
        to: { item: 'teacher' },
        amount: { item: 'cost' },
        ceiling: '5 万元',
        per: 'year',
      }),
    ])
    const { entitled, applies, recipients, received, to } = outcomeNamed(program, 'aid')
    const own = '.teacher = recipient ?false'
    expect(to).toEqual({ id: 'teacher', label: { zh: '讲师', en: '讲师' }, name: null })
    expect(shownExpr(entitled)).toBe(`min(sum(courses where all(${where}, ${own}): .cost), 5 万元)`)
    expect(applies && shownCond(applies)).toBe(`some(courses where ${where}: ${own}; none: false)`)
    expect(recipients && [recipients.list, shownExpr(recipients.by)]).toEqual(['courses', '.teacher'])
    expect(recipients?.where && shownCond(recipients.where)).toBe(where)
    expect(received && shownExpr(received)).toBe(
      'sum(payments where all(.grant = aid ?false, .recipient = recipient ?false, yearOf(.paidOn) = yearOf(asOf) ?false): .amount)',
    )
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('a condition in the ceiling of each recipient is asked for each', () => {
    const ceiling = {
      sum: { of: 'employees', where: { item: 'trained', operator: 'is', value: true }, each: { item: 'grossWages' } },
    }
    const program = granting([
      grant({ for: { each: 'courses' }, to: { item: 'teacher' }, amount: { item: 'cost' }, ceiling }),
    ])
    expect(numberingOf(program)).toEqual(IN_ORDER)
  })

  test('what was taken, row by row or as a whole', () => {
    const rows = (more: Plain): Plain => ({
      quantity: { ...aid({ for: { each: 'courses' }, amount: '8 课时', unit: '课时' }), ...more },
    })
    const shown = (more: Plain): string | null => {
      const { received } = granted([rows(more)])
      return received && shownExpr(received)
    }
    expect(shown({ taken: { item: 'hours' } })).toBe('sum(courses: .hours)')
    expect(shown({ taken: '2 课时' })).toBe('2 课时')
    expect(shown({ to: { item: 'teacher' }, taken: { item: 'hours' } })).toBe(
      'sum(courses where .teacher = recipient ?false: .hours)',
    )
    expect(grantRefusals([rows({ to: { item: 'teacher' }, taken: '2 课时' })])).toEqual([
      'malformed: 对象由各行写明时，taken 也须取自行的字段',
    ])
  })

  test.each([
    [{ for: { each: 'course' } }, 'unknown-list: 没有列表事实“course”'],
    [{ for: {} }, 'malformed: for 须写明 each：哪个列表'],
    [
      { for: { each: 'courses', where: { item: 'compleated', operator: 'is', value: true } } },
      'unknown-fact: 事实词汇表中没有“compleated”',
    ],
    [{ for: { each: 'courses' }, amount: { item: 'teacher' } }, 'type-mismatch: 这里需要一个数量，写的是文字'],
  ])('%j: %s', (more, message) => {
    expect(grantRefusals([grant(more)])).toEqual([message])
  })
})

describe('to whom', () => {
  const labelled = (to: unknown, policy: Plain): unknown => granted([grant({ to })], { policy }).to.label

  test('the subject, one of the subjects, or a party, with what it is called', () => {
    const subjects = { shop: '小店', market: { zh: '市场', en: 'market' } }
    expect(labelled('shop', {})).toEqual({ zh: 'shop', en: 'shop' })
    expect(labelled('shop', { subjects })).toEqual({ zh: '小店', en: '小店' })
    expect(labelled('market', { subjects })).toEqual({ zh: '市场', en: 'market' })
    expect(labelled('applicant', { subjects })).toEqual({ zh: '申请人', en: '申请人' })
  })

  test.each([
    [{ to: 'shp' }, 'unknown-party: 没有当事方或对象“shp”'],
    [{ to: { item: 'teacher' } }, 'malformed: to: { item: … } 须与 for 合用'],
    [{ to: {} }, 'malformed: to 须为一个名称、{ fact: … } 或 { item: … }'],
    [{ to: { fact: 'shopNam' } }, 'unknown-fact: 事实词汇表中没有“shopNam”'],
    [{ to: { fact: 'revenue' } }, 'type-mismatch: to 须由文字或代码写明，这里是金额'],
    [{ to: { item: 'cost' }, for: { each: 'courses' } }, 'type-mismatch: to 须由文字或代码写明，这里是金额'],
    [{ to: { item: 'nickname' }, for: { each: 'courses' } }, 'malformed: 写明对象的事实不能是“没有”'],
    [{ to: undefined }, 'malformed: 缺少 to：给谁'],
  ])('%j: %s', (more, message) => {
    expect(grantRefusals([JSON.parse(JSON.stringify(grant(more)))])).toEqual([message])
  })
})

describe('what is written twice', () => {
  test('an id belongs to one', () => {
    expect(grantRefusals([grant(), { charge: aid() }])).toEqual(['name-taken: “aid”已经是第一条的项目'])
  })

  test('a phrase has one meaning', () => {
    expect(grantRefusals([{ ...grant(), duty: '报告' }])).toEqual(['double-connective: 一句写了几种含义：grant、duty'])
    expect(grantRefusals([{ ...grant(), operator: 'is', value: 1 }])).toEqual([
      'malformed: operator 不能与 grant 写在一处',
    ])
  })

  test('what is refused is told once', () => {
    expect(grantRefusals([grant({ amount: { fact: 'revenu' }, ceiling: '5 万元' })])).toEqual([
      'unknown-fact: 事实词汇表中没有“revenu”',
    ])
    expect(grantRefusals([grant({ amount: undefined })].map((one) => JSON.parse(JSON.stringify(one))))).toEqual([
      'malformed: grant 须写明 id、to 和 amount',
    ])
  })
})
