import type { ICommentOptions, IRunOptions, Paragraph, ParagraphChild } from 'docx'
import type { Comparison, WordRun } from '../../model/comparison.ts'
import { bookTitle } from '../../util/book-title.ts'
import type { ReportOptions } from '../report-options.ts'
import { changesOf } from '../table/changes-of.ts'
import { changeComment } from '../tracked/change-comment.ts'
import { type TrackedParagraph, trackedParagraphs } from '../tracked/tracked-paragraphs.ts'
import { versionName } from '../version-name.ts'
import { officeFont } from './office-fonts.ts'
import { packDocument } from './pack-document.ts'

const AUTHOR = 'banfa'
/** Half points: 三号 for the text, 二号 for its title. */
const SIZE = { body: 32, title: 44 } as const
/** Two characters of 三号, by which a paragraph is set in. */
const TWO_CHARACTERS = 640

/**
 * The whole text as a Word document with tracked changes and, beside them, the change of rule behind each: refusing all
 * gives the old text, accepting all the new one.
 */
export async function trackedChangesDocx(comparison: Comparison, options: ReportOptions): Promise<Uint8Array> {
  const docx = await import('docx')
  const { language = 'zh', on } = options
  const { old, new: now, title, text } = comparison
  const comments: ICommentOptions[] = []
  let revisions = 0
  const tracked = () => ({ id: ++revisions, author: AUTHOR, date: `${on}T00:00:00Z` })

  const run = ({ kind, text: words }: WordRun, look: IRunOptions): ParagraphChild => {
    if (kind === 'added') return new docx.InsertedTextRun({ ...look, text: words, ...tracked() })
    if (kind === 'removed') return new docx.DeletedTextRun({ ...look, text: words, ...tracked() })
    return new docx.TextRun({ ...look, text: words })
  }
  /** Puts a comment beside a paragraph; what marks its place comes and goes with the paragraph. */
  const commented = ({ kind, of }: TrackedParagraph, children: readonly ParagraphChild[]): ParagraphChild[] => {
    // a paragraph that moved is commented where it is now
    if (kind === 'removed' && of.new !== null) return [...children]
    const changes = changesOf(of, comparison).filter(({ rules }) => rules.length > 0)
    if (changes.length === 0) return [...children]
    const id = comments.length
    const said = changes.flatMap((change) => changeComment(change, language))
    comments.push({
      id,
      author: AUTHOR,
      initials: AUTHOR,
      date: dateOf(on),
      children: said.map((line) => new docx.Paragraph({ children: [new docx.TextRun(line)] })),
    })
    const mark = { children: [new docx.CommentReference(id)] }
    const reference =
      kind === 'added'
        ? new docx.InsertedTextRun({ ...mark, ...tracked() })
        : kind === 'removed'
          ? new docx.DeletedTextRun({ ...mark, ...tracked() })
          : new docx.TextRun(mark)
    return [new docx.CommentRangeStart(id), ...children, new docx.CommentRangeEnd(id), reference]
  }
  let isTitled = false
  const paragraph = (one: TrackedParagraph): Paragraph => {
    const { kind, depth, heading, runs } = one
    // what stands first is the title of the policy
    const isTitle = heading === 'preamble' && !isTitled
    if (isTitle) isTitled = true
    const face = isTitle ? 'title' : heading === 'chapter' ? 'heading' : 'body'
    const look: IRunOptions = { font: officeFont(face), size: isTitle ? SIZE.title : SIZE.body }
    const isCentred = isTitle || heading === 'chapter'
    return new docx.Paragraph({
      children: commented(
        one,
        runs.map((words) => run(words, look)),
      ),
      spacing: { line: 560, lineRule: docx.LineRuleType.EXACT },
      ...(isCentred
        ? { alignment: docx.AlignmentType.CENTER }
        : { indent: { firstLine: TWO_CHARACTERS, left: depth > 1 ? TWO_CHARACTERS * (depth - 1) : 0 } }),
      ...(kind === 'added' ? { run: { insertion: tracked() } } : {}),
      ...(kind === 'removed' ? { run: { deletion: tracked() } } : {}),
    })
  }
  const children = trackedParagraphs(text).map(paragraph)
  const names = [old, now].map((version) => versionName(version, language))
  const heading =
    language === 'zh' ? `${bookTitle(title.zh)}修订稿（${names.join('→')}）` : `${title.en}: ${names.join(' → ')}`
  return packDocument(
    {
      comments: { children: comments },
      sections: [
        {
          properties: {
            page: {
              size: { width: 11906, height: 16838 },
              margin: { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' },
            },
          },
          children,
        },
      ],
    },
    { title: heading, on },
  )
}

/** docx asks a date for this text alone; a Date would be made from the text only to be written as the text. */
function dateOf(on: string): Date {
  return { toISOString: () => `${on}T00:00:00Z` } as Date
}
