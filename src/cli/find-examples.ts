import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { CouldNotRun } from './could-not-run.ts'
import { policiesUnder } from './find-policy.ts'

/** The folders of a version that hold applications with what is expected of them, in the order they are told. */
const FOLDERS = ['examples', 'cases']

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
const holdsPolicy = (dir: string): boolean => existsSync(join(dir, 'policy.yaml'))

/**
 * The files and folders of examples and cases under some paths: a folder of policies, a policy, one of its versions, or
 * a folder or file of applications itself. Without a path, those of every policy under `rules/`.
 */
export function findExamples(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return found('rules', policiesUnder('rules').flatMap(ofPolicy))
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path]
    if (holdsPolicy(path)) return found(path, ofPolicy(path))
    if (holdsPolicy(join(path, '..'))) return found(path, ofVersion(path))
    const policies = policiesUnder(path)
    return policies.length > 0 ? found(path, policies.flatMap(ofPolicy)) : [path]
  })
}

/** Whether a path is a version, a policy or a folder of policies. */
export function isVersionOrMore(path: string): boolean {
  return isFolder(path) && (holdsPolicy(path) || holdsPolicy(join(path, '..')) || policiesUnder(path).length > 0)
}

/** The version whose folder holds a file of applications: its folder's name, where it lies in that of a policy. */
export function versionAround(path: string): string | undefined {
  let dir = dirname(path)
  for (let up = 0; up < 8 && dir !== dirname(dir); up++, dir = dirname(dir))
    if (holdsPolicy(dirname(dir))) return basename(dir)
  return undefined
}

function ofPolicy(dir: string): string[] {
  return readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
    .filter(isFolder)
    .flatMap(ofVersion)
}

function ofVersion(dir: string): string[] {
  return FOLDERS.map((name) => join(dir, name)).filter((path) => isFolder(path) && readdirSync(path).length > 0)
}

function found(path: string, folders: readonly string[]): readonly string[] {
  if (folders.length > 0) return folders
  throw new CouldNotRun(
    { zh: `“${path}”里没有示例和案例`, en: `there are no examples or cases in “${path}”` },
    { zh: '写在版本文件夹的 examples/ 或 cases/ 里', en: 'they go into examples/ or cases/ of a version' },
  )
}
