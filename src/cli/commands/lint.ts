import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { findingsJson } from '../../diagnostics/findings-json.ts'
import { renderFinding, renderSummary } from '../../diagnostics/render-finding.ts'
import { renderFixed } from '../../diagnostics/render-fixed.ts'
import { renderTextTable, textTable } from '../../explain/index.ts'
import { type FixedFile, fixPolicy } from '../../fix-policy.ts'
import { loadPolicy } from '../../index.ts'
import type { Language } from '../../model/bilingual.ts'
import { type Finding, hasErrors } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { policiesUnder } from '../find-policy.ts'
import { patchOf } from '../patch-of.ts'
import { print, type Terminal } from '../terminal.ts'
import { writeWhole } from '../write-file.ts'

/** The flags of `banfa lint`. */
export interface LintFlags {
  readonly format: string
  /** Print the text phrase by phrase beside its meaning instead. */
  readonly text?: boolean
  /** Mend what has one right answer first. */
  readonly fix?: boolean
  /** Show what would be mended, and write nothing. */
  readonly dryRun?: boolean
}

/** `banfa lint [DIR]`: everything found in rule files; 1 when any of it is an error or a warning. */
export async function lintCommand(
  dir: string | undefined,
  { format, text, fix, dryRun }: LintFlags,
  terminal: Terminal,
): Promise<number> {
  if (dryRun === true && fix !== true)
    throw new CouldNotRun(
      { zh: '--dry-run 只与 --fix 合用', en: '--dry-run goes with --fix' },
      { zh: 'banfa lint --fix --dry-run', en: 'banfa lint --fix --dry-run' },
    )
  const found: Finding[] = []
  const files: FixedFile[] = []
  const sources = new Map<string, SourceFile>()
  for (const folder of folders(dir)) {
    const fixed = fix === true ? fixPolicy(folder) : { policy: loadPolicy(folder, { thorough: true }), files: [] }
    found.push(...fixed.policy.findings)
    files.push(...fixed.files)
    for (const [path, source] of fixed.policy.files.sources) sources.set(path, source)
  }
  const code = found.some(({ severity }) => severity !== 'info') ? EXIT.found : EXIT.pass
  if (dryRun === true) {
    const diffs = files.map(({ path, before, after }) => patchOf(path, before, after))
    if (diffs.length > 0) print(diffs.join(''))
    return code
  }
  for (const { path, after } of files) writeWhole(realpathSync(path), after, { force: true })
  if (text === true && !hasErrors(found)) print(textTables(folders(dir), terminal.language))
  else if (format === 'json') print(JSON.stringify(findingsJson(found, terminal.language), null, 2))
  else
    print(
      [
        ...files.flatMap(({ made }) => made.map((one) => renderFixed(one, terminal))),
        ...found.map((finding) => renderFinding(finding, sources, terminal)),
        renderSummary(found, terminal.language),
      ].join('\n\n'),
    )
  return code
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
