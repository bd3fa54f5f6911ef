import { existsSync } from 'node:fs'
import type { Language } from '../model/bilingual.ts'
import type { Answer } from '../model/decision.ts'
import { plainOf } from '../model/tree.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { receiptOf } from '../receipt/receipt-of.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { CouldNotRun } from './could-not-run.ts'
import { choicesOf, hashesOf } from './made-of.ts'
import type { Asked } from './read-applications.ts'
import { complain } from './terminal.ts'
import { writeWhole } from './write-file.ts'

/** How the decisions are asked for. */
export interface AskedFor {
  readonly engine: 'rules' | 'plain'
  readonly using?: string
  readonly for?: string
}

/** Receipts on their way to a file. */
export interface ReceiptFile {
  /** Keeps the receipt of a decision; what is refused, or has no version in force, has none. */
  add(answer: Answer, from: Asked, asked: AskedFor): void
  /** Writes them, and says how many applications have none. */
  end(language: Language): void
}

/** Collects the receipts of decisions and writes them at the end; undefined where none are asked for. */
export function receiptFile(path: string | undefined, trying: boolean): ReceiptFile | undefined {
  if (path === undefined) return undefined
  if (trying)
    throw new CouldNotRun({
      zh: '--receipt 不能与 --readings、--reading 同用：收据属于一个决定，不属于几种口径',
      en: '--receipt excludes --readings and --reading: a receipt is of one decision, not of several readings',
    })
  if (existsSync(path))
    throw new CouldNotRun(
      { zh: `“${path}”已经存在`, en: `“${path}” is already there` },
      { zh: '换一个名字：收据不覆盖', en: 'take another name: receipts are not overwritten' },
    )
  const lines: string[] = []
  let undecided = 0
  return {
    add(answer, { policy, tree }, asked) {
      if (!('clauses' in answer) || tree === undefined) {
        undecided++
        return
      }
      const made = {
        ...asked,
        banfa: ENGINE_VERSION,
        files: hashesOf(policy),
        readings: choicesOf(policy, answer.version),
        facts: plainOf(tree),
      }
      lines.push(canonicalJson(receiptOf(answer, made)))
    },
    end(language) {
      if (undecided > 0)
        complain(
          language === 'zh'
            ? `${undecided} 份申请没有作出决定，没有收据`
            : `${undecided} application(s) were not decided and have no receipt`,
        )
      writeWhole(path, lines.map((line) => `${line}\n`).join(''))
    },
  }
}
