import { existsSync } from 'node:fs'
import type { Language } from '../model/bilingual.ts'
import type { Receipt } from '../model/receipt.ts'
import { canonicalJson } from '../util/canonical-json.ts'
import { CouldNotRun } from './could-not-run.ts'
import { complain } from './terminal.ts'
import { writeWhole } from './write-file.ts'

/** Receipts on their way to a file. */
export interface ReceiptFile {
  /** Keeps a receipt; undefined is an application that has none. */
  add(receipt: Receipt | undefined): void
  /** Writes them, and says how many applications have none. */
  end(language: Language): void
}

/** Collects the receipts of decisions and writes them at the end; undefined where none are asked for. */
export function receiptFile(path: string | undefined): ReceiptFile | undefined {
  if (path === undefined) return undefined
  if (existsSync(path))
    throw new CouldNotRun(
      { zh: `“${path}”已经存在`, en: `“${path}” is already there` },
      { zh: '换一个名字：收据不覆盖', en: 'take another name: receipts are not overwritten' },
    )
  const lines: string[] = []
  let undecided = 0
  return {
    add(receipt) {
      if (receipt === undefined) undecided++
      else lines.push(canonicalJson(receipt))
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
