import { type Almanac, type Engine, Fact } from 'json-rules-engine'

/** A fact cached under its own name: the library's cache key is a hash, and two names may share one. */
class NamedFact<T> extends Fact<Promise<T>> {
  getCacheKey(): string {
    return this.id
  }
}

/** Defines a fact that is computed once per run, when it is first asked for. */
export function defineFact<T>(engine: Engine, name: string, compute: (almanac: Almanac) => Promise<T>): void {
  // an async function, so that a throw is a rejection: a throw would leave the other rules' promises unhandled
  engine.addFact(new NamedFact<T>(name, async (_params: unknown, almanac: Almanac) => compute(almanac)))
}
