import type { Gap } from '../../model/decision.ts'
import { inBoth } from '../messages.ts'

/** A gap that nothing simple closes. */
export function plain(make: Parameters<typeof inBoth>[0]): Gap {
  return { text: inBoth(make), ways: [] }
}
