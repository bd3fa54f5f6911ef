import { readApplication } from './load/application.ts'
import { treeOf } from './load/tree-of.ts'
import type { Facts, Given, GivenList } from './model/application.ts'
import type { FactSource, FetchFact } from './model/fact-source.ts'
import type { Finding } from './model/finding.ts'
import type { ListFact, Vocabulary } from './model/vocabulary.ts'

/** A source that could not be asked, or answered with something that is no such fact. */
export class SourceFailure extends Error {
  override readonly name = 'SourceFailure'
  readonly source: string
  readonly fact: string
  readonly findings: readonly Finding[]

  constructor(source: string, fact: string, cause: unknown, findings: readonly Finding[] = []) {
    super(`${source} could not answer for ${fact}`, { cause })
    this.source = source
    this.fact = fact
    this.findings = findings
  }
}

/** What sources answered during one decision: asked once each, checked as an application's own facts are. */
export interface Fetching {
  readonly fetch: FetchFact
  /** The facts given, with what the sources added. */
  merged(): Facts
}

/** Lets sources answer for facts the application left out; `complete` puts into a list what is due and not in the answer. */
export function fetchFrom(
  sources: readonly FactSource[],
  facts: Facts,
  vocabulary: Vocabulary,
  complete: (list: ListFact, answer: GivenList) => GivenList,
): Fetching {
  const answers = new Map<string, Promise<Given | GivenList | undefined>>()
  const scalars = new Map(facts.scalars)
  const lists = new Map(facts.lists)
  const ask = async (name: string): Promise<Given | GivenList | undefined> => {
    for (const source of sources) {
      if (!source.facts.includes(name)) continue
      let raw: unknown
      try {
        raw = await source.get(name)
      } catch (cause) {
        throw new SourceFailure(source.name, name, cause)
      }
      if (raw === undefined) continue
      const answer = readAnswer(raw, name, source, vocabulary)
      const list = vocabulary.lists.get(name)
      if (list === undefined) {
        scalars.set(name, answer as Given)
        return answer
      }
      const completed = complete(list, answer as GivenList)
      lists.set(name, completed)
      return completed
    }
    return undefined
  }
  return {
    fetch(name) {
      const asked = answers.get(name) ?? ask(name)
      answers.set(name, asked)
      return asked
    },
    merged: () => ({ scalars, lists }),
  }
}

/** A source's answer, read as if the application had given it. */
function readAnswer(raw: unknown, name: string, source: FactSource, vocabulary: Vocabulary): Given | GivenList {
  const [top = name, field] = name.split('.')
  const { tree, findings } = treeOf(field === undefined ? { [top]: raw } : { [top]: { [field]: raw } }, source.name)
  if (tree === undefined) throw new SourceFailure(source.name, name, undefined, findings)
  const read = readApplication(tree, vocabulary, source.name)
  if (!('facts' in read)) throw new SourceFailure(source.name, name, undefined, read.findings)
  const answer = read.facts.scalars.get(name) ?? read.facts.lists.get(name)
  if (answer === undefined) throw new SourceFailure(source.name, name, undefined)
  return answer
}
