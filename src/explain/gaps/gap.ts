import type { Expr, Leaf } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import { TRUE, type Truth, verdictWord } from '../../model/truth.ts'
import { clauseName } from '../describe-condition.ts'
import { describeExpression } from '../describe-expression.ts'
import { listLabel } from '../labels.ts'
import { inBoth } from '../messages.ts'
import { givenOf, outcomeOf, type Question } from '../question.ts'
import { textIn } from '../shown.ts'
import { shownExpression } from '../shown-expression.ts'
import { comparisonGap } from './comparison-gap.ts'
import { membershipGap } from './name-gap.ts'
import { plain } from './plain.ts'
import { rowsGap } from './rows-gap.ts'

/** How far a leaf is from the truth it would have to have, and what would bring it there. */
export function gapOf(leaf: Leaf, wanted: Truth, question: Question): Gap | undefined {
  const { program } = question
  switch (leaf.op) {
    case 'compare':
      return comparisonGap(leaf, wanted, question)
    case 'oneOf':
      return membershipGap(leaf, wanted, question)
    case 'quantified':
      return rowsGap(leaf, wanted, question)
    case 'judgement':
      return judgementGap(leaf.of, question)
    case 'has': {
      const of = leaf.of
      const label = inBoth((_, language) =>
        'list' in of
          ? listLabel(of.list, program)[language]
          : describeExpression(of, { program, list: null }, language),
      )
      return plain((words, language) =>
        wanted === TRUE ? words.thereIsNo(label[language]) : words.thereShouldBeNo(label[language]),
      )
    }
    case 'met':
    case 'holds': {
      const verdict = verdictWord(outcomeOf(leaf.clause, question).verdicts)
      return plain((words, language) =>
        words.clauseIs(clauseName(leaf.clause, program, language), words.verdict[verdict]),
      )
    }
    case 'metDecision': {
      const verdict = verdictWord(question.outcome.decisions.get(leaf.decision) ?? 0)
      const label = program.decisions.get(leaf.decision)?.label
      return plain((words, language) => words.clauseIs(label?.[language] ?? leaf.decision, words.verdict[verdict]))
    }
    case 'unclear':
      return undefined
  }
}

function judgementGap(of: Expr, question: Question): Gap {
  const given = of.op === 'fact' ? givenOf(of.name, question) : undefined
  const finding = shownExpression(of, question)
  const judgement = given?.kind === 'value' ? given.judgement : undefined
  return plain((words, language) => words.judgedAgainst(textIn(finding, language), judgement?.by ?? null))
}
