/** What a Chinese character follows without a space, unless a figure stands before it. */
export function spaced(text: string): string {
  return /[0-9A-Za-z%)]$/.test(text) ? `${text} ` : text
}
