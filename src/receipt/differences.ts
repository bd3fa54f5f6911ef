import type { Bilingual } from '../model/bilingual.ts'
import type { Answer, Decision } from '../model/decision.ts'
import type { CameTo, Receipt } from '../model/receipt.ts'
import { VERDICT_WORDS } from '../model/verdict-words.ts'
import { cameTo } from './came-to.ts'
import { applicationHash, decisionHash, receiptHash } from './receipt-of.ts'

/** One reason why a decision made again is not the one on the receipt. */
export interface Difference {
  readonly code:
    | 'receipt-hash'
    | 'application-hash'
    | 'receipt-differs'
    | 'other-policy'
    | 'engine-differs'
    | 'version-missing'
    | 'rules-changed'
    | 'readings-changed'
    | 'not-decided'
    | 'decision-differs'
  readonly message: Bilingual
  /** The files that changed, where that is why. */
  readonly files?: readonly string[]
  /** The clause, decision point or amount where the decisions first differ. */
  readonly at?: string
}

/** What is there now to make the decision again with. */
export interface Now {
  readonly policy: string
  readonly banfa: string
  /** The rules of the version on the receipt; undefined where there is no such version. */
  readonly rules: string | undefined
  readonly files: Readonly<Record<string, string>>
  /** Whether the rules can be read: of rules that cannot, the files alone say whether they changed. */
  readonly readable: boolean
  readonly readings: Readonly<Record<string, string | null>>
  /** What deciding it again gave; undefined where it could not be tried. */
  readonly answer: Answer | undefined
}

/** Every reason why the decision of a receipt is not made again; none where it is, byte for byte. */
export function differences(receipt: Receipt, now: Now): readonly Difference[] {
  const found: Difference[] = []
  const add = (code: Difference['code'], zh: string, en: string, more: Partial<Difference> = {}): void => {
    found.push({ code, message: { zh, en }, ...more })
  }
  if (receiptHash(receipt) !== receipt.sha256.receipt)
    add(
      'receipt-hash',
      '收据与它自己的哈希不符：写成之后改动过',
      'the receipt does not have the hash on it: it was changed after it was written',
    )
  if (applicationHash(receipt.facts) !== receipt.sha256.application)
    add('application-hash', '收据里的申请与其哈希不符', 'the application on the receipt does not have the hash on it')
  if (now.policy !== receipt.policy)
    add(
      'other-policy',
      `收据属于办法“${receipt.policy}”，这里是“${now.policy}”`,
      `the receipt is of “${receipt.policy}”, this is “${now.policy}”`,
    )
  if (now.banfa !== receipt.banfa)
    add(
      'engine-differs',
      `由 banfa ${receipt.banfa} 作出，这里是 ${now.banfa}`,
      `made by banfa ${receipt.banfa}, this is ${now.banfa}`,
    )
  if (now.rules === undefined)
    add('version-missing', `没有版本“${receipt.version}”`, `there is no version “${receipt.version}”`)
  else if (now.rules !== receipt.rules || !now.readable) {
    const files = changedFiles(receipt.files, now.files)
    if (files.length > 0 || now.readable)
      add(
        'rules-changed',
        files.length === 0 ? '规则已改' : `规则已改：${files.join('、')}`,
        files.length === 0 ? 'the rules have changed' : `the rules have changed: ${files.join(', ')}`,
        { files },
      )
  }
  if (now.rules !== undefined && now.readable) {
    const reading = firstOther(receipt.readings, now.readings)
    if (reading !== undefined)
      add('readings-changed', `解释口径“${reading}”已改`, `the reading “${reading}” has changed`, { at: reading })
  }
  if (now.answer !== undefined) found.push(...ofAnswer(receipt, now.answer))
  return found
}

