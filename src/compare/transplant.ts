/** Above every number of an expression or leaf of a program: what comes from the other version clashes with none here. */
const FOREIGN = 10_000_000

/** A part of one program as another can take it: numbers of its own, clauses called as the other calls them. */
export function transplant<T>(part: T, rename: (id: string) => string): T {
  const copy = (value: unknown, key: string): unknown => {
    if (typeof value === 'number' && (key === 'id' || key === 'leaf')) return value + FOREIGN
    if (typeof value === 'string' && (key === 'clause' || key === 'phrase')) return rename(value)
    if (Array.isArray(value)) return value.map((one) => copy(one, ''))
    if (typeof value !== 'object' || value === null || value instanceof Map) return value
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner, name)]))
  }
  return copy(part, '') as T
}
