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
import { AS_OF, topLevelNames, type Vocabulary } from '../model/vocabulary.ts'
import { parseDay } from '../util/civil-date.ts'
import { calledBy, mustBe, refuse } from './application-asked.ts'
import { readExpectations } from './application-expectations.ts'
import { shown } from './application-found.ts'
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
  const asOf = readAsOf(tree, report)
  const found = findings()
  if (hasErrors(found)) return { name, findings: found }
  return {
    name,
    ...(subject !== undefined && { subject }),
    ...(policy !== undefined && { policy }),
    ...(asOf !== undefined && { asOf }),
    facts,
    expect,
    ...(because !== undefined && { because }),
    findings: found,
  }
}

/** The day an example or case is decided for, where it says one. */
function readAsOf(tree: MapTree, report: Report): string | undefined {
  const given = child(tree, AS_OF)
  if (given === undefined || !tree.entries.has('expect')) return undefined
  const text = readWord(tree, AS_OF, report)
  if (text === undefined || parseDay(text) !== undefined) return text
  return refuse({ report }, given, {
    code: 'date-invalid',
    message: { zh: `asOf 不是真实的日期：“${shown(text)}”`, en: `asOf is no real date: “${shown(text)}”` },
    label: { zh: '不是日期', en: 'not a date' },
    help: { zh: '写成 2019-05-10', en: 'write it like 2019-05-10' },
  })
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
