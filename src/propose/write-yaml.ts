import type { Plain } from '../generate/write-value.ts'

/** A plain value on one line, as YAML reads it back: `{ keep: 19 }`, `[1, 2]`, `30 万元`. */
export function inFlow(value: Plain): string {
  if (Array.isArray(value)) return `[${value.map(inFlow).join(', ')}]`
  if (typeof value === 'object')
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${inFlow(key)}: ${inFlow(inner)}`)
      .join(', ')} }`
  return typeof value === 'string' ? scalar(value) : String(value)
}

/** A text bare where YAML reads it as that text anywhere, else in quotes. */
function scalar(text: string): string {
  return BARE.test(text) && !READ_OTHERWISE.test(text) ? text : JSON.stringify(text)
}

/** Letters of any script, digits and what never ends or begins a YAML value; no space at the ends. */
const BARE = /^[\p{L}\p{N}](?:[\p{L}\p{N} /.%“”（）、，；。-]*[\p{L}\p{N}%“”（）。-])?$/u
/** What YAML would take for a number, a truth or nothing. Dates stay bare: the reader wants their text. */
const READ_OTHERWISE = /^(?:true|false|null|yes|no|on|off|~|[-+.]?[0-9][0-9_.]*(?:e[-+]?[0-9]+)?|0[xo][0-9a-f]+)$/i
