import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'

/** A line of a log. */
interface Where {
  readonly file: string
  readonly line: number
}

/** A file without a record. */
export const noRecords = (file: string): Finding =>
  fault('log-empty', { file, line: 1 }, ['日志里没有记录', 'the log holds no record'], {
    zh: '空的日志证明不了什么，也可能是被清空的',
    en: 'an empty log proves nothing, and may have been emptied',
  })

/** The last line lacks its end. */
export const torn = (where: Where): Finding => ({
  ...fault('log-torn', where, ['最后一行没有写完', 'the last line is not complete'], {
    zh: '写入中断过（进程被终止、断电、磁盘已满），或者文件末尾被删过；没有写完的记录没有确认过',
    en: 'writing broke off (killed, no power, a full disk), or the end was cut; a record not complete was never acknowledged',
  }),
  help: {
    zh: `用 banfa log repair ${where.file} 把它移到旁边的 .torn 文件，什么也不删`,
    en: `banfa log repair ${where.file} sets it aside in a .torn file and deletes nothing`,
  },
})

/** A record does not have the hash it bears. */
export const otherHash = (where: Where): Finding =>
  fault('log-hash', where, ['记录的内容与它的哈希不符', 'the record does not have the hash it bears'], {
    zh: '写入之后，其中有内容改动过',
    en: 'something in it changed after it was written',
  })

/** A record is not the one that comes next. */
export const outOfSequence = (where: Where, should: number, is: number): Finding =>
  fault(
    'log-sequence',
    where,
    [`这里应是第 ${should} 条记录，却是第 ${is} 条`, `record ${should} should stand here, and this is record ${is}`],
    MOVED,
  )

/** A record does not name the one before it. */
export const notChained = (where: Where): Finding =>
  fault('log-chain', where, ['记录所接的不是前一条', 'the record does not follow the one before it'], MOVED)

/** A record that nobody signed, where signatures are asked for. */
export const unsigned = (where: Where): Finding => ({
  ...fault('log-unsigned', where, ['记录没有签名', 'the record is not signed'], {
    zh: '没有签名的记录，改写文件的人可以连哈希一起重算',
    en: 'whoever rewrites the file can work out the hashes of unsigned records anew',
  }),
  help: {
    zh: '要能查验签名，从第一条起就用 --sign 另记一份日志；不给 --public 只查哈希和前后相接',
    en: 'begin another log with --sign from its first record on; without --public only hashes and the chain are verified',
  },
})

/** A record signed by a key that was not given. */
export const otherKey = (where: Where, key: string): Finding => ({
  ...fault('log-key', where, [`记录由另一把密钥签名：${key}`, `the record is signed by another key: ${key}`], {
    zh: '只信任用 --public 给出的公钥',
    en: 'only the keys given by --public are trusted',
  }),
  help: {
    zh: '密钥更换过的，--public 可以重复，每把给一次',
    en: 'where keys were changed, repeat --public for each',
  },
})

/** A signature that its key did not make. */
export const falseSignature = (where: Where): Finding =>
  fault('log-signature', where, ['签名不符', 'the signature is not of this record'], {
    zh: '记录不是这把密钥的持有人写的，或者写后改动过',
    en: 'the holder of the key did not write it, or it changed afterwards',
  })

/** The record that was noted as the last one is not there. */
export const headMissing = (file: string, records: number, head: string): Finding =>
  fault(
    'log-head',
    { file, line: Math.max(1, records) },
    [`日志里没有哈希为 ${head} 的记录`, `no record of the log has the hash ${head}`],
    {
      zh: '末尾的记录被删过，或者这不是当时的那份日志',
      en: 'records at the end were cut off, or this is not the log it was noted of',
    },
  )

const MOVED = {
  zh: '有记录被删去、插入或调换，或者两份日志拼在一起',
  en: 'records were taken out, put in or moved, or two logs were joined',
}

const BACKUP = {
  zh: '不要改动文件；与备份或另存的副本比对，从这一行起查明原因',
  en: 'leave the file as it is; compare it with a backup or copy from this line on, and find out why',
}

function fault(code: string, { file, line }: Where, [zh, en]: readonly [string, string], why: Bilingual): Finding {
  const span = { file, start: 0, end: 1, line, column: 1 }
  return { code, severity: 'error', span, message: { zh, en }, why, help: BACKUP }
}
