import type { Decision } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import { notThere } from './mismatch.ts'

/** Something that should be noticed about the application. */
export function verifyFinding(code: string, { findings }: Decision): Mismatch[] {
  const codes = findings.map((finding) => finding.code)
  if (codes.includes(code)) return []
  return [notThere({ zh: `提示 ${code}`, en: `finding ${code}` }, { zh: '提示', en: 'finding' }, [...new Set(codes)])]
}
