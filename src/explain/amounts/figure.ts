/** How tightly a piece of a computation holds together: what is looser than its place stands in brackets. */
const BINDING = { whole: 3, product: 2, sum: 1, loose: 0 } as const

/** A computation in real numbers, on one line. */
export interface Figure {
  readonly text: string
  readonly binds: keyof typeof BINDING
  /** The text says what it comes to, so that “= …” would only repeat it. */
  readonly said: boolean
  /** What it comes to, where the text is not the value itself. */
  readonly value: string
  /** What is still open in it, such as a decision not yet given. */
  readonly notes: readonly string[]
}

/** A value that speaks for itself. */
export function plain(text: string, value: string = text): Figure {
  return { text, binds: 'whole', said: true, value, notes: [] }
}

/** A computation that comes to a value. */
export function computed(text: string, binds: Figure['binds'], value: string, parts: readonly Figure[] = []): Figure {
  return { text, binds, said: text === value, value, notes: parts.flatMap(({ notes }) => notes) }
}

/** A figure where something as tight as `place` must stand; words give way to the value they come to. */
export function inPlace(figure: Figure, place: Figure['binds']): string {
  if (BINDING[figure.binds] >= BINDING[place]) return figure.text
  return figure.binds === 'loose' ? figure.value : `(${figure.text})`
}

/** The figure with what it comes to, and what is still open. */
export function equation(
  { text, said, value, notes }: Figure,
  bracketed: (notes: readonly string[]) => string,
): string {
  const line = said ? text : `${text} = ${value}`
  return notes.length === 0 ? line : `${line}${bracketed([...new Set(notes)])}`
}
