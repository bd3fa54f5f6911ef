import type { Bilingual } from '../model/bilingual.ts'
import { child, type Tree } from '../model/tree.ts'
import { UNSEEN } from '../util/hidden-characters.ts'
import { mustBe, refuse } from './application-asked.ts'
import { shown } from './application-found.ts'
import type { Report } from './application-report.ts'

/** The text under a word of the file; undefined when there is none, with an error when it is no text. */
export function readWord(tree: Tree, word: string, report: Report): string | undefined {
  const given = child(tree, word)
  if (given === undefined) return undefined
  const called: Bilingual = { zh: `${word} `, en: word }
  if (given.kind !== 'scalar' || typeof given.value !== 'string') {
    return mustBe({ zh: '文字', en: 'text' }, given, { called, report })
  }
  const hidden = UNSEEN.exec(given.value.replace(/\r?\n/g, ' '))
  if (hidden === null) return given.value
  const character = shown(hidden[0])
  return refuse({ report }, given, {
    code: 'fact-type',
    message: { zh: `${word} 含有看不见的字符 ${character}`, en: `${word} holds the invisible character ${character}` },
    label: { zh: '文字不可用', en: 'unfit text' },
  })
}
