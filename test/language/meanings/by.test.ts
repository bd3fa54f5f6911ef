import { describe, expect, test } from 'vitest'
import { granting, grantRefusals } from '../../support/grants.ts'
import { IN_ORDER, numberingOf } from '../../support/numbering.ts'
import type { Plain } from '../../support/program.ts'
import { asking } from '../../support/shop.ts'
import { shownCond, shownExpr } from '../../support/show-core.ts'

const by = (more: Plain = {}): Plain => ({ by: { from: { fact: 'receivedOn' }, within: '20 日', ...more } })
const lowered = (phrase: Plain): { cond: string; effect: unknown; due: string; done: string | null } => {
  const program = granting([phrase])
  expect(numberingOf(program)).toEqual(IN_ORDER)
  const [clause] = program.articles[0]?.lead ?? []
  if (clause?.effect?.kind !== 'deadline') throw new Error('no deadline')
  const { due, done, ...effect } = clause.effect
  return { cond: shownCond(clause.cond), effect, due: shownExpr(due), done: done && shownExpr(done) }
}

describe('by: a deadline', () => {
  test('days or months after a day', () => {
    expect(lowered(by())).toEqual({
      cond: 'neutral',
      effect: { kind: 'deadline', text: { zh: '原文', en: '原文' } },
      due: 'addDays(receivedOn, 20 日)',
      done: null,
    })
    expect(lowered(by({ within: '3 个月' })).due).toBe('addMonths(receivedOn, 3 个月)')
    expect(lowered(by({ within: { fact: 'notice' } })).due).toBe('addDays(receivedOn, notice)')
    expect(lowered(by({ within: { fact: 'term' } })).due).toBe('addMonths(receivedOn, term)')
  })

  test('what is to be done: as it says, else as the phrase is called or reads', () => {
    const text = (phrase: Plain): unknown => (lowered(phrase).effect as { text: unknown }).text
    expect(text({ ...by({ what: '作出决定' }), label: '决定期限' })).toEqual({ zh: '作出决定', en: '作出决定' })
    expect(text(by({ what: { zh: '决定', en: 'decide' } }))).toEqual({ zh: '决定', en: 'decide' })
    expect(text({ ...by(), label: '决定期限' })).toEqual({ zh: '决定期限', en: '决定期限' })
    expect(text({ ...by(), quote: '二十日内决定；' })).toEqual({ zh: '二十日内决定', en: '二十日内决定' })
  })

  test('done in time is true', () => {
    const due = 'addDays(receivedOn, 20 日)'
    expect(lowered(by({ done: 'openedOn' }))).toMatchObject({ cond: `openedOn ≤ ${due} ?false`, done: 'openedOn' })
    expect(lowered(by({ done: { fact: 'openedOn' } })).cond).toBe(`openedOn ≤ ${due} ?false`)
  })

  test('what may still be done in time does not bear, nor what runs from no day', () => {
    const due = 'addDays(receivedOn, 20 日)'
    expect(lowered(by({ done: 'permittedOn' })).cond).toBe(
      `all([when any(has permittedOn, asOf > ${due} ?false)] permittedOn ≤ ${due} ?false)`,
    )
    const from = { fact: 'permittedOn' }
    const later = 'addDays(permittedOn, 20 日)'
    expect(lowered(by({ from, done: 'openedOn' })).cond).toBe(`all([when has permittedOn] openedOn ≤ ${later} ?false)`)
    expect(lowered(by({ from, done: 'permittedOn' })).cond).toBe(
      `all([when all(has permittedOn, any(has permittedOn, asOf > ${later} ?false))] permittedOn ≤ ${later} ?false)`,
    )
  })

  test('only its own guards stand at the top', () => {
    const when = { fact: 'licensed', operator: 'is', value: true }
    expect(lowered({ ...by({ done: 'permittedOn' }), when }).cond).toMatch(
      /^\[when licensed = true \?unknown\] all\(\[/,
    )
  })

  test.each<[Plain, string]>([
    [{ from: { fact: 'revenue' } }, 'type-mismatch: from 须为日期，这里是金额'],
    [{ within: '3 家' }, 'type-mismatch: within 须为时长，这里是整数（家）'],
    [{ within: { fact: 'openedOn' } }, 'type-mismatch: within 须为时长，这里是日期'],
    [{ done: 'revenue' }, 'type-mismatch: done 须为日期，这里是金额'],
    [{ done: 'permitedOn' }, 'unknown-fact: 事实词汇表中没有“permitedOn”'],
  ])('%j: %s', (more, message) => {
    expect(grantRefusals([by(more)])).toEqual([message])
  })
})

describe('by: what an application comes to', () => {
  const month = { within: '1 个月' }
  const inTime = asking(by({ ...month, done: 'permittedOn' }))
  const receivedOn = '2021-02-28'

  test.each([
    ['2021-03-27', '2021-04-30', 'true'],
    ['2021-03-28', '2021-04-30', 'true'],
    ['2021-03-29', '2021-04-30', 'false'],
    ['absent', '2021-03-27', 'neutral'],
    ['absent', '2021-03-28', 'neutral'],
    ['absent', '2021-03-29', 'false'],
    [undefined, '2021-03-28', 'unknown'],
    [undefined, '2021-03-29', 'unknown'],
  ])('done %s, asked on %s: %s', (permittedOn, asOf, truth) => {
    expect(inTime({ receivedOn, ...(permittedOn === undefined ? {} : { permittedOn }) }, asOf)).toBe(truth)
  })

  test('from a day that is not known', () => {
    expect(inTime({ permittedOn: '2021-03-20' }, '2021-03-31')).toBe('unknown')
    expect(inTime({ permittedOn: 'absent' }, '2021-03-31')).toBe('unknown')
  })

  test('from no day', () => {
    const fromPermit = asking(by({ ...month, from: { fact: 'permittedOn' }, done: 'openedOn' }))
    expect(fromPermit({ permittedOn: 'absent', openedOn: '2021-03-20' })).toBe('neutral')
    expect(fromPermit({ permittedOn: '2021-02-28', openedOn: '2021-03-28' })).toBe('true')
    expect(fromPermit({ permittedOn: '2021-02-28', openedOn: '2021-03-29' })).toBe('false')
  })
})
