import type { Bilingual } from '../../model/bilingual.ts'
import type { CheckSubject } from '../check.ts'
import { type Definition, definitionsIn } from '../defined-values.ts'
import { type Cover, coverOf } from './cover.ts'

/** A name that several phrases define, and what its definitions leave to be desired. */
export interface DefinedSeveralTimes {
  readonly name: string
  readonly label: Bilingual
  /** In the order of the text: the first that applies counts. */
  readonly definitions: readonly Definition[]
  readonly cover: Cover
}

/** Every name that several phrases define; one that was refused is not there, and its findings are already reported. */
export function definedSeveralTimes({ version, vocabulary, named }: CheckSubject): DefinedSeveralTimes[] {
  const found: DefinedSeveralTimes[] = []
  for (const [name, definitions] of definitionsIn(version.articles.map(({ level }) => level))) {
    const value = named.get(name)
    if (definitions.length < 2 || value?.definedBy === undefined) continue
    // What adjusts a value changes nothing about when it is defined.
    const defined = value.expr.op === 'adjusted' ? value.expr.base : value.expr
    if (defined.op !== 'cases' || defined.cases.length !== definitions.length) continue
    const { cases } = defined
    const cover = coverOf(
      cases.map(({ when }) => when),
      { vocabulary, named },
    )
    found.push({ name, label: value.label, definitions, cover })
  }
  return found
}
