import { type FindingJson, findingsJson } from '../../diagnostics/findings-json.ts'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { reportWords } from '../../explain/render/words.ts'
import type { WrittenLine } from '../../load/read-written-line.ts'
import { ANOTHER_KIND } from '../../load/written-kind.ts'
import type { Language } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { Difference } from '../../receipt/differences.ts'
import { readReceipt } from '../../receipt/read-receipt.ts'
import { EXIT } from '../exit-codes.ts'
import { linesOfFile } from '../lines-of-file.ts'
import { type Replay, replaying } from '../replay-receipt.ts'
import { sourceOf } from '../source-of-line.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa replay`. */
export interface ReplayFlags {
  readonly policy?: string
  readonly format: string
}

/** What became of one receipt. */
interface Replayed {
  readonly receipt: string
  readonly application?: string
  readonly result: 'reproduced' | 'not-the-same' | 'invalid'
  readonly differences?: readonly Difference[]
  readonly findings?: readonly FindingJson[]
}

/** `banfa replay RECEIPT…`: makes each decision again and says whether it is the same byte for byte, or why not. */
export async function replayCommand(paths: readonly string[], flags: ReplayFlags, terminal: Terminal): Promise<number> {
  const replay = replaying(flags.policy)
  const results: Replayed[] = []
  const texts: string[] = []
  for (const path of paths)
    for (const line of linesOf(path)) {
      const { result, wrong } = await replayed(line, replay, terminal.language)
      const isOther = wrong?.some(({ code }) => code === ANOTHER_KIND) === true
      results.push(result)
      texts.push(
        wrong === undefined
          ? told(result, terminal.language)
          : wrong.map((finding) => renderFinding(finding, sourceOf(line), terminal)).join('\n\n'),
      )
      // the rest of the file is of that kind too
      if (isOther) break
    }
  if (flags.format === 'json') print(JSON.stringify(results, null, 2))
  else print(texts.join('\n'))
  if (results.some(({ result }) => result === 'invalid')) return EXIT.invalid
  return results.every(({ result }) => result === 'reproduced') ? EXIT.pass : EXIT.found
}

async function replayed(
  line: WrittenLine,
  replay: Replay,
  language: Language,
): Promise<{ readonly result: Replayed; readonly wrong?: readonly Finding[] }> {
  const place = `${line.file}:${line.line}`
  const receipt = readReceipt(line)
  if ('wrong' in receipt) {
    const findings = findingsJson(receipt.wrong, language)
    return { result: { receipt: place, result: 'invalid', findings }, wrong: receipt.wrong }
  }
  const differences = await replay(receipt, line.file)
  const { application } = receipt
  if (differences.length === 0) return { result: { receipt: place, application, result: 'reproduced' } }
  return { result: { receipt: place, application, result: 'not-the-same', differences } }
}

/** The lines of a file of receipts that hold something; a file without any must not look as if it reproduced all. */
function linesOf(file: string): readonly WrittenLine[] {
  const held = [...linesOfFile(file)].filter(({ bytes }) => bytes.length > 0)
  return held.length > 0 ? held : [{ file, line: 1, bytes: new Uint8Array() }]
}

function told({ receipt, application, result, differences = [] }: Replayed, language: Language): string {
  const zh = language === 'zh'
  const glyph = reportWords(language).glyph[result === 'reproduced' ? 'pass' : 'fail']
  if (result === 'reproduced')
    return `${glyph} ${receipt}  ${application}  ${zh ? '逐字节相同' : 'the same byte for byte'}`
  const reasons = differences.map(({ message }) => `    ${message[language]}`)
  return [`${glyph} ${receipt}  ${application}  ${zh ? '未能重现' : 'not the same'}`, ...reasons].join('\n')
}
