import type { Answer } from '../model/decision.ts'
import type { Receipt } from '../model/receipt.ts'
import { plainOf } from '../model/tree.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { receiptOf } from '../receipt/receipt-of.ts'
import { choicesOf, hashesOf } from './made-of.ts'
import type { Asked } from './read-applications.ts'

/** How the decisions are asked for. */
export interface AskedFor {
  readonly engine: 'rules' | 'plain'
  readonly using?: string
  readonly for?: string
}

/** The receipt of an answer; undefined of what was refused, or had no version in force. */
export function receiptFor(answer: Answer, { policy, tree }: Asked, asked: AskedFor): Receipt | undefined {
  if (!('clauses' in answer) || tree === undefined) return undefined
  return receiptOf(answer, {
    ...asked,
    banfa: ENGINE_VERSION,
    files: hashesOf(policy),
    readings: choicesOf(policy, answer.version),
    facts: plainOf(tree),
  })
}
