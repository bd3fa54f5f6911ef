import type { Paragraph, TableCell, TextRun } from 'docx'
import type { Comparison, WordRun } from '../../model/comparison.ts'
import { bookTitle } from '../../util/book-title.ts'
import type { ReportOptions } from '../report-options.ts'
import type { TableParagraph } from '../table/article-cells.ts'
import { type RevisionRow, revisionTable } from '../table/revision-table.ts'
import type { RevisionType } from '../table/revision-types.ts'
import { versionName } from '../version-name.ts'
import { type OfficeFont, officeFont } from './office-fonts.ts'
import { packDocument } from './pack-document.ts'

/** Half points: the title in 二号, what the table says in 五号. */
const SIZE = { title: 44, subtitle: 28, cell: 21, note: 21 } as const

/** Twentieths of a point: the width between the margins of A4 turned on its side, by column. */
const COLUMNS = [700, 4700, 4700, 2650] as const

/** The table of revisions as a Word document: A4 turned on its side, only what is changed, the changes marked. */
export async function revisionTableDocx(comparison: Comparison, options: ReportOptions): Promise<Uint8Array> {
  const docx = await import('docx')
  const { language = 'zh' } = options
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { rows, notes } = revisionTable(comparison, options)
  const { old, new: now, title } = comparison

  const run = (text: string, font: OfficeFont, size: number, kind: WordRun['kind'] = 'same'): TextRun =>
    new docx.TextRun({
      text,
      size,
      font: officeFont(font),
      ...(kind === 'added' ? { bold: true, underline: {} } : kind === 'removed' ? { strike: true } : {}),
    })
  const line = (children: readonly TextRun[], indent = 0): Paragraph =>
    new docx.Paragraph({ children, indent: { left: indent }, spacing: { line: 300, after: 40 } })
  const plain = (text: string, font: OfficeFont = 'body'): Paragraph => line([run(text, font, SIZE.cell)])
  const cell = (column: number, children: readonly Paragraph[]): TableCell =>
    new docx.TableCell({
      children: children.length > 0 ? children : [plain('')],
      width: { size: COLUMNS[column] ?? 0, type: docx.WidthType.DXA },
      margins: { left: 100, right: 100, top: 50, bottom: 50 },
    })
  const side = (paragraphs: readonly TableParagraph[]): Paragraph[] =>
    paragraphs.map(({ depth, runs }) =>
      line(
        runs.map(({ text, kind }) => run(text, 'body', SIZE.cell, kind)),
        Math.min(depth, 3) * 210,
      ),
    )
  const type = ({ cite, kinds, effects }: RevisionType): Paragraph[] => [
    line([...(cite === null ? [] : [run(`${cite}　`, 'heading', SIZE.cell)]), run(kinds, 'body', SIZE.cell)]),
    ...effects.map(({ words, direction, on }) =>
      line(
        [
          ...(words === '' ? [] : [run(`${words}${say('：', ': ')}`, 'body', SIZE.cell)]),
          run(direction, 'heading', SIZE.cell),
          run(say(`（${on}）`, ` (${on})`), 'body', SIZE.cell),
        ],
        210,
      ),
    ),
  ]
  const row = ({ old: before, new: after, types }: RevisionRow, i: number) =>
    new docx.TableRow({
      children: [
        cell(0, [plain(`${i + 1}`)]),
        cell(1, before.length > 0 ? side(before) : [plain(say('（无）', '(none)'))]),
        cell(2, after.length > 0 ? side(after) : [plain(say('（删除）', '(repealed)'))]),
        cell(3, types.flatMap(type)),
      ],
    })
  const heads = [
    say('序号', 'No.'),
    say(`修订前（${versionName(old, language)}）`, `Before (${versionName(old, language)})`),
    say(`修订后（${versionName(now, language)}）`, `After (${versionName(now, language)})`),
    say('修订类型', 'Kind of change'),
  ]
  const centred = (text: string, font: OfficeFont, size: number): Paragraph =>
    new docx.Paragraph({
      alignment: docx.AlignmentType.CENTER,
      spacing: { after: 120 },
      children: [run(text, font, size)],
    })
  const head = new docx.TableRow({
    tableHeader: true,
    children: heads.map((text, column) => cell(column, [centred(text, 'heading', SIZE.cell)])),
  })
  const name = language === 'zh' ? bookTitle(title.zh) : title.en
  const heading = say('修订对照表', 'Table of revisions')
  return packDocument(
    {
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838, orientation: docx.PageOrientation.LANDSCAPE },
              margin: { top: '28mm', bottom: '26mm', left: '37mm', right: '35mm' },
            },
          },
          footers: { default: pageNumbers(docx) },
          children: [
            centred(name, 'title', SIZE.title),
            centred(heading, 'title', SIZE.subtitle),
            rows.length === 0
              ? plain(say('两个版本没有需要列出的不同。', 'The versions differ in nothing to be listed.'))
              : new docx.Table({
                  rows: [head, ...rows.map(row)],
                  columnWidths: COLUMNS,
                  width: { size: COLUMNS.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
                  layout: docx.TableLayoutType.FIXED,
                }),
            new docx.Paragraph({
              children: [run(say('说明', 'Notes'), 'heading', SIZE.note)],
              spacing: { before: 200, after: 40 },
              keepNext: true,
            }),
            ...notes.map((text, i) => line([run(`${i + 1}．${text}`, 'body', SIZE.note)])),
          ],
        },
      ],
    },
    { title: `${name}${heading}`, on: options.on },
  )
}

function pageNumbers({ Footer, Paragraph, TextRun, AlignmentType, PageNumber }: typeof import('docx')) {
  const children = [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'], size: 21 })]
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children })] })
}
