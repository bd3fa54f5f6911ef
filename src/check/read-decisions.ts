import { CONDITION_KEYS, elaborateCondition, elaborateGuards, refuse, unknownReference } from '../language/index.ts'
import type { Cond, DecisionPoint } from '../model/core.ts'
import { child, entriesOf, itemsAt, type MapTree, type Tree, textAt, textOf } from '../model/tree.ts'
import { TRUE } from '../model/truth.ts'
import { type Answer, readAnswer } from './decision-answer.ts'
import type { Elaboration } from './elaboration.ts'
import { labelOf } from './read-label.ts'

/** The ids of a policy's decision points. */
export function decisionIds(policy: Tree | undefined): string[] {
  return entriesOf(child(policy, 'decisions'))
    .map(({ key }) => key)
    .filter((key) => key !== 'default')
}

/** The decision points of policy.yaml; those that cannot be understood are reported and left out. */
export function readDecisions(
  policy: Tree | undefined,
  subject: string,
  elaboration: Elaboration,
): Map<string, DecisionPoint> {
  const points = new Map<string, DecisionPoint>()
  for (const { key, value } of entriesOf(child(policy, 'decisions'))) {
    if (key === 'default' || value.kind !== 'map') continue
    checkSubject(child(value, 'subject'), subject, policy, elaboration)
    const decided = readDecided(value, elaboration)
    if (decided !== null)
      points.set(key, {
        id: key,
        label: labelOf(value, key),
        subject: textAt(value, 'subject') ?? subject,
        ...decided,
      })
  }
  return points
}

/** Where the subjects are declared, a decision is about one of them. */
function checkSubject(
  tree: Tree | undefined,
  subject: string,
  policy: Tree | undefined,
  elaboration: Elaboration,
): void {
  const declared = entriesOf(child(policy, 'subjects')).map(({ key }) => key)
  const name = textOf(tree)
  if (tree === undefined || name === undefined || declared.length === 0) return
  const known = [subject, ...declared]
  if (!known.includes(name))
    refuse(elaboration.context(null, undefined), unknownReference('party', name, tree.span, known))
}

const LISTS = ['clauses', 'decisions']
const ANSWERS = ['outcomes', 'answer']

type Decided = Answer & Pick<DecisionPoint, 'cond'>

/** What decides: clauses and decisions that are all met, a condition, outcomes of its own, or the value it answers with. */
function readDecided(tree: MapTree, elaboration: Elaboration): Decided | null {
  const context = elaboration.context(null, undefined)
  const has = (key: string): boolean => tree.entries.has(key)
  const ways = [
    ...LISTS.filter((key) => itemsAt(tree, key).length > 0).slice(0, 1),
    ...CONDITION_KEYS.filter(has),
    ...ANSWERS.filter(has),
  ]
  const [way, other] = ways
  if (way === undefined || other !== undefined) {
    context.report({
      code: other === undefined ? 'malformed' : 'double-connective',
      severity: 'error',
      span: (other === undefined ? undefined : tree.entries.get(other)?.keySpan) ?? tree.span,
      message:
        other === undefined
          ? {
              zh: '决定须写明由哪些条款或决定构成',
              en: 'a decision must say which clauses or decisions it is made of',
            }
          : {
              zh: `一项决定写了几种依据：${ways.join('、')}`,
              en: `this decision is made in several ways: ${ways.join(', ')}`,
            },
      help: {
        zh: '写成 clauses: [第六条] 或 decisions: [eligibility]，或写 outcomes、answer 之一',
        en: 'write clauses: [第六条] or decisions: [eligibility], or one of outcomes and answer',
      },
    })
    return null
  }
  const answer = ANSWERS.includes(way) ? readAnswer(tree, context) : NO_ANSWER
  if (answer === null) return null
  if (CONDITION_KEYS.includes(way)) {
    const cond = elaborateCondition(tree, context)
    return cond === null ? null : { ...answer, cond }
  }
  const body = LISTS.includes(way) ? allMet(tree, elaboration) : ARISES
  const cond = body === null ? null : elaborateGuards(tree, body, context)
  return cond === null ? null : { ...answer, cond }
}

const NO_ANSWER: Answer = { answer: null, verdicts: null }
/** With an answer, what is decided is only whether the question arises. */
const ARISES: Cond = { op: 'constant', truth: TRUE }

/** `clauses` and `decisions` are short for all of them met. */
function allMet(tree: MapTree, elaboration: Elaboration): Cond | null {
  const context = elaboration.context(null, undefined)
  const of = LISTS.flatMap((key) => itemsAt(tree, key)).map((item) =>
    elaborateCondition(
      { kind: 'map', span: item.span, entries: new Map([['met', { key: 'met', keySpan: item.span, value: item }]]) },
      context,
    ),
  )
  const made = of.filter((cond) => cond !== null)
  return made.length < of.length ? null : { op: 'all', of: made }
}
