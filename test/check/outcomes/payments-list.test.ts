import { describe, expect, test } from 'vitest'
import { grantRefusals, PAYMENTS } from '../../support/grants.ts'
import { type Plain, programOf } from '../../support/program.ts'
import { SHOP } from '../../support/shop.ts'

const grant: Plain = { grant: { id: 'aid', label: '补助', to: 'shop', amount: '3 万元', per: 'ever' } }
const fields = PAYMENTS.fields as Record<string, Plain>
const declared = (more: Plain): string[] => grantRefusals([grant], { facts: { payments: { ...PAYMENTS, ...more } } })

describe('the list of what was paid', () => {
  test.each<[string, Plain]>([
    ['as it must be', {}],
    ['with a field more', { fields: { ...fields, voucher: { label: '凭证号', type: 'text' } }, identity: 'voucher' }],
    ['whose recipients are codes', { fields: { ...fields, recipient: { label: '收款人', type: 'creditCode' } } }],
  ])('%s', (_, more) => {
    expect(declared(more)).toEqual([])
  })

  test.each<[Plain, string]>([
    [
      { fields: { grant: fields.grant, amount: fields.amount, paidOn: fields.paidOn } },
      '列表“payments”没有字段“recipient”',
    ],
    [{ fields: { ...fields, amount: { label: '金额', type: 'number' } } }, '“payments.amount”的类型须为 money'],
    [
      { fields: { ...fields, grant: { label: '项目', type: 'choice', of: { aid: '补助' } } } },
      '“payments.grant”的类型须为 text',
    ],
    [
      { fields: { ...fields, paidOn: { label: '日期', type: 'date', absent: '未付' } } },
      '“payments.paidOn”不能是“没有”',
    ],
    [{ absent: '从未拨付' }, '“payments”不能是“没有”：从未拨付的，填空列表 []'],
    [{ identity: 'recipient' }, '“payments”不能以“recipient”识别：两笔拨付会当成一笔'],
  ])('%j: %s', (more, message) => {
    expect(declared(more)).toEqual([`payments-undeclared: ${message}`])
  })

  test('the help shows what to write', () => {
    const articles = [{ article: 1, role: 'support', phrases: [{ quote: '原文。', ...grant }] }]
    const { findings } = programOf({ facts: SHOP, articles })
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      severity: 'error',
      span: { file: 'facts.yaml' },
      message: { en: 'facts.yaml does not declare the list “payments”' },
      why: { zh: '有的项目写了 per，要扣除已拨付的；已拨付的都列在 payments 里' },
    })
    expect(findings[0]?.help?.zh).toBe(`在 facts.yaml 的 facts 下写：
payments:
  label: 已付款项
  type: list
  from: …
  fields:
    grant:     { label: 项目, type: text }
    recipient: { label: 收款人, type: text }
    paidOn:    { label: 付款日期, type: date }
    amount:    { label: 金额, type: money }`)
  })
})
