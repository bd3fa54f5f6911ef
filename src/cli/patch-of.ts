import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff'

/** What turns one text of a file into another, as `git apply` reads it; empty when nothing does. */
export function patchOf(path: string, before: string, after: string): string {
  if (before === after) return ''
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  })
}
