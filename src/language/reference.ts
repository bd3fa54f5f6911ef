import type { Bilingual } from '../model/bilingual.ts'
import { CONDITIONS } from './conditions/index.ts'
import { EXPRESSIONS } from './expressions/index.ts'
import { scale } from './expressions/scale.ts'
import { MEANINGS } from './meanings/index.ts'
import { OPERATORS } from './operators/index.ts'
import { GENERATED, keysPage, keyTable } from './reference-keys.ts'
import { CONDITION_PROPERTIES, expressionProperties } from './schema-condition.ts'
import { described, type Properties, TEXT } from './schema-parts.ts'
import type { JsonSchema, OperatorWord, Page } from './word.ts'

/** A page of the reference: where it stands in docs/reference/, and its text. */
export interface ReferencePage {
  readonly path: string
  readonly text: string
}

/** The reference of the rule language, made from the words’ own pages and schemas; docs/reference/ holds the same, checked in. */
export function referencePages(): ReferencePage[] {
  return [
    { path: 'operators.md', text: operators() },
    { path: 'conditions.md', text: conditions() },
    { path: 'expressions.md', text: expressions() },
    { path: 'phrases.md', text: phrases() },
    { path: 'keys.md', text: keysPage() },
  ]
}

function operators(): string {
  return page(
    { zh: '运算词', en: 'Operators' },
    {
      zh: '比较写成三行：`fact`（列表问题里写 `item`）、`operator`、`value`。原文的“以上”“以下”“以内”“届满”含本数，“超过”“不满”“以外”不含本数（民法典第一千二百五十九条）。',
      en: 'A comparison is three lines: `fact` (`item` inside a list question), `operator`, `value`.',
    },
    [...OPERATORS.values()].map((word) => section(word.name, word.page, cues(word))),
  )
}

function cues({ cues: { before, after } }: OperatorWord): string[] {
  const words = [...before.map((word) => `${word}…`), ...after.map((word) => `…${word}`)]
  return words.length === 0 ? [] : [`原文用词 In the text: ${words.join(' ')}`]
}

function conditions(): string {
  const guards = ['when', 'unless']
  const comparison = ['fact', 'item', 'operator', 'value', 'ifAbsent']
  return page(
    { zh: '条件', en: 'Conditions' },
    {
      zh: '每处恰好写一种条件；并列用 `all`、`any`。结果是成立、不成立、待定，或不影响结果（不适用）。',
      en: 'A node is exactly one condition; several are joined by `all` or `any`. It is true, false, open, or does not bear.',
    },
    [
      section('fact · operator · value', COMPARISON, [
        someKeys({ ...CONDITION_PROPERTIES, operator: OPERATOR }, comparison),
      ]),
      ...[...CONDITIONS.values()].map((word) => section(word.name, word.page, [keyTable(word.schema)])),
      section('when · unless', GUARDS, [someKeys(CONDITION_PROPERTIES, guards)]),
    ],
  )
}

// What each operator means is a page of its own.
const OPERATOR: JsonSchema = described(TEXT, '[运算词](operators.md)', 'The [operator](operators.md)')

const COMPARISON: Page = {
  summary: {
    zh: '比较：事实与一个值相比，见[运算词](operators.md)。值可能为“没有”时须写 `ifAbsent`。',
    en: 'A comparison of a fact with a value; where the value can be absent, `ifAbsent` says what then.',
  },
  example: 'fact: branchCount\noperator: atLeast\nvalue: 2 家\nifAbsent: false\n',
}

const GUARDS: Page = {
  summary: {
    zh: '任何条件和条、款、项、目上都可以写适用范围和但书；例外的例外写在 `unless` 里的 `unless`。',
    en: 'Any condition and any level may carry guards; an exception to an exception is an `unless` inside.',
  },
  example:
    'fact: licensed\noperator: is\nvalue: true\nwhen: { fact: sector, operator: is, value: retail }\nunless: { judgement: wellRun }\n',
}

function expressions(): string {
  return page(
    { zh: '算式', en: 'Expressions' },
    {
      zh: '`value` 及各算式的运算数，可以是照原文写的值（`12 人`、`2/3`、`25%`、`30 万元`、`3 个月`、`2019-01-01`、`true`），也可以是下列之一，每处恰好一个键。计算是精确的：分数不化为小数，金额以分计。',
      en: 'An operand is a literal written like the text, or one of the following, one key per node. Everything is exact.',
    },
    [
      section('fact · item · reading', OPERAND, [someKeys(expressionProperties(), ['fact', 'item', 'reading'])]),
      ...[...EXPRESSIONS.values(), scale].map((word) => section(word.name, word.page, [keyTable(word.schema)])),
    ],
  )
}

function phrases(): string {
  return page(
    { zh: '一句的含义', en: 'What a phrase means' },
    {
      zh: '一句恰好有一种含义：一个[条件](conditions.md)，或 `define`、`nothing`、`pending`，或下列之一。下列各句带来后果，而不改变结论（`by` 和 `residual` 也是条件）；它们在“门”开着时才起作用：同一列表里同角色的其他句子都成立，扶持条款还要上级各句成立，本句和上级的 `when`、`unless` 允许。',
      en: 'A phrase has exactly one meaning: a condition, `define`, `nothing`, `pending`, or one of these. They bring something about and change no verdict (`by` and `residual` are conditions too). They act while their gate is open: the other phrases of their role in the list hold, in a support also those of the levels above, and no `when` or `unless` around them shuts it.',
    },
    [...MEANINGS.values()].map((word) => section(word.name, word.page, [keyTable(word.schema)])),
  )
}

const OPERAND: Page = {
  summary: { zh: '引用一个值。', en: 'Refers to a value.' },
  example: 'min: [{ fact: employeeCount }, { reading: least-staff }]\n',
}

/** Some of the keys of a node, as a table. */
function someKeys(properties: Properties, keys: readonly string[]): string {
  const chosen = keys.map((key) => [key, properties[key] ?? TEXT])
  return keyTable({ properties: Object.fromEntries(chosen) })
}

function page(title: Bilingual, intro: Bilingual, sections: readonly string[]): string {
  return `${[GENERATED, `# ${title.zh} ${title.en}`, intro.zh, intro.en, ...sections].join('\n\n')}\n`
}

function section(name: string, { summary, example }: Page, more: readonly string[] = []): string {
  const parts = [`## ${name}`, summary.zh, summary.en, ...more, `\`\`\`yaml\n${example}\`\`\``]
  return parts.filter((part) => part !== '').join('\n\n')
}
