import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { sha256 } from './sha256.ts'

/** A private key that signs texts. */
export interface SigningKey {
  /** The digest of its public half. */
  readonly id: string
  /** The signature of a text’s UTF-8, in base64. */
  sign(text: string): string
}

/** A public key that tells whether its private half signed a text. */
export interface PublicKey {
  readonly id: string
  verify(text: string, signature: string): boolean
}

/** The private key of a PEM text (PKCS#8, not encrypted); undefined where it is none of ed25519. */
export function signingKey(pem: string): SigningKey | undefined {
  const key = ed25519(() => createPrivateKey(pem))
  if (key === undefined) return undefined
  return {
    id: idOf(createPublicKey(key)),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  }
}

/** The public key of a PEM text (SPKI); undefined where it is none of ed25519. */
export function publicKey(pem: string): PublicKey | undefined {
  const key = ed25519(() => createPublicKey(pem))
  if (key === undefined) return undefined
  return {
    id: idOf(key),
    verify: (text, signature) => verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64')),
  }
}

/** A new pair of keys as PEM texts: PKCS#8 and SPKI. */
export function newKeys(): { readonly privateKey: string; readonly publicKey: string } {
  return generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}

function ed25519(read: () => KeyObject): KeyObject | undefined {
  try {
    const key = read()
    return key.asymmetricKeyType === 'ed25519' ? key : undefined
  } catch {
    return undefined
  }
}

function idOf(key: KeyObject): string {
  return `sha256:${sha256(key.export({ type: 'spki', format: 'der' }))}`
}
