import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import { child, type Tree, textAt } from '../model/tree.ts'
import type { ListFact, ScalarFact } from '../model/vocabulary.ts'
import { didYouMean } from '../util/did-you-mean.ts'

/**
 * The years a list expects a row for. The field must be a year, and the list's identity: a row of which the year is not
 * known may be that of any year that is due, and only rows with one identity are taken together.
 */
export function readDue(
  expect: Tree | undefined,
  fields: ReadonlyMap<string, ScalarFact>,
  identity: string | undefined,
  report: (finding: Finding) => void,
): ListFact['due'] {
  const field = textAt(expect, 'field')
  const last = Number(textAt(expect, 'last'))
  // What is not written at all is for the schema to say.
  if (expect === undefined || field === undefined || !Number.isSafeInteger(last) || last < 1) return undefined
  const { span } = child(expect, 'field') ?? expect
  const declared = fields.get(field)
  if (declared === undefined) {
    const near = didYouMean(field, fields.keys())
    report({
      code: 'unknown-fact',
      severity: 'error',
      span,
      message: {
        zh: `expect 所指的字段“${field}”不在列表的字段中`,
        en: `expect names “${field}”, which is no field of the list`,
      },
      ...(near === undefined ? {} : { help: meant(near) }),
    })
    return undefined
  }
  if (declared.type.kind !== 'year') {
    report({
      code: 'type-mismatch',
      severity: 'error',
      span,
      message: {
        zh: `expect 的字段须为年度（year），“${field}”不是`,
        en: `the field of expect is a year, and “${field}” is none`,
      },
    })
    return undefined
  }
  if (identity === field) return { field, last }
  report({
    code: 'due-without-identity',
    severity: 'error',
    span,
    message: {
      zh: `有应填年度的列表，须以年度为 identity：这里应为 ${field}`,
      en: `a list with years that are due has the year as its identity: ${field}`,
    },
    label: { zh: '不是 identity', en: 'not the identity' },
    why: {
      zh: '年度未填的一行可能就是应填而未填的那一年；只有以年度识别各行，才不会多算一行',
      en: 'a row without its year may be the one that is due; only rows told apart by year are then not counted twice',
    },
    help: { zh: `写 identity: ${field}`, en: `write identity: ${field}` },
  })
  return undefined
}
