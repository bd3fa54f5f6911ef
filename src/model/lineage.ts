/** Where the clauses of an amendment stood in the version it amends; what is declared, never guessed. */
export interface Lineage {
  /** The version it amends. */
  readonly base: string
  /** Ids in the base, by ids in the amendment; only where the number is another one. */
  readonly was: ReadonlyMap<string, string>
  /** Ids in the base of what is no longer there, the parts of a repealed clause included. */
  readonly repealed: ReadonlySet<string>
}

/**
 * The clause of the base that a clause of the amendment continues; undefined for what is new in it. Whether the base has
 * a clause of that id is for the caller to see: an article that is replaced may have gained phrases.
 */
export function inBase({ was, repealed }: Lineage): (id: string) => string | undefined {
  const gone = new Set([...was.values(), ...repealed])
  return (id) => {
    const declared = was.get(id)
    if (declared !== undefined) return declared
    const line = lineOf(id)
    return line.some((one) => was.has(one) || gone.has(one)) ? undefined : id
  }
}

/** An id and those of the clauses it stands in, from the clause itself outwards. */
export function lineOf(id: string): string[] {
  const steps = id.split('.')
  return steps.map((_, i) => steps.slice(0, steps.length - i).join('.'))
}
