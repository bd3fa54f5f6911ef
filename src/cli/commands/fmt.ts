import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { format } from '../../format/index.ts'
import { readSource } from '../../load/index.ts'
import type { Language } from '../../model/bilingual.ts'
import type { Finding } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { patchOf } from '../patch-of.ts'
import { print, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-file.ts'

/** The flags of `banfa fmt`. */
export interface FmtFlags {
  /** Say what would change, and write nothing. */
  readonly check?: boolean
  /** Show what would change, and write nothing. */
  readonly dryRun?: boolean
}

/** `banfa fmt [PATHS]`: lays files out; 3 when one cannot be read, and 1 when `--check` finds one to lay out. */
export async function fmtCommand(
  paths: readonly string[],
  { check, dryRun }: FmtFlags,
  terminal: Terminal,
): Promise<number> {
  const files = [...new Set((paths.length === 0 ? ['rules'] : paths).flatMap(yamlFiles))]
  const findings: Finding[] = []
  const sources = new Map<string, SourceFile>()
  const changed: { readonly path: string; readonly before: string; readonly after: string }[] = []
  for (const path of files) {
    const read = readSource(path)
    if (!('findings' in read)) sources.set(path, read)
    const made = 'findings' in read ? read : format(read)
    if (made.findings !== undefined) findings.push(...made.findings)
    else if (!('findings' in read) && made.text !== read.text)
      changed.push({ path, before: read.text, after: made.text })
  }
  const isOnlyAsked = check === true || dryRun === true
  if (!isOnlyAsked) for (const { path, after } of changed) writeWhole(realpathSync(path), after, { force: true })
  const patch = dryRun === true ? changed.map(({ path, before, after }) => patchOf(path, before, after)).join('') : ''
  print(
    [
      ...findings.map((finding) => `${renderFinding(finding, sources, terminal)}\n`),
      patch === '' ? listed(changed, files.length, isOnlyAsked, terminal.language) : patch,
    ].join('\n'),
  )
  if (findings.some(({ severity }) => severity === 'error')) return EXIT.invalid
  return findings.length > 0 || (check === true && changed.length > 0) ? EXIT.found : EXIT.pass
}

/** The files that were laid out or would be, and how many there are. */
function listed(
  changed: readonly { readonly path: string }[],
  files: number,
  isOnlyAsked: boolean,
  language: Language,
): string {
  const count = changed.length
  const told =
    language === 'zh'
      ? `${files} 个文件，${count === 0 ? '都已排好' : isOnlyAsked ? `${count} 个需要排版` : `排版了 ${count} 个`}`
      : `${files} ${files === 1 ? 'file' : 'files'}, ${count === 0 ? 'nothing to lay out' : `${count} ${isOnlyAsked ? 'to lay out' : 'laid out'}`}`
  return [...changed.map(({ path }) => path), told].join('\n')
}

/** The YAML files a path stands for, in the same order on every machine. */
function yamlFiles(path: string): string[] {
  if (!existsSync(path))
    throw new CouldNotRun(
      { zh: `没有“${path}”`, en: `there is no “${path}”` },
      {
        zh: '写明文件或文件夹：banfa fmt rules/办法',
        en: 'name files or folders: banfa fmt rules/POLICY',
      },
    )
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const inner = join(path, entry.name)
      if (entry.isDirectory()) return yamlFiles(inner)
      return /\.ya?ml$/i.test(entry.name) ? [inner] : []
    })
}
