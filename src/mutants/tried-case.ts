import { notice } from '../evaluate/notice.ts'
import { explainAsAsked } from '../explain/index.ts'
import type { Expectation } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { DecidedCase } from '../model/decided-case.ts'
import { type Answers, answersIn, type Outcome } from '../model/outcome.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { levelClauses, phraseClauses } from '../model/walk-core.ts'
import type { Difference } from '../propose/index.ts'
import { citedBy, verify } from '../verify/index.ts'
import { ASSUMPTION_BROKEN } from './differences.ts'

/** A case that comes out as it expects. */
export interface CaseToTry extends DecidedCase {
  readonly subject?: string
  readonly expect: readonly Expectation[]
}

/** A case, and what its expectations are about. */
export interface TriedCase extends CaseToTry {
  /** What its rules say of it. */
  readonly answers: Answers
  /** The clauses and decisions of which it expects a verdict. */
  readonly verdicts: ReadonlySet<string>
  /** What it expects more of than a verdict: values, facts that are missing, amounts, effects. */
  readonly closer: ReadonlySet<string>
}

/** What a difference is about, as a case may expect something of it. */
export function keyOf({ kind, id }: Pick<Difference, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}

/** Reads what a case's expectations are about. */
export function toTry(one: CaseToTry, program: Program): TriedCase {
  const verdicts = new Set<string>()
  const closer = new Set<string>()
  const clauses = program.articles.flatMap((article) => [...levelClauses(article), ...phraseClauses(article)])
  for (const expectation of one.expect) {
    const { clause, decision, amount, effect, finding, quote, verdict, actual, missing, answer, truth } = expectation
    const keys: string[] = []
    if (decision !== undefined) keys.push(keyOf({ kind: 'decision', id: decision }))
    if (amount !== undefined) closer.add(keyOf({ kind: 'amount', id: amount }))
    if (effect !== undefined)
      for (const { id, cite } of clauses)
        if (id === effect || cite.zh === effect) closer.add(keyOf({ kind: 'effect', id }))
    if (finding !== undefined) closer.add(keyOf({ kind: 'finding', id: ASSUMPTION_BROKEN }))
    if (clause !== undefined) {
      const isCited = citedBy(clause, quote)
      for (const { id, cite, kind, ...of } of clauses)
        if (isCited({ id, cite: cite.zh, kind, quote: 'quote' in of ? of.quote : '' }))
          keys.push(keyOf({ kind: 'clause', id }))
    }
    const isCloser = [actual, missing, answer, truth].some((said) => said !== undefined)
    for (const key of keys) {
      if (verdict !== undefined) verdicts.add(key)
      if (isCloser) closer.add(key)
      if (truth !== undefined) closer.add(key.replace(/^clause /, 'truth '))
    }
  }
  return { ...one, answers: answersIn(one.outcome), verdicts, closer }
}

/** Whether a case whose rules come to another outcome finds something it does not expect. */
export function notices({ facts, asOf, subject, expect }: CaseToTry, program: Program, outcome: Outcome): boolean {
  const answer = explainAsAsked({
    program,
    facts,
    outcome,
    asOf,
    application: '',
    engine: `banfa ${ENGINE_VERSION}`,
    findings: notice(program, facts, outcome, asOf),
    ...(subject === undefined ? {} : { subject }),
  })
  return expect.some((expectation) => verify(answer, expectation, program).length > 0)
}
