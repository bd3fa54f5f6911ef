import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import type { PolicyFiles } from '../model/policy.ts'
import { child, entriesOf, type MapTree, type Span, textOf } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'

/** A policy folder being read, links resolved, and those that were being read when it was named. */
export type Chain = readonly string[]

/** A used instrument as read, and the circles of uses met on the way, each from the folder it closes on. */
export interface ReadUsed {
  readonly files: PolicyFiles
  readonly circles: readonly Chain[]
}

/** What policy.yaml takes from other instruments, each read from its own folder beside the policy’s. */
export interface Uses {
  readonly uses: ReadonlyMap<string, PolicyFiles>
  readonly circles: readonly Chain[]
  readonly findings: readonly Finding[]
}

/** Reads the instruments a policy uses. One that is not there, or that uses this one in turn, is left out and told. */
export function readUses(
  policy: MapTree | undefined,
  root: string,
  chain: Chain,
  read: (root: string, chain: Chain) => ReadUsed,
): Uses {
  const uses = new Map<string, PolicyFiles>()
  const circles: Chain[] = []
  const findings: Finding[] = []
  for (const { key, value } of entriesOf(child(policy, 'uses'))) {
    const name = textOf(value) ?? ''
    // Anything else the shape has refused; a folder is only ever opened by such a name.
    if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(name)) continue
    const dir = beside(root, name)
    const real = realFolder(dir)
    if (real === undefined) {
      findings.push(unknownPolicy(name, dir, chain, value.span))
      continue
    }
    const at = chain.indexOf(real)
    if (at >= 0) {
      const circle = [...chain.slice(at), real]
      circles.push(circle)
      if (circle.length === 2) findings.push(usesCycle(circle, value.span))
      continue
    }
    const used = read(dir, [...chain, real])
    const own = used.circles.find(([first]) => first === chain.at(-1))
    circles.push(...used.circles.filter((circle) => circle !== own))
    if (own === undefined) uses.set(key, used.files)
    else findings.push(usesCycle(own, value.span))
  }
  return { uses, circles, findings }
}

/** The folder of that name beside another, as a path of the same kind. */
function beside(root: string, name: string): string {
  const dir = join(root, '..', name)
  return sep === '/' ? dir : dir.replaceAll(sep, '/')
}

function realFolder(dir: string): string | undefined {
  try {
    return existsSync(join(dir, 'policy.yaml')) ? realpathSync.native(dir) : undefined
  } catch {
    return undefined
  }
}

function unknownPolicy(name: string, dir: string, chain: Chain, span: Span): Finding {
  const near = didYouMean(name, policiesBeside(chain.at(-1) ?? dir))
  return {
    code: 'unknown-policy',
    severity: 'error',
    span,
    message: { zh: `没有办法“${name}”`, en: `there is no policy “${name}”` },
    label: { zh: '不存在的办法', en: 'unknown policy' },
    why: {
      zh: `uses 所引用的办法在同一层文件夹里；${dir} 没有 policy.yaml`,
      en: `a used policy lies in the folder beside this one; there is no policy.yaml in ${dir}`,
    },
    ...(near === undefined ? {} : { help: meant(near) }),
  }
}

/** The names of the policy folders beside one. */
function policiesBeside(real: string): string[] {
  try {
    const names = readdirSync(dirname(real)).sort()
    return names.filter((name) => name !== basename(real) && existsSync(join(dirname(real), name, 'policy.yaml')))
  } catch {
    return []
  }
}

function usesCycle(circle: Chain, span: Span): Finding {
  const told = circle.map((real) => basename(real)).join(' → ')
  return {
    code: 'uses-cycle',
    severity: 'error',
    span,
    message: { zh: `办法相互引用成环：${told}`, en: `policies use each other in a circle: ${told}` },
    label: { zh: '由此成环', en: 'the circle starts here' },
    why: { zh: '成环的办法没有一部能先读懂', en: 'in a circle no policy can be understood first' },
    help: { zh: '去掉其中一处 uses', en: 'remove one of the uses' },
  }
}
