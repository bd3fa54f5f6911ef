import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { ScalarType } from '../model/type.ts'
import { AS_OF, type ListFact, type RecordFact, type ScalarFact } from '../model/vocabulary.ts'
import { howWritten } from './how-written.ts'
import { usedBy } from './used-by.ts'

/** Which facts a form asks for, and in which language. */
export interface FormOptions {
  readonly language: Language
  /** Only these facts, lists and fields of records (by record, dot and field); all when left out. */
  readonly only?: ReadonlySet<string>
}

const WORDS = {
  zh: {
    head: (title: string, version: string) => `${title}  ${version} 申请`,
    how: '去掉行首的“# ”再填；不知道的留着不动，程序会指出还缺什么。',
    none: (means: string) => `没有的写 absent（${means}）`,
    from: (parties: string) => `填报：${parties}`,
    evidence: (cite: string) => `材料：${cite}`,
    used: (cites: string) => `用于：${cites}`,
    rows: (most: number) => `名单，一行一项，最多 ${most} 行；一行也没有就写 []`,
    group: '一组',
    join: '、',
    is: (label: string, what: string) => `${label}：${what}`,
    aside: (name: string, label: string) => `${name}（${label}）`,
    more: (cites: string, n: number) => `${cites}等 ${n} 处`,
  },
  en: {
    head: (title: string, version: string) => `${title}, ${version}: application`,
    how: 'Take “# ” off a line to fill it in; leave what you do not know, and you are told what is missing.',
    none: (means: string) => `absent if there is none (${means})`,
    from: (parties: string) => `given by: ${parties}`,
    evidence: (cite: string) => `evidence: ${cite}`,
    used: (cites: string) => `used by: ${cites}`,
    rows: (most: number) => `a list, a row for each, at most ${most}; [] if there are none`,
    group: 'a group',
    join: ', ',
    is: (label: string, what: string) => `${label}: ${what}`,
    aside: (name: string, label: string) => `${name} (${label})`,
    more: (cites: string, n: number) => `${cites} and others, ${n} in all`,
  },
} as const

/** How many clauses a comment names before it only counts them. */
const MOST_CITED = 4

/**
 * A blank application in YAML: every fact it may give stands in a comment with what it is, how it is written, whose it is,
 * what proves it and which clauses ask for it. As it is it gives nothing, and reads as an application that lacks everything.
 */
export function blankForm(program: Program, options: FormOptions): string {
  const { vocabulary, policy, title, version } = program
  const words = WORDS[options.language]
  const form = new Form(program, options)
  const lines = [`# ${words.head(title[options.language], version)}`, `# ${words.how}`, `policy: ${policy}`]
  for (const fact of vocabulary.scalars.values())
    if (!fact.name.includes('.') && fact.name !== AS_OF) lines.push(...form.scalar(fact))
  for (const record of vocabulary.records.values()) lines.push(...form.record(record))
  for (const list of vocabulary.lists.values()) lines.push(...form.list(list))
  return `${lines.join('\n')}\n`
}

class Form {
  readonly #program: Program
  readonly #language: Language
  readonly #only: ReadonlySet<string> | undefined
  readonly #used: ReadonlyMap<string, readonly Bilingual[]>

  constructor(program: Program, { language, only }: FormOptions) {
    this.#program = program
    this.#language = language
    this.#only = only
    this.#used = usedBy(program)
  }

  #asks(name: string): boolean {
    return this.#only === undefined || this.#only.has(name)
  }

  scalar(fact: ScalarFact): string[] {
    if (!this.#asks(fact.name)) return []
    return ['', ...this.#about(fact, [fact.name]).map((line) => `# ${line}`), `# ${keyed(fact.name, fact.type)}`]
  }

  record({ name, label, fields, absent }: RecordFact): string[] {
    const facts = fields.flatMap((field) => {
      const fact = this.#program.vocabulary.scalars.get(`${name}.${field}`)
      return fact !== undefined && this.#asks(fact.name) ? [{ field, fact }] : []
    })
    if (facts.length === 0) return []
    const words = WORDS[this.#language]
    const head = [words.aside(this.#told(label), words.group), ...(absent ? [words.none(this.#told(absent))] : [])]
    return [
      '',
      ...head.map((line) => `# ${line}`),
      `# ${name}:`,
      ...facts.flatMap(({ field, fact }) => [
        `#   ${keyed(field, fact.type)}   # ${this.#about(fact, [fact.name]).join(' · ')}`,
      ]),
    ]
  }

  list(list: ListFact): string[] {
    if (!this.#asks(list.name)) return []
    const words = WORDS[this.#language]
    const most = list.max - (list.due?.last ?? 0)
    const head = [
      words.is(this.#told(list.label), words.rows(most)),
      ...this.#whose(list),
      ...(list.absent === undefined ? [] : [words.none(this.#told(list.absent))]),
      ...this.#cited([list.name]),
    ]
    const fields = [...list.fields].map(
      ([field, fact], i) =>
        `#   ${i === 0 ? '-' : ' '} ${keyed(field, fact.type)}   # ${this.#about(fact, [], list).join(' · ')}`,
    )
    return ['', ...head.map((line) => `# ${line}`), `# ${list.name}:`, ...fields]
  }

  /** What a fact is and how it is written, whose it is where that is not said above, what proves it, who asks for it. */
  #about(fact: ScalarFact, names: readonly string[], said?: ListFact): string[] {
    const words = WORDS[this.#language]
    const whose = said === undefined ? fact : unlike(fact, said)
    return [
      words.is(this.#told(fact.label), howWritten(fact.type, this.#language)),
      ...(fact.absent === undefined ? [] : [words.none(this.#told(fact.absent))]),
      ...this.#whose(whose),
      ...this.#cited(names),
    ]
  }

  #whose({ from, evidence }: Pick<ScalarFact, 'from' | 'evidence'>): string[] {
    const words = WORDS[this.#language]
    const parties = from.map((party) => this.#told(this.#program.parties.get(party) ?? { zh: party, en: party }))
    return [
      ...(parties.length === 0 ? [] : [words.from(parties.join(words.join))]),
      ...(evidence === undefined ? [] : [words.evidence(evidence)]),
    ]
  }

  #cited(names: readonly string[]): string[] {
    const words = WORDS[this.#language]
    const cites = names.flatMap((name) => this.#used.get(name) ?? []).map((cite) => this.#told(cite))
    if (cites.length === 0) return []
    const some = cites.slice(0, MOST_CITED).join(words.join)
    return [words.used(cites.length > MOST_CITED ? words.more(some, cites.length) : some)]
  }

  #told(text: Bilingual): string {
    return text[this.#language].replace(/\s+/g, ' ')
  }
}

/** Whose a field is and what proves it, as far as its list does not say so already. */
function unlike({ from, evidence }: ScalarFact, list: ListFact): Pick<ScalarFact, 'from' | 'evidence'> {
  const isOwn = evidence !== undefined && evidence !== list.evidence
  return { from: from.join() === list.from.join() ? [] : from, ...(isOwn ? { evidence } : {}) }
}

/** What stands where the value goes: its outward form. */
function sample(type: ScalarType): string {
  switch (type.kind) {
    case 'judgement':
      return '{ finding: , by: , on: , ground: }'
    case 'creditCode':
      return '""'
    default:
      return ''
  }
}

/** A key with the place for its value, and nothing at the end of the line. */
function keyed(key: string, type: ScalarType): string {
  return `${key}: ${sample(type)}`.trimEnd()
}
