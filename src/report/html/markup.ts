import { escapeXml } from '../escape-xml.ts'

/** HTML that is written: what goes into it by `html` is escaped, once. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/** What may stand in a template: words are escaped, markup is not. */
export type Part = string | number | Markup | readonly Part[]

/** Markup from a template. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((text, i) => text + written(parts[i] ?? '')).join(''))
}

function written(part: Part): string {
  if (part instanceof Markup) return part.text
  if (typeof part === 'string' || typeof part === 'number') return escapeXml(`${part}`)
  return part.map(written).join('')
}
