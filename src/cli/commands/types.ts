import { writeFileSync } from 'node:fs'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { loadPolicy } from '../../index.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { print } from '../terminal.ts'
import { writeTypes } from '../write-types.ts'

/** `banfa types [DIR]`: the TypeScript types of a policy's application. */
export async function typesCommand(dir: string | undefined, { out }: { readonly out?: string }): Promise<number> {
  const { programs, findings, files } = loadPolicy(findPolicy(dir))
  const program = [...programs.values()].at(-1)
  if (program === undefined) {
    print(
      findings
        .filter(({ severity }) => severity === 'error')
        .map((finding) => renderFinding(finding, files.sources, { language: 'zh', color: false }))
        .join('\n\n'),
    )
    return EXIT.invalid
  }
  const text = writeTypes(program)
  if (out === undefined) print(text)
  else {
    try {
      writeFileSync(out, text)
    } catch (cause) {
      throw new CouldNotRun({ zh: `不能写入“${out}”：${String(cause)}`, en: `cannot write “${out}”: ${String(cause)}` })
    }
  }
  return EXIT.pass
}
