import type { DecidedPoint, Decision, ExplainedClause } from '../../model/decision.ts'

/** The conditions of one level, in the order the text reads. */
export interface Section {
  readonly level: ExplainedClause
  readonly phrases: readonly ExplainedClause[]
  /** A level at or above it that is settled without all of them: none of them matters any more. */
  readonly settledBy: ExplainedClause | null
}

/** The conditions a decision looks at, by the level they stand in. */
export function sectionsOf(decision: Decision, point: DecidedPoint): Section[] {
  const clauses = new Map(decision.clauses.map((clause) => [clause.id, clause]))
  const sections: { level: ExplainedClause; phrases: ExplainedClause[] }[] = []
  for (const phrase of conditionsOf(decision, point)) {
    const level = clauses.get(phrase.within ?? '') ?? phrase
    const last = sections.at(-1)
    if (last?.level === level) last.phrases.push(phrase)
    else sections.push({ level, phrases: [phrase] })
  }
  return sections.map((section) => ({ ...section, settledBy: settledBy(section, clauses) }))
}

/** The phrases that ask something of the applicant; what is not yet encoded is counted apart. */
export function conditionsOf({ clauses }: Decision, { bearing }: DecidedPoint): ExplainedClause[] {
  const looked = new Set(bearing)
  return clauses.filter(
    (clause) => looked.has(clause.id) && !clause.inert && clause.verdict !== 'informational' && isCondition(clause),
  )
}

/** Whether a phrase asks something; what only brings something about does not, nor does a deadline that still runs. */
export function isCondition({ effect, truth }: ExplainedClause): boolean {
  if (effect === undefined) return true
  return (effect.kind === 'deadline' || effect.kind === 'residual') && truth !== 'neutral'
}

/** The phrases not yet encoded that leave something undetermined. */
export function notEncoded({ clauses }: Decision, { bearing }: DecidedPoint): ExplainedClause[] {
  const looked = new Set(bearing)
  return clauses.filter(
    ({ id, inert, verdict }) => looked.has(id) && inert?.kind === 'pending' && verdict === 'undetermined',
  )
}

/** Whether every condition of a section passes or does not apply. */
export function isClear({ phrases }: Section): boolean {
  return phrases.every(({ verdict }) => verdict === 'pass' || verdict === 'notApplicable')
}

function settledBy(
  { level, phrases }: Omit<Section, 'settledBy'>,
  clauses: ReadonlyMap<string, ExplainedClause>,
): ExplainedClause | null {
  if (phrases.every(({ verdict }) => verdict === 'pass' || verdict === 'notApplicable')) return null
  for (let at: ExplainedClause | undefined = level; at !== undefined; at = clauses.get(at.within ?? '')) {
    if (at.kind !== 'phrase' && (at.verdict === 'pass' || at.verdict === 'notApplicable')) return at
  }
  return null
}
