import { Random } from '../../src/util/random.ts'
import { drawAdjustingArticle } from './adjusting-article.ts'
import { drawArticle } from './articles.ts'
import { drawCondition } from './conditions.ts'
import { drawDecisions } from './decisions.ts'
import { drawDerived } from './definitions.ts'
import { withDerivedFields } from './derived-fields.ts'
import type { Json, JsonMap } from './json.ts'
import { Outcomes, SUBJECTS } from './outcomes.ts'
import { Readings, type Scope } from './scope.ts'
import { type DrawnVocabulary, drawVocabulary, PARTIES } from './vocabulary.ts'

/** A policy as its files hold it: policy.yaml, facts.yaml and the articles of its one version. */
export interface SurfacePolicy {
  readonly policy: JsonMap
  readonly facts: JsonMap
  readonly articles: readonly JsonMap[]
}

/** Draws a policy that passes every check: well-typed, without circles, a draft of its own text. */
export function generatePolicy(
  seed: number,
  drawFacts: (random: Random) => DrawnVocabulary = drawVocabulary,
): SurfacePolicy {
  const random = new Random(seed)
  const given = drawFacts(random)
  const readings = new Readings()
  const asOf = { key: 'fact', name: 'asOf', type: { kind: 'date' }, absent: false } as const
  const bare: Scope = {
    random,
    readings,
    atoms: [...given.atoms, asOf],
    lists: given.lists,
    scales: [],
    clauses: [],
    decisions: [],
    outcomes: new Outcomes(random),
    inRow: false,
    decides: false,
    ceiling: null,
  }
  const vocabulary = withDerivedFields(bare, given)
  const scope = { ...bare, lists: vocabulary.lists }
  const { derived, atoms } = drawDerived(scope)
  let known: Scope = { ...scope, atoms: [...scope.atoms, ...atoms] }
  const articles: JsonMap[] = []
  const levels: string[] = []
  const total = random.weighted([
    [3, 1],
    [3, 2],
    [2, 3],
    [1, 4],
  ])
  for (let number = 1; number <= total; number++) {
    const { tree, clauses, defined, scales } = drawArticle(known, number)
    articles.push(tree)
    levels.push(...clauses.slice(0, 1))
    // what is decided of the first article alone may be asked of everywhere after it
    const decisions = number === 1 && total > 1 && random.chance(0.4) ? ['first'] : known.decisions
    known = {
      ...known,
      atoms: [...known.atoms, ...defined],
      scales: [...known.scales, ...scales],
      clauses: [...known.clauses, ...clauses],
      decisions,
    }
  }
  const adjusting = drawAdjustingArticle(scope, total + 1, known.atoms)
  if (adjusting !== undefined) articles.push(adjusting)
  const assume = random.times(random.int(0, 1), () => ({ label: '常理', ...drawCondition(scope, 1) }))
  const dates = vocabulary.atoms.filter(({ name, type }) => type.kind === 'date' && !name.includes('.'))
  const facts: Record<string, Json> = { facts: vocabulary.facts }
  if (Object.keys(derived).length > 0) facts.derived = derived
  if (assume.length > 0) facts.assume = assume
  const decisions = drawDecisions(known, levels)
  return {
    policy: {
      policy: 'drawn',
      title: '随机办法',
      subject: 'applicant',
      subjects: SUBJECTS,
      ...(dates.length > 0 && random.chance(0.3) && { asOf: random.pick(dates).name }),
      parties: PARTIES,
      versions: [{ id: 'draft', draft: true }],
      decisions,
      readings: readings.entries,
    },
    facts,
    articles,
  }
}
