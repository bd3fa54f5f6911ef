import { readApplication } from '../../src/load/application.ts'
import { treeOf } from '../../src/load/tree-of.ts'
import type { Facts } from '../../src/model/application.ts'
import type { Program } from '../../src/model/core.ts'
import { AS_OF, type ListFact, type ScalarFact } from '../../src/model/vocabulary.ts'
import type { Random } from '../../src/util/random.ts'
import type { Boundaries } from './boundaries.ts'
import type { Json, JsonMap } from './json.ts'
import { asGiven } from './literals.ts'

/** How much an application leaves out: whole facts, fields of rows, identities of rows. */
interface Gaps {
  readonly facts: number
  readonly fields: number
  readonly identities: number
}

function drawGaps(random: Random): Gaps {
  if (random.chance(0.4)) return { facts: 0, fields: 0, identities: 0 }
  return {
    facts: random.pick([0, 0.1, 0.25, 0.6]),
    fields: random.pick([0, 0.1, 0.3]),
    identities: random.pick([0, 0.2, 0.5, 1]),
  }
}

/** Draws an application to a program as plain data: complete, or with gaps. */
export function generateApplication(random: Random, program: Program, boundaries: Boundaries): JsonMap {
  return new Filling(random, boundaries, drawGaps(random)).application(program)
}

/** Reads plain data as the facts of an application; what the reader refuses is the generator’s fault. */
export function factsOf(application: JsonMap, program: Program): Facts {
  const { tree, findings } = treeOf(application, 'application')
  if (tree === undefined) throw new Error(JSON.stringify(findings))
  const read = readApplication(tree, program.vocabulary, 'application', new Set(program.named.keys()))
  if ('facts' in read) return read.facts
  throw new Error(read.findings.map(({ message }) => message.en).join('\n'))
}

/** The top-level facts of a program that are neither records nor lists nor fields of them. */
export function ownFacts({ vocabulary }: Program): ScalarFact[] {
  return [...vocabulary.scalars.values()].filter(({ name }) => !name.includes('.') && name !== AS_OF)
}

/** How many rows an application may give: those that are due come on top. */
export function mostGiven({ max, due }: ListFact): number {
  return max - (due?.last ?? 0)
}

/** Fills in an application’s facts, rows and fields. */
export class Filling {
  readonly #random: Random
  readonly #boundaries: Boundaries
  readonly #gaps: Gaps

  constructor(random: Random, boundaries: Boundaries, gaps: Gaps = { facts: 0, fields: 0, identities: 0 }) {
    this.#random = random
    this.#boundaries = boundaries
    this.#gaps = gaps
  }

  application(program: Program): JsonMap {
    const random = this.#random
    const given: Record<string, Json> = {}
    for (const fact of ownFacts(program)) if (!random.chance(this.#gaps.facts)) given[fact.name] = this.scalar(fact)
    for (const record of program.vocabulary.records.values()) {
      if (random.chance(this.#gaps.facts / 2)) continue
      const fields = record.fields.filter(() => !random.chance(this.#gaps.facts))
      given[record.name] =
        record.absent !== undefined && random.chance(0.15)
          ? 'absent'
          : Object.fromEntries(fields.map((field) => [field, this.field(program, `${record.name}.${field}`)]))
    }
    for (const list of program.vocabulary.lists.values())
      if (!random.chance(this.#gaps.facts)) given[list.name] = this.list(list, program)
    return given
  }

  field(program: Program, name: string): Json {
    const fact = program.vocabulary.scalars.get(name)
    if (fact === undefined) throw new Error(`no fact ${name}`)
    return this.scalar(fact)
  }

  /** A value of a fact, or that there is none where that may be. */
  scalar(fact: ScalarFact): Json {
    if (fact.absent !== undefined && this.#random.chance(0.2)) return 'absent'
    return asGiven(fact.type, this.#boundaries.draw(this.#random, fact))
  }

  list(list: ListFact, program: Program): Json {
    const random = this.#random
    if (list.absent !== undefined && random.chance(0.12)) return 'absent'
    const rows: JsonMap[] = []
    const most = mostGiven(list)
    for (let n = random.chance(0.08) ? 0 : random.int(1, most); n > 0; n--) rows.push(this.#row(list, rows, program))
    return rows
  }

  /** A value of a row’s field; what was paid was mostly paid under something the policy gives. */
  rowField(list: ListFact, fact: ScalarFact, program: Program): Json {
    const given = [...program.outcomes.keys()]
    const booked = list.name === 'payments' && fact.name === 'grant' && given.length > 0 && this.#random.chance(0.85)
    return booked ? this.#random.pick(given) : this.scalar(fact)
  }

  /** A row of its own, or one that repeats another's unit or answers. */
  #row(list: ListFact, others: readonly JsonMap[], program: Program): JsonMap {
    const random = this.#random
    const like = others.length > 0 && random.chance(0.45) ? random.pick(others) : undefined
    const row: Record<string, Json> = {}
    for (const [name, fact] of list.fields) {
      const identity = name === list.identity
      if (random.chance(identity ? this.#gaps.identities : this.#gaps.fields)) continue
      const repeated = random.chance(identity ? 0.5 : 0.75) ? like?.[name] : undefined
      row[name] = repeated ?? this.rowField(list, fact, program)
    }
    return row
  }
}
