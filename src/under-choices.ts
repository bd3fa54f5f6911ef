import { type CheckedPolicy, check } from './check/index.ts'
import type { Choices } from './model/readings-report.ts'
import { resolve } from './resolve/index.ts'
import { withReadings } from './resolve/with-readings.ts'

/** A policy under other choices is made whole and checked once, however many applications are asked of it. */
const KNOWN = new WeakMap<CheckedPolicy, Map<string, CheckedPolicy>>()

/**
 * A checked policy as it would be under other choices for some of its readings; of its drafts only the one that is to
 * decide, for no other ever does.
 */
export function underChoices(policy: CheckedPolicy, choices: Choices, using?: string): CheckedPolicy {
  const known = KNOWN.get(policy) ?? new Map<string, CheckedPolicy>()
  KNOWN.set(policy, known)
  const key = JSON.stringify([using, ...Object.entries(choices)])
  const found = known.get(key)
  if (found !== undefined) return found
  const drafts = using === undefined ? [] : [using]
  const resolved = resolve(withReadings(policy.files, new Map(Object.entries(choices))))
  const made = check(resolved, { errorsOnly: true, drafts })
  known.set(key, made)
  return made
}
