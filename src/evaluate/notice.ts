import type { Facts, Row } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { ApplicationFinding } from '../model/decision.ts'
import type { Outcome } from '../model/outcome.ts'
import { FALSE } from '../model/truth.ts'
import type { ListFact } from '../model/vocabulary.ts'
import type { Day } from '../util/civil-date.ts'
import { daysReversed } from './days-reversed.ts'
import { negativeBases } from './negative-bases.ts'
import { unitsOf } from './plain/rows.ts'
import { sameNames } from './same-names.ts'

/**
 * What is worth telling of an application beside its verdicts: units listed twice or miswritten, broken assumptions, and
 * values that pass only because they are out of order.
 */
export function notice(program: Program, facts: Facts, outcome: Outcome, asOf: Day): ApplicationFinding[] {
  const found: ApplicationFinding[] = []
  for (const list of program.vocabulary.lists.values()) {
    const given = facts.lists.get(list.name)
    if (given?.kind === 'rows') found.push(...listedTwice(list, given.rows), ...sameNames(list, given.rows))
  }
  program.assume.forEach(({ label }, i) => {
    if (outcome.assumptions[i] !== FALSE) return
    found.push({
      code: 'assumption-broken',
      message: {
        zh: `申请中的事实相互矛盾，应有：${label.zh}`,
        en: `the facts contradict each other; expected: ${label.en}`,
      },
      place: '',
    })
  })
  const decided = { program, facts, outcome, asOf }
  return onceEach([...found, ...daysReversed(decided), ...negativeBases(decided)])
}

/** A value that is read in several places is told of once. */
function onceEach(found: readonly ApplicationFinding[]): ApplicationFinding[] {
  return [...new Map(found.map((one) => [`${one.code} ${one.place} ${one.message.zh}`, one])).values()]
}

function listedTwice(list: ListFact, rows: readonly Row[]): ApplicationFinding[] {
  return unitsOf(list, rows)
    .known.filter((unit) => unit.length > 1)
    .map((unit) => {
      const numbers = unit.map((row) => rows.indexOf(row) + 1)
      const named = nameOf(list, unit)
      return {
        code: 'listed-twice',
        message: {
          zh: `${list.label.zh}第 ${numbers.join('、')} 行是同一单位${named === undefined ? '' : `（${named}）`}，只计一个`,
          en: `rows ${numbers.join(', ')} of ${list.name} are one unit${named === undefined ? '' : ` (${named})`} and count once`,
        },
        place: `${list.name}/${numbers[0]}`,
      }
    })
}

/** A unit's name: the first text field of the list that is given. */
function nameOf(list: ListFact, [row]: readonly Row[]): string | undefined {
  for (const [field, fact] of list.fields) {
    const given = row?.get(field)
    if (fact.type.kind === 'text' && given?.kind === 'value') return String(given.value)
  }
  return undefined
}
