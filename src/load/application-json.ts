import type { Finding } from '../model/finding.ts'
import type { SourceFile } from '../model/policy.ts'

/** What is wrong with the syntax of a JSON file; YAML, by which it is then read for its places, would let more pass. */
export function checkJson({ path, text }: SourceFile): Finding | undefined {
  const bom = text.startsWith('\ufeff') ? 1 : 0
  const body = text.slice(bom)
  try {
    JSON.parse(body)
    return undefined
  } catch {
    const at = faultOffset(body)
    const before = body.slice(0, at).split('\n')
    return {
      code: 'json-syntax',
      severity: 'error',
      span: {
        file: path,
        start: bom + at,
        end: Math.min(bom + at + 1, text.length),
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
      },
      message: { zh: '不是合法的 JSON', en: 'this is not valid JSON' },
      label: { zh: '从这里起读不下去', en: 'it cannot be read on from here' },
      help: {
        zh: '键和文字用双引号，末项后不加逗号，不写注释',
        en: 'quote keys and text with ", leave out trailing commas and comments',
      },
    }
  }
}

const SPACE = /[ \t\r\n]*/y
const TOKEN =
  /[{}[\],:]|"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/uy

/** What may come next: in `first…`, the list or object may also end at once. */
type Next = 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'comma'

/** Where a text stops being JSON: the engines' own messages do not all say, and not all alike. */
function faultOffset(text: string): number {
  const open: string[] = []
  let next: Next = 'value'
  for (let at = 0; ; ) {
    SPACE.lastIndex = at
    at += SPACE.exec(text)?.[0].length ?? 0
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    const follows: Next | undefined = token === undefined ? undefined : after(token, next, open)
    if (token === undefined || follows === undefined) return at
    next = follows
    at += token.length
  }
}

function after(token: string, next: Next, open: string[]): Next | undefined {
  switch (token) {
    case '{':
    case '[':
      if (next !== 'value' && next !== 'firstValue') return undefined
      open.push(token)
      return token === '{' ? 'firstKey' : 'firstValue'
    case '}':
      return (next === 'firstKey' || next === 'comma') && open.pop() === '{' ? 'comma' : undefined
    case ']':
      return (next === 'firstValue' || next === 'comma') && open.pop() === '[' ? 'comma' : undefined
    case ',':
      if (next !== 'comma' || open.length === 0) return undefined
      return open.at(-1) === '{' ? 'key' : 'value'
    case ':':
      return next === 'colon' ? 'value' : undefined
    default:
      if (next === 'key' || next === 'firstKey') return token.startsWith('"') ? 'colon' : undefined
      return next === 'value' || next === 'firstValue' ? 'comma' : undefined
  }
}
