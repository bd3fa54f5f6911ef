import { systemReason } from '../load/system-reason.ts'
import { CouldNotRun } from './could-not-run.ts'

/** A file the command needs and the system would not read. */
export function cannotRead(path: string, cause: unknown): CouldNotRun {
  const why = systemReason(cause)
  return new CouldNotRun({ zh: `不能读取“${path}”：${why.zh}`, en: `cannot read “${path}”: ${why.en}` })
}

/** A file the command makes and the system would not write. */
export function cannotWrite(path: string, cause: unknown): CouldNotRun {
  const why = systemReason(cause)
  return new CouldNotRun({ zh: `不能写入“${path}”：${why.zh}`, en: `cannot write “${path}”: ${why.en}` })
}
