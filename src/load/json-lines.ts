import type { SourceFile } from '../model/policy.ts'
import { badCharacters, hasBadCharacters } from './guard.ts'
import type { Parsed } from './parse-yaml.ts'
import { placeWithin } from './place.ts'
import { parseJson, type Stretch } from './read-json.ts'
import { refusal } from './refusal.ts'

/** One line of JSON Lines as far as it could be read, with its number in the file. */
export interface JsonLine extends Parsed {
  readonly line: number
}

const LONGEST = 1024 * 1024

/** The lines of a decoded text that hold anything, one by one: what is wrong with one leaves the others as they are. */
export function* jsonLines(source: SourceFile): Generator<JsonLine> {
  const { text } = source
  const suspicious = hasBadCharacters(text)
  let line = 1
  for (let start = 0; start < text.length; line++) {
    const newline = text.indexOf('\n', start)
    const end = newline === -1 ? text.length : newline
    if (!isBlank(text, start, end)) yield { line, ...parseLine(source, { start, end, line }, suspicious) }
    start = end + 1
  }
}

function parseLine(source: SourceFile, stretch: Stretch, suspicious: boolean): Parsed {
  const { start, end } = stretch
  // with its line end, before which a carriage return is none alone
  const text = source.text.slice(start, end + 1)
  const place = placeWithin(source.path, text, stretch)
  if (end - start > LONGEST) return { findings: [refusal('line-too-long', place(0, 1), [LONGEST])] }
  const findings = suspicious ? badCharacters(text, place) : []
  return findings.length > 0 ? { findings } : parseJson(source, stretch)
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code !== 32 && code !== 9 && code !== 13) return false
  }
  return true
}
