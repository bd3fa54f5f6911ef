import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond, Leaf } from '../../model/core.ts'
import type { Gap } from '../../model/decision.ts'
import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import type { ListFact } from '../../model/vocabulary.ts'
import { describeCondition } from '../describe-condition.ts'
import { listLabel } from '../labels.ts'
import { inBoth } from '../messages.ts'
import { rowName } from '../missing/missing-fact.ts'
import { listGiven, type Question } from '../question.ts'
import { mayBecome, mayGain } from './changeable.ts'
import { plain } from './plain.ts'

/** A question asked of every row: which rows stand in the way. */
export function rowsGap(leaf: Extract<Leaf, { op: 'quantified' }>, wanted: Truth, question: Question): Gap | undefined {
  const { program } = question
  const list = program.vocabulary.lists.get(leaf.list)
  const rows = question.outcome.leaves.get(leaf.leaf)?.rows
  if (list === undefined || !rows) return undefined
  const label = listLabel(leaf.list, program)
  if (rows.every((truth) => truth === NEUTRAL)) return plain((words, language) => words.emptyList(label[language]))
  const predicate = inBoth((words, language) => {
    const asked = [leaf.where, leaf.satisfies].flatMap((cond) =>
      cond === null ? [] : [describeCondition(cond, { program, list }, language)],
    )
    return words.allOf(leaf.quantifier === 'every' ? asked.slice(-1) : asked)
  })
  // what must be: every row, some row or no row; a wanted false turns it round
  if ((leaf.quantifier === 'some') === (wanted === TRUE) && leaf.quantifier !== 'every') {
    const text = inBoth((words, language) => words.noRow(label[language], predicate[language]))
    return {
      text,
      ways: mayGain(list) ? [inBoth((words, language) => words.addRow(label[language], predicate[language]))] : [],
    }
  }
  if (leaf.quantifier === 'every' && wanted === FALSE) {
    return plain((words, language) => words.everyRow(label[language], predicate[language]))
  }
  const contrary = leaf.quantifier === 'every' ? FALSE : TRUE
  const at = rows.flatMap((truth, index) => (truth === contrary ? [index] : []))
  const given = listGiven(leaf.list, question)
  const names = at.flatMap((index) => {
    const row = given.kind === 'rows' ? given.rows[index] : undefined
    return row === undefined ? [] : [rowName(list, row) ?? '']
  })
  const numbers = at.map((index) => index + 1)
  const text = inBoth((words) =>
    (contrary === FALSE ? words.rowsFail : words.rowsAgainst)(
      words.rows(numbers),
      words.names(names.filter((name) => name !== '')),
    ),
  )
  return {
    text,
    ways: waysToMend(leaf, numbers, contrary === FALSE, list, question),
  }
}

function waysToMend(
  { where, satisfies }: Extract<Leaf, { op: 'quantified' }>,
  rows: readonly number[],
  holds: boolean,
  list: ListFact,
  { program }: Question,
): Bilingual[] {
  if (where !== null || !mayBecome(satisfies, holds, list)) return []
  const wanted: Cond = holds ? satisfies : { op: 'not', of: satisfies }
  return [
    inBoth((words, language) =>
      words.mendRows(words.rows(rows), describeCondition(wanted, { program, list }, language)),
    ),
  ]
}
