import { ROLES } from '../language/schema-roles.ts'
import type { Role } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import type { Phrase, Quote } from '../model/structure.ts'
import { child, type MapTree, type Tree, textAt } from '../model/tree.ts'

/** Where phrases stand. */
export interface Standing {
  readonly id: string
  readonly cite: string
  readonly citeEn: string
  readonly role: Role
}

/** The phrases of one level, numbered in the order the text reads: those before its parts, then those after. */
export function readPhrases(
  standing: Standing,
  lead: readonly Tree[],
  tail: readonly Tree[],
  findings: Finding[],
): { lead: Phrase[]; tail: Phrase[] } {
  let count = 0
  const read = (trees: readonly Tree[]): Phrase[] =>
    trees.flatMap((tree) => (tree.kind === 'map' ? [readPhrase(standing, tree, ++count, findings)] : []))
  return { lead: read(lead), tail: read(tail) }
}

function readPhrase({ id, cite, citeEn, role }: Standing, body: MapTree, count: number, findings: Finding[]): Phrase {
  const quotes: Quote[] = []
  collectQuotes(body, true, cite, quotes, findings)
  if (quotes.length === 0) findings.push(missingQuote(body, cite))
  return { id: textAt(body, 'id') ?? `${id}.ph${count}`, cite, citeEn, role: roleOf(body) ?? role, quotes, body }
}

/** The role written on a phrase or level. */
export function roleOf(tree: MapTree): Role | undefined {
  const written = textAt(tree, 'role')
  return written !== undefined && Object.hasOwn(ROLES, written) ? (written as Role) : undefined
}

/** A node’s own quote, then those of the elements of lists beneath it, depth-first: the order in which the text reads. */
function collectQuotes(tree: Tree, mayQuote: boolean, cite: string, quotes: Quote[], findings: Finding[]): void {
  if (tree.kind === 'scalar') return
  if (tree.kind === 'list') {
    for (const item of tree.items) collectQuotes(item, true, cite, quotes, findings)
    return
  }
  const quote = child(tree, 'quote')
  if (quote?.kind === 'scalar' && typeof quote.value === 'string') {
    if (mayQuote) quotes.push({ text: quote.value, span: quote.span })
    else findings.push(misplacedQuote(quote, cite))
  }
  for (const { key, value } of tree.entries.values())
    if (key !== 'quote') collectQuotes(value, false, cite, quotes, findings)
}

function missingQuote(body: MapTree, cite: string): Finding {
  const [first] = body.entries.values()
  return {
    code: 'missing-quote',
    severity: 'error',
    span: first?.keySpan ?? body.span,
    clause: cite,
    message: { zh: '这一句没有原文', en: 'this phrase has no quote' },
    label: { zh: '没有 quote', en: 'no quote' },
    why: {
      zh: '含义写在原文之下，原文连起来就是条文',
      en: 'a meaning stands under its quote, and the quotes joined are the text',
    },
    help: { zh: '加一行 quote: 原文', en: 'add a line quote: with the text' },
  }
}

function misplacedQuote(quote: Tree, cite: string): Finding {
  return {
    code: 'misplaced-quote',
    severity: 'error',
    span: quote.span,
    clause: cite,
    message: { zh: '原文不能写在这里', en: 'a quote cannot stand here' },
    why: {
      zh: '原文写在一句上，或写在列表的元素上，才有先后次序',
      en: 'quotes stand on a phrase or on the elements of a list, so that their order is the text’s',
    },
    help: {
      zh: '移到这一句的 quote，或移到 all、any、rows 的一行上',
      en: 'move it to the phrase, or to an element of all, any or rows',
    },
  }
}
