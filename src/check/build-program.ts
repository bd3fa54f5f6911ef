import { elaborateCondition, type ScaleDefinition } from '../language/index.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Assumption, Cond, Effect, Expr, LevelClause, PhraseClause, Program } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import { meantFor } from '../model/meant.ts'
import type { WholeVersion } from '../model/policy.ts'
import { type Level, levelsOf, phrasesOf } from '../model/structure.ts'
import { child, entriesOf, itemsAt, plainOf, type Tree, textAt } from '../model/tree.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { guardsOf, levelClauses, phraseClauses } from '../model/walk-core.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { digestOf } from '../util/digest.ts'
import { cycleFinding } from './cycle-finding.ts'
import { definedScales, definedSources } from './defined-values.ts'
import { derivedSources, Elaboration, type NamedSource } from './elaboration.ts'
import { findCycle } from './find-cycles.ts'
import { lowerHeadings } from './lower-headings.ts'
import { lowerPhrase } from './lower-phrase.ts'
import { gatherEffects } from './outcomes/gather-effects.ts'
import { lowerOutcomes } from './outcomes/lower-outcomes.ts'
import { paymentsList } from './outcomes/payments-list.ts'
import { recipientsOf } from './outcomes/recipients-of.ts'
import { decisionIds, readDecisions } from './read-decisions.ts'
import { labelOf, readLabel } from './read-label.ts'
import { readReadings } from './read-readings.ts'
import { readVocabulary } from './read-vocabulary.ts'
import { usedNames } from './used-names.ts'
import { embedAll } from './uses/embed-all.ts'
import { joinVocabularies, usedAt } from './uses/join-vocabularies.ts'
import { prefixFindings } from './uses/used-findings.ts'

/** A version understood: its program when nothing was refused, what was found, and what the checks look at. */
export interface Built {
  readonly program: Program
  readonly vocabulary: Vocabulary
  readonly phrases: ReadonlyMap<string, PhraseClause>
  readonly used: ReadonlySet<string>
  readonly findings: readonly Finding[]
}

/**
 * Lowers a whole version to its program, together with the instruments it uses, each in one version.
 * What was refused is missing from it, and among the findings.
 */
