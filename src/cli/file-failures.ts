import { systemReason } from '../load/system-reason.ts'
import type { Bilingual } from '../model/bilingual.ts'
import { CouldNotRun } from './could-not-run.ts'

/** A file the command needs and the system would not read. */
export function cannotRead(path: string, cause: unknown): CouldNotRun {
  const why = systemReason(cause)
  return new CouldNotRun({ zh: `不能读取“${path}”：${why.zh}`, en: `cannot read “${path}”: ${why.en}` }, CHECK_PATH)
}

/** A file the command makes and the system would not write. */
export function cannotWrite(path: string, cause: unknown): CouldNotRun {
  const why = systemReason(cause)
  return new CouldNotRun({ zh: `不能写入“${path}”：${why.zh}`, en: `cannot write “${path}”: ${why.en}` }, CHECK_PATH)
}

const CHECK_PATH: Bilingual = { zh: '检查路径和权限', en: 'check the path and the permissions' }
