import { describe, expect, test } from 'vitest'
import type { Expr } from '../../src/model/core.ts'
import { truthOf, valueNamed } from '../support/evaluate.ts'
import { factsOf, type Plain, programOf, soundProgram, told } from '../support/program.ts'

const people = (derived: Plain, more: Plain = {}): Plain => ({
  limit: { label: '限额', type: 'money', from: 'applicant' },
  people: {
    label: '家庭成员',
    type: 'list',
    identity: 'number',
    from: 'applicant',
    fields: {
      number: { label: '编号', type: 'text' },
      bornOn: { label: '出生日期', type: 'date' },
      wages: { label: '工资', type: 'money' },
      pension: { label: '养老金', type: 'money' },
    },
    derived,
    ...more,
  },
})
const age: Plain = {
  label: { zh: '年龄', en: 'Age' },
  unit: '周岁',
  yearsBetween: { from: { item: 'bornOn' }, to: { fact: 'asOf' }, completes: 'onTheDay' },
}
const income: Plain = { label: '收入', plus: [{ item: 'wages' }, { item: 'pension' }] }
const adults: Plain = {
  label: '成年人数',
  unit: '人',
  count: { of: 'people', where: { item: 'age', operator: 'atLeast', value: '18 周岁' } },
}
const found = (derived: Plain, facts: Plain = {}): string[] =>
  programOf({ facts: people(derived), derived: facts }).findings.map(told)

describe('a derived field of a list’s rows', () => {
  test('is lowered where it is asked, with its label and unit, and numbers of its own', () => {
    const program = soundProgram({
      facts: people({ age }),
      derived: { adults, eldest: { label: '最大年龄', best: { of: 'people', each: { item: 'age' } } } },
    })
    const asked: Expr[] = []
    const where = program.named.get('adults')?.expr
    if (where?.op === 'count' && where.where?.op === 'compare') asked.push(where.where.left)
    const eldest = program.named.get('eldest')?.expr
    if (eldest?.op === 'best') asked.push(eldest.each)
    expect(asked).toHaveLength(2)
    for (const expr of asked) {
      expect(expr).toMatchObject({
        op: 'wholes',
        label: { zh: '年龄', en: 'Age' },
        type: { kind: 'integer', unit: '周岁' },
        of: { op: 'monthsBetween', from: { op: 'item', field: 'bornOn' } },
      })
    }
    expect(asked[0]?.id).not.toBe(asked[1]?.id)
    expect(program.vocabulary.units.has('周岁')).toBe(true)
    expect(eldest?.type).toEqual({ kind: 'integer', unit: '周岁' })
  })

  test('may read other facts, other derived fields, and values the articles define', () => {
    const program = soundProgram({
      facts: people({ income, share: { label: '占比', ratio: { of: { item: 'income' }, to: { fact: 'limit' } } } }),
      derived: { total: { label: '合计', sum: { of: 'people', each: { item: 'income' } } } },
      articles: [
        {
          article: 1,
          role: 'requirement',
          phrases: [
            {
              quote: '原文。',
              every: {
                of: 'people',
                satisfies: { item: 'share', operator: 'atMost', value: '1/2', ifAbsent: false },
                ifEmpty: true,
              },
            },
          ],
        },
      ],
    })
    const facts = {
      limit: '2000 元',
      people: [
        { number: '1', wages: '600 元', pension: '400 元' },
        { number: '2', wages: '0 元', pension: '500 元' },
      ],
    }
    expect(valueNamed(program, 'total', facts)).toBe('1500 元')
    expect(truthOf(program, 'art1.ph1', facts)).toBe('true')
    expect(truthOf(program, 'art1.ph1', { ...facts, limit: '1999 元' })).toBe('false')
    expect(truthOf(program, 'art1.ph1', { people: facts.people })).toBe('unknown')
  })

  test('a name it shares with no field, and exactly one expression', () => {
    expect(found({ wages: income })).toEqual(['name-taken: 名称“wages”已经用于本列表的字段'])
    expect(found({ income: { label: '收入' } })).toEqual(['malformed: 派生事实“income”须恰好有一个算式'])
    expect(found({ income: { ...income, min: [{ item: 'wages' }, { item: 'pension' }] } })).toEqual([
      'malformed: 派生事实“income”须恰好有一个算式',
    ])
  })

  test('what is wrong with it is told once, asked or not', () => {
    const wrong = { label: '收入', plus: [{ item: 'wage' }, { item: 'pension' }] }
    expect(found({ income: wrong })).toEqual(['unknown-fact: 事实词汇表中没有“wage”'])
    const sum = { label: '合计', sum: { of: 'people', each: { item: 'income' } } }
    expect(found({ income: wrong }, { total: sum, again: sum })).toEqual(['unknown-fact: 事实词汇表中没有“wage”'])
  })

  test('it asks no list of its own', () => {
    expect(found({ size: { label: '人数', count: { of: 'people' } } })).toEqual(['malformed: 列表问题里不能再问列表'])
  })

  test.each([
    [
      {
        a: { label: '甲', plus: [{ item: 'b' }, { item: 'wages' }] },
        b: { label: '乙', plus: [{ item: 'a' }, { item: 'wages' }] },
      },
      {},
      'derived-cycle: 派生事实循环引用：people.a → people.b → people.a',
    ],
    [
      { a: { label: '甲', plus: [{ item: 'a' }, { item: 'wages' }] } },
      {},
      'derived-cycle: 派生事实循环引用：people.a → people.a',
    ],
    [
      { a: { label: '甲', plus: [{ fact: 'total' }, { item: 'wages' }] } },
      { total: { label: '合计', sum: { of: 'people', each: { item: 'a' } } } },
      'derived-cycle: 派生事实循环引用：total → people.a → total',
    ],
  ])('a circle is refused: %j', (derived, facts, message) => {
    expect(found(derived, facts)).toEqual([message])
  })

  test('it is asked as an item, in a question of its list', () => {
    const ask = (condition: Plain) =>
      programOf({
        facts: people({ age }),
        articles: [{ article: 1, role: 'requirement', phrases: [{ quote: '原文。', ...condition }] }],
      }).findings
    const outside = ask({ item: 'age', operator: 'atLeast', value: '18 周岁' })
    expect(outside.map(told)).toEqual(['malformed: item 只能用在列表问题里'])
    expect(outside[0]?.help?.zh).toContain('of: people')
    const asFact = ask({
      some: { of: 'people', satisfies: { fact: 'age', operator: 'is', value: 1 }, ifEmpty: false },
    })
    expect(asFact.map(told)).toEqual(['malformed: “age”是列表行里的字段'])
    const misspelt = ask({
      some: { of: 'people', satisfies: { item: 'ages', operator: 'is', value: 1 }, ifEmpty: false },
    })
    expect(misspelt[0]?.help?.zh).toBe('是否想写 age？')
  })

  test('an application does not give it', () => {
    const program = soundProgram({ facts: people({ income }) })
    expect(() => factsOf(program, { people: [{ number: '1', income: '5 元' }] })).toThrow(
      'derived-given: “people.income”是推算出来的，不由申请给出',
    )
  })
})
