import { malformed } from '../language/faults/malformed.ts'
import { type Context, labelOf, refuse } from '../language/index.ts'
import type { Cond, DecisionPoint, Expr } from '../model/core.ts'
import { child, itemsAt, type MapTree, type Tree, textAt } from '../model/tree.ts'
import { FALSE, NEUTRAL, TRUE, type VerdictSet } from '../model/truth.ts'
import type { ChoiceType } from '../model/type.ts'

/** What a decision answers with beside its verdict. */
export type Answer = Pick<DecisionPoint, 'answer' | 'verdicts'>

/** The `outcomes` or the `answer` of a decision; null when it was refused. */
export function readAnswer(decision: MapTree, context: Context): Answer | null {
  const entry = decision.entries.get('answer')
  if (entry === undefined) return readOutcomes(decision, context)
  const fact = { key: 'fact', keySpan: entry.keySpan, value: entry.value }
  const answer = context.expr({ kind: 'map', span: entry.value.span, entries: new Map([['fact', fact]]) }, null)
  return answer === null ? null : { answer, verdicts: null }
}

const VERDICTS: Readonly<Record<string, VerdictSet>> = { pass: TRUE, fail: FALSE, notApplicable: NEUTRAL }

/** The decision's own outcomes: the first whose condition holds is the answer. */
function readOutcomes(decision: MapTree, context: Context): Answer | null {
  const rows = itemsAt(decision, 'outcomes')
  const verdicts = new Map<string, VerdictSet>()
  const cases: { id: string; when: Cond | null }[] = []
  const labels: Record<string, ChoiceType['labels'][string]> = {}
  let refused = rows.length === 0
  for (const [index, row] of rows.entries()) {
    const id = textAt(row, 'outcome') ?? ''
    const verdict = textAt(row, 'verdict') ?? ''
    const tree = child(row, 'when')
    const when = tree === undefined ? null : context.cond(tree)
    const fault = faultOf(id, verdict, verdicts, tree === undefined && index < rows.length - 1, row)
    if (fault !== undefined) refuse(context, fault)
    if (fault !== undefined || (when === null && tree !== undefined)) refused = true
    verdicts.set(id, VERDICTS[verdict] ?? NEUTRAL)
    labels[id] = labelOf(row, id)
    cases.push({ id, when })
  }
  if (refused) return null
  const type: ChoiceType = { kind: 'choice', of: cases.map(({ id }) => id), labels, ordered: false }
  const answer: Expr = {
    op: 'cases',
    id: context.nextId(),
    type,
    cases: cases.map(({ id, when }) => ({
      when,
      value: { op: 'literal', id: context.nextId(), type, value: id, source: id },
    })),
  }
  return { answer, verdicts }
}

function faultOf(
  id: string,
  verdict: string,
  known: ReadonlyMap<string, VerdictSet>,
  hides: boolean,
  row: Tree,
): ReturnType<typeof malformed> | undefined {
  if (known.has(id)) {
    return malformed(
      (child(row, 'outcome') ?? row).span,
      { zh: `“${id}”写了两次`, en: `“${id}” is written twice` },
      { zh: '几种情形得出同一结果的，用 any 并列', en: 'join the conditions of one outcome with any' },
    )
  }
  if (!Object.hasOwn(VERDICTS, verdict)) {
    return malformed((child(row, 'verdict') ?? row).span, {
      zh: 'verdict 须为 pass、fail 或 notApplicable',
      en: 'verdict must be pass, fail or notApplicable',
    })
  }
  if (!hides) return undefined
  return malformed(
    row.span,
    { zh: '只有最后一个结果可以不写 when', en: 'only the last outcome may lack a when' },
    {
      zh: '没有 when 的总是成立，其后的永远不会得出',
      en: 'without a when it always holds, and those after it never come out',
    },
  )
}
