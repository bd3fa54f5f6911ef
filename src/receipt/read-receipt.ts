import type { Bilingual } from '../model/bilingual.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { RECEIPT_FORMAT, type Receipt } from './receipt.ts'

const HASH = /^sha256:[0-9a-f]{64}$/

type Test = (value: unknown) => boolean
const isText: Test = (value) => typeof value === 'string'
const isTextOrNull: Test = (value) => value === null || isText(value)
const isHash: Test = (value) => typeof value === 'string' && HASH.test(value)
const isMap: Test = (value) => typeof value === 'object' && value !== null && !Array.isArray(value)
const mapOf =
  (test: Test): Test =>
  (value) =>
    isMap(value) && Object.values(value as object).every(test)
const withKeys =
  (keys: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isMap(value) && wrongKey(value as Readonly<Record<string, unknown>>, keys) === undefined

const KEYS: Readonly<Record<keyof Receipt, Test>> = {
  receipt: (value) => value === RECEIPT_FORMAT,
  application: isText,
  policy: isText,
  version: isText,
  asOf: isText,
  using: isTextOrNull,
  for: isTextOrNull,
  engine: (value) => value === 'rules' || value === 'plain',
  banfa: isText,
  rules: isHash,
  files: mapOf(isHash),
  readings: mapOf(isTextOrNull),
  facts: isMap,
  places: (value) => Array.isArray(value) && value.every(isText),
  came: withKeys({ decisions: mapOf(isText), clauses: mapOf(isText), amounts: mapOf(isText) }),
  sha256: withKeys({ application: isHash, decision: isHash }),
}

/** A line as a receipt, or why it is none. Only the canonical form is one, so that no key is there twice and no digit is lost. */
export function readReceipt(line: string): Receipt | { readonly wrong: Bilingual } {
  let value: unknown
  try {
    value = JSON.parse(line)
    if (canonicalJson(value) !== line)
      return wrong('不是 banfa 写的样子（规范 JSON）', 'not as banfa writes it (canonical JSON)')
  } catch {
    return wrong('不是 JSON', 'not JSON')
  }
  if (!isMap(value)) return wrong('不是收据', 'not a receipt')
  const key = wrongKey(value as Readonly<Record<string, unknown>>, KEYS)
  return key === undefined
    ? (value as Receipt)
    : wrong(`“${key}”缺失、多余或写错`, `“${key}” is missing, unknown or wrong`)
}

function wrongKey(value: Readonly<Record<string, unknown>>, keys: Readonly<Record<string, Test>>): string | undefined {
  const unknown = Object.keys(value).find((key) => !Object.hasOwn(keys, key))
  return unknown ?? Object.entries(keys).find(([key, test]) => !Object.hasOwn(value, key) || !test(value[key]))?.[0]
}

const wrong = (zh: string, en: string): { readonly wrong: Bilingual } => ({ wrong: { zh, en } })
