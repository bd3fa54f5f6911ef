import type { Bilingual } from '../model/bilingual.ts'

/** What is no file that could be read or written. */
export const NOT_A_FILE: Bilingual = { zh: '不是普通文件', en: 'it is not a regular file' }

/** What is not there. */
export const NO_SUCH: Bilingual = { zh: '没有这个文件或文件夹', en: 'there is no such file or folder' }

const NOT_PERMITTED: Bilingual = { zh: '没有权限', en: 'permission is denied' }

const REASONS: ReadonlyMap<string, Bilingual> = new Map([
  ['ENOENT', NO_SUCH],
  ['ENOTDIR', { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' }],
  ['EISDIR', NOT_A_FILE],
  ['ENXIO', NOT_A_FILE],
  ['EACCES', NOT_PERMITTED],
  ['EPERM', NOT_PERMITTED],
  ['EROFS', { zh: '那里只能读取', en: 'nothing can be written there' }],
  ['ENOSPC', { zh: '磁盘已满', en: 'the disk is full' }],
  ['ELOOP', { zh: '链接循环', en: 'links lead in a circle' }],
  ['ENAMETOOLONG', { zh: '名称太长', en: 'the name is too long' }],
])

/** Why the system would not read or write a file. */
export function systemReason(error: unknown): Bilingual {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const said = code === '' ? String(error instanceof Error ? error.message : error) : code
  return REASONS.get(code) ?? { zh: `系统拒绝（${said}）`, en: `the system refused (${said})` }
}
