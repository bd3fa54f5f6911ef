import { comparable, isNumeric, type ScalarType } from '../../src/model/type.ts'
import { drawCondition } from './conditions.ts'
import { atomsLike, type Builder, drawOperand, reachable } from './expressions.ts'
import type { JsonMap } from './json.ts'
import { asking, type Drawn, readAtom, type Scope, withinRow } from './scope.ts'
import { DATE, INTEGER, isMeasure, SHARE, YEAR, YEARS } from './types.ts'
import type { DrawnList } from './vocabulary.ts'

/** A list with whatever narrows it, and the place where its rows are asked. */
interface Question {
  readonly list: DrawnList
  readonly rows: Scope
  readonly of: JsonMap
}

function drawQuestion(scope: Scope, narrowed = 0.5): Question {
  const list = scope.random.pick(scope.lists)
  const rows = withinRow(scope, list)
  const where = scope.random.chance(narrowed) ? { where: drawCondition(asking(rows), 1) } : {}
  return { list, rows, of: { of: list.name, ...where } }
}

/** How many units there are. */
export function count(scope: Scope): Drawn {
  const { list, of } = drawQuestion(scope)
  return { tree: { count: of }, type: INTEGER, absent: list.absent }
}

/** The share of units that satisfy a condition. */
export function share(scope: Scope): Drawn {
  const { rows, of } = drawQuestion(scope)
  return { tree: { share: { ...of, satisfies: drawCondition(asking(rows), 1) } }, type: SHARE, absent: true }
}

/** What a field adds up to, or its mean. */
export function total(word: 'sum' | 'mean'): Builder {
  return (scope, type, depth) => {
    if (!isMeasure(type)) return undefined
    const { list, rows, of } = drawQuestion(scope)
    const each = drawEach(list, rows, type, depth)
    if (each === undefined) return undefined
    const found = { tree: { [word]: { ...of, each: each.tree } }, type: each.type }
    if (word === 'sum') return { ...found, absent: list.absent || each.absent }
    // the mean of whole numbers need not be one
    const own = each.type.kind === 'integer' ? ({ ...each.type, kind: 'number' } as ScalarType) : each.type
    return { ...found, type: own, absent: true }
  }
}

/** The best value among units. */
export function best(scope: Scope, type: ScalarType, depth: number): Drawn | undefined {
  const { list, rows, of } = drawQuestion(scope)
  const each = isNumeric(type) ? drawEach(list, rows, type, depth) : undefined
  if (each === undefined) return undefined
  const prefer = scope.random.pick([undefined, 'more', 'less'])
  const tree = { best: { ...of, each: each.tree, ...(prefer !== undefined && { prefer }) } }
  return { tree, type: each.type, absent: true }
}

/** The value of the only unit. */
export function only(scope: Scope, type: ScalarType, depth: number): Drawn | undefined {
  const { list, rows, of } = drawQuestion(scope, 0.8)
  const each = drawEach(list, rows, type, depth)
  return each && { tree: { only: { ...of, each: each.tree } }, type: each.type, absent: true }
}

/** A field, or now and then something worked out from the row. */
function drawEach({ fields }: DrawnList, rows: Scope, type: ScalarType, depth: number): Drawn | undefined {
  const fitting = fields.filter((field) => field.type.kind !== 'judgement' && comparable(field.type, type))
  if (fitting.length === 0) return undefined
  const worked = depth > 0 && rows.random.chance(0.25) && reachable(rows, type, false)
  return worked ? drawOperand(rows, type, 1, false) : readAtom(rows.random.pick(fitting))
}

/** The most consecutive years in which some unit satisfies a condition. */
export function longestRun(scope: Scope): Drawn | undefined {
  const { list, rows, of } = drawQuestion(scope, 0.3)
  const years = atomsLike({ ...rows, atoms: list.fields }, YEAR)
  const days = atomsLike({ ...rows, atoms: list.fields }, DATE)
  if (years.length + days.length === 0) return undefined
  const field = rows.random.pick(years.length > 0 ? years : days)
  const each = field.type.kind === 'year' ? readAtom(field).tree : { yearOf: readAtom(field).tree }
  const satisfies = drawCondition(asking(rows), 1)
  return { tree: { longestRun: { ...of, each, satisfies } }, type: YEARS, absent: list.absent }
}
