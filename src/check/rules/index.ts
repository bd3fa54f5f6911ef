import type { Check } from '../check.ts'
import { articleDoubled } from './article-doubled.ts'
import { articleMissing } from './article-missing.ts'
import { clauseDropped } from './clause-dropped.ts'
import { cueWordMismatch } from './cue-word-mismatch.ts'
import { defineGap } from './define-gap.ts'
import { defineOverlap } from './define-overlap.ts'
import { defineUnproved } from './define-unproved.ts'
import { effectiveMismatch } from './effective-mismatch.ts'
import { foreignResidue } from './foreign-residue.ts'
import { missingLabel } from './missing-label.ts'
import { mixedNumerals } from './mixed-numerals.ts'
import { mixedRoles } from './mixed-roles.ts'
import { numberWithoutMeaning } from './number-without-meaning.ts'
import { partsWordMismatch } from './parts-word-mismatch.ts'
import { pendingPhrase } from './pending-phrase.ts'
import { quoteStyle } from './quote-style.ts'
import { quoteValueMismatch } from './quote-value-mismatch.ts'
import { quotesDifferFromText } from './quotes-differ-from-text.ts'
import { renumberingUndeclared } from './renumbering-undeclared.ts'
import { residualFact } from './residual-fact.ts'
import { stackedAdjustments } from './stacked-adjustments.ts'
import { textHashMismatch } from './text-hash-mismatch.ts'
import { unroundedMoney } from './unrounded-money.ts'
import { unusedFact } from './unused-fact.ts'

/** Every check of a whole version. */
export const CHECKS: readonly Check[] = [
  quotesDifferFromText,
  textHashMismatch,
  quoteValueMismatch,
  numberWithoutMeaning,
  cueWordMismatch,
  partsWordMismatch,
  mixedRoles,
  articleMissing,
  articleDoubled,
  clauseDropped,
  renumberingUndeclared,
  effectiveMismatch,
  unroundedMoney,
  residualFact,
  defineOverlap,
  defineGap,
  defineUnproved,
  unusedFact,
  missingLabel,
  pendingPhrase,
  stackedAdjustments,
  mixedNumerals,
  foreignResidue,
  quoteStyle,
]
