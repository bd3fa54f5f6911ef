import type { Bilingual } from '../model/bilingual.ts'
import type { Answer } from '../model/decision.ts'
import type { Receipt } from '../model/receipt.ts'
import { cameTo } from './came-to.ts'
import { applicationHash, decisionHash } from './receipt-of.ts'

/** One reason why a decision made again is not the one on the receipt. */
export interface Difference {
  readonly code:
    | 'application-hash'
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
  else if (now.rules !== receipt.rules) {
    const files = changedFiles(receipt.files, now.files)
    add(
      'rules-changed',
      files.length === 0 ? '规则已改' : `规则已改：${files.join('、')}`,
      files.length === 0 ? 'the rules have changed' : `the rules have changed: ${files.join(', ')}`,
      { files },
    )
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
  if (decisionHash(again) === receipt.sha256.decision) return []
  const now = cameTo(again)
  for (const [kind, zh, en] of KINDS) {
    const at = firstOther(receipt.came[kind], now[kind])
    if (at === undefined) continue
    const [was, is] = [receipt.came[kind][at], now[kind][at]]
    const told = {
      zh: `${zh} ${at}：原为 ${was ?? '没有'}，现为 ${is ?? '没有'}`,
      en: `${en} ${at}: was ${was ?? 'not there'}, is ${is ?? 'not there'}`,
    }
    return [
      {
        code: 'decision-differs',
        message: { zh: `决定不同，首先在${told.zh}`, en: `the decision differs, first at ${told.en}` },
        at,
      },
    ]
  }
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

const KINDS = [
  ['clauses', '条款', 'clause'],
  ['amounts', '金额', 'amount'],
  ['decisions', '决定', 'decision'],
] as const

function changedFiles(was: Readonly<Record<string, string>>, is: Readonly<Record<string, string>>): readonly string[] {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].filter((path) => was[path] !== is[path]).sort()
}

function firstOther(
  was: Readonly<Record<string, string | null>>,
  is: Readonly<Record<string, string | null>>,
): string | undefined {
  return [...new Set([...Object.keys(was), ...Object.keys(is)])].find((key) => was[key] !== is[key])
}
