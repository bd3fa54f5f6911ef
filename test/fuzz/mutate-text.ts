import type { Random } from '../../src/util/random.ts'

const PIECES: readonly string[] = [
  ':',
  ': ',
  '- ',
  '\n',
  '\n  ',
  '\n    ',
  ' ',
  '\t',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '&a ',
  '*a',
  '!!',
  '!!js/function ',
  '|',
  '>',
  '|-',
  '? ',
  '%YAML 1.1\n',
  '---\n',
  '...\n',
  '#',
  ' #',
  '<<: ',
  '0x10',
  '010',
  '1e999',
  '.inf',
  '.nan',
  '~',
  'null',
  'yes',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\u202e',
  '\u3000',
  '：',
  '２０',
  '\ufeff',
  '\r',
  '\r\n',
  '\ud800',
  '𠮷',
  '__proto__: 1\n',
  'constructor: ',
  '[[[[[[[[[[[[[[[[',
  '{{{{{{{{{{{{{{{{',
  '- - - - - - - - ',
  '\\',
  '`',
  '@',
  '%',
  '9'.repeat(400),
  'a'.repeat(2000),
]

/** A text changed in a few places: characters lost, doubled, moved or put in; pieces of others taken over. */
export function mutateText(random: Random, text: string, others: readonly string[]): string {
  let changed = text
  for (
    let n = random.weighted([
      [5, 1],
      [3, 2],
      [2, 4],
      [1, 12],
    ] as const);
    n > 0;
    n--
  )
    changed = once(random, changed, others)
  return changed
}

function once(random: Random, text: string, others: readonly string[]): string {
  const at = random.int(0, text.length)
  const length = random.weighted([
    [6, 1],
    [3, random.int(1, 12)],
    [1, random.int(1, 400)],
  ] as const)
  const piece = text.slice(at, at + length)
  switch (random.int(0, 7)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length)
    case 1:
      return text.slice(0, at) + piece + piece + text.slice(at + length)
    case 2:
    case 3:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at)
    case 4:
      return text.slice(0, at) + random.pick(PIECES) + text.slice(at + length)
    case 5: {
      const other = random.pick(others)
      const from = random.int(0, other.length)
      return text.slice(0, at) + other.slice(from, from + random.int(1, 300)) + text.slice(at)
    }
    case 6:
      return lines(random, text)
    default:
      return text.slice(0, at) + String.fromCharCode(random.int(0, 0xffff)) + text.slice(at + 1)
  }
}

/** A line lost, doubled, put elsewhere, or put further in or out. */
function lines(random: Random, text: string): string {
  const all = text.split('\n')
  const at = random.int(0, all.length - 1)
  const line = all[at] ?? ''
  switch (random.int(0, 4)) {
    case 0:
      all.splice(at, 1)
      break
    case 1:
      all.splice(at, 0, line)
      break
    case 2:
      all.splice(at, 1)
      all.splice(random.int(0, all.length), 0, line)
      break
    case 3:
      all[at] = `  ${line}`
      break
    default:
      all[at] = line.replace(/^ {1,2}/, '')
  }
  return all.join('\n')
}
