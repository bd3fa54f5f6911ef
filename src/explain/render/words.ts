import type { Language } from '../../model/bilingual.ts'
import type { EffectInForce } from '../../model/decision.ts'
import type { Verdict } from '../../model/truth.ts'
import { WORDS_EN } from './words-en.ts'
import { WORDS_ZH } from './words-zh.ts'

/** What stands before a line in the gutter of an expanded phrase. */
export type Key = 'text' | 'required' | 'or' | 'actual' | 'how' | 'ground' | 'gap' | 'way' | 'payer' | 'missing'

/** The fixed words of the printed report, in one language. */
export interface ReportWords {
  readonly glyph: Readonly<Record<Verdict, string>>
  readonly gutter: string
  readonly bullet: string
  readonly between: string
  readonly separator: string
  // the head
  readonly version: (id: string) => string
  readonly asOf: (day: string) => string
  readonly inForce: (from: string, until: string | null) => string
  readonly draft: string
  readonly uses: (title: string, version: string) => string
  readonly application: string
  readonly verdictLine: (label: string, verdict: string) => string
  readonly answerLine: (label: string, answer: string) => string
  /** The answers an open decision may still give. */
  readonly openAnswers: (answers: readonly string[]) => string
  readonly conditions: (total: number) => string
  readonly count: (count: number, verdict: string) => string
  readonly moves: (parties: readonly string[]) => string
  readonly move: (party: string, facts: number) => string
  // phrases
  readonly keys: Readonly<Record<Key, string>>
  readonly quoted: (text: string) => string
  readonly pendingOn: (whose: string) => string
  readonly undetermined: string
  readonly unclear: string
  readonly alsoUnclear: (waiting: string) => string
  readonly notEncoded: string
  readonly requirement: (label: string, operator: string, required: string) => string
  readonly mustNot: (requirement: string) => string
  readonly exactPercent: (text: string, percent: string) => string
  readonly aboutPercent: (text: string, percent: string) => string
  readonly because: (actual: string, how: string) => string
  readonly of: (label: string, text: string) => string
  // missing facts
  readonly missing: (label: string, fact: string) => string
  readonly inRows: (list: string, rows: string) => string
  readonly evidence: (clause: string) => string
  /** Rows that are due and not there, by year. */
  readonly yearsMissing: (label: string, fact: string, years: readonly string[]) => string
  readonly differing: (list: string, rows: string, unit: string | null, label: string, fact: string) => string
  // sections
  readonly joinCites: (cites: readonly string[]) => string
  readonly folded: (passed: number, of: number) => string
  readonly settledAbove: (level: string, verdict: string) => string
  readonly expand: string
  readonly notEncodedCount: (phrases: number, cites: string) => string
  // amounts and what else is brought about
  readonly amountsSection: string
  readonly toWhom: (name: string) => string
  /** What is not told: so many given or refused, open, and shut; empty where there are none. */
  readonly moreAmounts: (given: number, open: number, shut: number) => string
  readonly effectsSection: string
  readonly moreEffects: (count: number) => string
  readonly effect: Readonly<Record<EffectInForce['kind'], (text: string) => string>>
  readonly lastDay: (day: string, missed: boolean) => string
  readonly inBrackets: (parts: readonly string[]) => string
  /** What a phrase does that changes amounts, by the labels of what it concerns. */
  readonly does: Readonly<Record<'outcome' | 'adjust' | 'cap' | 'payer', (labels: string, text: string) => string>>
  readonly others: string
  readonly missingFacts: (count: number) => string
  readonly failedPhrases: (count: number) => string
  readonly notEncodedPhrases: (count: number) => string
  readonly notices: string
  readonly replay: (rules: string, engine: string, asOf: string) => string
  // one clause
  readonly textSection: string
  readonly howSection: string
  readonly waysSection: string
  readonly readingsSection: string
  readonly missingSection: string
  readonly highlighted: (text: string) => string
  readonly is: (label: string, value: string) => string
  readonly choice: (choice: string | null) => string
  readonly decidesNothing: (why: string) => string
  readonly defines: (name: string) => string
  readonly noClause: (id: string) => string
  // no decision
  readonly noVersion: string
  readonly noVersionOn: (day: string) => string
  readonly noVersionOf: (title: string, day: string) => string
  readonly nearest: (versions: string) => string
  readonly otherDay: string
  readonly refused: (code: string, message: string) => string
}

/** The report's words in a language. */
export function reportWords(language: Language): ReportWords {
  return language === 'zh' ? WORDS_ZH : WORDS_EN
}
