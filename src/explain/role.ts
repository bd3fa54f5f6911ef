import type { Role } from '../model/core.ts'

/** Whether what holds in such a clause counts against the applicant. */
export function countsAgainst(role: Role): boolean {
  return role === 'exclusion' || role === 'sanction'
}

/** Whether a clause of such a role decides anything. */
export function decides(role: Role): boolean {
  return role !== 'principle' && role !== 'task' && role !== 'authority'
}
