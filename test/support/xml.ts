/** An element of an XML text, with what stands in it. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

const TOKEN = /<\?[^>]*\?>|<!DOCTYPE[^>]*>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
const ATTRIBUTE = /([\w:.-]+)="([^"<]*)"/g
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads an XML text strictly: every tag closed in order, every attribute quoted, every entity known, one root. */
export function parseXml(text: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] }
  const open = [root]
  let at = 0
  for (const match of text.matchAll(TOKEN)) {
    const [all, close, name, attributes = '', empty, words] = match
    at = match.index + all.length
    const inner = open.at(-1) ?? root
    if (words !== undefined) inner.children.push(decoded(words))
    else if (name !== undefined && close === '/') {
      if (inner.name !== name) throw new Error(`</${name}> closes <${inner.name}>`)
      open.pop()
    } else if (name !== undefined) {
      const pairs = [...attributes.matchAll(ATTRIBUTE)].map(
        ([, key = '', value = '']) => [key, decoded(value)] as const,
      )
      if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Error(`<${name}> says an attribute twice`)
      const element = { name, attributes: Object.fromEntries(pairs), children: [] }
      inner.children.push(element)
      if (empty === '') open.push(element)
    }
  }
  if (at < text.length) throw new Error(`not XML: ${text.slice(at, at + 60)}`)
  if (open.length > 1) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  const roots = root.children.filter((child) => typeof child !== 'string')
  const [found] = roots
  if (found === undefined || roots.length > 1) throw new Error('not one root')
  return found
}

/** The elements of a name in an element, in order, those within others too. */
export function elementsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return []
    return [...(child.name === name ? [child] : []), ...elementsOf(child, name)]
  })
}

/** The words in an element. */
export function wordsOf(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : wordsOf(child))).join('')
}

function decoded(text: string): string {
  if (/&(?!#[0-9]+;|#x[0-9A-Fa-f]+;|[a-z]+;)/.test(text)) throw new Error(`a bare & in ${text.slice(0, 60)}`)
  return text.replaceAll(/&(#x?)?([0-9A-Za-z]+);/g, (_, number: string | undefined, name: string) => {
    if (number !== undefined) return String.fromCodePoint(Number.parseInt(name, number === '#x' ? 16 : 10))
    const character = ENTITIES[name]
    if (character === undefined) throw new Error(`&${name}; is unknown`)
    return character
  })
}
