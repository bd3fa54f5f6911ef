import type { ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import { rational } from '../../src/util/rational.ts'
import { drawEdges } from './choosing-expressions.ts'
import type { Json, JsonMap } from './json.ts'
import { asLiteral, drawScalar } from './literals.ts'
import { DAYS, INTEGER, MONEY, MONTHS, NUMBER } from './types.ts'

/** A progressive scale, as `apply` uses it. */
export interface DrawnScale {
  readonly name: string
  /** What it is laid on. */
  readonly of: ScalarType
  /** What it comes to: what it is laid on, or money for each unit of that. */
  readonly gives: ScalarType
  /** Its rates are whole, so that of whole numbers it is one. */
  readonly whole: boolean
  readonly absent: boolean
}

const MEASURES: readonly ScalarType[] = [MONEY, INTEGER, { kind: 'integer', unit: '家' }, NUMBER, MONTHS, DAYS]

/** The `value` of a definition that lays down a scale, with what it is laid on and comes to. */
export function drawScale(random: Random): Omit<DrawnScale, 'name' | 'absent'> & { value: JsonMap } {
  const of = random.pick(MEASURES)
  const paid = of.kind !== 'money' && random.chance(0.6)
  const gives = paid ? MONEY : of
  const drawn = random.times(random.int(1, 3), () => drawScalar(random, of))
  const edges = drawn.filter((edge) => typeof edge === 'object').filter(({ num }) => num > 0n)
  const ends = drawEdges(random, of, edges.length > 0 ? edges : [rational(of.kind === 'money' ? 200 : 2)])
  const open = random.chance(0.75)
  const kept = open ? ends : ends.slice(0, -1)
  const slices = kept.map((ends, i): JsonMap => {
    const begins = i === 0 && random.chance(0.2) ? { [random.pick(['atLeast', 'moreThan'])]: 0 } : {}
    // the first slice says what the scale comes to: money for each, or a share
    const flat = (i === 0 && paid) || random.chance(0.5)
    const rate = !flat || (i === 0 && !paid) || random.chance(0.6)
    return {
      ...begins,
      ...ends,
      ...(flat && { flat: asLiteral(gives, drawFlat(random, gives)) }),
      ...(rate && { rate: paid ? asLiteral(MONEY, rational(random.int(1, 300))) : drawRate(random) }),
    }
  })
  return { value: { scale: slices }, of, gives, whole: slices.every(({ rate }) => rate === undefined || rate === 1) }
}

function drawFlat(random: Random, type: ScalarType): ReturnType<typeof rational> {
  return rational(random.int(1, type.kind === 'money' ? 400 : 5))
}

/** A share of what lies in a slice. */
function drawRate(random: Random): Json {
  return random.pick(['1/2', '1/3', '25%', '3%', '2/3', 1])
}
