import type { Receipt } from '../../src/model/receipt.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`

/** A receipt in its shape; nothing was decided by it. */
export const SAMPLE_RECEIPT: Receipt = {
  receipt: 1,
  application: 'a.yaml',
  policy: 'canteen',
  version: 'draft',
  asOf: '2019-06-01',
  using: 'draft',
  for: null,
  engine: 'rules',
  banfa: '0.1.0',
  rules: DIGEST,
  files: { 'policy.yaml': DIGEST },
  readings: {},
  facts: { title: '区内单位', seats: 20 },
  places: [],
  came: { decisions: { fit: 'pass' }, clauses: { art1: 'pass' }, amounts: {} },
  sha256: { application: DIGEST, decision: DIGEST, receipt: DIGEST },
}
