import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CouldNotRun } from './could-not-run.ts'

const holdsPolicy = (dir: string): boolean => existsSync(join(dir, 'policy.yaml'))

/** The policy folders under `rules/`, by name. */
export function policiesUnder(dir: string): string[] {
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return []
  return readdirSync(dir)
    .sort()
    .map((name) => join(dir, name))
    .filter(holdsPolicy)
}

/**
 * The policy an application is decided by: the folder named; else the one the application's file lies in;
 * else the one it names with `policy:`; else the only one under `rules/`.
 */
export function findPolicy(
  named: string | undefined,
  application?: { readonly path: string; readonly policy?: string },
): string {
  if (named !== undefined) {
    if (holdsPolicy(named)) return named
    throw new CouldNotRun(
      { zh: `“${named}”里没有 policy.yaml`, en: `there is no policy.yaml in “${named}”` },
      {
        zh: '--policy 须指向一个办法的文件夹，例如 rules/my-policy',
        en: '--policy must name the folder of a policy, such as rules/my-policy',
      },
    )
  }
  if (application !== undefined && application.path !== '-') {
    const around = folderAround(application.path)
    if (around !== undefined) return around
  }
  if (application?.policy !== undefined && holdsPolicy(join('rules', application.policy)))
    return join('rules', application.policy)
  const [only, ...others] = policiesUnder('rules')
  if (only !== undefined && others.length === 0) return only
  throw only === undefined
    ? new CouldNotRun(
        { zh: '找不到办法的规则：当前文件夹没有 rules/', en: 'no policy found: there is no rules/ here' },
        { zh: '用 --policy 指明办法的文件夹', en: 'name the folder of the policy with --policy' },
      )
    : new CouldNotRun(
        {
          zh: `rules/ 里有几部办法：${[only, ...others].join('、')}`,
          en: `there are several policies: ${[only, ...others].join(', ')}`,
        },
        { zh: '用 --policy 指明是哪一部', en: 'say which with --policy' },
      )
}

/** The nearest folder above a file that is a policy's, as a path of the same kind as the file's. */
function folderAround(path: string): string | undefined {
  let dir = dirname(path)
  for (let up = 0; up < 8; up++) {
    if (holdsPolicy(dir)) return dir
    if (resolve(dir) === resolve(join(dir, '..'))) return undefined
    dir = join(dir, '..')
  }
  return undefined
}
