import { eastAsianWidth } from 'get-east-asian-width'

const TAKES_NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cc}\p{Cf}\u1160-\u11ff\u2028\u2029]$/u

/** The columns a text takes in a terminal: wide characters two, ambiguous one, combining and zero-width none. */
export function displayWidth(text: string): number {
  let width = 0
  for (const character of text) {
    if (!TAKES_NO_COLUMN.test(character)) width += eastAsianWidth(Number(character.codePointAt(0)))
  }
  return width
}

/** The text with spaces added until it takes `width` columns; a wider text is left as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)))
}

/**
 * The text in lines of at most `width` columns, broken between Chinese characters and at spaces, with no closing mark
 * at the start of a line and no opening mark at its end (GB/T 15834-2011 5.1); a longer unbroken word overflows.
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|[\r\n]/).flatMap((paragraph) => wrapParagraph(paragraph, width))
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const [first, ...others] = unbreakablePieces(paragraph)
  if (!first) return ['']
  const lines: string[] = []
  let line = first.gap + first.body
  let lineWidth = displayWidth(line)
  for (const { gap, body } of others) {
    const addedWidth = displayWidth(gap + body)
    if (lineWidth + addedWidth <= width) {
      line += gap + body
      lineWidth += addedWidth
    } else {
      lines.push(line)
      line = body
      lineWidth = displayWidth(body)
    }
  }
  return [...lines, line]
}

/** A stretch of text that stays on one line, and the white space before it, which a line break swallows. */
interface Piece {
  readonly gap: string
  readonly body: string
}

function unbreakablePieces(paragraph: string): Piece[] {
  const pieces: Piece[] = []
  for (const word of words(paragraph)) {
    const previous = pieces.at(-1)
    if (previous && mustStayTogether(previous.body, word)) {
      pieces[pieces.length - 1] = { gap: previous.gap, body: previous.body + word.gap + word.body }
    } else {
      pieces.push(word)
    }
  }
  return pieces
}

const CLOSING = /^[。，、；：？！”’）》〉】〕」』]/u
const OPENING = /[“‘（《〈【〔「『]$/u
const HALF_WIDTH_CLOSING = /^[,.;:?!)\]}%]/
const HALF_WIDTH_OPENING = /[([{]$/

function mustStayTogether(before: string, { gap, body }: Piece): boolean {
  if (CLOSING.test(body) || OPENING.test(before)) return true
  // with a space between, a half-width mark begins or ends a word of its own: "see .env"
  return gap === '' && (HALF_WIDTH_CLOSING.test(body) || HALF_WIDTH_OPENING.test(before))
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** The words of a line: a wide character alone, or a run of narrow ones, each with the white space before it. */
function words(paragraph: string): Piece[] {
  const found: Piece[] = []
  let gap = ''
  let run = ''
  const endRun = (): void => {
    if (run === '') return
    found.push({ gap, body: run })
    gap = ''
    run = ''
  }
  for (const { segment } of graphemes.segment(paragraph)) {
    if (/^\s/.test(segment)) {
      endRun()
      gap += segment
    } else if (displayWidth(segment) >= 2) {
      endRun()
      found.push({ gap, body: segment })
      gap = ''
    } else {
      run += segment
    }
  }
  endRun()
  return found
}
