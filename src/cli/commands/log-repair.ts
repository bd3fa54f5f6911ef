import { closeSync, fstatSync, fsyncSync, ftruncateSync, openSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { underLogLock } from '../log-file.ts'
import { syncFolder } from '../sync-folder.ts'
import { tailOf } from '../tail-of.ts'
import { print, type Terminal } from '../terminal.ts'

/** `banfa log repair FILE`: sets an incomplete last line aside in a file of its own, so that the log can be added to. */
export async function logRepairCommand(path: string, { language }: Terminal): Promise<number> {
  const aside = underLogLock(path, setAside)
  if (aside === undefined)
    print(language === 'zh' ? '最后一行是完整的，没有要修复的' : 'the last line is complete: nothing to repair')
  else
    print(
      language === 'zh'
        ? `没有写完的末行（${aside.bytes} 字节）移到 ${aside.file}\n接下来：banfa log verify ${path}`
        : `the incomplete last line (${aside.bytes} bytes) is now in ${aside.file}\nnext: banfa log verify ${path}`,
    )
  return EXIT.pass
}

interface Aside {
  readonly file: string
  readonly bytes: number
}

/** The torn line is on disk in its own file before the log loses it: broken off here, it is in both. */
function setAside(path: string): Aside | undefined {
  const fd = openSync(path, 'r+')
  try {
    const stat = fstatSync(fd)
    if (!stat.isFile()) throw new CouldNotRun({ zh: `“${path}”不是普通文件`, en: `“${path}” is not a regular file` })
    if (stat.size === 0) return undefined
    const { line, ended } = tailOf(fd, stat.size)
    if (ended) return undefined
    const file = keep(path, line)
    ftruncateSync(fd, stat.size - line.length)
    fsyncSync(fd)
    return { file, bytes: line.length }
  } finally {
    closeSync(fd)
  }
}

/** Writes bytes to a file beside the log that was not there before. */
function keep(path: string, bytes: Buffer): string {
  for (let count = 1; ; count++) {
    const file = count === 1 ? `${path}.torn` : `${path}.torn.${count}`
    try {
      writeFileSync(file, bytes, { flag: 'wx', flush: true })
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      throw error
    }
    syncFolder(dirname(file))
    return file
  }
}
