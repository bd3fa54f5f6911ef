import type { IRawProperty, Random, Stream, Value } from 'fast-check'
import type { Facts } from '../model/application.ts'
import type { Property } from '../model/property.ts'
import type { Drawn, Draws } from './draws.ts'
import { happens, isAsked, type Judged, judge } from './judge.ts'
import { type Making, raised, reversed } from './raised.ts'
import { towards } from './towards.ts'
import { type Unmoved, unmoved } from './unmoved.ts'
import type { Answers, World } from './world.ts'

/** An application to try a property on, and which of the applications that can be made of it is the other one. */
export interface Draw extends Drawn {
  readonly move: number
}

/** A draw that was tried. */
export interface Trial {
  readonly judged: Judged
  readonly one: Answers
  readonly other: Answers | undefined
  readonly renamed: ReadonlyMap<string, string>
}

/** What a property is tried with. */
export interface Trying {
  readonly property: Property
  /** The version whose property it is, or, where it compares versions, the one before. */
  readonly world: World
  /** Where it compares versions, the one after. */
  readonly after: World | undefined
  readonly making: Making
  readonly draws: Draws
  /** What was made of each application, kept: the one that was chosen is asked again when it is run. */
  readonly made: WeakMap<Facts, readonly Other[]>
}

/** So many other applications are tried of each one that a property is asked of, from the one that was drawn on. */
const MOVES = 3
/** So many of the smallest changes are tried again on each application nearer to the one it was made of. */
const SMALLEST = 6

/** Whether a property is about an application and holds of it. */
export function tryOn({ facts, base, move }: Draw, trying: Trying): Trial {
  const { property, world, after } = trying
  const own = world.ask(facts)
  const idle: Trial = { judged: 'idle', one: own, other: undefined, renamed: NONE }
  if (!world.isSane(own, base)) return idle
  const others = othersOf(own, trying)
  const there = others?.[move]
  if (others !== undefined && there === undefined) return idle
  const made = there === undefined ? after?.ask(facts) : world.ask(there.facts)
  if (made !== undefined && !(after ?? world).isSane(made, base)) return idle
  const [one, other] = there?.before === true && made !== undefined ? [made, own] : [own, made]
  const renamed = there?.renamed ?? NONE
  if (!isAsked(property, one)) return { ...idle, one, other }
  return { judged: judge(property.claim, { one, other, world, renamed }), one, other, renamed }
}

const NONE: ReadonlyMap<string, string> = new Map()

/** Another application to compare one with; `before`: that one is made of it, and not it of that one. */
interface Other extends Unmoved {
  readonly before?: true
}

/** The applications an application is compared with; undefined where the property is about one alone. */
function othersOf(own: Answers, trying: Trying): readonly Other[] | undefined {
  const known = trying.made.get(own.facts)
  if (known !== undefined) return known
  const others = makeOthers(own, trying)
  if (others !== undefined) trying.made.set(own.facts, others)
  return others
}

function makeOthers(own: Answers, { property, making }: Trying): readonly Other[] | undefined {
  const { claim } = property
  if (claim.kind === 'same') return unmoved(own.facts, claim.under, making)
  if (claim.kind !== 'monotone') return undefined
  const after = raised(own.facts, claim, making).map((facts) => ({ facts, renamed: NONE }))
  const before = raised(own.facts, reversed(claim), making).map(
    (facts) => ({ facts, renamed: NONE, before: true }) as const,
  )
  if (!('from' in claim.never)) return [...after, ...before]
  const { of, from, to } = claim.never
  const verdict = own.verdict(of)
  return verdict === from || verdict === to ? [...after, ...before] : []
}

/** What fast-check needs to make and keep values; it is loaded when a property is tried, and not before. */
export type Parts = Pick<typeof import('fast-check'), 'Value' | 'stream'>

/** A property as fast-check runs it: the n-th run tries the n-th application that is drawn. */
export class PropertyRun implements IRawProperty<[Draw], false> {
  readonly #trying: Trying
  readonly #parts: Parts
  readonly #fresh = new WeakSet<Draw>()
  #asked = 0
  /** Of two things that never hold together, how often each was seen to. */
  readonly #seen: [number, number] = [0, 0]

  constructor(trying: Trying, parts: Parts) {
    this.#trying = trying
    this.#parts = parts
  }

  /** How many runs the property was about; two things that never hold together must each be seen. */
  get asked(): number {
    return this.#trying.property.claim.kind === 'neverBoth' ? Math.min(...this.#seen) : this.#asked
  }

  isAsync(): false {
    return false
  }

  readonly runBeforeEach = (): void => undefined
  readonly runAfterEach = (): void => undefined

  generate(random: Random, run = 0): Value<[Draw]> {
    const drawn = this.#trying.draws.at(run) ?? NOTHING
    // from another place in each run, so that a run or two miss no application that can be made
    const draw = this.#choose(drawn, run * MOVES + random.nextInt(0, 1))
    this.#fresh.add(draw)
    return this.#valueOf(draw)
  }

  /** Of some of the applications that can be made of one, the first that breaks the property, or that it is about. */
  #choose(drawn: Drawn, number: number): Draw {
    const { world } = this.#trying
    const own = world.ask(drawn.facts)
    const count = world.isSane(own, drawn.base) ? (othersOf(own, this.#trying)?.length ?? 0) : 0
    const first: Draw = { ...drawn, move: count === 0 ? 0 : number % count }
    let about: Draw | undefined
    for (let i = 0; i < Math.min(MOVES, count); i++) {
      const draw = { ...drawn, move: (number + i) % count }
      const { judged } = tryOn(draw, this.#trying)
      if (judged === 'broken') return draw
      if (judged === 'held') about ??= draw
    }
    return about ?? first
  }

  shrink({ value_: [draw] }: Value<[Draw]>): Stream<Value<[Draw]>> {
    return this.#parts.stream(this.#smaller(draw))
  }

  *#smaller(draw: Draw): Generator<Value<[Draw]>> {
    for (const facts of towards(draw.base, draw.facts)) {
      const count = othersOf(this.#trying.world.ask(facts), this.#trying)?.length ?? 1
      const moves = [draw.move, ...Array.from({ length: SMALLEST }, (_, i) => i)]
      for (const move of new Set(moves)) if (move < count) yield this.#valueOf({ ...draw, facts, move })
    }
    for (let move = 0; move < Math.min(draw.move, SMALLEST); move++) yield this.#valueOf({ ...draw, move })
  }

  run([draw]: [Draw]): { error: Error } | null {
    const { judged, one } = tryOn(draw, this.#trying)
    if (judged !== 'idle' && this.#fresh.has(draw)) this.#count(one)
    return judged === 'broken' ? { error: BROKEN } : null
  }

  #count(one: Answers): void {
    const { claim } = this.#trying.property
    this.#asked++
    if (claim.kind !== 'neverBoth') return
    for (const side of [0, 1] as const) if (happens(claim.of[side], one)) this.#seen[side]++
  }

  #valueOf(draw: Draw): Value<[Draw]> {
    return new this.#parts.Value<[Draw]>([draw], undefined)
  }
}

const BROKEN = new Error('a property is broken')
const EMPTY: Facts = { scalars: new Map(), lists: new Map() }
const NOTHING: Drawn = { facts: EMPTY, base: EMPTY }
