import type { Combine } from '../model/core.ts'
import type { Blame } from '../model/decision.ts'
import { FALSE, TRUE, type Truth } from '../model/truth.ts'
import { has } from './fold.ts'

/** One of several things that combine: what it came to, and what to mend to turn it. */
export interface Part {
  readonly truth: Truth
  readonly mend: (wanted: Truth) => Blame
}

/** Nothing to mend. */
export const NOTHING: Blame = { all: [] }

const MOST_COMBINATIONS = 20

/** What to mend so that parts which combine come out as wanted: all of an `all`, one of an `any`, enough of an `atLeast`. */
export function mendParts(combine: Combine, parts: readonly Part[], wanted: Truth): Blame {
  const contrary = parts.filter(({ truth }) => truth === (wanted === TRUE ? FALSE : TRUE))
  const blames = contrary.map(({ mend }) => mend(wanted))
  if (combine === 'all') return wanted === TRUE ? allOf(blames) : anyOf(blames)
  if (combine === 'any') return wanted === TRUE ? anyOf(blames) : allOf(blames)
  const count = (test: (part: Part) => boolean): number => parts.filter(test).length
  const more =
    wanted === TRUE
      ? combine.atLeast - count(({ truth }) => has(truth, TRUE))
      : count(({ truth }) => truth === TRUE) - combine.atLeast + 1
  return someOf(more, blames)
}

function allOf(blames: readonly Blame[]): Blame {
  const flat = blames.flatMap((blame) => (typeof blame === 'object' && 'all' in blame ? blame.all : [blame]))
  const [only] = flat
  return only !== undefined && flat.length === 1 ? only : { all: flat }
}

function anyOf(blames: readonly Blame[]): Blame {
  const flat = blames.flatMap((blame) => (typeof blame === 'object' && 'any' in blame ? blame.any : [blame]))
  const [only] = flat
  if (only === undefined) return NOTHING
  return flat.length === 1 ? only : { any: flat }
}

/** Any of several ways, those left out that ask for all that another one asks and more. */
export function shortestWays(ways: readonly Blame[]): Blame {
  const told = ways.map((way) => ({ way, parts: new Set(partsOf(way)) })).filter(({ parts }) => parts.size > 0)
  const needed = told.filter(
    ({ parts }, at) =>
      !told.some(
        (other, i) =>
          i !== at && [...other.parts].every((part) => parts.has(part)) && (other.parts.size < parts.size || i < at),
      ),
  )
  return anyOf(needed.map(({ way }) => way))
}

/** What a way asks for, its parts as they are compared. */
function partsOf(way: Blame): string[] {
  return typeof way === 'object' && 'all' in way ? way.all.map((part) => JSON.stringify(part)) : [JSON.stringify(way)]
}

/** So many of them; where that is too many ways to list, all of them. */
function someOf(n: number, blames: readonly Blame[]): Blame {
  if (n >= blames.length || waysToChoose(blames.length, n) > MOST_COMBINATIONS) return allOf(blames)
  return n <= 0 ? NOTHING : anyOf(combinations(blames, n).map(allOf))
}

function waysToChoose(of: number, n: number): number {
  let ways = 1
  for (let i = 1; i <= n; i++) ways = (ways * (of - n + i)) / i
  return ways
}

function combinations(blames: readonly Blame[], n: number): Blame[][] {
  const [first, ...rest] = blames
  if (n === 0) return [[]]
  if (first === undefined) return []
  return [...combinations(rest, n - 1).map((chosen) => [first, ...chosen]), ...combinations(rest, n)]
}
