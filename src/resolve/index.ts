import type { Finding } from '../model/finding.ts'
import { meant } from '../model/meant.ts'
import type { PolicyFiles, ResolvedPolicy, VersionFiles, WholeVersion } from '../model/policy.ts'
import { child } from '../model/tree.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { consolidate } from './consolidate.ts'
import { followCitations } from './follow-citations.ts'
import { lineageOf, strayLineage } from './lineage.ts'
import { policyOf } from './own-files.ts'
import { betweenPeriods, periodOf } from './periods.ts'

/**
 * Lays amendments over the versions they amend and works out each version's period; the result is whole versions only,
 * those of the instruments used too.
 */
export function resolve(files: PolicyFiles): ResolvedPolicy {
  const findings: Finding[] = []
  const versions = files.versions.map((version) => whole(version, files, [], findings))
  findings.push(...sameIds(files.versions), ...betweenPeriods(versions))
  const uses = new Map([...files.uses].map(([prefix, used]) => [prefix, resolve(used)]))
  return { files, versions, uses, findings }
}

/** Two versions of one name: the second would be lost behind the first. */
function sameIds(versions: readonly VersionFiles[]): Finding[] {
  const seen = new Set<string>()
  return versions.flatMap(({ id, span }): Finding[] => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [
      {
        code: 'name-taken',
        severity: 'error',
        span,
        message: { zh: `已有版本叫“${id}”`, en: `there is a version “${id}” already` },
        why: { zh: '一个版本一个名称，也一个文件夹', en: 'each version has a name and a folder of its own' },
        help: { zh: '换一个名称，或删去其中一个', en: 'give it another name, or remove one of them' },
      },
    ]
  })
}

function whole(version: VersionFiles, files: PolicyFiles, seen: readonly string[], findings: Finding[]): WholeVersion {
  // What a version says is looked at once, not again for each that amends it.
  const found = seen.length === 0 ? findings : []
  const base = files.versions.find(({ id }) => id === version.amends)
  if (base === undefined || base.id === version.id || seen.includes(base.id)) {
    if (version.amends !== undefined) findings.push(unknownBase(version, files))
    else found.push(...strayLineage(version))
    const policy = policyOf(version, files.policy, undefined)
    return {
      ...version,
      ...(policy === undefined ? {} : { policy }),
      ...(files.facts === undefined ? {} : { facts: files.facts }),
      effective: periodOf(version, policy, found),
      lineage: null,
    }
  }
  const under = whole(base, files, [...seen, version.id], findings)
  const { articles, headings, way } = consolidate(version, under, found)
  const policy = policyOf(version, under.policy, way)
  return {
    ...version,
    ...(policy === undefined ? {} : { policy }),
    ...(under.facts === undefined ? {} : { facts: followCitations(under.facts, way) }),
    articles,
    headings,
    effective: periodOf(version, policy, found),
    lineage: lineageOf(version, articles, under, found),
  }
}

function unknownBase(version: VersionFiles, { versions }: PolicyFiles): Finding {
  const name = version.amends ?? ''
  const others = versions.map(({ id }) => id).filter((id) => id !== version.id)
  const near = didYouMean(name, others)
  return {
    code: 'amends-unknown',
    severity: 'error',
    span: (child(version.tree, 'amends') ?? version.tree).span,
    message: {
      zh: `版本“${version.id}”所修订的“${name}”不存在，或相互修订`,
      en: `version “${version.id}” amends “${name}”, which does not exist or amends it in turn`,
    },
    ...(near === undefined ? {} : { help: meant(near) }),
  }
}
