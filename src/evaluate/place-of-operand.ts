import type { Bilingual } from '../model/bilingual.ts'
import type { Expr } from '../model/core.ts'
import { there } from '../util/there.ts'
import type { Decided } from './operands.ts'

/** Where an application says it: the fact, or the row of the list. */
export function placeOfOperand(operand: Expr, list: string | null, number: number): string {
  if (list !== null) return `${list}/${number}`
  return operand.op === 'fact' ? operand.name : ''
}

/** What is told of a row, after the row it is told of. */
export function onRow(list: string | null, number: number, { program }: Decided, message: Bilingual): Bilingual {
  if (list === null) return message
  const label = there(program.vocabulary.lists.get(list), 'list', list).label.zh
  return { zh: `${label}第 ${number} 行${message.zh}`, en: `row ${number} of ${list}: ${message.en}` }
}
