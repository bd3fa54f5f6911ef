import { readFileSync } from 'node:fs'
import { type PublicKey, publicKey, type SigningKey, signingKey } from '../util/ed25519.ts'
import { CouldNotRun } from './could-not-run.ts'
import { cannotRead } from './file-failures.ts'

/** The key that signs, from its file. */
export function signingKeyIn(path: string): SigningKey {
  const key = signingKey(textIn(path))
  if (key !== undefined) return key
  throw new CouldNotRun(
    {
      zh: `“${path}”不是 ed25519 私钥（PEM，PKCS#8，不加密）`,
      en: `“${path}” is no ed25519 private key (PEM, PKCS#8, not encrypted)`,
    },
    { zh: '用 banfa log keygen 生成一对', en: 'banfa log keygen makes a pair' },
  )
}

/** A key that is trusted to have signed, from its file. */
export function publicKeyIn(path: string): PublicKey {
  const key = publicKey(textIn(path))
  if (key !== undefined) return key
  throw new CouldNotRun(
    { zh: `“${path}”不是 ed25519 公钥（PEM，SPKI）`, en: `“${path}” is no ed25519 public key (PEM, SPKI)` },
    { zh: 'banfa log keygen 写的公钥文件以 .pub.pem 结尾', en: 'the one banfa log keygen writes ends with .pub.pem' },
  )
}

function textIn(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw cannotRead(path, cause)
  }
}
