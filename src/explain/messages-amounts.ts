import type { Better, OutcomePoint } from '../model/core.ts'

type Text1 = (a: string) => string
type Text2 = (a: string, b: string) => string

/** The texts of amounts and of what else a phrase brings about, in one language. */
export interface AmountMessages {
  // a computation
  readonly received: Readonly<Record<OutcomePoint['kind'], string>>
  readonly ceiling: Readonly<Record<'ever' | 'year' | 'none', string>>
  readonly entitled: string
  /** A value limited by another, from above or from below. */
  readonly limited: Readonly<Record<'min' | 'max', Text2>>
  readonly notBelowNought: Text1
  readonly chosenBy: Text2
  readonly decidedWithin: Text2
  readonly notYetDecided: Text1
  /** A value, and how it comes about. */
  readonly thatIs: Text2
  readonly mayBeAdjusted: (cites: readonly string[]) => string
  readonly mayBeCapped: Text1
  /** What is done to a value, and by which clause. */
  readonly cited: Text2
  readonly instead: Text2
  readonly jointLimit: Text1
  readonly jointly: (text: string, left: string, cite: string) => string
  readonly bestOf: (values: readonly string[], better: Better) => string
  readonly more: (units: number) => string
  readonly rest: (units: number, total: string) => string
  readonly percent: Text1
  readonly notes: (notes: readonly string[]) => string
  readonly ifOpen: Text1
  // no amount
  readonly shut: Text1
  readonly notMet: Text2
  readonly notWithin: Text2
  readonly excepted: Text2
  readonly noneToCount: Text1
  readonly noAmount: string
  readonly refusedAmount: string
  /** Why a decision is refused: what was decided, by whom, the range, and the clause that sets it. */
  readonly refused: (decided: string, range: string, cite: string) => string
  readonly decidedBy: Text2
  readonly refusedSomehow: Text1
  readonly unknownRecipient: Text1
  // what else is brought about
  readonly payers: (names: readonly string[]) => string
  readonly notRaised: Text1
  readonly raised: (label: string, holds: boolean) => string
}

/** The Chinese texts of amounts. */
export const AMOUNTS_ZH: AmountMessages = {
  received: { grant: '已拨付', charge: '已缴纳', quantity: '已领取' },
  ceiling: { ever: '累计上限', year: '年度上限', none: '上限' },
  entitled: '应得',
  limited: {
    min: (text, limit) => `${text}，以 ${limit} 为限`,
    max: (text, limit) => `${text}，不低于 ${limit}`,
  },
  notBelowNought: (text) => `${text}，不足零的按零计`,
  chosenBy: (by, value) => `${by}：${value}`,
  decidedWithin: (decided, range) => `${decided}（${range}）`,
  notYetDecided: (range) => `尚未裁量：${range}`,
  thatIs: (value, how) => `${value}（即 ${how}）`,
  mayBeAdjusted: (cites) => `可能依${cites.join('、')}调整`,
  mayBeCapped: (cite) => `另受${cite}合计上限的限制`,
  cited: (text, cite) => `${text}（${cite}）`,
  instead: (text, by) => `${text}，改按 ${by}`,
  jointLimit: (cite) => `${cite}合计上限的余额`,
  jointly: (text, left, cite) => `${text}，合计上限尚余 ${left}（${cite}）`,
  bestOf: (values, better) => `${values.join('、')}中最${better === 'more' ? '高' : '低'}`,
  more: (units) => `其余 ${units} 项`,
  rest: (units, total) => `其余 ${units} 项 ${total}`,
  percent: (hundredths) => `${hundredths}%`,
  notes: (notes) => `（${notes.join('；')}）`,
  ifOpen: (text) => `条件成立时：${text}`,
  shut: (why) => (why === '' ? '未开放' : `未开放：${why}`),
  notMet: (what, cite) => `“${what}”不成立（${cite}）`,
  notWithin: (what, cite) => `仅适用于：${what}（${cite}）`,
  excepted: (what, cite) => `除外：${what}（${cite}）`,
  noneToCount: (list) => `没有可计的${list}`,
  noAmount: '没有数额',
  refusedAmount: '不予采纳',
  refused: (decided, range, cite) => `${decided}超出“${range}”的范围（${cite}），不予采纳`,
  decidedBy: (who, amount) => `${who}核定的 ${amount}`,
  refusedSomehow: (cite) => `核定的数额超出规定的范围（${cite}），不予采纳`,
  unknownRecipient: (label) => `${label}未写明`,
  payers: (names) => `由${names.join('、')}${names.length > 1 ? '共同' : ''}承担`,
  notRaised: (label) => `${label}：未提出`,
  raised: (label, holds) => `${label}：已提出，认定${holds ? '成立' : '不成立'}`,
}

/** The English texts of amounts. */
export const AMOUNTS_EN: AmountMessages = {
  received: { grant: 'paid before', charge: 'paid before', quantity: 'taken before' },
  ceiling: { ever: 'total ceiling', year: 'yearly ceiling', none: 'ceiling' },
  entitled: 'entitled',
  limited: {
    min: (text, limit) => `${text}, at most ${limit}`,
    max: (text, limit) => `${text}, at least ${limit}`,
  },
  notBelowNought: (text) => `${text}, never below 0`,
  chosenBy: (by, value) => `${by}: ${value}`,
  decidedWithin: (decided, range) => `${decided} (${range})`,
  notYetDecided: (range) => `not yet decided: ${range}`,
  thatIs: (value, how) => `${value} (${how})`,
  mayBeAdjusted: (cites) => `may be adjusted by ${cites.join(', ')}`,
  mayBeCapped: (cite) => `the joint limit of ${cite} may bear`,
  cited: (text, cite) => `${text} (${cite})`,
  instead: (text, by) => `${text}, replaced by ${by}`,
  jointLimit: (cite) => `left under the joint limit of ${cite}`,
  jointly: (text, left, cite) => `${text}, the joint limit leaves ${left} (${cite})`,
  bestOf: (values, better) => `the ${better === 'more' ? 'greatest' : 'least'} of ${values.join(', ')}`,
  more: (units) => `${units} more`,
  rest: (units, total) => `${units} more ${total}`,
  percent: (hundredths) => `${hundredths}%`,
  notes: (notes) => ` (${notes.join('; ')})`,
  ifOpen: (text) => `if its conditions hold: ${text}`,
  shut: (why) => (why === '' ? 'not open' : `not open: ${why}`),
  notMet: (what, cite) => `not met: ${what} (${cite})`,
  notWithin: (what, cite) => `only when ${what} (${cite})`,
  excepted: (what, cite) => `excepted: ${what} (${cite})`,
  noneToCount: (list) => `no ${list} to count`,
  noAmount: 'no amount',
  refusedAmount: 'refused',
  refused: (decided, range, cite) => `${decided} lies outside the range “${range}” (${cite}) and is refused`,
  decidedBy: (who, amount) => `${amount} decided by ${who}`,
  refusedSomehow: (cite) => `what was decided lies outside the range of ${cite} and is refused`,
  unknownRecipient: (label) => `${label} not named`,
  payers: (names) => `paid by ${names.join(', ')}`,
  notRaised: (label) => `${label}: not raised`,
  raised: (label, holds) => `${label}: raised and found ${holds ? 'to hold' : 'not to hold'}`,
}
