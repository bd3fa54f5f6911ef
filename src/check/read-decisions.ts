import { CONDITION_KEYS, elaborateCondition } from '../language/index.ts'
import type { Cond, DecisionPoint } from '../model/core.ts'
import { child, entriesOf, itemsAt, type Tree, textAt } from '../model/tree.ts'
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
    if (key === 'default') continue
    const cond = readCond(value, elaboration)
    if (cond !== null)
      points.set(key, {
        id: key,
        label: labelOf(value, key),
        subject: textAt(value, 'subject') ?? subject,
        cond,
        answer: null,
        verdicts: null,
      })
  }
  return points
}

/** `clauses` and `decisions` are short for all of them met; anything else is the condition grammar. */
function readCond(tree: Tree, elaboration: Elaboration): Cond | null {
  const context = elaboration.context(null, undefined)
  const listed = [...itemsAt(tree, 'clauses'), ...itemsAt(tree, 'decisions')]
  if (listed.length > 0) {
    const of = listed.map((item) =>
      elaborateCondition(
        { kind: 'map', span: item.span, entries: new Map([['met', { key: 'met', keySpan: item.span, value: item }]]) },
        context,
      ),
    )
    const made = of.filter((cond) => cond !== null)
    return made.length < of.length ? null : { op: 'all', of: made }
  }
  if (tree.kind === 'map' && CONDITION_KEYS.some((key) => tree.entries.has(key)))
    return elaborateCondition(tree, context)
  context.report({
    code: 'malformed',
    severity: 'error',
    span: tree.span,
    message: {
      zh: '决定须写明由哪些条款或决定构成',
      en: 'a decision must say which clauses or decisions it is made of',
    },
    help: {
      zh: '写成 clauses: [第六条] 或 decisions: [eligibility]',
      en: 'write clauses: [第六条] or decisions: [eligibility]',
    },
  })
  return null
}
