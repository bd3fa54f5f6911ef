import { canonicalJson } from './canonical-json.ts'
import { sha256 } from './sha256.ts'

/** The digest of a value, by its canonical JSON (RFC 8785), with the name of its method: `sha256:` and 64 digits. */
export function digestOf(value: unknown): string {
  return `sha256:${sha256(canonicalJson(value))}`
}
