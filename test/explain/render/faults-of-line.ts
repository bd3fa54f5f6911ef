import { displayWidth } from '../../../src/util/display-width.ts'

/** Every character that GBK can write in two bytes. */
const GBK: ReadonlySet<string> = (() => {
  const decoder = new TextDecoder('gbk')
  const found = new Set<string>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (trail !== 0x7f) found.add(decoder.decode(new Uint8Array([lead, trail])))
  return found
})()

/** Columns where ambiguous characters take two, as a terminal set to Chinese may draw them. */
function widest(line: string): number {
  return displayWidth(line) + (line.match(/[“”‘’…—–·×÷→│√]/gu)?.length ?? 0)
}

/** Why a terminal set to Chinese cannot show a line as it is meant: too wide, not in GBK, blanks at its end. */
export function faultsOfLine(line: string): string[] {
  const beyond = [...line].filter((character) => character > '~' && !GBK.has(character))
  return [
    ...(displayWidth(line) > 79 ? [`${displayWidth(line)} columns`] : []),
    ...(widest(line) > 80 ? [`up to ${widest(line)} columns`] : []),
    ...(line === line.trimEnd() ? [] : ['blanks at its end']),
    ...(beyond.length === 0 ? [] : [`not in GBK: ${beyond.join(' ')}`]),
  ]
}
