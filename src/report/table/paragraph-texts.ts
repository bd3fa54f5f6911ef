import type { ComparedParagraph, WordRun } from '../../model/comparison.ts'

/** The words of a paragraph in the old version and in the new one, without what is written before them. */
export function paragraphTexts({ runs }: Pick<ComparedParagraph, 'runs'>): {
  readonly old: string
  readonly new: string
} {
  const without = (kind: WordRun['kind']): string =>
    runs
      .filter((run) => run.kind !== kind)
      .map(({ text }) => text)
      .join('')
  return { old: without('added'), new: without('removed') }
}