export function buildProgram(version: WholeVersion, uses: ReadonlyMap<string, Program> = new Map()): Built {
  const { policy, facts } = version
  const parties = new Map<string, Bilingual>(
    entriesOf(child(policy, 'parties')).map(({ key, value }) => [key, readLabel(value, key)]),
  )
  const findings: Finding[] = []
  const own = readVocabulary(facts, new Set(parties.keys()), (finding) => findings.push(finding))
  const used = embedAll(uses)
  const vocabulary = joinVocabularies(own, usedAt(policy, uses), (finding) => findings.push(finding))
  findings.push(...prefixFindings(policy, vocabulary))
  const levels = version.articles.map(({ level }) => level)
  const readings = new Map([...readReadings(policy), ...used.readings])
  const effects = gatherEffects(levels, (finding) => findings.push(finding))
  const names = gatherNames(
    [
      ...derivedSources(facts),
      ...definedScales(levels, (finding) => findings.push(finding)),
      ...definedSources(levels),
    ],
    vocabulary,
    findings,
  )
  const elaboration = new Elaboration({
    vocabulary,
    readings,
    parties: new Set(parties.keys()),
    sources: new Map(names.flatMap((one) => ('lower' in one ? [[one.name, one]] : []))),
    scales: new Map(names.flatMap((one) => ('slices' in one ? [[one.name, one]] : []))),
    clauses: new Map([...clauseIds(levels), ...used.clauses]),
    decisions: new Set([...decisionIds(policy), ...used.decisions.keys()]),
    used,
    outcomes: [...effects.outcomes.keys()],
    adjusts: effects.adjustsOfValue,
  })
  elaboration.lowerAll()

  const phrases = new Map<string, PhraseClause>()
  const articles = [...levels.map((level) => lowerLevel(level, elaboration, phrases)), ...used.articles]
  const ownOutcomes = lowerOutcomes(
    levels.flatMap(phrasesOf).flatMap((phrase) => {
      const clause = phrases.get(phrase.id)
      return clause === undefined ? [] : [{ phrase, clause }]
    }),
    {
      elaboration,
      effects,
      recipients: recipientsOf(policy, parties),
      payments: once(() => paymentsList(vocabulary, facts, (finding) => findings.push(finding))),
    },
  )
  const outcomes = new Map([...ownOutcomes, ...used.outcomes])
  lowerHeadings(version.headings, elaboration, phrases)
  const subject = textAt(policy, 'subject') ?? 'application'
  const decisions = new Map([...readDecisions(policy, subject, elaboration), ...used.decisions])
  const assume = [...readAssumptions(facts, elaboration), ...used.assume]
  elaboration.lookAtIdleScales()
  const cycle = findCycle(articles, decisions, elaboration.named, outcomes)
  if (cycle !== undefined) findings.push(cycleFinding(cycle, version))
  const defaultDecision = textAt(child(policy, 'decisions'), 'default') ?? [...decisions.keys()][0] ?? ''
  if (!decisionIds(policy).includes(defaultDecision)) findings.push(noDefault(defaultDecision, version))

  const asOfFact = textAt(policy, 'asOf') ?? null
  if (asOfFact !== null && vocabulary.scalars.get(asOfFact)?.type.kind !== 'date')
    findings.push(badAsOf(asOfFact, version))
  const conds: Cond[] = [
    ...[...phrases.values(), ...used.articles.flatMap(phraseClauses)].map(({ cond }) => cond),
    ...articles.flatMap(levelClauses).flatMap(guardsOf),
    ...assume.map(({ cond }) => cond),
    ...[...decisions.values()].map(({ cond }) => cond),
  ]
  const exprs: Expr[] = [
    ...[...elaboration.named.values()].map(({ expr }) => expr),
    ...[...decisions.values()].flatMap(({ answer }) => answer ?? []),
    ...[...phrases.values(), ...used.articles.flatMap(phraseClauses)].flatMap(({ effect }) => exprsOf(effect)),
  ]
  const id = textAt(policy, 'policy') ?? ''
  return {
    program: {
      policy: id,
      title: readLabel(child(policy, 'title'), id),
      version: version.id,
      draft: version.draft,
      rules: rulesHash(version, uses),
      effective: version.effective,
      lineage: version.lineage,
      subject,
      asOfFact,
      parties: new Map([...parties, ...used.parties, ...parties]),
      vocabulary,
      named: elaboration.named,
      articles,
      decisions,
      defaultDecision,
      outcomes,
      uses: used.uses,
      assume,
      leaves: elaboration.leaves,
      readings,
    },
    vocabulary,
    phrases,
    used: usedNames(conds, exprs, outcomes.values()),
    findings: [...findings, ...elaboration.findings],
  }
}

/** What has a name of its own; a name that is a fact's, or two meanings of one name, is refused. */
function gatherNames(
  all: readonly (NamedSource | ScaleDefinition)[],
  vocabulary: Vocabulary,
  findings: Finding[],
): (NamedSource | ScaleDefinition)[] {
  const taken = new Set([...vocabulary.scalars.keys(), ...vocabulary.lists.keys()])
  return all.filter(({ name, span }) => {
    const free = !taken.has(name)
    if (!free) {
      findings.push({
        code: 'name-taken',
        severity: 'error',
        span,
        message: {
          zh: `名称“${name}”已经用于别的事实或值`,
          en: `the name “${name}” already belongs to another fact or value`,
        },
        help: { zh: '换一个名称', en: 'use another name' },
      })
    }
    taken.add(name)
    return free
  })
}

