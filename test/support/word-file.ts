import { unzipSync } from 'fflate'
import { elementsOf, parseXml, wordsOf, type XmlElement } from './xml.ts'

/** The XML parts of a Word document by their path, each well-formed. */
export function wordParts(bytes: Uint8Array): ReadonlyMap<string, XmlElement> {
  const files = Object.entries(unzipSync(bytes))
  return new Map(files.map(([path, data]) => [path, parseXml(new TextDecoder().decode(data))]))
}

/** One part, which must be there. */
export function wordPart(bytes: Uint8Array, path: string): XmlElement {
  const part = wordParts(bytes).get(path)
  if (part === undefined) throw new Error(`no ${path}`)
  return part
}

/**
 * The paragraphs of a document once all its tracked changes are accepted, or all refused, as Word does it: a paragraph
 * whose mark goes runs on into the next one.
 */
export function settled(bytes: Uint8Array, how: 'accepted' | 'refused'): string[] {
  const going = how === 'accepted' ? 'w:del' : 'w:ins'
  const paragraphs: string[] = []
  let carried = ''
  for (const paragraph of elementsOf(wordPart(bytes, 'word/document.xml'), 'w:p')) {
    const words = carried + remaining(paragraph, going)
    const mark = elementsOf(paragraph, 'w:pPr').flatMap((properties) => elementsOf(properties, going))
    carried = mark.length > 0 ? words : ''
    if (mark.length === 0) paragraphs.push(words)
  }
  return carried === '' ? paragraphs : [...paragraphs, carried]
}

function remaining(element: XmlElement, going: string): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string' || child.name === going || child.name === 'w:pPr') return ''
      if (child.name === 'w:t' || child.name === 'w:delText') return wordsOf(child)
      return remaining(child, going)
    })
    .join('')
}
