import { expect, test } from 'vitest'
import { sha256 } from '../../src/util/sha256.ts'

test.each([
  // the examples of FIPS 180-4, then one that tells UTF-8 from UTF-16
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['条', 'f004f1d84cf962dcb4cfeb0c1442719ebf4503341750bf3f876d13055dfd6605'],
])('the digest of %j is %s', (text, digest) => {
  expect(sha256(text)).toBe(digest)
})
