import { itemAt } from './item-at.ts'

/** A seeded source of chance: the same seed draws the same things forever, on every machine. */
export class Random {
  #state: number

  constructor(seed: number) {
    this.#state = seed | 0
  }

  /** A number in [0, 1): mulberry32, public domain by Tommy Ettinger. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }

  /** A whole number from low to high, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.#next() * (high - low + 1))
  }

  /** True once in so many times. */
  chance(probability: number): boolean {
    return this.#next() < probability
  }

  /** One of several; of none, a RangeError. */
  pick<T>(from: readonly T[]): T {
    return itemAt(from, this.int(0, from.length - 1))
  }

  /** One of several by weight. */
  weighted<T>(from: readonly (readonly [number, T])[]): T {
    let rest = this.#next() * from.reduce((total, [weight]) => total + weight, 0)
    for (const [weight, value] of from) {
      rest -= weight
      if (rest < 0) return value
    }
    return this.pick(from)[1]
  }

  /** Some of several, at least `least` of them, in their order. */
  some<T>(from: readonly T[], least: number): T[] {
    const wanted = this.int(Math.min(least, from.length), from.length)
    const left = from.map((_, i) => i)
    while (left.length > wanted) left.splice(this.int(0, left.length - 1), 1)
    return left.map((i) => itemAt(from, i))
  }

  /** All of several in another order. */
  shuffled<T>(from: readonly T[]): T[] {
    const left = [...from]
    for (let i = left.length - 1; i > 0; i--) {
      const j = this.int(0, i)
      const [a, b] = [itemAt(left, i), itemAt(left, j)]
      left[i] = b
      left[j] = a
    }
    return left
  }

  /** So many of what a function makes. */
  times<T>(n: number, make: (i: number) => T): T[] {
    return Array.from({ length: n }, (_, i) => make(i))
  }

  /** A source of its own, so that what is drawn here does not shift what is drawn there. */
  fork(): Random {
    return new Random(this.int(-0x80000000, 0x7fffffff))
  }
}

/** A seed for the n-th of several things drawn under one seed. */
export function seedOf(seed: number, n: number): number {
  return Math.imul(seed ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) | 0
}
