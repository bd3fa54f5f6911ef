import type { Bilingual } from '../../model/bilingual.ts'
import type { Cond } from '../../model/core.ts'
import type { Scalar } from '../../model/value.ts'
import { isOpen } from './guard-truth.ts'
import { type Point, pointsOf } from './points.ts'
import { type Names, variablesOf } from './variables.ts'

/** What several definitions of one name leave to be desired. */
export type Cover =
  | { readonly kind: 'unproved' }
  | {
      readonly kind: 'proved'
      /** Pairs of definitions that both apply, each with a situation in which they do. */
      readonly overlaps: readonly { readonly first: number; readonly second: number; readonly when: Bilingual }[]
      /** A situation in which none applies. */
      readonly gap: Bilingual | null
    }

/** More situations than this are not walked. */
const MOST = 10_000

/**
 * Whether guards leave a gap or overlap, exactly: over every combination of values that they can tell apart. Guards that ask
 * anything but facts that are a choice, a yes-or-no or a number, or several values that may follow from one another, are
 * left unproved. A last definition without a guard is for all other situations, and overlaps none.
 */
export function coverOf(guards: readonly (Cond | null)[], names: Names): Cover {
  const variables = variablesOf(guards, names)
  if (variables === undefined) return { kind: 'unproved' }
  if (variables.length > 1 && variables.some(({ given }) => !given)) return { kind: 'unproved' }
  const points = variables.map(pointsOf)
  if (points.reduce((all, { length }) => all * length, 1) > MOST) return { kind: 'unproved' }
  const otherwise = guards.indexOf(null) === guards.length - 1 ? guards.length - 1 : null
  const overlaps = new Map<string, { first: number; second: number; when: Bilingual }>()
  let gap: Bilingual | null = null
  for (const combination of combinationsOf(points)) {
    const situation = new Map<string, Scalar | null>()
    variables.forEach(({ name }, i) => {
      situation.set(name, combination[i]?.value ?? null)
    })
    const open = guards.map((guard) => isOpen(guard, situation))
    if (open.includes(undefined)) continue
    const applying = [...open.keys()].filter((i) => open[i] === true && i !== otherwise)
    const [first, second] = applying
    if (first === undefined && otherwise === null) gap ??= inWords(combination)
    if (first === undefined || second === undefined) continue
    const pair = `${first} ${second}`
    if (!overlaps.has(pair)) overlaps.set(pair, { first, second, when: inWords(combination) })
  }
  return { kind: 'proved', overlaps: [...overlaps.values()], gap }
}

function* combinationsOf(points: readonly (readonly Point[])[]): Generator<readonly Point[]> {
  const [first, ...rest] = points
  if (first === undefined) {
    yield []
    return
  }
  for (const point of first) for (const others of combinationsOf(rest)) yield [point, ...others]
}

function inWords(combination: readonly Point[]): Bilingual {
  if (combination.length === 0) return { zh: '任何情形下', en: 'always' }
  return {
    zh: `${combination.map(({ words }) => words.zh).join('、')}时`,
    en: `when ${combination.map(({ words }) => words.en).join(', ')}`,
  }
}
