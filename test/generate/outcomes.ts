import { comparable, type ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import type { Rational } from '../../src/util/rational.ts'
import { drawWholeMoney } from './amounts.ts'
import { drawCondition } from './conditions.ts'
import { drawOperand } from './expressions.ts'
import { isMap, type Json, type JsonMap } from './json.ts'
import { asking, type Drawn, readAtom, type Scope, withinRow } from './scope.ts'
import { DAYS, INTEGER, MONEY, MONTHS, NUMBER } from './types.ts'
import type { Atom, DrawnList } from './vocabulary.ts'

/** What was drawn of an outcome that others change, cap or pay. */
export interface DrawnOutcome {
  readonly id: string
  readonly types: { readonly amount: ScalarType; readonly ceiling: ScalarType }
  /** Rows name its recipients. */
  readonly named: boolean
  readonly hasCeiling: boolean
  /** What its amount and its ceiling are whole multiples of, as adjusted so far; null where they need not be. */
  readonly grids: { amount: Rational | null; ceiling: Rational | null }
}

/** What a policy gives, takes and measures out: drawn while its phrases are. */
export class Outcomes {
  readonly drawn: DrawnOutcome[] = []
  /** Something is under a joint cap, or has a payer: what is not there yet is drawn more often. */
  capped = false
  paid = false
  readonly most: number
  /** Joint caps all serve in one direction, so that no two go in a circle. */
  readonly lastFirst: boolean

  constructor(random: Random) {
    this.most = random.weighted([
      [3, 0],
      [2, 1],
      [4, 2],
      [3, 3],
    ])
    this.lastFirst = random.chance(0.3)
  }
}

/** Whom an outcome may be for without a fact that says so. */
export const SUBJECTS: JsonMap = { branch: '分支机构' }

const MEASURES: readonly ScalarType[] = [INTEGER, NUMBER, MONTHS, DAYS, { kind: 'integer', unit: '家' }]

/** A phrase that grants, charges or measures something out, noted among what the policy gives. */
export function drawOutcome(scope: Scope): JsonMap {
  const { random, outcomes } = scope
  const kind = random.weighted([
    [6, 'grant'],
    [4, 'charge'],
    [3, 'quantity'],
  ] as const)
  const id = `g${outcomes.drawn.length + 1}`
  const units = drawUnits(scope)
  const to = drawRecipient(scope, units?.list)
  const named = isMap(to) && 'item' in to
  const measured = kind === 'quantity' || random.chance(0.1)
  const { tree, types, grids } = measured ? drawMeasured(scope, units, named, kind) : drawMoney(scope, units, named)
  outcomes.drawn.push({ id, named, types, grids, hasCeiling: 'ceiling' in tree })
  const better = random.chance(0.2) ? { better: random.pick(['more', 'less']) } : {}
  return { [kind]: { id, label: `项目${id}`, ...(units && { for: units.tree }), to, ...tree, ...better } }
}

/** What it is worked out for. */
interface Units {
  readonly tree: JsonMap
  readonly list: DrawnList
  readonly rows: Scope
}

function drawUnits(scope: Scope): Units | undefined {
  const { random, lists } = scope
  if (lists.length === 0 || !random.chance(0.38)) return undefined
  const telling = lists.filter((list) => namesOf(list).length > 0)
  const list = random.pick(telling.length > 0 && random.chance(0.7) ? telling : lists)
  const rows = withinRow(scope, list)
  const where = random.chance(0.45) ? { where: drawCondition(asking(rows), 1) } : {}
  return { tree: { each: list.name, ...where }, list, rows }
}

function isName({ type, absent }: Atom): boolean {
  return (type.kind === 'text' || type.kind === 'creditCode') && !absent
}

function namesOf({ fields }: DrawnList): Atom[] {
  return fields.filter(isName)
}

/** Who receives it: each row says, a fact says, or it is fixed. */
function drawRecipient({ random, atoms }: Scope, list: DrawnList | undefined): Json {
  const fields = list === undefined ? [] : namesOf(list)
  if (fields.length > 0 && random.chance(0.75)) return readAtom(random.pick(fields)).tree
  const facts = atoms.filter((atom) => atom.key === 'fact' && isName(atom))
  if (facts.length > 0 && random.chance(0.6)) return readAtom(random.pick(facts)).tree
  return random.pick(['applicant', 'office', ...Object.keys(SUBJECTS)])
}

/** The parts of an outcome that say how much, and what these are like. */
interface Parts extends Pick<DrawnOutcome, 'types' | 'grids'> {
  readonly tree: JsonMap
}

function drawMoney(scope: Scope, units: Units | undefined, named: boolean): Parts {
  const { random, lists } = scope
  const ceiling = random.chance(0.5) ? drawWholeMoney(scope, random.chance(0.3) ? 1 : 0) : undefined
  const place = units?.rows ?? { ...scope, ceiling: ceiling ? MONEY : null }
  const amount = drawWholeMoney({ ...place, decides: true }, random.int(0, 2))
  const booked = lists.some(({ name }) => name === 'payments') && random.chance(0.7)
  const taken = random.chance(0.12) ? drawTaken(scope, units, named, MONEY) : undefined
  const tree = {
    ...(booked && { per: random.pick(['ever', 'year']) }),
    ...(ceiling && { ceiling: ceiling.tree }),
    amount: amount.tree,
    ...(taken !== undefined && { taken }),
  }
  const grids = { amount: amount.grid, ceiling: ceiling?.grid ?? null }
  return { tree, types: { amount: MONEY, ceiling: MONEY }, grids }
}

/** What is not money: counted in a unit that is written, or in whatever its amount is. */
function drawMeasured(scope: Scope, units: Units | undefined, named: boolean, kind: string): Parts {
  const { random } = scope
  const unit = kind === 'quantity' && random.chance(0.4) ? random.pick(['家', '日']) : undefined
  const asked: ScalarType = unit === '家' ? { kind: 'number', unit } : unit === '日' ? DAYS : random.pick(MEASURES)
  const draw = (place: Scope, type: ScalarType, depth: number, typed: boolean): Drawn => {
    const drawn = drawOperand(place, type, depth, typed)
    // halves of days are no whole days: what is written in them is another measure
    const halves = unit === '日' && JSON.stringify(drawn.tree).includes('0.5')
    return halves ? { tree: '5 日', type: DAYS, absent: false } : drawn
  }
  const ceiling = random.chance(0.4) ? draw(scope, asked, 0, unit !== undefined) : undefined
  const type = ceiling?.type ?? asked
  const place = units?.rows ?? { ...scope, ceiling: ceiling ? type : null }
  const typed = unit !== undefined || ceiling !== undefined
  const amount = draw({ ...place, decides: true }, type, 2, typed)
  // what is left of the ceiling is measured as the ceiling is
  const measure = JSON.stringify(amount.tree).includes('upToCeiling') ? type : amount.type
  const taken = random.chance(0.4) ? drawTaken(scope, units, named, inUnit(measure, unit)) : undefined
  const tree = {
    ...(unit !== undefined && { unit }),
    ...(ceiling && { ceiling: ceiling.tree }),
    amount: amount.tree,
    ...(taken !== undefined && { taken }),
  }
  const types = { amount: inUnit(amount.type, unit), ceiling: inUnit(type, unit) }
  return { tree, types, grids: { amount: null, ceiling: null } }
}

/** A number is one of the unit that is written, where it has none of its own. */
function inUnit(type: ScalarType, unit: string | undefined): ScalarType {
  if (unit === undefined || type.kind === 'duration' || 'unit' in type) return type
  return { ...type, unit } as ScalarType
}

/** What was received already, where payments do not tell: of each row, or in all. */
function drawTaken(scope: Scope, units: Units | undefined, named: boolean, type: ScalarType): Json | undefined {
  const { random } = scope
  const same = units?.list.fields.filter((field) => field.given && comparable(field.type, type)) ?? []
  if (same.length > 0 && random.chance(named ? 1 : 0.5)) return readAtom(random.pick(same)).tree
  if (named) return undefined
  return type.kind === 'money' ? drawWholeMoney(scope, 0).tree : drawOperand(scope, type, 0, true).tree
}
