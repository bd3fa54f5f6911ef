import { type Bilingual, bothLanguages } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { MapTree } from '../model/tree.ts'
import { AS_OF, RESERVED_WORDS, topLevelNames, type Vocabulary } from '../model/vocabulary.ts'
import { refuse } from './application-asked.ts'
import { derivedGiven } from './application-derived.ts'
import { unknownName } from './application-name.ts'
import type { Report } from './application-report.ts'

/** Every name at top level is a declared fact or a word of the file; derived names, the day and case words are refused. */
export function checkTopLevel(
  tree: MapTree,
  vocabulary: Vocabulary,
  derivedNames: ReadonlySet<string>,
  report: Report,
): void {
  const facts = new Set(topLevelNames(vocabulary))
  for (const { key, keySpan: span } of tree.entries.values()) {
    const reason = REFUSED.get(key)
    // an example or case says on which day what it expects comes out
    if (key === AS_OF && tree.entries.has('expect')) continue
    if (reason !== undefined) refuse({ report }, { span }, reason)
    else if (facts.has(key) || RESERVED_WORDS.includes(key)) continue
    else if (derivedNames.has(key)) refuse({ report }, { span }, derivedGiven(key))
    else report(() => unknownName({ name: key, span, known: namesOf(vocabulary), dotted: vocabulary.scalars.keys() }))
  }
}

function namesOf(vocabulary: Vocabulary): Map<string, Bilingual> {
  const names = new Map(RESERVED_WORDS.filter((word) => !REFUSED.has(word)).map((word) => [word, bothLanguages(word)]))
  for (const name of topLevelNames(vocabulary)) {
    const fact = vocabulary.scalars.get(name) ?? vocabulary.lists.get(name) ?? vocabulary.records.get(name)
    if (fact !== undefined) names.set(name, fact.label)
  }
  return names
}

type Refusal = Omit<Finding, 'severity' | 'span'>

const CASE_WORD: Omit<Refusal, 'message'> = {
  code: 'malformed',
  label: { zh: '只用于案例', en: 'for cases only' },
  why: {
    zh: 'like 和 change 在读取案例文件时就已换成事实',
    en: 'like and change are turned into facts when a case file is loaded',
  },
}

/** Why the day decided for is not read from an application, but for one that says what it expects. */
export const asOfGiven: Refusal = {
  code: 'as-of-given',
  message: { zh: '基准日（asOf）不由申请给出', en: 'the day decided for (asOf) is not given by an application' },
  label: { zh: '保留的名称', en: 'reserved name' },
  why: { zh: '同一申请可以按不同的日子来问', en: 'the same application can be asked about for several days' },
  help: {
    zh: '提问时另行指定，如 --as-of 2019-05-10；示例和案例（写有 expect 的）可以写 asOf',
    en: 'name it with the question: --as-of 2019-05-10; an example or case, which has expect, may say asOf',
  },
}

const REFUSED: ReadonlyMap<string, Refusal> = new Map([
  [AS_OF, asOfGiven],
  ['like', { ...CASE_WORD, message: { zh: '申请中不能写 like', en: 'an application has no like' } }],
  ['change', { ...CASE_WORD, message: { zh: '申请中不能写 change', en: 'an application has no change' } }],
])
