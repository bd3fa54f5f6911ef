import { isDisguised } from '../util/did-you-mean.ts'
import type { Bilingual } from './bilingual.ts'
import type { Finding } from './finding.ts'
import type { Span } from './tree.ts'

/** The help that names what was probably meant. */
export function meant(text: string): Bilingual {
  return { zh: `是否想写 ${text}？`, en: `did you mean ${text}?` }
}

/** What was probably meant where something stands, and its fix where what stands there only looks otherwise. */
export function meantFor(written: string, near: string, span: Span): Pick<Finding, 'help' | 'fix'> {
  const fix = isDisguised(written, near) && NAME.test(near) ? { fix: [{ span, text: near }] } : {}
  return { help: meant(near), ...fix }
}

/** What needs no quotes wherever it stands. */
const NAME = /^[\p{L}][\p{L}\p{N}.-]*$/u