/** What an effect works out by itself: the last day of a deadline. */
function exprsOf(effect: Effect | undefined): Expr[] {
  if (effect?.kind !== 'deadline') return []
  return effect.done === null ? [effect.due] : [effect.due, effect.done]
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function clauseIds(levels: readonly Level[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const article of levels) {
    for (const level of levelsOf(article)) ids.set(level.id, level.cite)
    for (const phrase of phrasesOf(article)) ids.set(phrase.id, phrase.cite)
  }
  return ids
}

function lowerLevel(level: Level, elaboration: Elaboration, phrases: Map<string, PhraseClause>): LevelClause {
  const lowered = (list: Level['lead']): PhraseClause[] =>
    list.flatMap((phrase) => {
      const clause = lowerPhrase(phrase, elaboration)
      if (clause === null) return []
      phrases.set(clause.id, clause)
      return [clause]
    })
  const context = elaboration.context(null, level.cite)
  const { guard } = level
  return {
    kind: level.kind,
    id: level.id,
    cite: { zh: level.cite, en: level.citeEn },
    ...(level.title === undefined ? {} : { title: level.title }),
    guard:
      guard === null
        ? null
        : {
            when: guard.when ? elaborateCondition(guard.when, context) : null,
            unless: guard.unless ? elaborateCondition(guard.unless, context) : null,
          },
    combine: level.combine,
    lead: lowered(level.lead),
    parts: level.parts.map((part) => lowerLevel(part, elaboration, phrases)),
    tail: lowered(level.tail),
  }
}

function readAssumptions(facts: Tree | undefined, elaboration: Elaboration): Assumption[] {
  return itemsAt(facts, 'assume').flatMap((tree) => {
    const cond = elaborateCondition(tree, elaboration.context(null, undefined))
    return cond === null ? [] : [{ label: labelOf(tree, ''), cond }]
  })
}

/**
 * What a decision names to say which rules decided: the same content gives the same hash, however it is laid out, and
 * whatever other versions there are.
 */
function rulesHash(version: WholeVersion, uses: ReadonlyMap<string, Program>): string {
  const plain = (tree: Tree | undefined): unknown => (tree === undefined ? null : plainOf(tree))
  const shared = entriesOf(version.policy).filter(({ key }) => key !== 'versions')
  const parts = {
    policy: Object.fromEntries(shared.map(({ key, value }) => [key, plainOf(value)])),
    facts: plain(version.facts),
    version: plain(version.tree),
    effective: version.effective,
    headings: version.headings.map(({ before, phrase }) => [before, plain(phrase.body)]),
    articles: version.articles.map(({ tree }) => plain(tree)),
    ...(uses.size === 0 ? {} : { uses: Object.fromEntries([...uses].map(([prefix, { rules }]) => [prefix, rules])) }),
  }
  return digestOf(parts)
}

function noDefault(name: string, { policy }: WholeVersion): Finding {
  const near = didYouMean(
    name,
    entriesOf(child(policy, 'decisions'))
      .map(({ key }) => key)
      .filter((key) => key !== 'default'),
  )
  const span = (child(child(policy, 'decisions'), 'default') ?? child(policy, 'decisions') ?? policy)?.span
  return {
    code: 'unknown-decision',
    severity: 'error',
    ...(span === undefined ? {} : { span }),
    message: { zh: `默认的决定“${name}”不存在`, en: `the default decision “${name}” does not exist` },
    ...(near === undefined || span === undefined
      ? {
          help: {
            zh: '在 decisions 下写 default: 某个决定的名称',
            en: 'write default: the id of a decision, under decisions',
          },
        }
      : meantFor(name, near, span)),
  }
}

function badAsOf(name: string, { policy }: WholeVersion): Finding {
  return {
    code: 'unknown-fact',
    severity: 'error',
    ...(policy ? { span: (child(policy, 'asOf') ?? policy).span } : {}),
    message: { zh: `asOf 所指的“${name}”不是日期事实`, en: `asOf names “${name}”, which is no date fact` },
  }
}
