import { createHash } from 'node:crypto'

/** The SHA-256 digest of bytes, of a text its UTF-8, in lower-case hexadecimal (FIPS 180-4). */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}
