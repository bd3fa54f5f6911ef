import type { Comparison, Leaf } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import { TRUE, type Truth } from '../../model/truth.ts'
import { exactly } from '../exact.ts'
import { type Question, valueNow } from '../question.ts'
import { shownOf, textIn } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'
import { plain } from './plain.ts'

/** Names, texts and yes-or-no: what it should be and what it is. */
export function nameGap(leaf: Extract<Leaf, { op: 'compare' }>, comparison: Comparison, question: Question): Gap {
  const found = question.outcome.leaves.get(leaf.leaf)
  const actual = shownExpression(leaf.left, question, found?.left ?? valueNow(leaf.left, question))
  const needed = shownExpression(leaf.right, question, found?.right ?? valueNow(leaf.right, question))
  if (comparison === 'ne' && 'value' in actual && typeof actual.value === 'boolean') {
    const yes = actual.value
    return plain((words) => (yes ? words.shouldBe(words.no, words.yes) : words.shouldBe(words.yes, words.no)))
  }
  return plain((words, language) =>
    comparison === 'ne'
      ? words.shouldNotBe(textIn(actual, language))
      : words.shouldBe(textIn(needed, language), textIn(actual, language)),
  )
}

/** One of several names. */
export function membershipGap(leaf: Extract<Leaf, { op: 'oneOf' }>, wanted: Truth, question: Question): Gap {
  const actual = shownExpression(leaf.left, question, question.outcome.leaves.get(leaf.leaf)?.left)
  const options = leaf.options.map((option) => shownOf(exactly(option), leaf.left.type))
  const among = leaf.negated !== (wanted === TRUE)
  return plain((words, language) =>
    among
      ? words.shouldBe(words.or(options.map((option) => textIn(option, language))), textIn(actual, language))
      : words.shouldNotBe(textIn(actual, language)),
  )
}
