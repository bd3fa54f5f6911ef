import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { MapTree } from '../../model/tree.ts'
import { comparable, type ScalarType } from '../../model/type.ts'
import type { ListFact, Vocabulary } from '../../model/vocabulary.ts'

/** The name of the list of what was paid before. */
export const PAYMENTS = 'payments'

const FIELDS: Readonly<Record<string, ScalarType>> = {
  grant: { kind: 'text' },
  recipient: { kind: 'text' },
  paidOn: { kind: 'date' },
  amount: { kind: 'money' },
}

const YAML = `${PAYMENTS}:
  label: 已付款项
  type: list
  from: …
  fields:
    grant:     { label: 项目, type: text }
    recipient: { label: 收款人, type: text }
    paidOn:    { label: 付款日期, type: date }
    amount:    { label: 金额, type: money }`

/** The list of what was paid, which amounts are taken off from; null when it is not declared as it must be, which is reported. */
export function paymentsList(
  { lists }: Vocabulary,
  facts: MapTree | undefined,
  report: (finding: Finding) => void,
): ListFact | null {
  const list = lists.get(PAYMENTS)
  const fault = list === undefined ? UNDECLARED : faultOf(list)
  if (fault === undefined) return list ?? null
  const span = list?.span ?? facts?.span
  report({
    code: 'payments-undeclared',
    severity: 'error',
    ...(span === undefined ? {} : { span }),
    message: fault,
    why: {
      zh: '有的项目写了 per，要扣除已拨付的；已拨付的都列在 payments 里',
      en: 'something says per, so what was paid is taken off; payments lists what was paid',
    },
    help: { zh: `在 facts.yaml 的 facts 下写：\n${YAML}`, en: `write under facts in facts.yaml:\n${YAML}` },
  })
  return null
}

const UNDECLARED = {
  zh: `facts.yaml 没有声明列表“${PAYMENTS}”`,
  en: `facts.yaml does not declare the list “${PAYMENTS}”`,
}

/** What keeps a list from being summed up as payments; undefined when nothing does. */
function faultOf({ fields, identity, absent }: ListFact): Bilingual | undefined {
  for (const [name, type] of Object.entries(FIELDS)) {
    const field = fields.get(name)
    if (field === undefined)
      return { zh: `列表“${PAYMENTS}”没有字段“${name}”`, en: `the list “${PAYMENTS}” has no field “${name}”` }
    if (!comparable(field.type, type))
      return {
        zh: `“${PAYMENTS}.${name}”的类型须为 ${type.kind}`,
        en: `“${PAYMENTS}.${name}” must be of type ${type.kind}`,
      }
    if (field.absent !== undefined)
      return { zh: `“${PAYMENTS}.${name}”不能是“没有”`, en: `“${PAYMENTS}.${name}” cannot be absent` }
  }
  if (absent !== undefined)
    return {
      zh: `“${PAYMENTS}”不能是“没有”：从未拨付的，填空列表 []`,
      en: `“${PAYMENTS}” cannot be absent: where nothing was paid the list is empty, []`,
    }
  if (identity !== undefined && Object.hasOwn(FIELDS, identity))
    return {
      zh: `“${PAYMENTS}”不能以“${identity}”识别：两笔拨付会当成一笔`,
      en: `“${identity}” cannot tell payments apart: two of them would count as one`,
    }
  return undefined
}
