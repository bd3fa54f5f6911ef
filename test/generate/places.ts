import { isMap, type Json } from './json.ts'

/** A text of plain data that another can be put in the place of. */
export interface TextPlace {
  /** Where it stands, as a JSON pointer. */
  readonly at: string
  /** The data with another text there; the data itself where that is a key it has already. */
  put(text: string): Json
}

/** Every text of plain data: values and keys. */
export function textPlaces(json: Json, at = ''): TextPlace[] {
  if (typeof json === 'string') return [{ at, put: (text) => text }]
  if (Array.isArray(json))
    return json.flatMap((item, i) =>
      textPlaces(item, `${at}/${i}`).map((place) => ({ at: place.at, put: (text) => json.with(i, place.put(text)) })),
    )
  if (!isMap(json)) return []
  const entries = Object.entries(json)
  return entries.flatMap(([key, value], i) => [
    { at: `${at}/${key}~`, put: (text) => mapOf(entries.with(i, [text, value])) },
    ...textPlaces(value, `${at}/${key}`).map((place) => ({
      at: place.at,
      put: (text: string) => mapOf(entries.with(i, [key, place.put(text)])),
    })),
  ])
}

/** A mapping with any key, `__proto__` too. */
function mapOf(entries: readonly (readonly [string, Json])[]): Json {
  const map: Record<string, Json> = {}
  for (const [key, value] of entries)
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true })
  return map
}
