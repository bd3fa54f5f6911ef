import { createHash } from 'node:crypto'

/** The SHA-256 digest of the text in UTF-8, in lower-case hexadecimal (FIPS 180-4). */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
