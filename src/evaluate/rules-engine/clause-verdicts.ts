import { asks } from '../../model/asks.ts'
import type { Cond, LevelClause, PhraseClause } from '../../model/core.ts'
import { INFORMATIONAL, NEUTRAL, TRUE, type Truth, UNKNOWN, type VerdictSet } from '../../model/truth.ts'
import { there } from '../../util/there.ts'
import { truthOf } from './cond-truth.ts'
import { verdictsOf, verdictsWithin } from './roles.ts'
import { type Place, type Rule, runsOf, supportOf } from './structure.ts'
import { type Applies, allOf, anyOf, appliesOf, atLeastOf, guardedBy, neutralAsFalse } from './truth-folds.ts'

/** Folds the truths of leaves into the truth and the verdicts of clauses; nothing is skipped because it is settled. */
export class ClauseVerdicts {
  private readonly places: ReadonlyMap<string, Place>
  private readonly leafTruth: (leaf: number) => Truth
  private readonly truths = new Map<string, Truth>()
  private readonly verdicts = new Map<string, VerdictSet>()

  constructor(places: ReadonlyMap<string, Place>, leafTruth: (leaf: number) => Truth) {
    this.places = places
    this.leafTruth = leafTruth
  }

  /** The truth of a clause, before its role. */
  truth(id: string): Truth {
    const { clause } = this.place(id)
    return clause.kind === 'phrase' ? this.phraseTruth(clause) : this.levelTruth(clause)
  }

  /** The verdicts a clause may come to, under the guards of every level it stands in. */
  verdict(id: string): VerdictSet {
    const own = this.ownVerdict(id)
    if (own === INFORMATIONAL) return own
    return this.place(id).above.reduceRight((verdicts, level) => guardedBy(this.applies(level), verdicts), own)
  }

  /** Whether the gate of a phrase is open: what stands beside it and above it in its role, under every guard on the way. */
  gate(clause: PhraseClause): Truth {
    const { above } = this.place(clause.id)
    const phrases = above.slice(-1).flatMap(({ lead, tail }) => [...lead, ...tail])
    const beside = phrases.filter((each) => each.id !== clause.id && each.role === clause.role)
    const higher = clause.role === 'support' ? above.slice(0, -1).flatMap(supportOf) : []
    const conditions = [...higher, ...beside]
    const truth = allOf(conditions.map((phrase) => this.phraseTruth(phrase)))
    // with no condition nothing shuts it; with none that applies, nothing opens it
    const body = conditions.some(asks) ? neutralAsFalse(truth) : truth & NEUTRAL ? (truth & UNKNOWN) | TRUE : truth
    const { cond } = clause
    const own = cond.op === 'guarded' ? guardedBy(this.guardOf(cond), body) : body
    return above.reduceRight((gate, each) => guardedBy(this.applies(each), gate), own)
  }

  /** The verdicts of a clause where the levels around it apply. */
  private ownVerdict(id: string): VerdictSet {
    const before = this.verdicts.get(id)
    if (before !== undefined) return before
    const verdicts = this.verdictAt(this.place(id))
    this.verdicts.set(id, verdicts)
    return verdicts
  }

  private verdictAt({ clause, above, within, oneRole }: Place): VerdictSet {
    if (clause.kind === 'phrase') {
      const truth = this.phraseTruth(clause)
      return within === null
        ? verdictsOf(clause.role, truth)
        : verdictsWithin(clause.role, truth, () => this.ruleVerdict(within))
    }
    if (oneRole === null) return this.foldedVerdict(clause, above)
    const truth = this.levelTruth(clause)
    return within === null ? verdictsOf(oneRole, truth) : verdictsWithin(oneRole, truth, () => this.ruleVerdict(within))
  }

  private ruleVerdict(rule: Rule): VerdictSet {
    if (rule.kind === 'level') return this.ownVerdict(rule.level.id)
    return verdictsOf(rule.role, allOf(rule.phrases.map((phrase) => this.phraseTruth(phrase))))
  }

  /** A level of several rules: failed if one is, under its own guard. */
  private foldedVerdict(level: LevelClause, above: readonly LevelClause[]): VerdictSet {
    const runs = [...runsOf(level.lead), ...runsOf(level.tail)].filter(({ role }) => role !== 'support')
    const rules = runs.map((run) => this.ruleVerdict(run))
    if (level.parts.length === 0 && supportOf(level).length > 0) rules.push(this.supportVerdict(level, above))
    for (const part of level.parts) rules.push(this.ownVerdict(part.id))
    if (rules.length > 0 && rules.every((verdict) => verdict === INFORMATIONAL)) return INFORMATIONAL
    const folded = allOf(rules.map((verdict) => (verdict === INFORMATIONAL ? NEUTRAL : verdict)))
    return guardedBy(this.applies(level), folded)
  }

  /** What a level without parts opens: its own support phrases and the gates above it, under every guard on the way. */
  private supportVerdict(level: LevelClause, above: readonly LevelClause[]): VerdictSet {
    const way = [...above, level]
    const phrases = way.flatMap(supportOf).map((phrase) => this.phraseTruth(phrase))
    const truth = way.reduceRight((body, each) => guardedBy(this.applies(each), body), allOf(phrases))
    return verdictsOf('support', truth)
  }

  private levelTruth(level: LevelClause): Truth {
    const before = this.truths.get(level.id)
    if (before !== undefined) return before
    const phrases = (of: readonly PhraseClause[]): Truth[] => of.map((phrase) => this.phraseTruth(phrase))
    const parts = level.parts.length === 0 ? [] : [this.combined(level)]
    const body = allOf([...phrases(level.lead), ...parts, ...phrases(level.tail)])
    const truth = guardedBy(this.applies(level), body)
    this.truths.set(level.id, truth)
    return truth
  }

  private combined({ combine, parts }: LevelClause): Truth {
    const truths = parts.map((part) => this.levelTruth(part))
    if (typeof combine === 'object') return atLeastOf(combine.atLeast, truths)
    return combine === 'all' ? allOf(truths) : anyOf(truths)
  }

  private phraseTruth(phrase: PhraseClause): Truth {
    const before = this.truths.get(phrase.id)
    if (before !== undefined) return before
    const truth = truthOf(phrase.cond, ({ leaf }) => this.leafTruth(leaf))
    this.truths.set(phrase.id, truth)
    return truth
  }

  private applies({ guard }: LevelClause): Applies {
    return this.guardOf(guard ?? { when: null, unless: null })
  }

  private guardOf({ when, unless }: NonNullable<LevelClause['guard']>): Applies {
    const asked = (cond: Cond | null): Truth | null =>
      cond === null ? null : truthOf(cond, ({ leaf }) => this.leafTruth(leaf))
    return appliesOf(asked(when), asked(unless))
  }

  private place(id: string): Place {
    return there(this.places.get(id), 'clause', id)
  }
}
