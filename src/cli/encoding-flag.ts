import type { Expected } from '../load/encoding.ts'

/** The encoding that `--encoding` names; `auto` and no flag leave it to each file. */
export function encodingOf(flag: string | undefined): { readonly encoding?: Expected } {
  return flag === 'utf-8' || flag === 'gb18030' ? { encoding: flag } : {}
}
