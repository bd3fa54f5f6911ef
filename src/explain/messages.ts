import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Better, Combine, Comparison, Rounding } from '../model/core.ts'
import type { Verdict } from '../model/truth.ts'
import type { AmountMessages } from './messages-amounts.ts'
import { EN } from './messages-en.ts'
import { ZH } from './messages-zh.ts'

/** Which family of words a comparison takes: sizes, dates, or names. */
export type ComparisonKind = 'size' | 'date' | 'name'

type Text1 = (a: string) => string
type Text2 = (a: string, b: string) => string

/** Every text that goes into a decision, in one language; the words of the printed report are in render/words.ts. */
export interface Messages extends AmountMessages {
  // values
  readonly yes: string
  readonly no: string
  readonly unknown: string
  readonly absent: string
  /** A list without rows, and one of whose rows none is asked. */
  readonly noneGiven: string
  readonly noneAsked: string
  readonly beforeStart: Text1
  readonly between: Text2
  readonly atLeastValue: Text1
  readonly atMostValue: Text1
  readonly asOf: string
  /** The counter of a list that declares none. */
  readonly unit: string
  readonly or: (texts: readonly string[]) => string
  readonly field: (record: string, field: string) => string
  readonly rows: (numbers: readonly number[]) => string
  readonly names: (names: readonly string[]) => string
  readonly verdict: Readonly<Record<Verdict, string>>
  // conditions
  readonly comparison: Readonly<Record<ComparisonKind, Readonly<Record<Comparison, string>>>>
  readonly isOneOf: (left: string, options: string, negated: boolean) => string
  readonly allOf: (parts: readonly string[]) => string
  readonly anyOf: (parts: readonly string[]) => string
  readonly someOf: (n: number, parts: readonly string[]) => string
  /** Several conditions in one line: all of them, any one, or so many. */
  readonly brief: (combine: Combine, parts: readonly string[]) => string
  readonly group: Text1
  readonly not: Text1
  /** What must be no. */
  readonly isNo: Text1
  readonly when: Text1
  readonly unless: Text1
  readonly hasFact: Text1
  readonly judged: Text1
  readonly quantified: Readonly<Record<'every' | 'some' | 'none', Text2>>
  readonly met: Text1
  readonly holds: Text1
  readonly unclear: Text1
  readonly always: string
  readonly never: string
  readonly open: string
  // how a value comes about
  readonly count: (list: string, where: string | null) => string
  readonly sum: (each: string, list: string, where: string | null) => string
  readonly shareOf: (list: string, predicate: string, where: string | null) => string
  readonly share: (predicate: string, numerator: string, denominator: string, where: string | null) => string
  readonly ratio: Text2
  readonly arithmetic: Readonly<Record<'plus' | 'minus' | 'times' | 'min' | 'max', (args: readonly string[]) => string>>
  readonly monthsBetween: Text2
  readonly monthsReached: (how: string, months: string, onTheDay: boolean) => string
  readonly daysBetween: Text2
  readonly addMonths: Text2
  readonly addDays: Text2
  readonly yearOf: Text1
  readonly startOfYear: Text1
  readonly endOfYear: Text1
  readonly table: Text1
  readonly bands: Text1
  readonly cases: string
  readonly mean: (each: string, list: string, where: string | null) => string
  readonly best: (each: string, list: string, where: string | null, better: Better) => string
  readonly only: (each: string, list: string, where: string | null) => string
  readonly longestRun: (year: string, list: string, predicate: string, where: string | null) => string
  readonly round: (of: string, step: string, mode: Rounding) => string
  /** A step of a rounding that is one of the type's unit: “to the whole”. */
  readonly wholeStep: string
  readonly wholes: (of: string, per: string, up: boolean) => string
  readonly progressive: Text1
  /** What may be decided: from one value to another, or up to one. */
  readonly within: (low: string | null, high: string) => string
  readonly discretion: (who: string, range: string) => string
  readonly adjusted: (base: string, cites: readonly string[]) => string
  readonly recipient: string
  readonly judgementGround: (by: string, on: string, ground: string) => string
  // gaps and ways
  readonly short: Text1
  readonly over: Text1
  readonly atBest: Text1
  readonly shareShort: (amount: string, all: string, needed: string) => string
  readonly shareOver: (amount: string, all: string, allowed: string) => string
  readonly changeUnits: (amount: string, list: string, predicate: string, result: string) => string
  readonly addUnits: (amount: string, list: string, predicate: string | null, result: string) => string
  readonly dropUnits: (amount: string, list: string, predicate: string | null, result: string) => string
  readonly noShare: Text1
  readonly emptyList: Text1
  readonly earliest: Text2
  readonly latest: Text2
  readonly subjectDay: Text2
  readonly decideFrom: Text1
  readonly shouldBe: Text2
  readonly shouldNotBe: Text1
  readonly tooEarly: Text2
  readonly tooLate: Text2
  readonly noSuch: Text2
  readonly thereIsNo: Text1
  readonly thereShouldBeNo: Text1
  readonly rowsFail: Text2
  readonly rowsAgainst: Text2
  readonly noRow: Text2
  readonly everyRow: Text2
  readonly mendRows: Text2
  readonly addRow: Text2
  readonly judgedAgainst: (finding: string, by: string | null) => string
  readonly clauseIs: Text2
}

/** The texts of a language. */
export function messages(language: Language): Messages {
  return language === 'zh' ? ZH : EN
}

/** One text made in both languages. */
export function inBoth(make: (words: Messages, language: Language) => string): Bilingual {
  return { zh: make(ZH, 'zh'), en: make(EN, 'en') }
}
