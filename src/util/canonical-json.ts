/**
 * The one JSON text of a value (RFC 8785): keys sorted by UTF-16 code units, no white space, a bigint as its digits;
 * a TypeError for whatever JSON cannot say.
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'boolean':
    case 'bigint':
      return `${value}`
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`JSON has no ${value}`)
      return JSON.stringify(value)
    case 'string':
      return canonicalString(value)
    case 'object':
      if (value === null) return 'null'
      if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
      return canonicalObject(value)
    default:
      throw new TypeError(`JSON has no ${typeof value}`)
  }
}

function canonicalObject(value: object): string {
  const prototype: unknown = Object.getPrototypeOf(value)
  // a Map or a Date would come out as {} and two different values as the same text
  if (prototype !== null && prototype !== Object.prototype) throw new TypeError('JSON has plain objects only')
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalString(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}

function canonicalString(text: string): string {
  // RFC 8785 3.2.2.2: a lone surrogate has no UTF-8 form
  if (/[\ud800-\udfff]/.test(text) && /\p{Surrogate}/u.test(text)) throw new TypeError('JSON has no lone surrogate')
  return JSON.stringify(text)
}
