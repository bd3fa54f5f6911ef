import type { Judgement } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { child, entriesOf, type Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import type { Rational } from '../util/rational.ts'
import { type Asked, refuse, wrongType } from './application-asked.ts'
import { readBoolean } from './application-boolean.ts'
import { readDate } from './application-date.ts'
import { shown } from './application-found.ts'
import { readText } from './application-text.ts'

const PARTS = ['finding', 'by', 'on', 'ground'] as const
const FORM = '{ finding: true, by: …, on: 2019-01-01, ground: … }'

/** A judgement: exactly what was found, by whom, on which day and on what ground. */
export function readJudgement(tree: Tree, asked: Asked): Judgement | undefined {
  if (tree.kind !== 'map') return wrongType(asked, tree, { zh: `写法如 ${FORM}`, en: `write it like ${FORM}` })
  for (const { key, keySpan } of entriesOf(tree))
    if (!PARTS.some((part) => part === key)) unknownPart(key, { ...tree, span: keySpan }, asked)
  const finding = part(tree, 'finding', { kind: 'boolean' }, asked, readBoolean)
  const by = part(tree, 'by', { kind: 'text' }, asked, readText)
  const on = part(tree, 'on', { kind: 'date' }, asked, readDate)
  const ground = part(tree, 'ground', { kind: 'text' }, asked, readText)
  const complete = finding !== undefined && by !== undefined && on !== undefined && ground !== undefined
  return complete && tree.entries.size === PARTS.length ? { finding, by, on, ground } : undefined
}

function part<Value extends boolean | string | Rational>(
  tree: Tree,
  key: (typeof PARTS)[number],
  type: ScalarType,
  asked: Asked,
  read: (tree: Tree, asked: Asked) => Value | undefined,
): Value | undefined {
  const given = child(tree, key)
  const called: Bilingual = { zh: `${asked.called.zh}的 ${key} `, en: `${key} of ${asked.called.en}` }
  // “absent” is for the judgement as a whole: one without a ground is none
  if (given !== undefined) return read(given, { type, called, report: asked.report })
  return refuse(asked, tree, {
    code: 'fact-type',
    message: { zh: `${asked.called.zh}缺少 ${key}`, en: `${asked.called.en} lacks ${key}` },
    label: { zh: '认定意见不完整', en: 'incomplete judgement' },
    why: WHOLE,
    help: { zh: `写法如 ${FORM}`, en: `write it like ${FORM}` },
  })
}

function unknownPart(key: string, at: Tree, asked: Asked): void {
  refuse(asked, at, {
    code: 'fact-type',
    message: {
      zh: `${asked.called.zh}中不应有“${shown(key)}”`,
      en: `${asked.called.en} has no place for “${shown(key)}”`,
    },
    label: { zh: '多余的一项', en: 'not a part of it' },
    why: WHOLE,
  })
}

const WHOLE: Bilingual = {
  zh: '认定意见由结论（finding）、认定人（by）、日期（on）和理由（ground）组成，不多不少',
  en: 'a judgement is what was found (finding), by whom (by), when (on) and why (ground), no more and no less',
}
