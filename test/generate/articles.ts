import { type ClausePath, citation, clauseId } from '../../src/model/citation.ts'
import type { Role } from '../../src/model/core.ts'
import type { Random } from '../../src/util/random.ts'
import { drawCondition } from './conditions.ts'
import { drawDefinitions } from './definitions.ts'
import { drawEffect } from './effects.ts'
import type { Json, JsonMap } from './json.ts'
import type { DrawnScale } from './scales.ts'
import { type Scope, withGuards } from './scope.ts'
import type { Atom } from './vocabulary.ts'

const ROLES: readonly (readonly [number, Role])[] = [
  [7, 'requirement'],
  [2, 'definition'],
  [1, 'procedure'],
  [1, 'materials'],
  [1, 'goal'],
  [1, 'validity'],
  [5, 'support'],
  [5, 'exclusion'],
  [2, 'sanction'],
  [1, 'principle'],
  [1, 'task'],
  [1, 'authority'],
]

/** A drawn article, with what later articles may ask of it. */
export interface DrawnArticle {
  readonly tree: JsonMap
  /** Ids and citations of its levels and phrases. */
  readonly clauses: readonly string[]
  readonly defined: readonly Atom[]
  readonly scales: readonly DrawnScale[]
}

/** How likely guards, other roles and effects are in one article: some have many, most have few. */
interface Temper {
  readonly guards: number
  readonly roles: number
  readonly effects: number
  readonly depth: number
}

/** Draws an article that speaks of what stands before it. */
export function drawArticle(scope: Scope, number: number): DrawnArticle {
  const { random } = scope
  const temper: Temper = {
    guards: random.chance(0.5) ? 0.05 : 0.25,
    roles: random.chance(0.6) ? 0 : 0.25,
    effects: random.weighted([
      [4, 0],
      [2, 6],
      [4, 24],
    ]),
    depth: random.weighted([
      [2, 0],
      [4, 1],
      [2, 2],
    ]),
  }
  const clauses: string[] = []
  const draft = new Draft(scope, temper, clauses)
  const role = random.weighted(ROLES)
  const level = draft.level({ article: number }, 2, { role, mixed: true })
  const guarded = withGuards(random, level, random.chance(0.5) ? 0.35 : 0, () => drawCondition(scope, 1))
  const { phrases, defined, scales } = drawDefinitions(scope, number, guarded !== level)
  const lead = 'phrases' in guarded ? 'phrases' : 'lead'
  const own = (guarded[lead] ?? []) as readonly Json[]
  const tree = {
    article: number,
    version: '1.0.0',
    title: `第${number}个规定`,
    role,
    ...guarded,
    ...(phrases.length > 0 && { [lead]: [...own, ...phrases] }),
  }
  return { tree, clauses, defined, scales }
}

/** The role that is inherited, and whether what stands here may have another. */
interface Standing {
  readonly role: Role
  readonly mixed: boolean
}

class Draft {
  readonly #scope: Scope
  readonly #random: Random
  readonly #temper: Temper
  readonly #clauses: string[]

  constructor(scope: Scope, temper: Temper, clauses: string[]) {
    this.#scope = scope
    this.#random = scope.random
    this.#temper = temper
    this.#clauses = clauses
  }

  /** The phrases and parts of a level, so many levels deep at most. */
  level(path: ClausePath, depth: number, standing: Standing): JsonMap {
    const random = this.#random
    const id = clauseId(path)
    this.#clauses.push(random.chance(0.5) ? id : citation(path))
    const below = partsOf(path)
    const key = depth > 0 && below.length > 0 && random.chance(0.5) ? random.pick(below) : null
    if (key === null) return { phrases: this.#phrases(id, 1, random.int(1, 3), standing) }
    const [list, kind] = key
    const n = random.int(1, 3)
    const leads = random.chance(0.4) ? random.int(1, 2) : 0
    const tails = random.chance(0.25) ? 1 : 0
    const combine = this.#combine(n, standing)
    // parts that are alternatives are one rule, and a rule has one role
    const inside = { ...standing, mixed: standing.mixed && !('parts' in combine && combine.parts !== 'all') }
    const lead = leads > 0 ? { lead: this.#phrases(id, 1, leads, inside) } : {}
    const parts = random.times(n, (i): JsonMap => {
      const own = this.#role(inside)
      const part = this.level({ ...path, [kind]: i + 1 }, depth - 1, { ...inside, ...own })
      return this.#guarded({ [kind]: i + 1, ...own, ...part })
    })
    return {
      ...lead,
      ...combine,
      [list]: parts,
      ...(tails > 0 && { tail: this.#phrases(id, 1 + leads, tails, inside) }),
    }
  }

  #combine(n: number, { role }: Standing): JsonMap {
    if (role === 'support') return this.#random.chance(0.5) ? {} : { parts: 'all' }
    return this.#random.weighted<JsonMap>([
      [3, {}],
      [1, { parts: 'all' }],
      [3, { parts: 'any' }],
      [2, { parts: { atLeast: this.#random.int(1, n) } }],
    ])
  }

  #role({ mixed }: Standing): { readonly role?: Role } {
    return mixed && this.#random.chance(this.#temper.roles) ? { role: this.#random.weighted(ROLES) } : {}
  }

  #guarded(body: JsonMap): JsonMap {
    return withGuards(this.#random, body, this.#temper.guards, () => drawCondition(this.#scope, 1))
  }

  #phrases(id: string, first: number, n: number, standing: Standing): JsonMap[] {
    return this.#random.times(n, (i) => this.#phrase(`${id}.ph${first + i}`, standing))
  }

  #phrase(id: string, standing: Standing): JsonMap {
    const random = this.#random
    const pinned = random.chance(0.04) ? `pinned-${id.replaceAll('.', '-')}` : undefined
    this.#clauses.push(pinned ?? id)
    const meaning = random.weighted<() => JsonMap>([
      [20, () => drawCondition(this.#scope, this.#temper.depth)],
      [1.5, () => ({ nothing: '说明' })],
      [1, () => ({ pending: true })],
      [this.#temper.effects, () => drawEffect(this.#scope)],
    ])()
    const named = pinned === undefined ? {} : { id: pinned }
    const body: JsonMap = { quote: '如何如何，', ...named, ...this.#role(standing), ...meaning }
    return 'when' in body || 'unless' in body || 'nothing' in body ? body : this.#guarded(body)
  }
}

/** The lists of parts a level may have, with the kind of the parts. */
function partsOf(path: ClausePath): readonly (readonly [string, 'paragraph' | 'item' | 'subitem'])[] {
  if (path.subitem !== undefined) return []
  if (path.item !== undefined) return [['subitems', 'subitem']]
  if (path.paragraph !== undefined) return [['items', 'item']]
  return [
    ['items', 'item'],
    ['items', 'item'],
    ['paragraphs', 'paragraph'],
  ]
}
