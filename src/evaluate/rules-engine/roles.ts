import type { Role } from '../../model/core.ts'
import { FALSE, INFORMATIONAL, NEUTRAL, TRUE, type Truth, type VerdictSet } from '../../model/truth.ts'

/** What a truth means under a role: for the applicant, against the applicant, an opening, or nothing to decide. */
export type RoleKind = 'positive' | 'against' | 'opening' | 'informing'

/** The kind of each role. */
export const ROLE_KIND: Readonly<Record<Role, RoleKind>> = {
  requirement: 'positive',
  definition: 'positive',
  procedure: 'positive',
  materials: 'positive',
  goal: 'positive',
  validity: 'positive',
  exclusion: 'against',
  sanction: 'against',
  support: 'opening',
  principle: 'informing',
  task: 'informing',
  authority: 'informing',
}

const PASS: VerdictSet = TRUE
const FAIL: VerdictSet = FALSE

/** The verdicts a truth gives under a role, member by member. */
export function verdictsOf(role: Role, truth: Truth): VerdictSet {
  switch (ROLE_KIND[role]) {
    case 'positive':
      return byMember(truth, PASS, FAIL)
    case 'against':
      return byMember(truth, FAIL, PASS)
    case 'opening':
      return byMember(truth, PASS, NEUTRAL)
    case 'informing':
      return INFORMATIONAL
  }
}

/** The verdicts of a clause that is a part of a rule: against the applicant, a true part weighs what the rule weighs. */
export function verdictsWithin(role: Role, truth: Truth, rule: () => VerdictSet): VerdictSet {
  if (ROLE_KIND[role] !== 'against') return verdictsOf(role, truth)
  return byMember(truth, truth & TRUE ? rule() : 0, PASS)
}

function byMember(truth: Truth, whenTrue: VerdictSet, whenFalse: VerdictSet): VerdictSet {
  return (truth & TRUE ? whenTrue : 0) | (truth & FALSE ? whenFalse : 0) | (truth & NEUTRAL)
}
