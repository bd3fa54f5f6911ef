import { readFileSync } from 'node:fs'
import { asRead, readPlainApplication } from '../../decide.ts'
import { reportWords } from '../../explain/render/words.ts'
import { type CheckedPolicy, decide, loadPolicy } from '../../index.ts'
import type { Bilingual, Language } from '../../model/bilingual.ts'
import { hasErrors } from '../../model/finding.ts'
import { textAt } from '../../model/tree.ts'
import { ENGINE_VERSION } from '../../model/version.ts'
import { type Difference, differences } from '../../receipt/differences.ts'
import { readReceipt } from '../../receipt/read-receipt.ts'
import type { Receipt } from '../../receipt/receipt.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { choicesOf, hashesOf } from '../made-of.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa replay`. */
export interface ReplayFlags {
  readonly policy?: string
  readonly format: string
}

/** What became of one receipt. */
interface Replayed {
  readonly receipt: string
  readonly application?: string
  readonly result: 'reproduced' | 'not-the-same' | 'invalid'
  readonly differences?: readonly Difference[]
  readonly wrong?: Bilingual
}

/** `banfa replay RECEIPT…`: makes each decision again and says whether it is the same byte for byte, or why not. */
export async function replayCommand(
  paths: readonly string[],
  flags: ReplayFlags,
  { language }: Terminal,
): Promise<number> {
  const policies = new Map<string, CheckedPolicy>()
  const results: Replayed[] = []
  for (const path of paths)
    for (const { line, number } of linesOf(path))
      results.push(await replayed(`${path}:${number}`, line, { path, policies, ...flags }))
  if (flags.format === 'json') print(JSON.stringify(results, null, 2))
  else print(results.map((one) => told(one, language)).join('\n'))
  if (results.some(({ result }) => result === 'invalid')) return EXIT.invalid
  return results.every(({ result }) => result === 'reproduced') ? EXIT.pass : EXIT.found
}

interface With extends ReplayFlags {
  readonly path: string
  readonly policies: Map<string, CheckedPolicy>
}

async function replayed(place: string, line: string, { path, policy: named, policies }: With): Promise<Replayed> {
  const receipt = readReceipt(line)
  if ('wrong' in receipt) return { receipt: place, result: 'invalid', wrong: receipt.wrong }
  const dir = findPolicy(named, { path, policy: receipt.policy })
  const key = `${dir}\n${receipt.using ?? ''}`
  const drafts = receipt.using === null ? [] : [receipt.using]
  const policy = policies.get(key) ?? loadPolicy(dir, { errorsOnly: true, drafts })
  policies.set(key, policy)
  const why = differences(receipt, await nowOf(receipt, policy))
  const result = why.length === 0 ? 'reproduced' : 'not-the-same'
  return { receipt: place, application: receipt.application, result, ...(why.length > 0 && { differences: why }) }
}

async function nowOf(receipt: Receipt, policy: CheckedPolicy) {
  const { version, using, for: asked, engine, asOf } = receipt
  const isThere = policy.versions.some(({ id }) => id === version)
  const isOther = textAt(policy.files.policy, 'policy') !== receipt.policy
  const answer =
    isOther || (!isThere && !hasErrors(policy.findings))
      ? undefined
      : await decide(policy, asReadUnder(receipt, policy), {
          engine,
          asOf,
          ...(using !== null && { using }),
          ...(asked !== null && { for: asked }),
        })
  const program = [...policy.programs.values()].find((one) => one.version === version)
  return {
    policy: textAt(policy.files.policy, 'policy') ?? '',
    banfa: ENGINE_VERSION,
    // of a version whose rules cannot be read the hash is not known; that they are wrong is in the answer
    rules:
      answer !== undefined && 'rules' in answer && answer.version === version
        ? answer.rules
        : (program?.rules ?? (isThere ? receipt.rules : undefined)),
    files: hashesOf(policy),
    readings: choicesOf(policy, version),
    answer,
  }
}

function asReadUnder(receipt: Receipt, policy: CheckedPolicy) {
  return asRead(readPlainApplication(policy, receipt.facts, receipt.application))
}

/** The lines of a file of receipts that hold something. */
function linesOf(path: string): readonly { readonly line: string; readonly number: number }[] {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new CouldNotRun({ zh: `不能读取“${path}”：${why}`, en: `cannot read “${path}”: ${why}` })
  }
  const lines = text.split('\n').map((line, index) => ({ line, number: index + 1 }))
  const held = lines.filter(({ line }) => line !== '')
  // a file without receipts reproduces nothing, and must not look as if it did
  return held.length > 0 ? held : [{ line: '', number: 1 }]
}

function told({ receipt, application, result, differences: why = [], wrong }: Replayed, language: Language): string {
  const zh = language === 'zh'
  const glyph = reportWords(language).glyph[result === 'reproduced' ? 'pass' : 'fail']
  if (wrong !== undefined)
    return `${glyph} ${receipt}  ${zh ? `收据无效：${wrong.zh}` : `invalid receipt: ${wrong.en}`}`
  if (result === 'reproduced')
    return `${glyph} ${receipt}  ${application}  ${zh ? '逐字节相同' : 'the same byte for byte'}`
  const reasons = why.map(({ message }) => `    ${message[language]}`)
  return [`${glyph} ${receipt}  ${application}  ${zh ? '未能重现' : 'not the same'}`, ...reasons].join('\n')
}
