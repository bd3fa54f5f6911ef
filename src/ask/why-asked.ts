import { phrasesLookedAt } from '../explain/explain-decision.ts'
import { keyOfMissing } from '../explain/missing/missing-fact.ts'
import type { MissingFact } from '../model/decision.ts'
import type { FactQuestion } from '../model/fact-question.ts'
import type { Situation } from './situation.ts'

/** The clause that asks for a fact, with its words where it is a phrase that asks. */
export type WhyAsked = Pick<FactQuestion, 'clause' | 'clauseEn' | 'quote' | 'phrase'>

/** Why each fact is asked: the clause it is missing for and, of its phrases, the first that waits for it. */
export function whyAsked(decision: string, { question, missing }: Situation): (one: MissingFact) => WhyAsked {
  const point = question.program.decisions.get(decision)
  const waiting = new Map<string, WhyAsked[]>()
  for (const id of point === undefined ? [] : phrasesLookedAt(point, question)) {
    const placed = question.clauses.get(id)
    if (placed?.clause.kind !== 'phrase') continue
    const { cite } = placed.within ?? placed.clause
    const why = { clause: cite.zh, clauseEn: cite.en, quote: placed.clause.quote, phrase: id }
    for (const one of missing.ofClause(id))
      waiting.set(keyOfMissing(one), [...(waiting.get(keyOfMissing(one)) ?? []), why])
  }
  return (one) => {
    const asking = waiting.get(keyOfMissing(one)) ?? []
    const [first] = asking
    return (
      asking.find(({ clause }) => clause === one.clause) ?? first ?? withoutWords(one.clause, { question, missing })
    )
  }
}

/** What asks without a phrase of its own: the guard of a level, or the decision itself. */
function withoutWords(clause: string, { question: { clauses, program } }: Situation): WhyAsked {
  const level = [...clauses.values()].find((placed) => placed.clause.cite.zh === clause)?.clause.cite
  const point = [...program.decisions.values()].find(({ label }) => label.zh === clause)?.label
  return { clause, clauseEn: (level ?? point)?.en ?? clause }
}
