import type { Bilingual } from '../model/bilingual.ts'
import type { Finding } from '../model/finding.ts'
import type { Span } from '../model/tree.ts'
import { didYouMean, looksLike } from '../util/did-you-mean.ts'
import { shown } from './application-found.ts'

/** A name as written, where it stands, and what may stand there. */
export interface WrittenName {
  readonly name: string
  readonly span: Span
  /** The record or list it is a field of. */
  readonly owner?: string
  /** The names that may stand there, with their labels. */
  readonly known: ReadonlyMap<string, Bilingual>
  /** Dotted names of facts that stand in a record. */
  readonly dotted?: Iterable<string>
}

/** A name is used that the vocabulary does not declare. */
export function unknownName({ name, span, owner, known, dotted = [] }: WrittenName): Finding {
  const help = nearest(name, known) ?? inItsRecord(name, dotted)
  const written = shown(owner === undefined ? name : `${owner}.${name}`)
  return {
    code: 'unknown-fact',
    severity: 'error',
    span,
    message: { zh: `事实词汇表中没有“${written}”`, en: `no fact “${written}” is declared` },
    label: { zh: '未声明的事实', en: 'undeclared fact' },
    why: {
      zh: '申请只能给出 facts.yaml 声明的事实',
      en: 'an application gives only the facts that facts.yaml declares',
    },
    ...(help === undefined ? {} : { help }),
  }
}

const LONGEST = 100

function nearest(name: string, known: ReadonlyMap<string, Bilingual>): Bilingual | undefined {
  if (name.length > LONGEST) return undefined
  const byName = didYouMean(name, known.keys())
  if (byName !== undefined) return meantName(byName, known, hasLookalikes(name, byName))
  const nameOf = new Map([...known].flatMap(([known, { zh, en }]) => [[zh, known] as const, [en, known] as const]))
  const label = nameOf.has(name) ? name : didYouMean(name, nameOf.keys())
  const byLabel = label === undefined ? undefined : nameOf.get(label)
  return byLabel === undefined
    ? undefined
    : meantName(byLabel, known, label !== undefined && hasLookalikes(name, label))
}

function meantName(name: string, known: ReadonlyMap<string, Bilingual>, lookalikes: boolean): Bilingual {
  const label = known.get(name)
  const zh = label === undefined || label.zh === name ? name : `${name}（${label.zh}）`
  const en = label === undefined || label.en === name ? name : `${name} (${label.en})`
  return {
    zh: `是否想写 ${zh}？${lookalikes ? '所写的含有形似的其他字符' : ''}`,
    en: `did you mean ${en}?${lookalikes ? ' the one written holds look-alike characters' : ''}`,
  }
}

/** The name was written with characters of another alphabet or width, or other Han characters, that look like its own. */
function hasLookalikes(written: string, name: string): boolean {
  const foreign = /[^\p{ASCII}\p{Script=Han}]/u
  return (foreign.test(written) && !foreign.test(name)) || (looksLike(written, name) && !/^\p{ASCII}*$/u.test(written))
}

/** A field of a record written at top level, with a dot or without its record. */
function inItsRecord(name: string, dotted: Iterable<string>): Bilingual | undefined {
  for (const full of dotted) {
    const dot = full.indexOf('.')
    if (dot === -1 || (full !== name && full.slice(dot + 1) !== name)) continue
    const form = `${full.slice(0, dot)}: { ${full.slice(dot + 1)}: … }`
    return { zh: `写成 ${form}`, en: `write ${form}` }
  }
  return undefined
}
