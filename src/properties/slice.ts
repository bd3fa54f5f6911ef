import type { DecisionPoint, LevelClause, Program } from '../model/core.ts'
import { TRUE } from '../model/truth.ts'
import type { ListFact } from '../model/vocabulary.ts'
import type { Concern } from './concern.ts'

/**
 * As much of a program as a property looks at: what is drawn from it changes nothing else. Its default decision always
 * passes, so that applications which are given are begun with as they are.
 */
export function sliceOf(program: Program, concern: Concern | null): Program {
  const decisions = new Map([...program.decisions].filter(([id]) => concern?.decisions.has(id) ?? true))
  const always = { ...program, decisions: decisions.set(ALWAYS.id, ALWAYS), defaultDecision: ALWAYS.id, assume: [] }
  if (concern === null) return always
  const { scalars, lists, records, units } = program.vocabulary
  return {
    ...always,
    articles: program.articles.flatMap((article) => pruned(article, concern)),
    named: new Map([...program.named].filter(([name]) => concern.named.has(name))),
    outcomes: new Map([...program.outcomes].filter(([id]) => concern.outcomes.has(id))),
    vocabulary: {
      scalars: new Map([...scalars].filter(([name]) => concern.scalars.has(name) || name === program.asOfFact)),
      lists: new Map([...lists].flatMap(([name, list]) => fieldsAsked(name, list, concern))),
      records,
      units,
    },
  }
}

const ALWAYS: DecisionPoint = {
  id: '',
  label: { zh: '', en: '' },
  subject: '',
  cond: { op: 'constant', truth: TRUE },
  answer: null,
  verdicts: null,
}

function pruned(level: LevelClause, concern: Concern): LevelClause[] {
  const kept = ({ id }: { id: string }): boolean => concern.phrases.has(id)
  const [lead, tail] = [level.lead.filter(kept), level.tail.filter(kept)]
  const parts = level.parts.flatMap((part) => pruned(part, concern))
  return lead.length + tail.length + parts.length === 0 ? [] : [{ ...level, lead, parts, tail }]
}

function fieldsAsked(name: string, list: ListFact, { lists }: Concern): [string, ListFact][] {
  const asked = lists.get(name)
  if (asked === undefined) return []
  const kept = [...list.fields].filter(
    ([field]) => asked.has(field) || field === list.identity || field === list.due?.field,
  )
  return [[name, { ...list, fields: new Map(kept) }]]
}
