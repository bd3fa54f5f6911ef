import { existsSync } from 'node:fs'
import { CouldNotRun } from './could-not-run.ts'
import { complain, type Terminal } from './terminal.ts'
import { alreadyThere, writeWhole } from './write-file.ts'

/** A document that is wanted, and where; `-` is stdout, where a command prints documents. */
export interface WantedDocument<Format extends string> {
  readonly format: Format
  readonly path: string
}

/** The documents that `--report format=file` names; a place that is taken stops the command before it begins. */
export function wantedDocuments<Format extends string>(
  values: readonly string[],
  formats: readonly Format[],
  force: boolean,
): readonly WantedDocument<Format>[] {
  const wanted = values.map((value): WantedDocument<Format> => {
    const at = value.indexOf('=')
    const format = formats.find((one) => one === value.slice(0, at))
    const path = value.slice(at + 1)
    if (format !== undefined && path !== '') return { format, path }
    throw new CouldNotRun(
      { zh: `--report 应写成 格式=文件，实为“${value}”`, en: `--report must be format=file, not “${value}”` },
      { zh: `格式有：${formats.join('、')}`, en: `the formats are: ${formats.join(', ')}` },
    )
  })
  const twice = wanted.find(({ path }, i) => wanted.findIndex((one) => one.path === path) !== i)
  if (twice !== undefined)
    throw new CouldNotRun({ zh: `两份文件都要写到“${twice.path}”`, en: `two files would go to “${twice.path}”` })
  const taken = force ? undefined : wanted.find(({ path }) => path !== '-' && existsSync(path))
  if (taken !== undefined) throw alreadyThere(taken.path)
  return wanted
}

/** Writes a document whole, and says where. */
export function writeDocument(
  path: string,
  content: string | Uint8Array,
  force: boolean,
  { language }: Pick<Terminal, 'language'>,
): void {
  writeWhole(path, content, { force })
  complain(language === 'zh' ? `写出  ${path}` : `wrote  ${path}`)
}
