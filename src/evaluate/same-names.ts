import type { Row } from '../model/application.ts'
import type { ApplicationFinding } from '../model/decision.ts'
import type { ListFact } from '../model/vocabulary.ts'
import { itemAt } from '../util/item-at.ts'

/** One row as its unit is known by. */
interface Named {
  readonly number: number
  readonly code: string
  readonly name: string
}

/**
 * Units of one name and different codes: one of the codes may be miswritten, and one unit counted twice. Names are compared but
 * for width, case and space; the verdict goes by the codes alone.
 */
export function sameNames(list: ListFact, rows: readonly Row[]): ApplicationFinding[] {
  const { identity } = list
  const code = identity === undefined ? undefined : list.fields.get(identity)
  const name = [...list.fields.values()].find(({ type }) => type.kind === 'text')
  if (code?.type.kind !== 'creditCode' || name === undefined) return []
  const byName = new Map<string, Named[]>()
  for (const named of rows.flatMap((row, i) => namedIn(row, i + 1, code.name, name.name))) {
    const key = folded(named.name)
    byName.set(key, [...(byName.get(key) ?? []), named])
  }
  return [...byName.values()]
    .filter((alike) => new Set(alike.map((one) => one.code)).size > 1)
    .map((alike) => {
      const numbers = alike.map(({ number }) => number)
      const called = itemAt(alike, 0).name
      return {
        code: 'same-name-different-code',
        message: {
          zh: `${list.label.zh}第 ${numbers.join('、')} 行的${name.label.zh}相同（${called}），${code.label.zh}却不同`,
          en: `rows ${numbers.join(', ')} of ${list.name} have the same ${name.label.en} (${called}), but not the same ${code.label.en}`,
        },
        place: `${list.name}/${numbers[0]}`,
      }
    })
}

function namedIn(row: Row, number: number, codeField: string, nameField: string): Named[] {
  const code = row.get(codeField)
  const name = row.get(nameField)
  if (code?.kind !== 'value' || name?.kind !== 'value') return []
  return [{ number, code: String(code.value), name: String(name.value) }]
}

function folded(name: string): string {
  return name.normalize('NFKC').replace(/\s/gu, '').toLowerCase()
}
