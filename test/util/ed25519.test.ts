import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { newKeys, publicKey, signingKey } from '../../src/util/ed25519.ts'

const pem = (kind: string, der: string): string =>
  `-----BEGIN ${kind} KEY-----\n${Buffer.from(der, 'hex').toString('base64')}\n-----END ${kind} KEY-----\n`

describe('ed25519', () => {
  test('signs as RFC 8032, 7.1, TEST 2 has it', () => {
    const secret = pem(
      'PRIVATE',
      '302e020100300506032b6570042204204ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    )
    const open = pem(
      'PUBLIC',
      '302a300506032b65700321003d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    )
    const signature = Buffer.from(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
      'hex',
    ).toString('base64')
    expect(signingKey(secret)?.sign('r')).toBe(signature)
    expect(publicKey(open)?.verify('r', signature)).toBe(true)
    expect(publicKey(open)?.verify('s', signature)).toBe(false)
    expect(publicKey(open)?.id).toBe(signingKey(secret)?.id)
  })

  test('a new pair belongs together, and to no other', () => {
    const [one, other] = [newKeys(), newKeys()]
    const signature = signingKey(one.privateKey)?.sign('第六条') ?? ''
    expect(publicKey(one.publicKey)?.verify('第六条', signature)).toBe(true)
    expect(publicKey(other.publicKey)?.verify('第六条', signature)).toBe(false)
    expect(publicKey(one.publicKey)?.verify('第六条', '')).toBe(false)
  })

  test('what is no key of ed25519 is none', () => {
    const curve = generateKeyPairSync('ec', {
      namedCurve: 'P-256',
      privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
      publicKeyEncoding: { type: 'spki', format: 'pem' },
    })
    for (const text of ['', 'key', curve.privateKey, newKeys().publicKey]) expect(signingKey(text)).toBeUndefined()
    for (const text of ['', 'key', curve.publicKey]) expect(publicKey(text)).toBeUndefined()
  })
})
