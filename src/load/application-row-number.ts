import type { Tree } from '../model/tree.ts'
import { refuse } from './application-asked.ts'
import { found } from './application-found.ts'
import type { Report } from './application-report.ts'

/** A number of rows asked of a change: under which word, and how few and many there may be. */
export interface RowNumberAsked {
  readonly word: string
  readonly least: number
  readonly most: number
  readonly report: Report
}

/** A plain whole number of rows that the list has; undefined when refused. */
export function readRowNumber(tree: Tree, { word, least, most, report }: RowNumberAsked): number | undefined {
  const number = tree.kind === 'scalar' && typeof tree.value === 'number' && tree.plain ? tree.value : undefined
  if (number !== undefined && Number.isSafeInteger(number) && number >= least && number <= most) return number
  const is = found(tree)
  return refuse({ report }, tree, {
    code: 'change-form',
    message: {
      zh: `${word} 应为 ${least} 至 ${most} 的整数，实为${is.zh}`,
      en: `${word} should be a whole number from ${least} to ${most}, but is ${is.en}`,
    },
    label: { zh: '没有这样的行数', en: 'no such number of rows' },
    why: { zh: `此时列表有 ${most} 行`, en: `the list has ${most} rows at this point` },
  })
}
