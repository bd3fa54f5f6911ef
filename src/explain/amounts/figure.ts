/** How tightly a piece of a computation holds together: what is looser than its place stands in brackets. */
const BINDING = { whole: 3, product: 2, sum: 1, loose: 0 } as const

/** A computation in real numbers, on one line. */
export interface Figure {
  readonly text: string
  readonly binds: keyof typeof BINDING
  /** The text says what it comes to, so that “= …” would only repeat it. */
  readonly said: boolean
  /** What it comes to. */
  readonly value: string
}

/** A value that speaks for itself. */
export function plain(text: string, value: string = text): Figure {
  return { text, binds: 'whole', said: true, value }
}

/** A computation that comes to a value. */
export function computed(text: string, binds: Figure['binds'], value: string): Figure {
  return { text, binds, said: text === value, value }
}

/** A figure where something as tight as `place` must stand; words give way to the value they come to. */
export function inPlace(figure: Figure, place: Figure['binds']): string {
  if (BINDING[figure.binds] >= BINDING[place]) return figure.text
  return figure.binds === 'loose' ? figure.value : `(${figure.text})`
}

/** The figure with what it comes to. */
export function equation({ text, said, value }: Figure): string {
  return said ? text : `${text} = ${value}`
}
