import { html, type Markup } from './markup.ts'

/** Few enough to be read at once. */
const FEW = 30

/** A list of names under a summary that a figure links to; a long one is folded until it is asked for. */
export function nameList(id: string, summary: string, items: readonly (string | Markup)[]): Markup {
  const list = html`<summary>${summary}</summary><ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`
  return items.length > FEW
    ? html`<details id="${id}">${list}</details>`
    : html`<details id="${id}" open="open">${list}</details>`
}

/** A figure that leads to the list of names behind it; nought leads nowhere. */
export function linked(figure: number, id: string): Markup {
  return figure === 0 ? html`${figure}` : html`<a href="#${id}">${figure}</a>`
}
