import { rowsOf, withRows } from '../generate/edit-facts.ts'
import { FactValues } from '../generate/fact-values.ts'
import { Moves } from '../generate/moves.ts'
import type { Facts } from '../model/application.ts'
import type { Program } from '../model/core.ts'
import type { Property } from '../model/property.ts'
import type { TestedProperty } from '../model/tested-property.ts'
import { Random, seedOf } from '../util/random.ts'
import { concernOf } from './concern.ts'
import { counterexampleOf, type Names } from './counterexample.ts'
import { nearPhrases, withOwnConds } from './direct.ts'
import { type DrawOptions, Draws } from './draws.ts'
import { isTelling } from './judge.ts'
import { condsOf } from './looked-at.ts'
import type { Making } from './raised.ts'
import { sliceOf } from './slice.ts'
import { type Draw, type Parts, PropertyRun, type Trying } from './try-property.ts'
import { World } from './world.ts'

/** What one try of the properties may change. */
export interface TryOptions {
  /** Tries this program in place of the version’s own: one with a fault planted in it. */
  readonly instead?: Program
  /** Tries only the property of this name, in Chinese. */
  readonly only?: string
  /** Begins where a counterexample was found: fast-check’s path. It belongs to one property. */
  readonly path?: string
  /** Stops at the first property that is broken, and brings its counterexample no nearer to anything. */
  readonly quick?: boolean
}

/** What a runner runs. */
export interface Running {
  readonly program: Program
  readonly programs: ReadonlyMap<string, Program>
  readonly properties: readonly Property[]
  readonly draw: DrawOptions
  readonly runs: number
  readonly names: Names
  readonly library: Parts & Pick<typeof import('fast-check'), 'check'>
}

/** What compares whole answers is tried on one in so many of the applications: each costs as much as a whole decision. */
const WHOLE = 4

/** So many of the applications given are brought near where the rules turn, and so many of those a property is about. */
const BEGUN = 3
const ABOUT = 2

/** The properties of a version with the applications they are tried on: drawn once, however often they are run. */
export class Runner {
  readonly #running: Running
  readonly #making: Making
  readonly #shared = new Map<string, Draws>()
  readonly #draws = new Map<Property, Draws>()
  readonly #own: ReadonlyMap<string, World>

  constructor(running: Running) {
    this.#running = running
    this.#own = this.#worlds()
    const { program, draw } = running
    const values = new FactValues(program, draw.asOf)
    const moves = (salt = 0): Moves => new Moves(program, values, new Random(seedOf(draw.seed, salt)))
    this.#making = { vocabulary: program.vocabulary, values, moves }
  }

  /** Tries every property; a program given is tried in place of the version’s own. */
  run({ instead, only, path, quick = false }: TryOptions = {}): TestedProperty[] {
    const worlds = instead === undefined ? this.#own : this.#worlds(instead)
    const tested: TestedProperty[] = []
    for (const property of this.#running.properties) {
      if (only !== undefined && property.name.zh !== only) continue
      const one = this.#try(property, worlds, path, quick)
      tested.push(one)
      if (quick && one.fate === 'broken') break
    }
    return tested
  }

  #try(
    property: Property,
    worlds: ReadonlyMap<string, World>,
    path: string | undefined,
    quick: boolean,
  ): TestedProperty {
    const { library, draw, runs, names } = this.#running
    const trying = this.#tryingOf(property, worlds)
    const numRuns = property.claim.kind === 'same' && property.claim.of === null ? Math.ceil(runs / WHOLE) : runs
    const run = new PropertyRun(trying, library)
    const found = library.check<[Draw]>(run, {
      seed: draw.seed,
      numRuns,
      endOnFailure: quick,
      ...(path === undefined ? {} : { path }),
    })
    const broken = found.failed && found.counterexample !== null
    const { name, claim, source, span } = property
    return {
      name,
      kind: claim.kind,
      source,
      place: span === null ? null : { file: span.file, line: span.line },
      seed: draw.seed,
      runs: found.numRuns,
      asked: run.asked,
      fate: broken ? 'broken' : run.asked === 0 ? 'vacuous' : 'held',
      counterexample:
        broken && found.counterexample !== null && !quick
          ? counterexampleOf(found.counterexample[0], found.counterexamplePath ?? '', trying, names)
          : null,
    }
  }

  #worlds(instead?: Program): Map<string, World> {
    const { program, programs, properties, draw } = this.#running
    const conds = properties.flatMap(({ when, claim }) => [...(when === null ? [] : [when]), ...condsOf(claim)])
    const used = new Set(properties.flatMap(({ claim }) => (claim.kind === 'versions' ? [claim.from, claim.to] : [])))
    const others = [...programs].filter(([id]) => id !== program.version && used.has(id))
    return new Map([
      [program.version, new World(instead ?? program, conds, draw.asOf)],
      ...others.map(([id, other]) => [id, new World(other, conds, draw.asOf)] as const),
    ])
  }

  #tryingOf(property: Property, worlds: ReadonlyMap<string, World>): Trying {
    const { claim } = property
    const { program } = this.#running
    const at = (version: string): World => {
      const world = worlds.get(version)
      if (world === undefined) throw new Error(`no version ${version} to try`)
      return world
    }
    const world = at(claim.kind === 'versions' ? claim.from : program.version)
    const after = claim.kind === 'versions' ? at(claim.to) : undefined
    const draws = this.#drawsFor(property)
    return { property, world, after, making: this.#making, draws, made: new WeakMap() }
  }

  /** The applications for what a property looks at: drawn from the version’s own rules, once for all that look at the same. */
  #drawsFor(property: Property): Draws {
    const known = this.#draws.get(property)
    if (known !== undefined) return known
    const { program, draw } = this.#running
    const world = this.#own.get(program.version)
    const concern = concernOf(property, program)
    const about = draw.bases.filter((base) => world !== undefined && isTelling(property, world.ask(base), world))
    const begun = [...about.slice(0, ABOUT), ...draw.bases.filter((base) => !about.includes(base))].slice(0, BEGUN)
    const parts = concern === null ? [] : [concern.scalars, concern.lists.keys(), concern.phrases, concern.outcomes]
    const near = nearPhrases(property, program)
    const numbers = begun.map((base) => draw.bases.indexOf(base))
    const own = near.size === 0 ? '' : property.name.zh
    const key = [...parts.map((names) => [...names].sort().join(' ')), numbers, own].join('|')
    const lists = [...(concern?.lists.keys() ?? program.vocabulary.lists.keys())].sort()
    const slice = withOwnConds(sliceOf(program, concern), property)
    const withRow = (facts: Facts, n: number): Facts => this.#withRow(facts, lists[n % lists.length], n)
    const made = this.#shared.get(key) ?? new Draws(slice, { ...draw, begun, near, withRow })
    this.#shared.set(key, made)
    this.#draws.set(property, made)
    return made
  }

  #withRow(facts: Facts, name: string | undefined, n: number): Facts {
    const { vocabulary, moves } = this.#making
    const list = vocabulary.lists.get(name ?? '')
    const rows = rowsOf(facts, list?.name ?? '')
    if (list === undefined || rows.length >= list.max - (list.due?.last ?? 0)) return facts
    return withRows(facts, list.name, [...rows, moves(n).firstRow(list, rows.length)])
  }
}
