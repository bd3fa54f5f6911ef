import type { Expectation } from '../model/application.ts'
import { child, entriesOf, type MapTree, type ScalarTree, type Tree } from '../model/tree.ts'
import type { Verdict } from '../model/truth.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { meant, mustBe, refuse } from './application-asked.ts'
import { shown } from './application-found.ts'
import type { Report } from './application-report.ts'
import { readWord } from './application-words.ts'

const WORDS = ['clause', 'quote', 'decision', 'verdict', 'actual', 'inForce']
const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

/** What an example or case expects of clauses and decisions, in its order. */
export function readExpectations(tree: Tree, report: Report): Expectation[] {
  const given = child(tree, 'expect')
  if (given === undefined) return []
  if (given.kind === 'list') return given.items.map((item) => readExpectation(item, report))
  mustBe({ zh: '列表', en: 'a list' }, given, { called: { zh: 'expect ', en: 'expect' }, report })
  return []
}

function readExpectation(tree: Tree, report: Report): Expectation {
  if (tree.kind !== 'map') {
    const called = { zh: 'expect 的一行', en: 'an entry of expect' }
    mustBe({ zh: '一组字段', en: 'a mapping of fields' }, tree, { called, report })
    return {}
  }
  for (const entry of entriesOf(tree)) if (!WORDS.includes(entry.key)) unknownWord(entry.key, entry.keySpan, report)
  const clause = readWord(tree, 'clause', report)
  const quote = readWord(tree, 'quote', report)
  const decision = readWord(tree, 'decision', report)
  const verdict = readVerdict(tree, report)
  const actual = readActual(tree, report)
  const inForce = readInForce(tree, report)
  return {
    ...(clause !== undefined && { clause }),
    ...(quote !== undefined && { quote }),
    ...(decision !== undefined && { decision }),
    ...(verdict !== undefined && { verdict }),
    ...(actual !== undefined && { actual }),
    ...(inForce !== undefined && { inForce }),
  }
}

function unknownWord(word: string, span: Tree['span'], report: Report): void {
  const near = didYouMean(word, WORDS)
  refuse(
    { report },
    { span },
    {
      code: 'malformed',
      message: { zh: `expect 中没有“${shown(word)}”这一项`, en: `expect has no key “${shown(word)}”` },
      label: { zh: '未知的项', en: 'unknown key' },
      why: { zh: `可写：${WORDS.join(' ')}`, en: `the keys are: ${WORDS.join(' ')}` },
      ...(near === undefined ? {} : { help: meant(near) }),
    },
  )
}

function readVerdict(tree: MapTree, report: Report): string | undefined {
  const verdict = readWord(tree, 'verdict', report)
  const given = child(tree, 'verdict')
  if (verdict === undefined || given === undefined || VERDICTS.some((known) => known === verdict)) return verdict
  const near = didYouMean(verdict, VERDICTS)
  return refuse({ report }, given, {
    code: 'unknown-verdict',
    message: { zh: `没有结论“${shown(verdict)}”`, en: `there is no verdict “${shown(verdict)}”` },
    label: { zh: '未知的结论', en: 'unknown verdict' },
    why: { zh: `结论有：${VERDICTS.join(' ')}`, en: `the verdicts are: ${VERDICTS.join(' ')}` },
    ...(near === undefined ? {} : { help: meant(near) }),
  })
}

/** The actual value as it will be shown: a number or `true` is compared by its own text. */
function readActual(tree: MapTree, report: Report): string | undefined {
  const given = child(tree, 'actual')
  return isPlainValue(given) ? given.source : readWord(tree, 'actual', report)
}

function readInForce(tree: MapTree, report: Report): boolean | undefined {
  const given = child(tree, 'inForce')
  if (given === undefined) return undefined
  if (isPlainValue(given) && typeof given.value === 'boolean') return given.value
  const called = { zh: 'inForce ', en: 'inForce' }
  return mustBe({ zh: ' true 或 false', en: 'true or false' }, given, { called, report })
}

function isPlainValue(tree: Tree | undefined): tree is ScalarTree {
  return tree?.kind === 'scalar' && tree.plain && (typeof tree.value === 'number' || typeof tree.value === 'boolean')
}
