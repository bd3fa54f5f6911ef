import type { IPropertiesOptions } from 'docx'
import { escapeXml } from '../escape-xml.ts'
import { fontTable } from './office-fonts.ts'
import { timelessZip } from './timeless-zip.ts'

/** What a document says of itself, and the day it is made. */
export interface AboutDocument {
  readonly title: string
  readonly on: string
}

/** Packs a document; the same content is the same bytes, whenever and wherever it is packed. */
export async function packDocument(
  content: Omit<IPropertiesOptions, 'title' | 'creator'>,
  about: AboutDocument,
): Promise<Uint8Array> {
  const { Document, Packer } = await import('docx')
  const packed = await Packer.pack(new Document(content), 'uint8array', undefined, [
    // docx would write the time of packing
    { path: 'docProps/core.xml', data: coreProperties(about) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ])
  return timelessZip(packed)
}

function coreProperties({ title, on }: AboutDocument): string {
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escapeXml(on)}T00:00:00Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties ${names}><dc:title>${escapeXml(title)}</dc:title><dc:creator>banfa</dc:creator>${time('created')}${time('modified')}</cp:coreProperties>`
}