function ofAnswer(receipt: Receipt, answer: Answer): readonly Difference[] {
  if (!('clauses' in answer)) {
    const message =
      'error' in answer
        ? answer.error.message
        : { zh: `${answer.asOf} 没有施行中的版本`, en: `no version is in force on ${answer.asOf}` }
    return [{ code: 'not-decided', message: { zh: `不能作出决定：${message.zh}`, en: `not decided: ${message.en}` } }]
  }
  const { places } = receipt
  const again =
    places.length === answer.findings.length
      ? { ...answer, findings: answer.findings.map((one, index) => ({ ...one, place: places[index] ?? '' })) }
      : answer
  const isSame = decisionHash(again) === receipt.sha256.decision
  const first = firstIn(receipt.came, cameTo(again))
  if (first !== undefined) {
    const { at, was, is } = first
    const place = placeIn(again, first)
    return [
      isSame
        ? {
            code: 'receipt-differs',
            message: {
              zh: `收据所记与决定不符，首先在${place.zh}：收据记为 ${was.zh}，决定是 ${is.zh}`,
              en: `the receipt does not say what was decided, first at ${place.en}: it says ${was.en}, the decision is ${is.en}`,
            },
            at,
          }
        : {
            code: 'decision-differs',
            message: {
              zh: `决定不同，首先在${place.zh}：原为 ${was.zh}，现为 ${is.zh}`,
              en: `the decision differs, first at ${place.en}: was ${was.en}, is ${is.en}`,
            },
            at,
          },
    ]
  }
  if (isSame) return []
  return [
    {
      code: 'decision-differs',
      message: {
        zh: '结论、各条款和金额都相同，决定的其他内容不同',
        en: 'every verdict and amount is the same; something else in the decision differs',
      },
    },
  ]
}

const KINDS = ['clauses', 'amounts', 'decisions'] as const

interface FirstDifference {
  readonly kind: (typeof KINDS)[number]
  readonly at: string
  readonly was: Bilingual
  readonly is: Bilingual
}

/** The first that came to something else: of a clause and those it is made of, the innermost. */
function firstIn(was: CameTo, is: CameTo): FirstDifference | undefined {
  for (const kind of KINDS) {
    const keys = [...new Set([...Object.keys(was[kind]), ...Object.keys(is[kind])])]
    const others = keys.filter((key) => was[kind][key] !== is[kind][key])
    const at = others.find((key) => !others.some((inner) => inner.startsWith(`${key}.`)))
    if (at !== undefined) return { kind, at, was: inWords(was[kind][at]), is: inWords(is[kind][at]) }
  }
  return undefined
}

/** What something came to, its verdict in words. */
function inWords(came: string | undefined): Bilingual {
  if (came === undefined) return { zh: '没有', en: 'not there' }
  const [verdict = '', ...more] = came.split(' ')
  const words = Object.entries(VERDICT_WORDS).find(([name]) => name === verdict)?.[1] ?? { zh: verdict, en: verdict }
  return { zh: [words.zh, ...more].join(' '), en: [words.en, ...more].join(' ') }
}

/** What a part of a decision is called. */
function placeIn({ clauses, amounts, decisions }: Decision, { kind, at }: FirstDifference): Bilingual {
  switch (kind) {
    case 'clauses': {
      const clause = clauses.find(({ id }) => id === at)
      return clause === undefined ? { zh: `条款 ${at}`, en: `clause ${at}` } : { zh: clause.cite, en: clause.citeEn }
    }
    case 'amounts': {
      const amount = amounts[Number(at.split(' ')[0]) - 1]
      return amount === undefined || !at.includes(` ${amount.id} `)
        ? { zh: `金额 ${at}`, en: `amount ${at}` }
        : { zh: `金额“${amount.label.zh}”`, en: `the amount “${amount.label.en}”` }
    }
    case 'decisions': {
      const label = Object.hasOwn(decisions, at) ? decisions[at]?.label : undefined
      return label === undefined
        ? { zh: `决定 ${at}`, en: `decision ${at}` }
        : { zh: `决定“${label.zh}”`, en: `the decision “${label.en}”` }
    }
  }
}

function changedFiles(was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((path) => was[path] !== is[path]).sort()
}

function firstOther(
  was: Readonly<Record<string, string | null>>,
  is: Readonly<Record<string, string | null>>,
): string | undefined {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].find((key) => was[key] !== is[key])
}
