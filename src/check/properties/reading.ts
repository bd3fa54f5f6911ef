import { type Context, refuse } from '../../language/index.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Program } from '../../model/core.ts'
import type { Span } from '../../model/tree.ts'

/** What reading one property needs: to look up names, to lower conditions, and to report. */
export interface Reading {
  readonly context: Context
  readonly program: Program
  readonly programs: ReadonlyMap<string, Program>
}

/** Reports what stands where a property has no place for it. */
export function wrong({ context }: Reading, span: Span, message: Bilingual, help?: Bilingual): null {
  return refuse(context, { code: 'malformed', span, message, ...(help === undefined ? {} : { help }) })
}
