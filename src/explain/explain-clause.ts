import type { PhraseClause } from '../model/core.ts'
import type { ExplainedClause } from '../model/decision.ts'
import { truthWord, verdictWord } from '../model/truth.ts'
import type { PlacedClause } from './clause-index.ts'
import { briefly, describeCondition } from './describe-condition.ts'
import { effectOfPhrase } from './effect-of-phrase.ts'
import { explainLeaves } from './explain-leaf.ts'
import { inBoth } from './messages.ts'
import type { FindMissing } from './missing/find-missing.ts'
import { outcomeOf, type Question } from './question.ts'
import { isUnclear, readingsOf } from './readings-of.ts'

/** One clause of the text as a decision tells it: its verdict, and for a phrase what it compared. */
export function explainClause(
  { clause, within }: PlacedClause,
  question: Question,
  missing: FindMissing,
): ExplainedClause {
  const { truth, verdicts } = outcomeOf(clause.id, question)
  return {
    id: clause.id,
    kind: clause.kind,
    ...(within === null ? {} : { within: within.id }),
    cite: clause.cite.zh,
    citeEn: clause.cite.en,
    quote: clause.kind === 'phrase' ? clause.quote : (clause.title ?? ''),
    ...(clause.kind === 'phrase' ? { role: clause.role } : {}),
    verdict: verdictWord(verdicts),
    truth: truthWord(truth),
    ...(clause.kind === 'phrase' ? phraseColumns(clause, question) : {}),
    missing: missing.ofClause(clause.id),
  }
}

/** A phrase with one leaf shows it on its own line; with several, one line each. */
function phraseColumns(phrase: PhraseClause, question: Question): Partial<ExplainedClause> {
  const leaves = explainLeaves(phrase, question)
  const [only] = leaves
  const readings = readingsOf(phrase, question)
  return {
    ...(only !== undefined && leaves.length === 1 ? lineOf(only) : leaves.length > 1 ? { leaves } : {}),
    ...(phrase.inert === undefined ? {} : { inert: inertOf(phrase.inert) }),
    ...effectOfPhrase(phrase),
    ...(phrase.label === undefined ? {} : { heading: phrase.label }),
    ...(leaves.length > 1 ? summaryOf(phrase, question) : {}),
    ...(readings.length === 0 ? {} : { readings }),
    ...(isUnclear(phrase, question) ? { unclear: true as const } : {}),
  }
}

/** What a phrase with several leaves asks, in brief. */
function summaryOf({ cond }: PhraseClause, { program }: Question): Pick<ExplainedClause, 'summary'> {
  const scope = { program, list: null }
  const summary = inBoth((_, language) => briefly(cond, scope, language) ?? describeCondition(cond, scope, language))
  return { summary }
}

function lineOf({
  word: _word,
  truth: _truth,
  ...columns
}: ReturnType<typeof explainLeaves>[number]): Partial<ExplainedClause> {
  return columns
}

function inertOf(inert: NonNullable<PhraseClause['inert']>): NonNullable<ExplainedClause['inert']> {
  switch (inert.kind) {
    case 'nothing':
      return { kind: 'nothing', why: inert.why }
    case 'define':
      return { kind: 'define', name: inert.name }
    case 'pending':
      return { kind: 'pending' }
  }
}
