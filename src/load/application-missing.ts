import { child, type Tree } from '../model/tree.ts'
import { refuse } from './application-asked.ts'
import type { Report } from './application-report.ts'

/** Whether a changed value is exactly `{ missing: true }`: leave the fact out. Another mapping with that key is an error. */
export function isMissing(tree: Tree, report: Report): boolean {
  const missing = child(tree, 'missing')
  if (missing === undefined || tree.kind !== 'map') return false
  if (missing.kind === 'scalar' && missing.value === true && missing.plain && tree.entries.size === 1) return true
  refuse({ report }, tree, {
    code: 'change-form',
    message: { zh: 'missing 只能写成 { missing: true }', en: 'missing stands alone: { missing: true }' },
    label: { zh: '写法不符', en: 'wrong form' },
    help: { zh: '要改成别的值，就直接写那个值', en: 'to change the fact to another value, write that value' },
  })
  return true
}
