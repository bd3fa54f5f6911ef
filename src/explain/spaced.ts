/** A text that a Chinese character follows: after a figure with a space, after another character without. */
export function spaced(text: string): string {
  return /[0-9A-Za-z%)]$/.test(text) ? `${text} ` : text
}

/** A text that follows a Chinese character: a figure after a space, another character without. */
export function spacedBefore(text: string): string {
  return /^[0-9A-Za-z(]/.test(text) ? ` ${text}` : text
}
