import type { Row } from '../../model/application.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { yearOf } from '../../util/civil-date.ts'
import { rational } from '../../util/rational.ts'
import type { Question } from '../question.ts'

/** The years that are due in a list and of which no row speaks, each with the row it would be: all but the year missing. */
export function yearsNotThere(
  { due }: ListFact,
  rows: readonly Row[],
  { asOf }: Question,
): { readonly year: bigint; readonly row: Row }[] {
  if (due === undefined) return []
  const there = new Set(
    rows.map((row) => {
      const given = row.get(due.field)
      return given?.kind === 'value' && typeof given.value === 'object' ? given.value.num : undefined
    }),
  )
  const first = BigInt(yearOf(asOf) - due.last)
  return Array.from({ length: due.last }, (_, at) => first + BigInt(at))
    .filter((year) => !there.has(year))
    .map((year) => ({ year, row: new Map([[due.field, { kind: 'value', value: rational(year) }]]) }))
}
