import { renderFinding } from '../../diagnostics/render-finding.ts'
import { hang } from '../../explain/render/layout.ts'
import { type ReadAnswer, readAnswer } from '../../load/read-answer.ts'
import type { Bilingual } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { ScalarFact } from '../../model/vocabulary.ts'
import { print, type Terminal } from '../terminal.ts'
import type { Lines } from './lines.ts'
import { type AskWords, askWords } from './words.ts'

/** What findings about a typed line call the place it stands in. */
const TYPED = { zh: '答案', en: 'answer' } as const

/** The answer to one question, that it is left for now, or that the person stops here. */
export type Said = Required<Pick<ReadAnswer & { given: object }, 'given' | 'written'>> | 'later' | 'stop'

/** A conversation: what is said to whoever answers, and what they type. */
export class Talk {
  readonly terminal: Terminal
  readonly words: AskWords
  readonly #lines: Lines

  constructor(lines: Lines, terminal: Terminal) {
    this.terminal = terminal
    this.words = askWords(terminal.language)
    this.#lines = lines
  }

  /** Says something, indented, its further lines under the first. */
  say(text: string, indent = ''): void {
    print(hang(indent, text).join('\n'))
  }

  /** A line as it is typed; undefined when the person stops. */
  async line(): Promise<string | undefined> {
    const line = (await this.#lines.next())?.trim()
    return line === 'q' ? undefined : line
  }

  /** An answer of a fact's own type: one that is none is refused, as in a file, and asked for again. */
  async value(fact: ScalarFact, called: Bilingual, why: () => void): Promise<Said> {
    for (;;) {
      const line = await this.line()
      if (line === undefined) return 'stop'
      if (line === '') return 'later'
      if (line === '?' || line === '？') {
        why()
        continue
      }
      const source = TYPED[this.terminal.language]
      const read = readAnswer(line, fact, called, source)
      this.#tell(read.findings, source, line)
      if (read.given !== undefined) return { given: read.given, written: read.written }
    }
  }

  #tell(findings: readonly Finding[], path: string, text: string): void {
    for (const finding of findings) print(renderFinding(finding, new Map([[path, { path, text }]]), this.terminal))
  }
}
