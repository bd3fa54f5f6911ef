import { LOG_FORMAT, type LogRecord, type Signed, type Undecided } from '../model/log-record.ts'
import { BOTH, type Keys, optional } from './schema-decision-parts.ts'
import { closed, described, type Properties, ref } from './schema-parts.ts'
import { DIGEST, RECEIPT } from './schema-receipt.ts'
import type { JsonSchema } from './word.ts'

const ANY_TEXT: JsonSchema = { type: 'string' }

const UNDECIDED: Keys<Undecided> = {
  application: described(ANY_TEXT, '申请的名称', 'The application'),
  code: described(ANY_TEXT, '原因的代码', 'The code of the reason'),
  message: described(BOTH, '原因', 'The reason'),
  place: described(ANY_TEXT, '所在的位置', 'Where it stands'),
}

const SIGNED: Keys<Signed> = {
  key: described(DIGEST, '公钥（SPKI，DER）的摘要', 'The digest of the public key (SPKI, DER)'),
  signature: described(
    { type: 'string', pattern: '^[A-Za-z0-9+/]{86}==$' },
    'ed25519 签名，base64；签的是去掉 signed 和 hash 的记录',
    'The ed25519 signature in base64, over the record without signed and hash',
  ),
}

const KEYS: Keys<LogRecord> = {
  log: described({ const: LOG_FORMAT }, '记录的格式', 'The layout of the record'),
  seq: described({ type: 'integer', minimum: 1 }, '第几条，从 1 起', 'Its number, from 1'),
  prev: described(
    { ...DIGEST, type: ['string', 'null'] },
    '前一条的哈希；第一条为 null',
    'The hash of the record before it; null for the first',
  ),
  at: described(
    { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$' },
    '写入的时间（世界时），由机器的时钟给出',
    'When it was written (UTC), by the clock of the machine',
  ),
  entry: described(
    {
      ...closed({
        receipt: described(ref('receipt'), '决定的收据', 'The receipt of the decision'),
        undecided: described(
          closed(UNDECIDED, Object.keys(UNDECIDED)),
          '没有作出决定的申请，以及为什么',
          'An application that got no decision, and why',
        ),
      }),
      minProperties: 1,
      maxProperties: 1,
    },
    '所记的一件事：一个决定，或没有作出决定',
    'What it records: a decision, or that there was none',
  ),
  signed: described(
    closed(SIGNED, Object.keys(SIGNED)),
    '签名；没有签名的没有这一项',
    'The signature, where it is signed',
  ),
  hash: described(DIGEST, '记录其余部分（规范 JSON）的摘要', 'The digest of the rest of the record (canonical JSON)'),
}

/** What the schema of a record refers to. */
export const LOG_RECORD_DEFINITIONS: Properties = { receipt: RECEIPT }

/** A line of the decision log that `banfa check --log` keeps. */
export const LOG_RECORD: JsonSchema = {
  title: '日志记录 log record',
  description: '决定日志的一行，与前一行相接\nA line of the decision log, chained to the one before it',
  ...closed(KEYS, optional(KEYS, ['signed'])),
}
