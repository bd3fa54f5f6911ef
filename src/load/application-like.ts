import { existsSync, realpathSync, statSync } from 'node:fs'
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path'
import type { ReadTree } from './read-tree-file.ts'

/** The files that one application, or a list of cases, may be kept in. */
const LIKED_FILE: RegExp = /\.(?:ya?ml|json)$/i

/** The files that applications may be kept in. */
export const APPLICATION_FILE: RegExp = /\.(?:ya?ml|json|jsonl|ndjson|csv)$/i

/** Where `like` leads: a file that is there, nothing, or a place outside the folders it may name. */
export type Liked =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'outside' }

/** How the applications that cases are like are found and read. */
export interface LikedFiles {
  readonly find: (caseFile: string, like: string) => Liked
  readonly read: (path: string) => ReadTree
}

/** The same, each found and read once: the cases of one file are mostly like the same application. */
export function likedFiles(read: (path: string) => ReadTree): LikedFiles {
  const found = new Map<string, Liked>()
  const trees = new Map<string, ReadTree>()
  return {
    find: (caseFile, like) => kept(found, `${caseFile}\0${like}`, () => findLiked(caseFile, like)),
    read: (path) => kept(trees, path, () => read(path)),
  }
}

function kept<Value>(values: Map<string, Value>, key: string, make: () => Value): Value {
  const value = values.get(key) ?? make()
  values.set(key, value)
  return value
}

/**
 * The file that `like` names, beside the case file or else beside its folder; links are followed, and neither they
 * nor `..` lead out of the folder that holds the case file's own, or where that is a version’s, out of its policy’s:
 * a case of an amendment may vary an application of what it amends.
 */
export function findLiked(caseFile: string, like: string): Liked {
  if (isAbsolute(like) || /^[A-Za-z]:|\\|\0/.test(like)) return { kind: 'outside' }
  const folder = dirname(caseFile)
  const root = holding(folder)
  const paths = [join(folder, like), join(folder, '..', like)].filter((path) => isWithin(root, resolve(path)))
  for (const path of paths) {
    const real = realFile(path)
    if (real === undefined) continue
    return isWithin(realpathSync(root), real) ? { kind: 'file', path: withSlashes(path) } : { kind: 'outside' }
  }
  return { kind: paths.length === 0 ? 'outside' : 'none' }
}

/** The folder that `like` may not lead out of. */
function holding(folder: string): string {
  const above = resolve(folder, '..')
  return existsSync(join(above, '..', 'policy.yaml')) ? resolve(above, '..') : above
}

/** A path with the slashes of every machine but one. */
export function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/')
}

function isWithin(root: string, path: string): boolean {
  const way = relative(root, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** Where a file that may be liked really is; undefined when there is none, or none that can be looked at. */
function realFile(path: string): string | undefined {
  try {
    return LIKED_FILE.test(path) && statSync(path).isFile() ? realpathSync(path) : undefined
  } catch {
    return undefined
  }
}
