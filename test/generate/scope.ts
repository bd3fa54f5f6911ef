import type { ScalarType } from '../../src/model/type.ts'
import type { Random } from '../../src/util/random.ts'
import type { Json, JsonMap } from './json.ts'
import type { Outcomes } from './outcomes.ts'
import type { DrawnScale } from './scales.ts'
import type { Atom, DrawnList } from './vocabulary.ts'

/** The point of the text for which no reading is chosen. */
export const OPEN_POINT = 'open-point'

/** The readings a policy chooses: drawn while literals are. */
export class Readings {
  readonly entries: Record<string, Json> = {
    [OPEN_POINT]: { question: '是否计入？', ground: '原文不明', alternatives: { no: '不计入' }, open: true },
  }

  /** A reading whose choice is this literal. */
  choose(choice: string): string {
    const id = `reading-${Object.keys(this.entries).length}`
    this.entries[id] = {
      question: '如何理解？',
      choice,
      ground: '文义',
      alternatives: { other: '另一种' },
      open: false,
    }
    return id
  }
}

/** What a condition or expression may speak of where it stands. */
export interface Scope {
  readonly random: Random
  readonly readings: Readings
  readonly atoms: readonly Atom[]
  readonly lists: readonly DrawnList[]
  readonly scales: readonly DrawnScale[]
  /** Clauses and decisions that stand before, so that asking for them closes no circle. */
  readonly clauses: readonly string[]
  readonly decisions: readonly string[]
  /** What the policy gives and takes so far, and how much of that it should. */
  readonly outcomes: Outcomes
  readonly inRow: boolean
  /** Inside an amount, where decisions within a range may stand. */
  readonly decides: boolean
  /** What the ceiling of an amount is, where it may ask what is left of it. */
  readonly ceiling: ScalarType | null
}

/** The same place inside a question about a list’s rows. */
export function withinRow(scope: Scope, list: DrawnList): Scope {
  return { ...scope, inRow: true, atoms: [...scope.atoms, ...list.fields], lists: [], ceiling: null }
}

/** The same place inside a condition: what is asked there is no amount. */
export function asking(scope: Scope): Scope {
  return scope.decides || scope.ceiling !== null ? { ...scope, decides: false, ceiling: null } : scope
}

/** An operand or expression with its type, as the language will see it. */
export interface Drawn {
  readonly tree: Json
  readonly type: ScalarType
  readonly absent: boolean
}

/** The operand that reads an atom. */
export function readAtom({ key, name, type, absent }: Atom): Drawn {
  return { tree: { [key]: name }, type, absent }
}

/** A level or phrase with guards now and then; `draw` draws a condition. */
export function withGuards(random: Random, body: JsonMap, probability: number, draw: () => JsonMap): JsonMap {
  if (!random.chance(probability)) return body
  const both = random.chance(0.15)
  const when = both || random.chance(0.6)
  return { ...body, ...(when && { when: draw() }), ...((both || !when) && { unless: draw() }) }
}
