import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { linesOfFile } from '../../src/cli/lines-of-file.ts'
import { recordHash } from '../../src/log/record-hash.ts'
import { type Against, type Verified, verifyLog } from '../../src/log/verify-log.ts'
import type { LogRecord } from '../../src/model/log-record.ts'
import { placeOf } from '../../src/refusals.ts'
import { newKeys, publicKey, signingKey } from '../../src/util/ed25519.ts'
import { Random } from '../../src/util/random.ts'
import { linesOf, sampleRecords } from '../support/sample-log.ts'

/*
 * A log is whole, or the first place where it is not is told.
 */

const home = mkdtempSync(join(tmpdir(), 'banfa-log-'))
afterAll(() => rmSync(home, { recursive: true, force: true }))

function keys() {
  const pair = newKeys()
  const [signs, trusts] = [signingKey(pair.privateKey), publicKey(pair.publicKey)]
  if (signs === undefined || trusts === undefined) throw new Error('no keys')
  return { signs, trusts }
}
const office = keys()
const other = keys()

let files = 0
function verify(written: string | Uint8Array, against: Against = { keys: [] }): Verified {
  const file = join(home, `${files++}.jsonl`)
  writeFileSync(file, written)
  return verifyLog(file, linesOfFile(file), against)
}
const told = ({ findings }: Verified): string[] =>
  findings.map((finding) => `${finding.code} ${placeOf(finding).replace(/^.*?:/, '')}`)

/** The record with something else in it, and the hash of that. */
const rehashed = (record: LogRecord, changes: Partial<LogRecord>): LogRecord => {
  const changed = { ...record, ...changes }
  return { ...changed, hash: recordHash(changed) }
}

describe('a log that is whole', () => {
  test.each([1, 2, 9])('%i records', (count) => {
    const records = sampleRecords(count)
    const { last, ...rest } = verify(linesOf(records))
    expect(last).toEqual(records.at(-1))
    expect(rest).toEqual({
      records: count,
      signed: 0,
      undecided: Math.floor(count / 4),
      first: records[0],
      findings: [],
    })
  })

  test('signed, by keys that are trusted', () => {
    const text = linesOf(sampleRecords(5, office.signs))
    expect(verify(text, { keys: [other.trusts, office.trusts] })).toMatchObject({ records: 5, signed: 5, findings: [] })
    expect(verify(text)).toMatchObject({ records: 5, signed: 5, findings: [] })
  })

  test('the record noted earlier is there, whatever was added since', () => {
    const records = sampleRecords(5)
    expect(verify(linesOf(records), { keys: [], head: records[2]?.hash ?? '' })).toMatchObject({
      headAt: 3,
      findings: [],
    })
  })
})

