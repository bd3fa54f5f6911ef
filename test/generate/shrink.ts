import { isMap, type Json, type JsonMap } from './json.ts'

/**
 * Makes plain data smaller while something about it stays true: drops entries and elements, puts a part in the place of
 * the whole, largest first, until nothing more comes off or the time is up. `holds` is false for what cannot be read.
 */
export async function shrink<T extends Json>(
  start: T,
  holds: (json: T) => boolean | Promise<boolean>,
  milliseconds: number,
): Promise<T> {
  const until = Date.now() + milliseconds
  let smallest = start
  for (let found = true; found; ) {
    found = false
    for (const candidate of smaller(smallest)) {
      if (Date.now() > until) return smallest
      if (!(await holds(candidate as T))) continue
      smallest = candidate as T
      found = true
      break
    }
  }
  return smallest
}

/** Every way to take one thing out, those near the top first. */
function* smaller(json: Json): Generator<Json> {
  for (let depth = 0, some = true; some; depth++) {
    some = false
    for (const candidate of atDepth(json, depth)) {
      some = true
      if (candidate !== undefined) yield candidate
    }
  }
}

/** The candidates that differ at one depth; undefined says only that there is something that deep. */
function* atDepth(json: Json, depth: number): Generator<Json | undefined> {
  if (typeof json !== 'object' || json === null) return
  if (depth > 0) {
    for (const [key, value] of entriesOf(json)) {
      for (const candidate of atDepth(value, depth - 1))
        yield candidate === undefined ? undefined : replaced(json, key, candidate)
    }
    return
  }
  yield undefined
  for (const [key, value] of entriesOf(json)) {
    yield without(json, key)
    // a condition in the place of the connective around it, an operand in that of its expression
    if (isMap(json) && typeof value === 'object' && value !== null)
      for (const [, inner] of entriesOf(value)) if (isMap(inner)) yield merged(json, key, inner)
  }
}

function entriesOf(json: JsonMap | readonly Json[]): [string | number, Json][] {
  return Array.isArray(json) ? json.map((item, i) => [i, item]) : Object.entries(json as JsonMap)
}

function replaced(json: JsonMap | readonly Json[], key: string | number, value: Json): Json {
  if (Array.isArray(json)) return json.map((item, i) => (i === key ? value : item))
  return { ...(json as JsonMap), [key]: value }
}

function without(json: JsonMap | readonly Json[], key: string | number): Json {
  if (Array.isArray(json)) return json.filter((_, i) => i !== key)
  return Object.fromEntries(Object.entries(json).filter(([name]) => name !== key))
}

function merged(json: JsonMap, key: string | number, inner: JsonMap): Json {
  const rest = without(json, key) as JsonMap
  return { ...rest, ...inner }
}
