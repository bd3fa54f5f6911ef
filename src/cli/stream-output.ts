import { sha256 } from '../util/sha256.ts'

/** Texts on their way to stdout. */
export interface Output {
  /** One more text; one that was written already is left out. */
  readonly add: (text: string) => void
  /** Hands over what is left, ending with a newline. */
  readonly end: () => void
}

/** So much is kept back: what breaks off earlier prints nothing at all. */
const KEPT = 16 * 1024 * 1024

/** Texts parted by a separator, held until there are many of them, for memory holds few of a long list of decisions. */
export function parted(separator: string, write: (text: string) => void): Output {
  const told = new Set<string>()
  const out = held(write)
  let ended = false
  return {
    add(text) {
      const mark = sha256(text)
      if (told.has(mark)) return
      out.add(told.size === 0 ? text : separator + text)
      told.add(mark)
      ended = text.endsWith('\n')
    },
    end: () => out.end(ended ? '' : '\n'),
  }
}

/** Values as one JSON array, written as `JSON.stringify(values, null, 2)` would. */
export function jsonArray(write: (text: string) => void): { add: (value: unknown) => void; end: () => void } {
  const out = held(write)
  let any = false
  return {
    add(value) {
      out.add(`${any ? ',' : '['}\n  ${JSON.stringify(value, null, 2).replaceAll('\n', '\n  ')}`)
      any = true
    },
    end: () => out.end(any ? '\n]\n' : '[]\n'),
  }
}

function held(write: (text: string) => void): { add: (text: string) => void; end: (last: string) => void } {
  let texts: string[] = []
  let length = 0
  const flush = (): void => {
    if (texts.length > 0) write(texts.join(''))
    texts = []
    length = 0
  }
  return {
    add(text) {
      texts.push(text)
      length += text.length
      if (length > KEPT) flush()
    },
    end(last) {
      texts.push(last)
      flush()
    },
  }
}

/** A list’s items, the first of which may be looked at before. */
export interface Ahead<T> {
  readonly first: readonly T[]
  readonly all: Iterable<T>
}

/** Looks at the first items of what comes one by one. */
export function lookAhead<T>(items: Iterator<T>, most: number): Ahead<T> {
  const first: T[] = []
  for (let next = items.next(); ; next = items.next()) {
    if (next.done === true) return { first, all: first }
    first.push(next.value)
    if (first.length === most) break
  }
  const rest = function* (): Generator<T> {
    yield* first
    for (let next = items.next(); next.done !== true; next = items.next()) yield next.value
  }
  return { first, all: { [Symbol.iterator]: rest } }
}
