import type { BadInput } from './bad-input.ts'
import { DECIDED } from './decided.ts'
import { ENCODINGS } from './encodings.ts'
import { JSON_LINES, JSONS } from './json.ts'
import { TABLES } from './tables.ts'
import { VALUES } from './values.ts'
import { YAML } from './yaml.ts'

/** Bad applications by kind, each kind with the extension of its files. */
export const APPLICATIONS: readonly (readonly [kind: string, extension: string, rows: readonly BadInput[]])[] = [
  ['a value in YAML', 'yaml', VALUES],
  ['YAML', 'yml', YAML],
  ['JSON', 'json', JSONS],
  ['JSON Lines', 'jsonl', JSON_LINES],
  ['CSV', 'csv', TABLES],
  ['an encoding', 'YAML', ENCODINGS],
  ['decided', 'YML', DECIDED],
]
