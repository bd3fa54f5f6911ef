import type { Row } from '../../model/application.ts'
import type { MissingFact } from '../../model/decision.ts'
import { AS_OF, type ListFact } from '../../model/vocabulary.ts'
import { factLabel } from '../labels.ts'
import { givenOf, type Question } from '../question.ts'

/** A missing fact; it is asked for the clause of whoever asks, unless it is said for which. */
export type Wanted = Omit<MissingFact, 'clause'> & { readonly clause?: string }

/** A single fact, if the application does not give it. The day of the decision is never missing. */
export function missingScalar(name: string, question: Question): Wanted[] {
  const fact = question.program.vocabulary.scalars.get(name)
  if (fact === undefined || name === AS_OF || givenOf(name, question).kind !== 'missing') return []
  return [{ fact: name, label: factLabel(name, question.program), ...asked(fact) }]
}

/** A whole list that the application does not give. */
export function missingList(list: ListFact): Wanted {
  return { fact: list.name, label: list.label, ...asked(list) }
}

/** A field that a row does not give. */
export function missingField(list: ListFact, field: string, rows: readonly Row[], at: number): Wanted[] {
  const fact = list.fields.get(field)
  const row = rows[at]
  if (fact === undefined || row === undefined || (row.get(field)?.kind ?? 'missing') !== 'missing') return []
  return [{ fact: `${list.name}.${field}`, label: fact.label, ...inRow(list, row, at), ...asked(fact) }]
}

/** A field on which the rows of one unit differ. */
export function differingField(list: ListFact, field: string, rows: readonly Row[], at: readonly number[]): Wanted[] {
  const fact = list.fields.get(field)
  const [first] = at
  const row = first === undefined ? undefined : rows[first]
  if (fact === undefined || row === undefined || first === undefined) return []
  return [
    {
      fact: `${list.name}.${field}`,
      label: fact.label,
      ...inRow(list, row, first),
      differs: at.map((index) => index + 1),
      ...asked(fact),
    },
  ]
}

/** The row of a year that is due and not there. */
export function missingYear(list: ListFact, year: bigint): Wanted {
  return { ...missingList(list), row: `${year}` }
}

/** What a row calls itself: its first text that is given. */
export function rowName(list: ListFact, row: Row): string | undefined {
  for (const [field, { type }] of list.fields) {
    const given = row.get(field)
    if (type.kind === 'text' && given?.kind === 'value') return String(given.value)
  }
  return undefined
}

/** One fact or field of a row, whichever clause it is missing for. */
export function keyOfMissing({ fact, item, row, differs }: Omit<MissingFact, 'clause'>): string {
  return JSON.stringify([fact, item ?? row ?? null, differs ?? null])
}

function inRow(list: ListFact, row: Row, at: number): Pick<MissingFact, 'item' | 'list' | 'row'> {
  const name = rowName(list, row)
  return { item: at + 1, list: list.label, ...(name === undefined ? {} : { row: name }) }
}

function asked({
  from,
  evidence,
}: {
  readonly from: readonly string[]
  readonly evidence?: string
}): Pick<Wanted, 'from' | 'evidence'> {
  return { from, ...(evidence === undefined ? {} : { evidence }) }
}
