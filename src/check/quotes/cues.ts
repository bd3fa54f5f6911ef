import { OPERATORS } from '../../language/operators/index.ts'
import type { QuotedQuantity } from './quoted-quantity.ts'

/** Operators of the same edge: the one holds exactly where the other does not. */
const COMPLEMENT: Readonly<Record<string, string>> = {
  atLeast: 'lessThan',
  lessThan: 'atLeast',
  atMost: 'moreThan',
  moreThan: 'atMost',
  onOrAfter: 'before',
  before: 'onOrAfter',
  onOrBefore: 'after',
  after: 'onOrBefore',
  is: 'isNot',
  isNot: 'is',
}
const WITH_THE_NUMBER: Readonly<Record<string, string>> = {
  moreThan: 'atLeast',
  lessThan: 'atMost',
  after: 'onOrAfter',
  before: 'onOrBefore',
}
const WITHOUT_THE_NUMBER: Readonly<Record<string, string>> = {
  atLeast: 'moreThan',
  atMost: 'lessThan',
  onOrAfter: 'after',
  onOrBefore: 'before',
}
const DATED = new Set(['before', 'after', 'onOrBefore', 'onOrAfter'])

/** The operator that holds exactly where this one does not. */
export function complementOf(operator: string): string {
  return COMPLEMENT[operator] ?? operator
}

/** What the words around a quantity say of it. */
export interface Cue {
  readonly operator: string
  /** Offsets in the normalised quote, words and number together. */
  readonly from: number
  readonly to: number
}

const INCLUDED = /^\((?:含|包括|包含)[^)]*\)/
const EXCLUDED = /^\((?:不含|不包括|不包含)[^)]*\)/
const NOT = /(?:不得|不应|不应当|不能|不可|不宜|不许|不会|未|没有|并非|不)$/
const LONGEST_PREFIX = 8
const EQUAL_OR = /等于(?:或|或者)$/

/** What the words directly before and after a quantity mean, each on its own: 不少于 12 人, 12 人以上（含）. */
export function cuesAround(text: string, quantity: QuotedQuantity): Cue[] {
  const dated = quantity.measures.some(({ dimension }) => dimension === 'date') || quantity.measures.length === 0
  const before = longest(
    'before',
    dated,
    (word) => text.slice(Math.max(0, quantity.from - word.length), quantity.from) === word,
  )
  const { brackets: first, at: afterNumber } = bracketsAt(text, quantity.to)
  const after = longest('after', dated, (word) => text.startsWith(word, afterNumber))
  const { brackets: second, at: afterWord } = bracketsAt(text, afterNumber + (after?.word.length ?? 0))
  const brackets = second ?? first
  const cues: Cue[] = []
  if (before) {
    const beginsAt = quantity.from - before.word.length
    const head = text.slice(Math.max(0, beginsAt - LONGEST_PREFIX), beginsAt)
    const negation = NOT.exec(head)?.[0] ?? ''
    const equal = EQUAL_OR.exec(head)?.[0] ?? ''
    const said = equal === '' ? before.operator : (WITH_THE_NUMBER[before.operator] ?? before.operator)
    const operator = negation === '' ? said : complementOf(said)
    const from = beginsAt - negation.length - equal.length
    cues.push({ operator: bracketed(operator, brackets), from, to: brackets === undefined ? quantity.to : afterWord })
  }
  if (after) cues.push({ operator: bracketed(after.operator, brackets), from: quantity.from, to: afterWord })
  return cues
}

type Brackets = 'included' | 'excluded' | undefined

function bracketsAt(text: string, at: number): { brackets: Brackets; at: number } {
  const rest = text.slice(at)
  const excluded = EXCLUDED.exec(rest)
  if (excluded) return { brackets: 'excluded', at: at + excluded[0].length }
  const included = INCLUDED.exec(rest)
  return included ? { brackets: 'included', at: at + included[0].length } : { brackets: undefined, at }
}

/** （含） and （不含…） override the word. */
function bracketed(operator: string, brackets: Brackets): string {
  if (brackets === 'included') return WITH_THE_NUMBER[operator] ?? operator
  return brackets === 'excluded' ? (WITHOUT_THE_NUMBER[operator] ?? operator) : operator
}

/** The longest cue that fits: 不超过 is not 超过. */
function longest(
  side: 'before' | 'after',
  dated: boolean,
  fits: (word: string) => boolean,
): { operator: string; word: string } | undefined {
  let found: { operator: string; word: string } | undefined
  for (const { name, cues } of OPERATORS.values()) {
    if (DATED.has(name) !== dated) continue
    for (const word of cues[side]) {
      if (word.length > (found?.word.length ?? 0) && fits(word)) found = { operator: name, word }
    }
  }
  return found
}
