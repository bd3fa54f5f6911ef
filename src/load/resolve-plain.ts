import type { ScalarTree } from '../model/tree.ts'

/** The value of an unquoted scalar in YAML 1.2's core schema, in which only these forms are not text. */
export function resolvePlain(source: string): ScalarTree['value'] {
  const first = source.charCodeAt(0)
  // Nearly all text begins with a Han character or with a letter that begins no other form.
  if (first > 0x7e) return source
  if (NULL.test(source)) return null
  if (BOOLEAN.test(source)) return source[0] === 't' || source[0] === 'T'
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8)
  if (INTEGER.test(source)) return Number.parseInt(source, 10)
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16)
  if (NOT_A_NUMBER.test(source)) return Number.NaN
  if (INFINITE.test(source)) return source[0] === '-' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  if (EXPONENT.test(source) || DECIMAL.test(source)) return Number.parseFloat(source)
  return source
}

const NULL = /^(?:~|[Nn]ull|NULL)?$/
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/
const OCTAL = /^0o[0-7]+$/
const INTEGER = /^[-+]?[0-9]+$/
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/
const NOT_A_NUMBER = /^\.(?:nan|NaN|NAN)$/
const INFINITE = /^[-+]?\.(?:inf|Inf|INF)$/
const EXPONENT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/
