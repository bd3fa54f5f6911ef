import { distance } from 'fastest-levenshtein'

/**
 * The candidate nearest to the word, by edits after folding case, width and lookalike letters, when it is at most a
 * third of the word (and always one edit) away; of equally near ones, the first in alphabetical order.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const folded = fold(word)
  if (folded === '') return undefined
  const farthest = Math.max(1, Math.floor(folded.length / 3))
  let best: { readonly candidate: string; readonly edits: number } | undefined
  for (const candidate of candidates) {
    const edits = distance(folded, fold(candidate))
    if (edits > farthest) continue
    if (!best || edits < best.edits || (edits === best.edits && candidate < best.candidate)) best = { candidate, edits }
  }
  return best?.candidate
}

// one line per alphabet and case; each letter folds to the one beside it (Unicode TR 39, confusables)
const LOOKALIKES = [
  ['АВЕЅІЈКМНОРСТУХԚԜ', 'ABESIJKMHOPCTYXQW'],
  ['аеѕіјкорсухһԁӏԛԝ', 'aesijkopcyxhdlqw'],
  ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
  ['αγικνορυχ', 'ayikvopux'],
  ['囗曰巳已戍戌入末土千毌', '口日己己戊戊人未士干母'],
  ['ロエカニハタトーミ', '口工力二八夕卜一三'],
] as const

const latinOf: ReadonlyMap<string, string> = new Map(
  LOOKALIKES.flatMap(([letters, latin]) =>
    [...letters].map((letter, i): [string, string] => [letter, latin.charAt(i)]),
  ),
)

/** Whether two words that are not the same look the same: but for width, case, and letters of other alphabets. */
export function looksLike(one: string, other: string): boolean {
  return one !== other && fold(one) === fold(other)
}

/** Whether a word can only be meant for another: they are the same but for width and letters of other alphabets. */
export function isDisguised(word: string, other: string): boolean {
  return word !== other && unmasked(word) === other
}

function fold(text: string): string {
  return unmasked(text).toLowerCase()
}

function unmasked(text: string): string {
  return [...text.normalize('NFKC')].map((letter) => latinOf.get(letter) ?? letter).join('')
}
