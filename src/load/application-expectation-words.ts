import { meant } from '../model/meant.ts'
import { entriesOf, type MapTree, type Tree } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { refuse } from './application-asked.ts'
import { shown } from './application-found.ts'
import type { Report } from './application-report.ts'

/** What an entry may be about, and what may be said of each; an entry is about one of them. */
const SUBJECTS: Readonly<Record<string, readonly string[]>> = {
  clause: ['quote', 'verdict', 'truth', 'actual', 'missing'],
  decision: ['verdict', 'answer', 'missing', 'inForce'],
  amount: ['to', 'verdict', 'value', 'low', 'high', 'missing'],
  effect: ['quote', 'verdict', 'due', 'missing'],
  finding: [],
  inForce: [],
}
const WORDS = [...new Set(Object.entries(SUBJECTS).flatMap(([subject, words]) => [subject, ...words]))]
/** Checks that an entry is about one thing, and says of it only what can be said of it. */
export function checkExpectationWords(tree: MapTree, report: Report): void {
  const named = Object.keys(SUBJECTS).filter((subject) => tree.entries.has(subject))
  // whether a version is in force can stand alone, or be said of a decision
  const subjects = named.length > 1 ? named.filter((subject) => subject !== 'inForce') : named
  const [subject, second] = subjects
  for (const { key, keySpan } of entriesOf(tree)) {
    if (!WORDS.includes(key)) unknownWord(key, keySpan, report)
    else if (key === second) twoSubjects(subjects, keySpan, report)
    else if (subject !== undefined && key !== subject && !subjects.includes(key) && !SUBJECTS[subject]?.includes(key))
      strayWord(key, subject, keySpan, report)
  }
  if (subject === undefined && !entriesOf(tree).some(({ key }) => !WORDS.includes(key))) {
    const names = Object.keys(SUBJECTS).join(' ')
    refuse({ report }, tree, {
      code: 'malformed',
      message: { zh: 'expect 的一行没有写期望的是什么', en: 'an entry of expect does not say what it is about' },
      label: { zh: '缺少对象', en: 'about nothing' },
      help: { zh: `写明其中之一：${names}`, en: `name one of: ${names}` },
    })
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

function twoSubjects(subjects: readonly string[], span: Tree['span'], report: Report): void {
  refuse(
    { report },
    { span },
    {
      code: 'malformed',
      message: {
        zh: `expect 的一行同时写了 ${subjects.join('、')}`,
        en: `an entry of expect is about ${subjects.join(' and ')} at once`,
      },
      label: { zh: '一行只说一件事', en: 'one entry, one subject' },
      help: { zh: '拆成几行', en: 'write an entry for each' },
    },
  )
}

function strayWord(word: string, subject: string, span: Tree['span'], report: Report): void {
  const fit = SUBJECTS[subject] ?? []
  refuse(
    { report },
    { span },
    {
      code: 'malformed',
      message: { zh: `对 ${subject} 不能期望 ${word}`, en: `${word} cannot be expected of ${subject}` },
      label: { zh: '不适用的项', en: 'does not fit' },
      why: {
        zh: fit.length === 0 ? `${subject} 单独写` : `对 ${subject} 可写：${fit.join(' ')}`,
        en: fit.length === 0 ? `${subject} stands alone` : `of ${subject} there are: ${fit.join(' ')}`,
      },
    },
  )
}
