import type { Bilingual } from '../model/bilingual.ts'
import type { Expr, Leaf, PhraseClause } from '../model/core.ts'
import type { DerivationStep, ExplainedLeaf, LeafColumns, Shown } from '../model/decision.ts'
import { leavesOf } from '../model/leaves-of.ts'
import { FALSE, NEUTRAL, OPEN, TRUE, type Truth, truthWord, verdictWord } from '../model/truth.ts'
import type { Value } from '../model/value.ts'
import { rational } from '../util/rational.ts'
import { derivationOf, judgementStep } from './derivation.ts'
import { clauseName, describeCondition } from './describe-condition.ts'
import { exactly } from './exact.ts'
import { type Failing, failingLeaves, turnedLeaves } from './failing-leaves.ts'
import { has } from './fold.ts'
import { gapOf } from './gaps/gap.ts'
import { labelOf, listLabel } from './labels.ts'
import { inBoth } from './messages.ts'
import { orderedThreshold } from './ordered-threshold.ts'
import { countedRatio } from './quantity.ts'
import { leafTruths, outcomeOf, type Question, valueNow } from './question.ts'
import { countsAgainst, decides } from './role.ts'
import { inWords, requiredOf, shownOf } from './shown.ts'
import { shownExpression } from './shown-expression.ts'

/** The leaves of a phrase with what each compared, needed and lacks; leaves per row are part of their question. */
export function explainLeaves(phrase: PhraseClause, question: Question): ExplainedLeaf[] {
  const against = countsAgainst(phrase.role)
  const turned = turnedLeaves(phrase.cond)
  const failing = decides(phrase.role)
    ? failingLeaves(phrase.cond, against ? FALSE : TRUE, leafTruths(question))
    : new Map<Leaf, Failing>()
  return leavesOf(phrase.cond).map((leaf) => {
    const found = failing.get(leaf)
    const gap = found && gapOf(leaf, found.wanted, question)
    const word = question.program.leaves[leaf.leaf]?.word ?? leaf.op
    return {
      word,
      truth: truthWord(question.outcome.leaves.get(leaf.leaf)?.truth ?? OPEN),
      ...columns(leaf, word, question),
      ...(gap === undefined ? {} : { gap }),
      ...(found?.alternative ? { alternative: true as const } : {}),
      ...(against !== turned.has(leaf) ? { against: true as const } : {}),
    }
  })
}

function columns(leaf: Leaf, word: string, question: Question): LeafColumns {
  const { program } = question
  const found = question.outcome.leaves.get(leaf.leaf)
  switch (leaf.op) {
    case 'compare': {
      const right = found?.right ?? valueNow(leaf.right, question)
      const required =
        leaf.right.op === 'literal' ? requiredOf(leaf.right, right) : shownExpression(leaf.right, question, right)
      return {
        ...about(leaf.left, word, question, found?.left),
        required,
        ...derivation([leaf.left, leaf.right], question),
      }
    }
    case 'oneOf':
      return {
        ...about(leaf.left, word, question, found?.left),
        required: orderedThreshold(leaf, word) ?? options(leaf),
        ...derivation([leaf.left], question),
      }
    case 'judgement':
      return {
        ...about(leaf.of, word, question, found?.left),
        required: shownOf(exactly(true), { kind: 'boolean' }),
        ...ground(leaf.of, question),
      }
    case 'has':
      if ('list' in leaf.of) return { fact: leaf.of.list, label: listLabel(leaf.of.list, program), operator: word }
      return about(leaf.of, word, question)
    case 'quantified':
      return {
        fact: leaf.list,
        label: listLabel(leaf.list, program),
        operator: word,
        required: inWords(predicateOf(leaf, question)),
        actual: rowsShown(found?.rows),
      }
    case 'met':
    case 'holds': {
      const verdict = verdictWord(outcomeOf(leaf.clause, question).verdicts)
      const label = inBoth((_, language) => clauseName(leaf.clause, program, language))
      return { label, operator: word, actual: inWords(inBoth((words) => words.verdict[verdict])) }
    }
    case 'metDecision': {
      const verdict = verdictWord(question.outcome.decisions.get(leaf.decision) ?? 0)
      const label = program.decisions.get(leaf.decision)?.label ?? { zh: leaf.decision, en: leaf.decision }
      return { label, operator: word, actual: inWords(inBoth((words) => words.verdict[verdict])) }
    }
    case 'residual':
      return about(leaf.of, word, question, found?.left)
    case 'unclear':
      return { operator: word }
  }
}

/** What a leaf is about: the fact or named value, and what it came to. */
function about(expr: Expr, word: string, question: Question, found?: Value): LeafColumns {
  const label = labelOf(expr, { program: question.program, list: null })
  const name = expr.op === 'fact' || expr.op === 'named' ? expr.name : undefined
  return {
    ...(name === undefined ? {} : { fact: name }),
    ...(label === undefined ? {} : { label }),
    operator: word,
    actual: shownExpression(expr, question, found ?? valueNow(expr, question)),
  }
}

function derivation(exprs: readonly Expr[], question: Question): { derivation?: readonly DerivationStep[] } {
  const steps = exprs.flatMap((expr) => derivationOf(expr, question))
  return steps.length === 0 ? {} : { derivation: steps }
}

function ground(expr: Expr, question: Question): { derivation?: readonly DerivationStep[] } {
  const steps = judgementStep(expr, question)
  return steps.length === 0 ? {} : { derivation: steps }
}

function options(leaf: Extract<Leaf, { op: 'oneOf' }>): Shown {
  const shown = leaf.options.map((option) => shownOf(exactly(option), leaf.left.type))
  return inWords(
    inBoth((words, language) =>
      words.or(shown.map(({ text, textEn }) => (language === 'en' ? (textEn ?? text) : text))),
    ),
  )
}

function predicateOf(leaf: Extract<Leaf, { op: 'quantified' }>, { program }: Question): Bilingual {
  const list = program.vocabulary.lists.get(leaf.list) ?? null
  return inBoth((words, language) => {
    const satisfies = describeCondition(leaf.satisfies, { program, list }, language)
    return leaf.where === null
      ? satisfies
      : `${satisfies}${words.when(describeCondition(leaf.where, { program, list }, language))}`
  })
}

/** How many of the rows asked satisfy, as counted. */
function rowsShown(rows: readonly Truth[] | null | undefined): Shown {
  if (!rows) return inWords(inBoth((words) => words.unknown))
  const asked = rational(rows.filter((truth) => truth !== NEUTRAL).length)
  if (asked.num === 0n) {
    const none = inBoth((words) => (rows.length === 0 ? words.noneGiven : words.noneAsked))
    return { value: 0, unit: '行', ...inWords(none) }
  }
  const low = countedRatio(rational(rows.filter((truth) => truth === TRUE).length), asked)
  const high = countedRatio(rational(rows.filter((truth) => has(truth, TRUE)).length), asked)
  if (low.text === high.text) return low
  return { low, high, ...inWords(inBoth((words) => words.between(low.text, high.text))) }
}
