import { readQuantity } from '../language/quantity.ts'
import type { Expectation } from '../model/application.ts'
import { meant } from '../model/meant.ts'
import { child, type MapTree, type ScalarTree, type Tree } from '../model/tree.ts'
import type { TruthWord, Verdict } from '../model/truth.ts'
import { parseDay } from '../util/civil-date.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { mustBe, refuse } from './application-asked.ts'
import { checkExpectationWords } from './application-expectation-words.ts'
import { shown } from './application-found.ts'
import type { Report } from './application-report.ts'
import { readWord } from './application-words.ts'

const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'undetermined', 'notApplicable', 'informational']

const TRUTHS: readonly TruthWord[] = ['true', 'false', 'neutral', 'unknown']

/** What an example or case expects of clauses, decisions, amounts, effects and findings, in its order. */
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
  checkExpectationWords(tree, report)
  const text = (word: string): Record<string, string> => withWord(word, readWord(tree, word, report))
  return {
    ...text('clause'),
    ...text('quote'),
    ...text('decision'),
    ...text('amount'),
    ...text('to'),
    ...text('effect'),
    ...text('finding'),
    ...withWord('answer', readPlain(tree, 'answer', report)),
    ...withWord('value', readFigure(tree, 'value', report)),
    ...readBound(tree, 'low', report),
    ...readBound(tree, 'high', report),
    ...withWord('due', readDay(tree, 'due', report)),
    ...withWord('verdict', readVerdict(tree, report)),
    ...withWord('truth', readTruth(tree, report)),
    ...withWord('actual', readPlain(tree, 'actual', report)),
    ...withWord('missing', readNames(tree, 'missing', report)),
    ...withWord('inForce', readInForce(tree, report)),
  }
}

function withWord<T>(word: string, value: T | undefined): Record<string, T> {
  return value === undefined ? {} : { [word]: value }
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

/** Whether what a clause says is so, whatever its role makes of it. */
function readTruth(tree: MapTree, report: Report): string | undefined {
  const truth = readPlain(tree, 'truth', report)
  const given = child(tree, 'truth')
  if (truth === undefined || given === undefined || TRUTHS.some((known) => known === truth)) return truth
  const what = { zh: TRUTHS.join('、'), en: `one of ${TRUTHS.join(', ')}` }
  return mustBe(what, given, { called: { zh: 'truth ', en: 'truth' }, report })
}

/** A value as it will be shown: a number or `true` is compared by its own text. */
function readPlain(tree: MapTree, word: string, report: Report): string | undefined {
  const given = child(tree, word)
  return isPlainValue(given) ? given.source : readWord(tree, word, report)
}

/** A quantity as literals are written; its unit is compared with that of the outcome later. */
function readFigure(tree: MapTree, word: string, report: Report): string | undefined {
  const text = readPlain(tree, word, report)
  const given = child(tree, word)
  if (text === undefined || given === undefined || readQuantity(text) !== undefined) return text
  const called = { zh: `${word} `, en: word }
  const help = { zh: '写法如 45 万元、5 天、2019-01-01', en: 'write it like 45 万元, 5 天 or 2019-01-01' }
  return mustBe({ zh: '数额', en: 'a quantity' }, given, { called, report }, help)
}

function readBound(tree: MapTree, word: 'low' | 'high', report: Report): Pick<Expectation, 'low' | 'high'> {
  const given = child(tree, word)
  if (given?.kind === 'scalar' && given.value === null) return { [word]: null }
  return withWord(word, readFigure(tree, word, report))
}

function readDay(tree: MapTree, word: string, report: Report): string | undefined {
  const text = readWord(tree, word, report)
  const given = child(tree, word)
  if (text === undefined || given === undefined || parseDay(text) !== undefined) return text
  const called = { zh: `${word} `, en: word }
  return mustBe(
    { zh: '日期', en: 'a date' },
    given,
    { called, report },
    { zh: '写法如 2019-05-10', en: 'write it like 2019-05-10' },
  )
}

function readNames(tree: MapTree, word: string, report: Report): readonly string[] | undefined {
  const given = child(tree, word)
  if (given === undefined) return undefined
  const called = { zh: `${word} `, en: word }
  const what = { zh: '事实名称的列表', en: 'a list of names of facts' }
  if (given.kind !== 'list') return mustBe(what, given, { called, report })
  return given.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string' && item.value !== '') return [item.value]
    mustBe({ zh: '事实名称', en: 'the name of a fact' }, item, { called, report })
    return []
  })
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
