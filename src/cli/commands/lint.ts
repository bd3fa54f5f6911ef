import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findingsJson } from '../../diagnostics/findings-json.ts'
import { renderFinding, renderSummary } from '../../diagnostics/render-finding.ts'
import { renderTextTable, textTable } from '../../explain/index.ts'
import { loadPolicy } from '../../index.ts'
import type { Language } from '../../model/bilingual.ts'
import { type Finding, hasErrors } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { policiesUnder } from '../find-policy.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa lint`. */
export interface LintFlags {
  readonly format: string
  /** Print the text phrase by phrase beside its meaning instead. */
  readonly text?: boolean
}

/** `banfa lint [DIR]`: everything found in rule files; 1 when any of it is an error or a warning. */
export async function lintCommand(
  dir: string | undefined,
  { format, text }: LintFlags,
  terminal: Terminal,
): Promise<number> {
  const found: Finding[] = []
  const sources = new Map<string, SourceFile>()
  for (const policy of folders(dir)) {
    const { findings, files } = loadPolicy(policy, { thorough: true })
    found.push(...findings)
    for (const [path, source] of files.sources) sources.set(path, source)
  }
  if (text === true && !hasErrors(found)) print(textTables(folders(dir), terminal.language))
  else if (format === 'json') print(JSON.stringify(findingsJson(found, terminal.language), null, 2))
  else
    print(
      [
        ...found.map((finding) => renderFinding(finding, sources, terminal)),
        renderSummary(found, terminal.language),
      ].join('\n\n'),
    )
  return found.some(({ severity }) => severity !== 'info') ? EXIT.found : EXIT.pass
}

/** The text of every version of some policies, phrase by phrase beside its meaning, in Markdown. */
function textTables(dirs: readonly string[], language: Language): string {
  return dirs
    .flatMap((dir) => {
      const { programs, versions } = loadPolicy(dir)
      return versions.flatMap((version) => {
        const program = programs.get(version.id)
        if (program === undefined) return []
        return [
          renderTextTable(textTable(program, version, language), `${program.title[language]} ${version.id}`, language),
        ]
      })
    })
    .join('\n\n')
}

function folders(dir: string | undefined): string[] {
  if (dir !== undefined) {
    if (!existsSync(dir)) throw new CouldNotRun({ zh: `没有文件夹“${dir}”`, en: `there is no folder “${dir}”` })
    const under = existsSync(join(dir, 'policy.yaml')) ? [] : policiesUnder(dir)
    return under.length > 0 ? under : [dir]
  }
  const all = policiesUnder('rules')
  if (all.length > 0) return all
  throw new CouldNotRun(
    { zh: '当前文件夹没有 rules/', en: 'there is no rules/ here' },
    { zh: '写明办法的文件夹：banfa lint 文件夹', en: 'name the folder: banfa lint DIR' },
  )
}
