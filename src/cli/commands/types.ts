import { writeFileSync } from 'node:fs'
import { loadPolicy } from '../../index.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { printErrors } from '../print-errors.ts'
import { print } from '../terminal.ts'
import { writeTypes } from '../write-types.ts'

/** `banfa types [DIR]`: the TypeScript types of a policy's application. */
export async function typesCommand(dir: string | undefined, { out }: { readonly out?: string }): Promise<number> {
  const policy = loadPolicy(findPolicy(dir))
  const program = [...policy.programs.values()].at(-1)
  if (program === undefined) return printErrors(policy, { language: 'zh', color: false })
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
