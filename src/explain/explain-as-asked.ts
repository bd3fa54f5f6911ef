import type { DecidedPoint, Decision, ExplainedClause } from '../model/decision.ts'
import { truthWord, verdictWord } from '../model/truth.ts'
import { once, wholeWhenAsked } from '../util/when-asked.ts'
import { amountsAsAsked } from './amounts/explain-amounts.ts'
import type { PlacedClause } from './clause-index.ts'
import { bearsOn, defaultOf, type ExplainInput, headOf, pointsAsked } from './explain.ts'
import { explainClause } from './explain-clause.ts'
import { explainDecision, phrasesLookedAt } from './explain-decision.ts'
import { explainEffects } from './explain-effects.ts'
import { type FindMissing, findMissing } from './missing/find-missing.ts'
import { outcomeOf, type Question, questionOf } from './question.ts'
import { workingsOf } from './workings/workings-of.ts'

/**
 * The same decision as `explain` gives, each part of it worked out when it is first looked at: for whoever looks at a few parts
 * of many decisions. What hangs on nothing but verdicts is there at once.
 */
export function explainAsAsked(input: ExplainInput): Decision {
  const { program } = input
  const question = questionOf(input)
  const missing = findMissing(question)
  const points = pointsAsked(input).flatMap((id) => program.decisions.get(id) ?? [])
  const decisions = Object.fromEntries(
    points.map((point): [string, DecidedPoint] => {
      const verdict = verdictWord(question.outcome.decisions.get(point.id) ?? 0)
      return [
        point.id,
        wholeWhenAsked<DecidedPoint>({ label: point.label, verdict, bearing: phrasesLookedAt(point, question) }, () =>
          explainDecision(point, question, missing),
        ),
      ]
    }),
  )
  const bears = once(() => bearsOn(Object.values(decisions), question))
  const clauses = once(() => [...question.clauses.values()].map((placed) => clauseAsAsked(placed, question, missing)))
  const amounts = once(() => amountsAsAsked(question, missing, bears()))
  const effects = once(() => explainEffects(question, missing, bears()))
  const workings = once(() => workingsOf(question, bears()))
  return {
    // before the spread: in an object that begins with one, V8 puts what is worked out when asked behind all else
    application: input.application,
    ...headOf(input),
    decisions,
    default: defaultOf(input, Object.keys(decisions)),
    get clauses() {
      return clauses()
    },
    get amounts() {
      return amounts()
    },
    get effects() {
      return effects()
    },
    get workings() {
      return workings()
    },
    findings: input.findings,
  }
}

function clauseAsAsked(placed: PlacedClause, question: Question, missing: FindMissing): ExplainedClause {
  const { clause } = placed
  const { truth, verdicts } = outcomeOf(clause.id, question)
  return wholeWhenAsked<ExplainedClause>(
    {
      id: clause.id,
      kind: clause.kind,
      cite: clause.cite.zh,
      citeEn: clause.cite.en,
      quote: clause.kind === 'phrase' ? clause.quote : (clause.title ?? ''),
      verdict: verdictWord(verdicts),
      truth: truthWord(truth),
    },
    () => explainClause(placed, question, missing),
  )
}