describe('a log that is not', () => {
  const records = sampleRecords(6)
  const at = (index: number): LogRecord => records[index] as LogRecord
  const lines = records.map((record) => linesOf([record]))
  const put = (index: number, ...instead: string[]): string => lines.toSpliced(index, 1, ...instead).join('')

  test.each([
    ['nothing', '', 'log-empty 1:1'],
    ['a record changed', put(2, linesOf([{ ...at(2), at: '2026-01-02T03:04:04.000Z' }])), 'log-hash 3:1'],
    [
      'a record changed with its hash',
      put(2, linesOf([rehashed(at(2), { at: '2026-01-02T03:04:04.000Z' })])),
      'log-chain 4:1',
    ],
    ['a record taken out', put(2), 'log-sequence 3:1'],
    ['the first record taken out', put(0), 'log-sequence 1:1'],
    ['a record twice', put(2, lines[2] ?? '', lines[2] ?? ''), 'log-sequence 4:1'],
    ['a record of another log', put(2, linesOf([sampleRecords(3, office.signs)[2] ?? {}])), 'log-chain 3:1'],
    ['a first record that follows one', linesOf([rehashed(at(0), { prev: at(1).hash })]), 'log-chain 1:1'],
    ['two records moved', put(2, lines[3] ?? '', lines[2] ?? ''), 'log-sequence 3:1'],
    ['an empty line', put(2, '\n', lines[2] ?? ''), 'empty-file 3:1'],
    ['white space', put(2, ` ${lines[2]}`), 'not-canonical 3:1'],
    ['a line in two', put(2, lines[2]?.replace(',"hash"', '\n,"hash"') ?? ''), 'json-syntax 3:'],
    ['a last line without its end', lines.join('').slice(0, -1), 'log-torn 6:1'],
    ['half a last line', lines.join('').slice(0, -100), 'log-torn 6:1'],
    ['a receipt where the record should be', linesOf([{ receipt: 1 }]), 'another-kind-of-line 1:1'],
    ['neither decided nor not', put(2, linesOf([{ ...at(2), entry: {} }])), 'wrong-shape 3:'],
    ['decided and not', put(2, linesOf([{ ...at(2), entry: { ...at(2).entry, ...at(3).entry } }])), 'wrong-shape 3:'],
    ['a record 0', linesOf([rehashed(at(0), { seq: 0 })]), 'wrong-shape 1:'],
    ['a time without seconds', put(2, linesOf([rehashed(at(2), { at: '2026-01-02T03:04Z' })])), 'wrong-shape 3:'],
    ['another layout', put(2, linesOf([{ ...at(2), log: 2 }])), 'not-one-of 3:'],
    ['a byte order mark', `\ufeff${lines.join('')}`, 'json-syntax 1:1'],
    ['line ends of two characters', lines.join('').replaceAll('\n', '\r\n'), 'not-canonical 1:'],
  ])('%s', (_, text, expected) => {
    const [first = '', ...more] = told(verify(text))
    expect(first.slice(0, expected.length)).toBe(expected)
    expect(more).toEqual([])
  })

  test('what holds together before the fault is counted', () => {
    expect(verify(put(3, ''))).toMatchObject({ records: 3, last: at(2) })
  })

  test('every finding says what, why and what to do in both languages', () => {
    for (const text of ['', put(2), lines.join('').slice(0, -1), put(2, linesOf([{ ...at(2), log: 2 }]))])
      for (const { message, why, help } of verify(text).findings)
        for (const said of [message, why, help]) {
          expect(said?.zh).toMatch(/\p{Script=Han}/u)
          expect(said?.en).toMatch(/[a-z]{3}/)
        }
  })

  test('an end that was cut off is seen by what was noted of it, and by nothing else', () => {
    const cut = lines.slice(0, 4).join('')
    expect(told(verify(cut))).toEqual([])
    expect(told(verify(cut, { keys: [], head: at(5).hash }))).toEqual(['log-head 4:1'])
  })

  test('hashes worked out anew are seen by the signatures, and by nothing else', () => {
    const signed = sampleRecords(3, office.signs)
    const forged: LogRecord[] = []
    for (const record of signed) {
      const before = forged.at(-1)?.hash ?? null
      forged.push(rehashed(record, { prev: before, ...(record.seq === 1 && { at: '2027-01-01T00:00:00.000Z' }) }))
    }
    expect(told(verify(linesOf(forged)))).toEqual([])
    expect(told(verify(linesOf(forged), { keys: [office.trusts] }))).toEqual(['log-signature 1:1'])
  })

  test('another key, and no key at all', () => {
    const against = { keys: [office.trusts] }
    expect(told(verify(linesOf(sampleRecords(2, other.signs)), against))).toEqual(['log-key 1:1'])
    expect(told(verify(linesOf(sampleRecords(2)), against))).toEqual(['log-unsigned 1:1'])
    const named = sampleRecords(2, other.signs).map((record) =>
      rehashed(record, { signed: { key: office.trusts.id, signature: record.signed?.signature ?? '' } }),
    )
    expect(told(verify(linesOf(named.slice(0, 1)), against))).toEqual(['log-signature 1:1'])
  })
})

describe.each([
  ['without signatures', undefined],
  ['signed, and verified without the key', office.signs],
] as const)('1,000 tamperings of one byte, %s', (_, key) => {
  const whole = Buffer.from(linesOf(sampleRecords(8, key)))
  const chance = new Random(20_190_101)

  test('every one is seen', () => {
    expect(told(verify(whole))).toEqual([])
    const unseen: number[] = []
    for (let count = 0; count < 1000; count++) {
      const bytes = Buffer.from(whole)
      // from end to end, so that no kind of place is left out
      const place = Math.floor((count * whole.length) / 1000)
      bytes[place] = ((bytes[place] ?? 0) + chance.int(1, 255)) % 256
      if (told(verify(bytes)).length === 0) unseen.push(place)
    }
    expect(unseen).toEqual([])
  })

  test('nor is a byte put in or taken out unseen', () => {
    const unseen: string[] = []
    for (let count = 0; count < 200; count++) {
      const place = chance.int(0, whole.length - 1)
      const put = Buffer.concat([whole.subarray(0, place), Buffer.from([chance.int(0, 255)]), whole.subarray(place)])
      const taken = Buffer.concat([whole.subarray(0, place), whole.subarray(place + 1)])
      if (told(verify(put)).length === 0) unseen.push(`put ${place}`)
      if (told(verify(taken)).length === 0) unseen.push(`taken ${place}`)
    }
    expect(unseen).toEqual([])
  })
})
