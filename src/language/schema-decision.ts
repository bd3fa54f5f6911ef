import type { Decision, NotInForce, Refusal, UsedVersion } from '../model/decision.ts'
import { BOTH, DECISION_DEFINITIONS, type Keys, optional } from './schema-decision-parts.ts'
import { closed, DAY, described, mapOf, ref, TEXT } from './schema-parts.ts'
import { READINGS_DEFINITIONS } from './schema-readings.ts'
import { WORKINGS_DEFINITIONS } from './schema-workings.ts'
import type { JsonSchema } from './word.ts'

const PERIOD = closed(
  {
    from: described(DAY, '施行之日', 'The day it comes into force'),
    until: described({ ...DAY, type: ['string', 'null'] }, '届满之日', 'Its last day; null when it has none'),
  },
  ['from', 'until'],
)

const APPLICATION = described(TEXT, '申请的名称', 'The application')
const POLICY = described(TEXT, '办法', 'The policy')
const TITLE = described(BOTH, '办法的全称', 'The title of the policy')
const AS_OF = described(DAY, '基准日', 'The day it is decided for')

const DECISION: Keys<Decision> = {
  application: APPLICATION,
  policy: POLICY,
  title: TITLE,
  version: described(TEXT, '所用的版本', 'The version used'),
  asOf: AS_OF,
  inForce: described({ ...PERIOD, type: ['object', 'null'] }, '该版本的施行期间', 'The period of that version'),
  rules: described(
    { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
    '规则文件的摘要',
    'The digest of the rule files',
  ),
  engine: described(TEXT, '引擎及其版本', 'The engine and its version'),
  uses: described(
    mapOf(ref('usedVersion')),
    '所引用的其他办法，按前缀',
    'The instruments it takes conditions and values from, by prefix',
  ),
  parties: described(mapOf(BOTH), '各方', 'The parties: whose move it may be'),
  decisions: described(mapOf(ref('point')), '各项决定', 'What is decided, by id'),
  default: described(TEXT, '默认的决定', 'The decision that sets the exit code'),
  clauses: described(
    { type: 'array', items: ref('clause') },
    '各条款及其各句',
    'The clauses and their phrases, as the text reads',
  ),
  amounts: described(
    { type: 'array', items: ref('amount') },
    '给予、收取或计发的数额，每个受领者一条',
    'What is given, charged or measured out: one entry for each recipient',
  ),
  effects: described(
    { type: 'array', items: ref('effect') },
    '义务、权利、后果、期限与其他情形',
    'Duties, entitlements, consequences, deadlines and open-ended items',
  ),
  workings: ref('workings'),
  findings: described(
    { type: 'array', items: ref('finding') },
    '填报中值得注意之处',
    'What was noticed about the application',
  ),
}

const NOT_IN_FORCE: Keys<NotInForce> = {
  application: APPLICATION,
  policy: POLICY,
  title: TITLE,
  asOf: AS_OF,
  inForce: described({ type: 'null' }, '当日没有施行的版本', 'No version is in force on the day'),
  nearest: described({ type: 'array', items: TEXT }, '最近的版本', 'The versions nearest to the day'),
  lacking: described(
    closed({ policy: POLICY, title: TITLE }, ['policy', 'title']),
    '所引用而当日没有施行版本的办法',
    'The instrument it uses that has no version in force',
  ),
}

const RULES: JsonSchema = { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' }

const USED_VERSION: Keys<UsedVersion> = {
  policy: POLICY,
  title: TITLE,
  version: described(TEXT, '所用的版本', 'The version used'),
  rules: described(RULES, '规则文件的摘要', 'The digest of the rule files'),
}

/** Only where it was asked for. */
const READINGS = { readings: ref('readings') }

const ERROR: Keys<Refusal['error']> = {
  code: described(TEXT, '代码', 'The code'),
  message: described(BOTH, '哪里不对', 'What is wrong'),
  place: described({ type: 'string' }, '位置', 'Where'),
  help: described(BOTH, '如何改', 'How to mend it'),
}

const REFUSAL: Keys<Refusal> = {
  application: APPLICATION,
  error: described(ref('error'), '第一个原因', 'The first reason'),
  errors: described(
    { type: 'array', minItems: 1, items: ref('error') },
    '全部原因',
    'Every reason, the first included',
  ),
}

/** The JSON that `check --format json` prints: one entry per application. */
export const ANSWERS: JsonSchema = {
  title: '结论 decision',
  description:
    '每份申请一条：结论，或当日没有施行的版本，或不能读取的原因\nOne entry per application: a decision, no version in force, or why it could not be read',
  type: 'array',
  items: { anyOf: [ref('decision'), ref('notInForce'), ref('refusal')] },
}

/** What the entries are made of. */
export const ANSWER_DEFINITIONS: Readonly<Record<string, JsonSchema>> = {
  decision: described(closed({ ...DECISION, ...READINGS }, optional(DECISION, ['uses'])), '结论', 'A decision'),
  notInForce: described(
    closed({ ...NOT_IN_FORCE, ...READINGS }, optional(NOT_IN_FORCE, ['lacking'])),
    '当日没有施行的版本',
    'No version in force',
  ),
  usedVersion: described(closed(USED_VERSION, Object.keys(USED_VERSION)), '所引用的办法', 'An instrument that is used'),
  refusal: described(closed(REFUSAL, Object.keys(REFUSAL)), '不能读取', 'It could not be read'),
  error: described(closed(ERROR, optional(ERROR, ['help'])), '一个原因', 'One reason'),
  ...DECISION_DEFINITIONS,
  ...READINGS_DEFINITIONS,
  ...WORKINGS_DEFINITIONS,
}
