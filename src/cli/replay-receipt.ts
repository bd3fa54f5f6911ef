import { asRead, readPlainApplication } from '../decide.ts'
import { type CheckedPolicy, decide, loadPolicy } from '../index.ts'
import { hasErrors } from '../model/finding.ts'
import type { Receipt } from '../model/receipt.ts'
import { textAt } from '../model/tree.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { type Difference, differences, type Now } from '../receipt/differences.ts'
import { findPolicy } from './find-policy.ts'
import { choicesOf, hashesOf } from './made-of.ts'

/** Makes the decision of a receipt again: every reason why it is not the same, none where it is. */
export type Replay = (receipt: Receipt, file: string) => Promise<readonly Difference[]>

/** Replays receipts under the policy in a folder, else under the one found for each; every policy is read once. */
export function replaying(policyDir: string | undefined): Replay {
  const policies = new Map<string, CheckedPolicy>()
  return async (receipt, file) => {
    const dir = findPolicy(policyDir, { path: file, policy: receipt.policy })
    const key = `${dir}\n${receipt.using ?? ''}`
    const drafts = receipt.using === null ? [] : [receipt.using]
    const policy = policies.get(key) ?? loadPolicy(dir, { errorsOnly: true, drafts })
    policies.set(key, policy)
    return differences(receipt, await nowOf(receipt, policy))
  }
}

async function nowOf(receipt: Receipt, policy: CheckedPolicy): Promise<Now> {
  const { version, using, for: asked, engine, asOf } = receipt
  const isThere = policy.versions.some(({ id }) => id === version)
  const isOther = textAt(policy.files.policy, 'policy') !== receipt.policy
  const answer =
    isOther || (!isThere && !hasErrors(policy.findings))
      ? undefined
      : await decide(policy, asRead(readPlainApplication(policy, receipt.facts, receipt.application)), {
          engine,
          asOf,
          ...(using !== null && { using }),
          ...(asked !== null && { for: asked }),
        })
  const program = [...policy.programs.values()].find((one) => one.version === version)
  return {
    policy: textAt(policy.files.policy, 'policy') ?? '',
    banfa: ENGINE_VERSION,
    // of a version whose rules cannot be read the hash is not known; that they are wrong is in the answer
    rules:
      answer !== undefined && 'rules' in answer && answer.version === version
        ? answer.rules
        : (program?.rules ?? (isThere ? receipt.rules : undefined)),
    files: hashesOf(policy),
    readable: !hasErrors(policy.findings),
    readings: choicesOf(policy, version),
    answer,
  }
}
