import { type CameTo, RECEIPT_FORMAT, type Receipt } from '../model/receipt.ts'
import type { Keys } from './schema-decision-parts.ts'
import { closed, DAY, described, mapOf, TEXT } from './schema-parts.ts'
import type { JsonSchema } from './word.ts'

/** A SHA-256 digest with the name of its method. */
export const DIGEST: JsonSchema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }

const TEXT_OR_NULL: JsonSchema = { type: ['string', 'null'] }
const ANY_TEXT: JsonSchema = { type: 'string' }

const CAME_TO: Keys<CameTo> = {
  decisions: described(mapOf(ANY_TEXT), '各项决定的结论', 'What each decision point came to'),
  clauses: described(mapOf(ANY_TEXT), '各条款的结论', 'What each clause came to'),
  amounts: described(
    mapOf(ANY_TEXT),
    '各项数额：结论、上下限、单位',
    'What each amount came to: verdict, bounds, unit',
  ),
}

const DIGESTS: Keys<Receipt['sha256']> = {
  application: described(DIGEST, '申请的摘要', 'The digest of the application'),
  decision: described(DIGEST, '决定的摘要', 'The digest of the decision'),
  receipt: described(DIGEST, '收据其余内容的摘要', 'The digest of all the rest of the receipt'),
}

const KEYS: Keys<Receipt> = {
  receipt: described({ const: RECEIPT_FORMAT }, '收据的格式', 'The layout of the receipt'),
  application: described(ANY_TEXT, '申请在决定里的名称', 'What the application is called in its decision'),
  policy: described(TEXT, '办法', 'The policy'),
  version: described(TEXT, '所用的版本', 'The version used'),
  asOf: described(DAY, '基准日', 'The day it was decided for'),
  using: described(
    TEXT_OR_NULL,
    '指名要用的版本；null 为没有指名',
    'The version asked for by name; null where none was',
  ),
  for: described(TEXT_OR_NULL, '问的决定；null 为默认的', 'The decision asked for; null for the default one'),
  engine: described({ enum: ['rules', 'plain'] }, '求值引擎', 'The evaluation engine'),
  banfa: described(TEXT, 'banfa 的版本', 'The version of banfa'),
  rules: described(DIGEST, '规则的摘要', 'The digest of the rules'),
  files: described(mapOf(DIGEST), '办法各文件的摘要', 'The digest of every file of the policy'),
  readings: described(mapOf(TEXT_OR_NULL), '各项解释口径的选择', 'The choice of every reading'),
  facts: described({ type: 'object' }, '申请原样', 'The application as given'),
  places: described(
    { type: 'array', items: ANY_TEXT },
    '各项提示所在的位置',
    'Where what was noticed about the application stood',
  ),
  came: described(closed(CAME_TO, Object.keys(CAME_TO)), '决定的要点', 'The decision in brief'),
  sha256: described(
    closed(DIGESTS, Object.keys(DIGESTS)),
    '申请、决定、收据的摘要',
    'The digests of application, decision and receipt',
  ),
}

/** A receipt: what `banfa replay` makes a decision again from. */
export const RECEIPT: JsonSchema = {
  title: '收据 receipt',
  description:
    '一个决定的收据：据以重新作出同一决定\nThe receipt of a decision: what is needed to make it again, byte for byte',
  ...closed(KEYS, Object.keys(KEYS)),
}
