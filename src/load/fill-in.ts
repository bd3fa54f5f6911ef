import type { Document } from 'yaml'
import { yamlLibrary } from './yaml-library.ts'

/** Something to write into an application: where, by key and number of the row from 0, and what. */
export interface FilledIn {
  readonly path: readonly (string | number)[]
  readonly value: Written
  /** What it is, said in a comment beside it where the file has comments. */
  readonly note?: string
}

/** What may be written into an application. */
export type Written = string | number | boolean | readonly Written[] | { readonly [key: string]: Written }

/**
 * The text of an application, YAML or by its name JSON, with something filled in; its comments and the order of what was
 * there stay. Undefined where the text cannot be filled in so: it is not YAML, or something else stands on the way.
 */
export function fillIn(file: string, text: string, filled: readonly FilledIn[]): string | undefined {
  return /\.json$/i.test(file) ? intoJson(text, filled) : intoYaml(text, filled)
}

function intoYaml(text: string, filled: readonly FilledIn[]): string | undefined {
  const document = yamlLibrary().parseDocument(text, { version: '1.2', schema: 'core', stringKeys: true })
  if (document.errors.length > 0) return undefined
  try {
    for (const one of filled) setIn(document, one)
  } catch {
    // a value stands where a mapping would have to
    return undefined
  }
  // long lines are a person's own
  const written = document.toString({ lineWidth: 0 })
  return text.includes('\r\n') ? written.replaceAll('\n', '\r\n') : written
}

function setIn(document: Document, { path, value, note }: FilledIn): void {
  const node = document.createNode(value, { flow: isMapping(value) })
  if (note !== undefined && !document.hasIn(path)) node.comment = ` ${note}`
  document.setIn(path, node)
}

// a mapping of single values reads best on one line, a list of rows as rows
function isMapping(value: Written): boolean {
  return typeof value === 'object' && !Array.isArray(value)
}

function intoJson(text: string, filled: readonly FilledIn[]): string | undefined {
  const whole: unknown = text.trim() === '' ? {} : JSON.parse(text)
  for (const { path, value } of filled) {
    const last = path.at(-1)
    let inner = whole
    for (const [i, key] of path.slice(0, -1).entries()) {
      if (typeof inner !== 'object' || inner === null) return undefined
      const at = inner as Record<string | number, unknown>
      at[key] ??= typeof path[i + 1] === 'number' ? [] : {}
      inner = at[key]
    }
    if (typeof inner !== 'object' || inner === null || last === undefined) return undefined
    ;(inner as Record<string | number, unknown>)[last] = value
  }
  return `${JSON.stringify(whole, null, 2)}\n`
}
