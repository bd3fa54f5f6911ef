import type { CST, Parser } from 'yaml'
import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'
import { placeIn } from './place.ts'
import { refusal } from './refusal.ts'
import { yamlLibrary } from './yaml-library.ts'

/** How deep a file may nest. */
export const MAX_DEPTH = 32

/** How many tokens the library is given, spaces and line breaks aside; its time grows faster than their number. */
const MAX_TOKENS = 300_000

const MOST = 20

/**
 * The concrete syntax of a guarded text, or why it is refused. Tokens are fed one by one and the parser's own stack is
 * watched, so nothing deeper than the cap ever exists: a deep text can kill the process in a way no `catch` sees.
 */
export function readCst({ path, text }: SourceFile): { cst: CST.Token[] } | { findings: Finding[] } {
  const { CST, Lexer, Parser } = yamlLibrary()
  const place = placeIn(path, text)
  const parser = new Parser()
  const cst: CST.Token[] = []
  const findings: Finding[] = []
  let isScalar = false
  let documents = 0
  let content = false
  let tokens = 0
  for (const lexeme of new Lexer().lex(text)) {
    const type: CST.TokenType | 'content' | null = isScalar ? 'content' : CST.tokenType(lexeme)
    isScalar = type === 'scalar'
    const span = place(parser.offset, parser.offset + lexeme.length)
    switch (type) {
      case 'anchor':
      case 'alias':
        findings.push(refusal('alias-or-anchor', span, [lexeme]))
        break
      case 'tag':
        findings.push(refusal('tag', span, [lexeme]))
        break
      case 'directive-line':
        findings.push(refusal('directive', span, [lexeme]))
        break
      case 'doc-mode':
        documents++
        if (documents > 1) return { findings: [...findings, refusal('several-documents', span)] }
        break
      case 'doc-start':
        if (content) return { findings: [...findings, refusal('several-documents', span)] }
        content = true
        break
      case 'space':
      case 'newline':
      case 'comment':
        break
      default:
        content = true
    }
    if (type !== 'space' && type !== 'newline') tokens++
    if (tokens > MAX_TOKENS) return { findings: [...findings, refusal('too-many-values', span)] }
    for (const token of parser.next(lexeme)) cst.push(token)
    if (depthOf(parser) > MAX_DEPTH) return { findings: [...findings, refusal('too-deep', span, [MAX_DEPTH])] }
    if (findings.length === MOST) break
  }
  if (findings.length > 0) return { findings }
  for (const token of parser.end()) cst.push(token)
  return { cst }
}

function depthOf({ stack }: Parser): number {
  if (stack.length <= MAX_DEPTH) return stack.length
  return stack.filter(({ type }) => type === 'block-map' || type === 'block-seq' || type === 'flow-collection').length
}
