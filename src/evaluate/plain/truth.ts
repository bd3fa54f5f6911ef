import { FALSE, NEUTRAL, TRUE, type Truth } from '../../model/truth.ts'
import { itemAt } from '../../util/item-at.ts'

const MEMBERS = [TRUE, FALSE, NEUTRAL] as const

/** How many sets of truths there are, the empty one among them. */
const SETS = 8

/** A function of single members, applied to every combination of two truths' members: its answers for every two truths. */
function pointwise(combine: (a: Truth, b: Truth) => Truth): readonly Truth[] {
  const sets = Array.from({ length: SETS }, (_, set) => set)
  const membersOf = (set: Truth): Truth[] => MEMBERS.filter((member) => (set & member) !== 0)
  return sets.flatMap((a) =>
    sets.map((b) => {
      const found = membersOf(a).flatMap((x) => membersOf(b).map((y) => combine(x, y)))
      return found.reduce((set, member) => set | member, 0)
    }),
  )
}

const AND = pointwise((x, y) => (x === NEUTRAL ? y : y === NEUTRAL ? x : x === FALSE ? FALSE : y))
const OR = pointwise((x, y) => (x === NEUTRAL ? y : y === NEUTRAL ? x : x === TRUE ? TRUE : y))

/** Strong Kleene conjunction on what each may still be; neutral is its identity. */
export function and(a: Truth, b: Truth): Truth {
  return itemAt(AND, a * SETS + b)
}

/** Strong Kleene disjunction on what each may still be; neutral is its identity. */
export function or(a: Truth, b: Truth): Truth {
  return itemAt(OR, a * SETS + b)
}

/** Swaps true and false; neutral stays. */
export function negate(a: Truth): Truth {
  return ((a & TRUE) !== 0 ? FALSE : 0) | ((a & FALSE) !== 0 ? TRUE : 0) | (a & NEUTRAL)
}

/** All of them; neutral when none bears. */
export function all(truths: readonly Truth[]): Truth {
  return truths.reduce(and, NEUTRAL)
}

/** Any of them; neutral when none bears. */
export function any(truths: readonly Truth[]): Truth {
  return truths.reduce(or, NEUTRAL)
}

/** At least n of those that bear; neutral when none bears. */
export function atLeast(n: number, truths: readonly Truth[]): Truth {
  // Every number of trues still possible, beside whether anything bears yet.
  let states = new Set<number>([-1])
  for (const truth of truths) {
    const next = new Set<number>()
    for (const state of states) {
      if ((truth & NEUTRAL) !== 0) next.add(state)
      if ((truth & FALSE) !== 0) next.add(Math.max(state, 0))
      if ((truth & TRUE) !== 0) next.add(Math.max(state, 0) + 1)
    }
    states = next
  }
  let result = 0
  for (const state of states) result |= state < 0 ? NEUTRAL : state >= n ? TRUE : FALSE
  return result
}

/** A guard around a body: where it cannot apply, the body does not bear. Null is no guard. */
export function guarded(when: Truth | null, unless: Truth | null, body: () => Truth): Truth {
  const lets = (when ?? TRUE) & TRUE
  const unlessLets = unless === null || (unless & (FALSE | NEUTRAL)) !== 0
  const whenStops = when !== null && (when & (FALSE | NEUTRAL)) !== 0
  const unlessStops = unless !== null && (unless & TRUE) !== 0
  return (lets !== 0 && unlessLets ? body() : 0) | (whenStops || unlessStops ? NEUTRAL : 0)
}

/** A condition used to narrow or to ask: neutral counts as false. */
export function asked(truth: Truth): Truth {
  return (truth & NEUTRAL) === 0 ? truth : (truth & ~NEUTRAL) | FALSE
}

/** Puts an answer in the place of neutral: what holds of an empty list. */
export function replaceNeutral(truth: Truth, answer: Truth): Truth {
  return (truth & NEUTRAL) === 0 ? truth : (truth & ~NEUTRAL) | answer
}
