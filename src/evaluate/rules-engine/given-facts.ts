import type { Engine } from 'json-rules-engine'
import { type Facts, type Given, type GivenList, MISSING } from '../../model/application.ts'
import type { FetchFact } from '../../model/fact-source.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import type { Day } from '../../util/civil-date.ts'
import { rational } from '../../util/rational.ts'
import { readFetchedFact, readFetchedList } from './fetched-answer.ts'
import type { Known } from './known.ts'
import { ListTable } from './list-table.ts'
import { defineFact } from './named-fact.ts'
import { factName, listName } from './names.ts'

/** One application, the day it is decided for, and who else may know what it leaves out. */
export interface Question {
  readonly facts: Facts
  readonly asOf: Day
  readonly fetch: FetchFact | undefined
}

/** Defines every declared fact and list, given or not; what was left out is fetched when it is first asked for, unless it is only ever raised. */
export function defineGivenFacts(
  engine: Engine,
  known: Known,
  { facts, asOf, fetch }: Question,
  onlyRaised: ReadonlySet<string>,
): void {
  const { scalars, lists } = known.program.vocabulary
  defineFact(engine, factName(AS_OF), async () => {
    const given: Given = { kind: 'value', value: rational(asOf) }
    known.givens.set(AS_OF, given)
    return given
  })
  for (const fact of scalars.values()) {
    if (fact.name === AS_OF) continue
    defineFact(engine, factName(fact.name), async () => {
      let given: Given = facts.scalars.get(fact.name) ?? MISSING
      if (given.kind === 'missing' && fetch !== undefined && !onlyRaised.has(fact.name))
        given = await ask(fact.name, async () => readFetchedFact(await fetch(fact.name), fact))
      known.givens.set(fact.name, given)
      return given
    })
  }
  for (const list of lists.values()) {
    defineFact(engine, listName(list.name), async () => {
      let given: GivenList = facts.lists.get(list.name) ?? { kind: 'missing' }
      if (given.kind === 'missing' && fetch !== undefined)
        given = await ask(list.name, async () => readFetchedList(await fetch(list.name), list))
      known.lists.set(list.name, new ListTable(list, given))
      return given
    })
  }
}

async function ask<T>(name: string, question: () => Promise<T>): Promise<T> {
  try {
    return await question()
  } catch (cause) {
    throw new Error(`the source of the fact “${name}” failed`, { cause })
  }
}
