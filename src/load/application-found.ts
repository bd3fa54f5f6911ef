import type { Bilingual } from '../model/bilingual.ts'
import type { Tree } from '../model/tree.ts'
import { UNSEEN } from '../util/hidden-characters.ts'

const EVERY_HIDDEN = new RegExp(UNSEEN, 'gu')

/** A text fit to stand in a message: cut to `most` characters, with what cannot be seen spelled out as U+202E. */
export function shown(text: string, most = 40): string {
  // twice as many units as characters hold every character that is shown
  const characters = [...text.slice(0, 2 * most + 2)]
  const cut = characters.length > most || text.length > 2 * most + 2
  const start = cut ? `${characters.slice(0, most).join('')}…` : text
  return start.replace(EVERY_HIDDEN, spelled)
}

/** What stands in a tree, as a message says it. */
export function found(tree: Tree): Bilingual {
  switch (tree.kind) {
    case 'list':
      return { zh: '列表', en: 'a list' }
    case 'map':
      return { zh: '一组字段', en: 'a mapping' }
    case 'scalar':
      break
  }
  if (tree.value === null) return { zh: '空值', en: 'null' }
  if (typeof tree.value === 'string') {
    const text = shown(tree.value)
    return { zh: `文字“${text}”`, en: `the text “${text}”` }
  }
  const source = shown(tree.source)
  return typeof tree.value === 'number'
    ? { zh: `数字 ${source}`, en: `the number ${source}` }
    : { zh: ` ${source}`, en: source }
}

function spelled(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`
}
