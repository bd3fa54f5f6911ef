import {
  type Application,
  type Facts,
  type Given,
  type GivenList,
  MISSING,
  type Unreadable,
} from '../model/application.ts'
import { hasErrors } from '../model/finding.ts'
import { child, type MapTree, type Tree } from '../model/tree.ts'
import { topLevelNames, type Vocabulary } from '../model/vocabulary.ts'
import { calledBy, mustBe } from './application-asked.ts'
import { readExpectations } from './application-expectations.ts'
import { readList } from './application-list.ts'
import { readRecord } from './application-record.ts'
import { collectFindings, type Report } from './application-report.ts'
import { checkTopLevel } from './application-top-level.ts'
import { readValue } from './application-value.ts'
import { readWord } from './application-words.ts'

/**
 * An application read against a vocabulary: every declared fact there, given, absent or missing; or every reason why it
 * cannot be read. `derivedNames` are the names of derived facts and defined values, which no application gives.
 */
export function readApplication(
  tree: Tree,
  vocabulary: Vocabulary,
  name: string,
  derivedNames: ReadonlySet<string> = new Set(),
): Application | Unreadable {
  const { report, findings } = collectFindings()
  if (tree.kind !== 'map') {
    mustBe({ zh: '一组事实', en: 'a mapping of facts' }, tree, { called: { zh: '申请', en: 'an application' }, report })
    return { name, findings: findings() }
  }
  checkTopLevel(tree, vocabulary, derivedNames, report)
  const facts = readFacts(tree, vocabulary, report)
  const subject = readWord(tree, 'subject', report)
  const policy = readWord(tree, 'policy', report)
  const because = readWord(tree, 'because', report)
  // the name of the case is in `name` already; here it is only checked
  readWord(tree, 'case', report)
  const expect = readExpectations(tree, report)
  const found = findings()
  if (hasErrors(found)) return { name, findings: found }
  return {
    name,
    ...(subject !== undefined && { subject }),
    ...(policy !== undefined && { policy }),
    facts,
    expect,
    ...(because !== undefined && { because }),
    findings: found,
  }
}

function readFacts(tree: MapTree, vocabulary: Vocabulary, report: Report): Facts {
  const topLevel = new Set(topLevelNames(vocabulary))
  const scalars = new Map<string, Given>()
  for (const [name, fact] of vocabulary.scalars) {
    const value = topLevel.has(name) ? child(tree, name) : undefined
    scalars.set(name, value === undefined ? MISSING : readValue(value, fact, calledBy(fact.label, name), report))
  }
  for (const [name, record] of vocabulary.records) {
    for (const [field, given] of readRecord(child(tree, name), record, vocabulary, report)) scalars.set(field, given)
  }
  const lists = new Map<string, GivenList>()
  for (const [name, list] of vocabulary.lists) lists.set(name, readList(child(tree, name), list, report))
  return { scalars, lists }
}
