import type { Verdict } from '../../model/truth.ts'

/** Colours on top of a text that already says everything without them. */
export interface Paint {
  readonly verdict: (verdict: Verdict, text: string) => string
  readonly strong: (text: string) => string
  readonly faint: (text: string) => string
}

const CODES: Readonly<Record<Verdict, number>> = {
  pass: 32,
  fail: 31,
  undetermined: 33,
  notApplicable: 2,
  informational: 2,
}

/** The colours, or none. */
export function paintWith(color: boolean): Paint {
  const wrap = (code: number, off: number, text: string): string =>
    color && text !== '' ? `\u001b[${code}m${text}\u001b[${off}m` : text
  return {
    verdict: (verdict, text) => wrap(CODES[verdict], CODES[verdict] === 2 ? 22 : 39, text),
    strong: (text) => wrap(1, 22, text),
    faint: (text) => wrap(2, 22, text),
  }
}
