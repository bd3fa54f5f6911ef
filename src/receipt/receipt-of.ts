import type { Decision } from '../model/decision.ts'
import { RECEIPT_FORMAT, type Receipt } from '../model/receipt.ts'
import { digestOf } from '../util/digest.ts'
import { cameTo } from './came-to.ts'

/** How a decision was asked for, and what it was made from. */
export interface Made {
  readonly using?: string
  readonly for?: string
  readonly engine: 'rules' | 'plain'
  readonly banfa: string
  readonly files: Readonly<Record<string, string>>
  readonly readings: Readonly<Record<string, string | null>>
  readonly facts: unknown
}

/** The receipt of a decision. */
export function receiptOf(decision: Decision, made: Made): Receipt {
  const receipt = {
    receipt: RECEIPT_FORMAT,
    application: decision.application,
    policy: decision.policy,
    version: decision.version,
    asOf: decision.asOf,
    using: made.using ?? null,
    for: made.for ?? null,
    engine: made.engine,
    banfa: made.banfa,
    rules: decision.rules,
    files: made.files,
    readings: made.readings,
    facts: made.facts,
    places: decision.findings.map(({ place }) => place),
    came: cameTo(decision),
    sha256: { application: applicationHash(made.facts), decision: decisionHash(decision) },
  } as const
  return { ...receipt, sha256: { ...receipt.sha256, receipt: receiptHash(receipt) } }
}

/** The hash of a receipt but for itself. */
export function receiptHash(receipt: Omit<Receipt, 'sha256'> & { readonly sha256: object }): string {
  return digestOf({ ...receipt, sha256: { ...receipt.sha256, receipt: null } })
}

/** The hash of an application as given. */
export function applicationHash(facts: unknown): string {
  return digestOf(facts)
}

/** The hash of a decision's JSON in canonical form. */
export function decisionHash(decision: Decision): string {
  // a member that is undefined is none in JSON
  return digestOf(JSON.parse(JSON.stringify(decision)))
}
