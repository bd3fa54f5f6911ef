import { type ClausePath, citation, citationEn, clauseId } from '../model/citation.ts'
import type { Combine, Role } from '../model/core.ts'
import type { Finding } from '../model/finding.ts'
import type { Article, Level } from '../model/structure.ts'
import { child, itemsAt, type MapTree, type Tree, textAt } from '../model/tree.ts'
import { readPhrases, roleOf } from './read-phrase.ts'

type Kind = Level['kind']

/** The lists that hold the parts of each level, and what the parts are. */
const PARTS: Readonly<Record<Kind, readonly (readonly [key: string, kind: Exclude<Kind, 'article'>])[]>> = {
  article: [
    ['paragraphs', 'paragraph'],
    ['items', 'item'],
  ],
  paragraph: [['items', 'item']],
  item: [['subitems', 'subitem']],
  subitem: [],
}

/**
 * The law’s own structure of an article: levels and phrases with their ids, citations, roles and quotes.
 * Where the number is missing, which its shape says, the file’s name lends it.
 */
export function readStructure(tree: MapTree, file: string): { article: Article; findings: Finding[] } {
  const findings: Finding[] = []
  const number = numberAt(tree, 'article') ?? numberInName(file) ?? 1
  const level = readLevel('article', tree, { article: number }, roleOf(tree) ?? 'requirement', findings)
  return { article: { file, level, tree }, findings }
}

function readLevel(kind: Kind, tree: MapTree, path: ClausePath, inherited: Role, findings: Finding[]): Level {
  const id = clauseId(path)
  const cite = citation(path)
  const citeEn = citationEn(path)
  const role = roleOf(tree) ?? inherited
  const title = textAt(tree, 'title')
  const when = child(tree, 'when')
  const unless = child(tree, 'unless')
  checkParts(kind, tree, cite, findings)
  const phrases = readPhrases(
    { id, cite, citeEn, role },
    [...itemsAt(tree, 'lead'), ...itemsAt(tree, 'phrases')],
    itemsAt(tree, 'tail'),
    findings,
  )
  const combine = combineOf(child(tree, 'parts'))
  const parts = PARTS[kind].flatMap(([key, part]) => readParts(part, itemsAt(tree, key), path, role, findings))
  if (typeof combine === 'object' && parts.length > 0 && combine.atLeast > parts.length)
    findings.push(tooFewParts(combine.atLeast, parts.length, child(tree, 'parts') ?? tree, cite))
  return {
    kind,
    number: path[kind] ?? 0,
    id,
    cite,
    citeEn,
    ...(title === undefined ? {} : { title }),
    role,
    combine,
    guard:
      when === undefined && unless === undefined
        ? null
        : { ...(when === undefined ? {} : { when }), ...(unless === undefined ? {} : { unless }) },
    lead: phrases.lead,
    parts,
    tail: phrases.tail,
    span: tree.span,
  }
}

function readParts(
  kind: Exclude<Kind, 'article'>,
  trees: readonly Tree[],
  path: ClausePath,
  role: Role,
  findings: Finding[],
): Level[] {
  const levels: Level[] = []
  for (const [index, tree] of trees.entries()) {
    if (tree.kind !== 'map') continue
    const expected = index + 1
    const number = numberAt(tree, kind) ?? expected
    const level = readLevel(kind, tree, { ...path, [kind]: number }, role, findings)
    if (number !== expected) findings.push(misnumbered(level, expected))
    levels.push(level)
  }
  return levels
}

/** A number a clause can have; what is none the shape has refused. */
function numberAt(tree: Tree, key: string): number | undefined {
  const value = child(tree, key)
  const number = value?.kind === 'scalar' ? value.value : undefined
  return typeof number === 'number' && Number.isInteger(number) && number > 0 && number < 10_000 ? number : undefined
}

function combineOf(tree: Tree | undefined): Combine {
  if (tree?.kind === 'scalar') return tree.value === 'any' ? 'any' : 'all'
  const atLeast = tree === undefined ? undefined : numberAt(tree, 'atLeast')
  return atLeast === undefined ? 'all' : { atLeast }
}

/** What asks for more parts than there are is never true. */
function tooFewParts(asked: number, found: number, { span }: Tree, cite: string): Finding {
  return {
    code: 'malformed',
    severity: 'error',
    span,
    clause: cite,
    message: {
      zh: `至少要符合 ${asked} 项，下面只有 ${found} 项`,
      en: `at least ${asked} parts are asked for, and there are ${found}`,
    },
    help: { zh: '改小 atLeast，或补上各项', en: 'lower atLeast, or add the parts' },
  }
}

/** The number of the article a file is named after: 6 for article-06.yaml. */
export function numberInName(file: string): number | undefined {
  const digits = /(?:^|\/)article-0*([1-9][0-9]{0,3})\.yaml$/.exec(file)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** A level reads as its own phrases, or as parts of one kind with phrases before and after. */
function checkParts(kind: Kind, tree: MapTree, cite: string, findings: Finding[]): void {
  const keys = ['phrases', ...PARTS[kind].map(([key]) => key)].filter((key) => tree.entries.has(key))
  const entry = tree.entries.get(keys[1] ?? '')
  if (entry === undefined) return
  findings.push({
    code: 'malformed',
    severity: 'error',
    span: entry.keySpan,
    clause: cite,
    message: {
      zh: `有了 ${keys[0]} 就不能再有 ${entry.key}`,
      en: `${keys[0]} and ${entry.key} cannot stand side by side`,
    },
    help: {
      zh: '各部分之前的句子写在 lead，之后的写在 tail',
      en: 'phrases before the parts go into lead, those after them into tail',
    },
  })
}

const COUNTED: Readonly<Record<Kind, { readonly zh: string; readonly en: string }>> = {
  article: { zh: '条', en: 'article' },
  paragraph: { zh: '款', en: 'paragraph' },
  item: { zh: '项', en: 'item' },
  subitem: { zh: '目', en: 'subitem' },
}

function misnumbered({ kind, number, cite, span }: Level, expected: number): Finding {
  const { zh, en } = COUNTED[kind]
  return {
    code: 'structure-numbering',
    severity: 'warning',
    span: { ...span, end: span.start },
    clause: cite,
    message: {
      zh: `这里应是第 ${expected} ${zh}，写的是 ${number}`,
      en: `this should be ${en} ${expected}, and says ${number}`,
    },
    why: {
      zh: '编号不连续，引用就会指错地方',
      en: 'when the numbers do not run on, citations point to the wrong place',
    },
    help: { zh: '按原文的顺序从 1 编起', en: 'number them from 1 in the order of the text' },
  }
}
