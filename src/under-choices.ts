import { type CheckedPolicy, check } from './check/index.ts'
import type { Choices } from './model/readings-report.ts'
import { resolve } from './resolve/index.ts'
import { withReadings } from './resolve/with-readings.ts'

/** A policy under other choices is made whole and checked once, however many applications are asked of it. */
const KNOWN = new WeakMap<CheckedPolicy, Map<string, CheckedPolicy>>()

/** A checked policy as it would be under other choices for some of its readings. */
export function underChoices(policy: CheckedPolicy, choices: Choices): CheckedPolicy {
  const known = KNOWN.get(policy) ?? new Map<string, CheckedPolicy>()
  KNOWN.set(policy, known)
  const key = JSON.stringify(Object.entries(choices))
  const found = known.get(key)
  if (found !== undefined) return found
  const made = check(resolve(withReadings(policy.files, new Map(Object.entries(choices)))), { errorsOnly: true })
  known.set(key, made)
  return made
}
