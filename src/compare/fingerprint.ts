/** Where something stands, how it was written, what it is called and which choice of a reading it is are no part of its meaning. */
const NOT_MEANING = new Set(['id', 'leaf', 'source', 'label', 'labels', 'type'])

/** Keys whose text is the id of a clause. */
const CLAUSE_KEYS = new Set(['clause', 'phrase'])

/** The meaning of a part of the core as a text: equal where two parts mean the same; clause ids are told as `rename` says. */
export function fingerprint(part: unknown, rename: (id: string) => string = (id) => id): string {
  return JSON.stringify(part, function (this: object, key, value: unknown) {
    if (NOT_MEANING.has(key)) return undefined
    if (key === 'reading' && 'op' in this && this.op !== 'unclear') return undefined
    if (CLAUSE_KEYS.has(key) && typeof value === 'string') return rename(value)
    if (value instanceof Map) return [...value]
    return typeof value === 'bigint' ? `${value}n` : value
  })
}
