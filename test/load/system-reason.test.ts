import { expect, test } from 'vitest'
import { systemReason } from '../../src/load/system-reason.ts'

const failed = (code: string): Error => Object.assign(new Error(`${code}: no luck, open 'x'`), { code })

test.each([
  ['ENOENT', '没有这个文件或文件夹'],
  ['EISDIR', '不是普通文件'],
  ['EACCES', '没有权限'],
  ['ENOSPC', '磁盘已满'],
])('%s is told in words', (code, zh) => {
  expect(systemReason(failed(code)).zh).toBe(zh)
})

test('what has no words of its own is told by its code, or by what it says', () => {
  expect(systemReason(failed('EMFILE'))).toEqual({ zh: '系统拒绝（EMFILE）', en: 'the system refused (EMFILE)' })
  expect(systemReason(failed('constructor')).en).toBe('the system refused (constructor)')
  expect(systemReason(new Error('no luck')).en).toBe('the system refused (no luck)')
  expect(systemReason('no luck').zh).toBe('系统拒绝（no luck）')
})
