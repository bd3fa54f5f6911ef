import type { Given, Row } from '../../model/application.ts'
import type { Expr, Leaf } from '../../model/core.ts'
import { standsTo } from '../../model/keeps.ts'
import { FALSE, OPEN, TRUE, type Truth } from '../../model/truth.ts'
import type { Question } from '../question.ts'
import { givenOnRow } from './given-on-row.ts'

/** What a leaf of a list question comes to on one row where its operands are plainly given; open otherwise. */
export function rowLeafTruth(leaf: Leaf, row: Row, question: Question): Truth {
  const given = (expr: Expr): Given => givenOnRow(expr, row, question)
  switch (leaf.op) {
    case 'compare': {
      const [left, right] = [given(leaf.left), given(leaf.right)]
      // a row that names its recipient is told with that one
      if (leaf.right.op === 'recipient' && question.recipient?.recipient === null && left.kind !== 'missing')
        return FALSE
      if (left.kind === 'missing' || right.kind === 'missing') return OPEN
      if (left.kind === 'absent' || right.kind === 'absent') return leaf.ifAbsent
      return truth(standsTo(leaf.comparison, left.value, right.value))
    }
    case 'oneOf': {
      const left = given(leaf.left)
      if (left.kind === 'missing') return OPEN
      if (left.kind === 'absent') return leaf.ifAbsent
      return truth(leaf.options.some((option) => standsTo('eq', left.value, option)) !== leaf.negated)
    }
    case 'judgement': {
      const finding = given(leaf.of)
      return finding.kind === 'value' ? truth(finding.value === true) : OPEN
    }
    case 'has': {
      if ('list' in leaf.of) return OPEN
      const asked = given(leaf.of)
      return asked.kind === 'missing' ? OPEN : truth(asked.kind === 'value')
    }
    case 'quantified':
    case 'met':
    case 'metDecision':
    case 'holds':
    case 'unclear':
    case 'residual':
      return question.outcome.leaves.get(leaf.leaf)?.truth ?? OPEN
  }
}

function truth(holds: boolean): Truth {
  return holds ? TRUE : FALSE
}
