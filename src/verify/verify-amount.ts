import { fitQuantity } from '../language/fit-quantity.ts'
import { readQuantity } from '../language/quantity.ts'
import type { Expectation } from '../model/application.ts'
import { type Bilingual, bothLanguages } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { Amount, Decision } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { equals, parseRational, type Rational } from '../util/rational.ts'
import { missingDiffers, notThere, verdictDiffers } from './mismatch.ts'

/** An amount, of the recipient that `to` names where there are several: exact, or its ends. */
export function verifyAmount(
  id: string,
  { amounts }: Decision,
  { to, verdict, value, low, high, missing }: Expectation,
  program: Program | undefined,
): Mismatch[] {
  const of = amounts.filter((amount) => amount.id === id)
  const meant = amountsMeant(id, to, { amounts })
  const [amount, ...others] = meant
  if (amount === undefined)
    return of.length > 0
      ? [notThere(named(id, to), RECIPIENT, recipients(of))]
      : [notThere(named(id, to), AMOUNT, [...new Set(amounts.map((one) => one.id))])]
  const about = named(id, to, amount)
  if (others.length > 0)
    return [
      {
        about,
        what: { zh: '收款人', en: 'recipient' },
        expected: { zh: '只有一个', en: 'one' },
        got: { zh: '不止一个，用 to 指明', en: 'several; name one with `to`' },
        note: bothLanguages(recipients(meant).join('、')),
      },
    ]
  const end = (what: Bilingual, found: Amount['low'], expected: string | null | undefined): Mismatch[] =>
    endDiffers(about, what, amount, found, expected, program)
  const valued = end({ zh: '数额', en: 'value' }, amount.low, value)
  return [
    ...verdictDiffers(about, verdict, amount.verdict, () => amount.refused),
    ...(valued.length > 0 ? valued : end({ zh: '数额', en: 'value' }, amount.high, value)),
    ...end({ zh: '下限', en: 'low' }, amount.low, low),
    ...end({ zh: '上限', en: 'high' }, amount.high, high),
    ...missingDiffers(about, missing, amount),
  ]
}

/** The amounts of an outcome, for the recipient that is named. */
export function amountsMeant(id: string, to: string | undefined, { amounts }: Pick<Decision, 'amounts'>): Amount[] {
  return amounts.filter(
    (amount) =>
      amount.id === id && (to === undefined || [amount.to, amount.toLabel.zh, amount.toLabel.en].includes(to)),
  )
}

const AMOUNT: Bilingual = { zh: '数额', en: 'amount' }
const RECIPIENT: Bilingual = { zh: '收款人', en: 'recipient' }

const recipients = (amounts: readonly Amount[]): string[] => amounts.map(({ to }) => to)

function named(id: string, to: string | undefined, amount?: Amount): Bilingual {
  const zh = `${amount === undefined ? id : `${amount.label.zh}（${id}）`}${to === undefined ? '' : `，${to}`}`
  const en = `${amount === undefined ? id : `${amount.label.en} (${id})`}${to === undefined ? '' : `, ${to}`}`
  return { zh, en }
}

/** One end of an amount; null is no bound. */
function endDiffers(
  about: Bilingual,
  what: Bilingual,
  amount: Amount,
  found: Amount['low'],
  expected: string | null | undefined,
  program: Program | undefined,
): Mismatch[] {
  if (expected === undefined) return []
  if (expected === null) return found === null ? [] : [endMismatch(about, what, amount, NO_BOUND)]
  const wanted = bothLanguages(expected)
  const number = readAs(expected, amount.id, program)
  if (number === undefined) return [{ ...endMismatch(about, what, amount, wanted), note: UNFIT }]
  const is = found === null ? undefined : parseRational(`${found}`)
  return is !== undefined && equals(is, number) ? [] : [endMismatch(about, what, amount, wanted)]
}

const NO_BOUND: Bilingual = { zh: '没有界限', en: 'no bound' }
const UNFIT: Bilingual = { zh: '单位与这一项不合', en: 'its unit does not fit' }

function endMismatch(about: Bilingual, what: Bilingual, amount: Amount, expected: Bilingual): Mismatch {
  const got = { zh: amount.text, en: amount.textEn }
  const { arithmetic } = amount
  return { about, what, expected, got, ...(arithmetic.zh === '' ? {} : { note: arithmetic }) }
}

/** A quantity in the outcome's own unit, read as a literal is; undefined where it is no such thing. */
function readAs(text: string, outcome: string, program: Program | undefined): Rational | undefined {
  const type = program?.outcomes.get(outcome)?.type
  const quantity = readQuantity(text)
  if (type === undefined || quantity === undefined) return undefined
  const fitted = fitQuantity(quantity, type)
  return typeof fitted === 'string' ? undefined : fitted
}
