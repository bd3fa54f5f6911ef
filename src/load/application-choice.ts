import type { Bilingual } from '../model/bilingual.ts'
import { meant } from '../model/meant.ts'
import type { Tree } from '../model/tree.ts'
import type { ChoiceType } from '../model/type.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { type Asked, adviceOnNothing, refuse, wrongType } from './application-asked.ts'
import { shown } from './application-found.ts'

/** One of the names a choice declares. */
export function readChoice(tree: Tree, asked: Asked, type: ChoiceType): string | undefined {
  if (tree.kind !== 'scalar' || typeof tree.value !== 'string') return wrongType(asked, tree, listed(type))
  const word = tree.value
  if (type.of.includes(word)) return word
  return refuse(asked, tree, () => {
    const near = nearest(word, type)
    const help = adviceOnNothing(asked, tree) ?? (near === undefined ? undefined : didYouMeanChoice(near, type))
    return {
      code: 'unknown-choice',
      message: {
        zh: `${asked.called.zh}没有“${shown(word)}”这个选项`,
        en: `“${shown(word)}” is not one of the choices of ${asked.called.en}`,
      },
      label: { zh: '未声明的选项', en: 'undeclared choice' },
      why: listed(type),
      ...(help === undefined ? {} : { help }),
    }
  })
}

/** The choice whose name or label is the word's nearest. */
function nearest(word: string, type: ChoiceType): string | undefined {
  // what is as long as a label can be worth comparing; a page of text is not
  if (word.length > 100) return undefined
  const labels = type.of.flatMap((name): [string, string][] => {
    const label = labelOf(name, type)
    return [
      [label.zh, name],
      [label.en, name],
    ]
  })
  const byLabel = labels.find(([label]) => label === word.trim())?.[1]
  if (byLabel !== undefined) return byLabel
  const byName = didYouMean(word, type.of)
  if (byName !== undefined) return byName
  const near = didYouMean(
    word,
    labels.map(([label]) => label),
  )
  return labels.find(([label]) => label === near)?.[1]
}

function didYouMeanChoice(name: string, type: ChoiceType): Bilingual {
  const label = labelOf(name, type)
  const { zh } = meant(named(name, label.zh, '（', '）'))
  const { en } = meant(named(name, label.en, ' (', ')'))
  return { zh, en }
}

function listed(type: ChoiceType): Bilingual {
  const zh = type.of.map((name) => named(name, labelOf(name, type).zh, '（', '）')).join('、')
  const en = type.of.map((name) => named(name, labelOf(name, type).en, ' (', ')')).join(', ')
  return { zh: `可选：${zh}`, en: `the choices are: ${en}` }
}

function named(name: string, label: string, open: string, close: string): string {
  return label === name ? name : `${name}${open}${label}${close}`
}

function labelOf(name: string, type: ChoiceType): Bilingual {
  // a map, as a choice may be called like what every object has
  return new Map(Object.entries(type.labels)).get(name) ?? { zh: name, en: name }
}
