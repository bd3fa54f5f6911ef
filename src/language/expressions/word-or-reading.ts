import { child, type Tree, textAt, textOf } from '../../model/tree.ts'
import { malformed } from '../faults/malformed.ts'
import { unknownReference } from '../faults/unknown-reference.ts'
import { type Context, type JsonSchema, refuse } from '../word.ts'

/** One of a few words, and the reading that chose it where one did. */
export interface Chosen<Word extends string> {
  readonly word: Word
  readonly reading?: string
}

/** The schema of one of a few words, or of a reading that chooses among them. */
export function wordOrReadingSchema(words: readonly string[], zh: string, en: string): JsonSchema {
  return { description: `${zh}\n${en}`, anyOf: [{ enum: words }, { $ref: '#/$defs/reading' }] }
}

/** The word under a key, written or chosen by a reading; null when refused. */
export function wordOrReadingAt<Word extends string>(
  value: Tree,
  key: string,
  words: readonly Word[],
  context: Context,
): Chosen<Word> | null {
  const tree = child(value, key)
  const id = textAt(tree, 'reading')
  let written = textOf(tree)
  if (id !== undefined && tree !== undefined) {
    const reading = context.readings.get(id)
    if (reading === undefined)
      return refuse(context, unknownReference('reading', id, tree.span, context.readings.keys()))
    written = reading.choice ?? undefined
  }
  const word = words.find((one) => one === written)
  if (word !== undefined) return id === undefined ? { word } : { word, reading: id }
  return refuse(
    context,
    malformed(
      (tree ?? value).span,
      { zh: `${key} 须为 ${inZh(words)}`, en: `${key} must be ${inEn(words)}` },
      { zh: '或引用一条解释口径：{ reading: … }', en: 'or name a reading: { reading: … }' },
    ),
  )
}

function inZh(words: readonly string[]): string {
  return words.length === 2 ? words.join(' 或 ') : `${words.slice(0, -1).join('、')} 或 ${words.at(-1)}`
}

function inEn(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}
