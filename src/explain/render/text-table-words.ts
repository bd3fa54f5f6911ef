import type { Language } from '../../model/bilingual.ts'
import type { TextRow } from '../text-table.ts'

/** So many phrases, with so many characters. */
export interface Counted {
  readonly phrases: number
  readonly characters: number
}

/** Where the characters of a text went. */
export interface Account {
  readonly ruled: Counted
  readonly reasoned: Counted
  readonly open: Counted
  /** Characters that are labels and numbers of the structure. */
  readonly structure: number
  readonly total: number
}

/** The words around a table of the text, in one language. */
export interface TextTableWords {
  readonly intro: string
  readonly columns: readonly string[]
  readonly kinds: Readonly<Record<TextRow['kind'], string>>
  readonly account: (account: Account) => string
}

/** The share of the characters that have a place, as it reads; 100% only when all have one. */
function percent({ open, total }: Account): string {
  const tenths = total === 0 ? 1000 : Math.floor(((total - open.characters) * 1000) / total)
  return `${Math.floor(tenths / 10)}${tenths % 10 === 0 ? '' : `.${tenths % 10}`}%`
}

const ZH: TextTableWords = {
  intro: '每一句原文的去处：编成了什么规则，或者为什么不是规则。由规则文件生成，勿手工修改。',
  columns: ['条款', '原文', '去处', '含义'],
  kinds: {
    condition: '条件',
    define: '规定的值',
    nothing: '不是规则',
    pending: '尚未编写',
    outcome: '数额',
    adjust: '调整',
    cap: '合计上限',
    payer: '承担者',
    duty: '义务',
    entitlement: '权利',
    consequence: '后果',
    deadline: '期限',
    residual: '其他情形',
  },
  account: (account) =>
    [
      `编成规则 ${account.ruled.phrases} 句（${account.ruled.characters} 字），`,
      `注明理由而不是规则 ${account.reasoned.phrases} 句（${account.reasoned.characters} 字），`,
      `条、项的编号 ${account.structure} 字，`,
      `没有着落 ${account.open.phrases} 句（${account.open.characters} 字）。`,
      `全文 ${account.total} 字（不计空白，标点在内），有着落的占 ${percent(account)}。`,
    ].join(''),
}

const EN: TextTableWords = {
  intro:
    'Where each phrase of the text went: the rule it became, or why it is none. Made from the rule files; not to be edited.',
  columns: ['Clause', 'Text', 'Became', 'Meaning'],
  kinds: {
    condition: 'condition',
    define: 'value laid down',
    nothing: 'no rule',
    pending: 'not yet encoded',
    outcome: 'amount',
    adjust: 'adjustment',
    cap: 'joint cap',
    payer: 'payer',
    duty: 'duty',
    entitlement: 'entitlement',
    consequence: 'consequence',
    deadline: 'deadline',
    residual: 'open-ended item',
  },
  account: (account) =>
    [
      `${account.ruled.phrases} phrases became rules (${account.ruled.characters} characters), `,
      `${account.reasoned.phrases} are none for a stated reason (${account.reasoned.characters}), `,
      `the numbering takes ${account.structure} characters, `,
      `${account.open.phrases} phrases are unaccounted for (${account.open.characters}). `,
      `Of ${account.total} characters, blanks left out and punctuation counted, ${percent(account)} have their place.`,
    ].join(''),
}

/** The words of a table of the text in a language. */
export function textTableWords(language: Language): TextTableWords {
  return language === 'zh' ? ZH : EN
}
