import type { IRunOptions } from 'docx'

/** The face of a piece of text as official documents set it (GB/T 9704-2012). */
export type OfficeFont = 'title' | 'heading' | 'body'

/** The fonts by name, and the one found on most machines that stands in for each; none of them may be passed on. */
const NAMES: Readonly<Record<OfficeFont, { readonly name: string; readonly instead: string }>> = {
  title: { name: '方正小标宋简体', instead: 'SimSun' },
  heading: { name: '黑体', instead: 'SimHei' },
  body: { name: '仿宋_GB2312', instead: 'FangSong' },
}

/** A run’s font: Chinese characters in the office’s face, figures and Latin letters in Times New Roman. */
export function officeFont(font: OfficeFont): NonNullable<IRunOptions['font']> {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: NAMES[font].name }
}

/** The font table of a document: each of these fonts with what stands in for it. */
export function fontTable(): string {
  const fonts = Object.values(NAMES).map(
    ({ name, instead }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
