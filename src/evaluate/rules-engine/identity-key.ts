import type { Given } from '../../model/application.ts'
import { formatRational } from '../../util/rational.ts'

/** What makes identities one: they are the same but for capitals, width and space at the ends. */
export function identityKey({ value }: Extract<Given, { kind: 'value' }>): string {
  return `unit ${typeof value === 'object' ? formatRational(value) : `${value}`.normalize('NFKC').trim().toUpperCase()}`
}
