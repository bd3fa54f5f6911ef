import type { Finding } from '../model/finding.ts'
import type { PolicyFiles, ResolvedPolicy, VersionFiles, WholeVersion } from '../model/policy.ts'
import { child, type Tree, textAt, textOf } from '../model/tree.ts'
import { parseDay } from '../util/civil-date.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { lineageOf } from './lineage.ts'

/**
 * Lays amendments over the versions they amend and works out each version's period; the result is whole versions only,
 * those of the instruments used too.
 */
export function resolve(files: PolicyFiles): ResolvedPolicy {
  const findings: Finding[] = []
  const versions = files.versions.map((version) => whole(version, files, [], findings))
  findings.push(...overlaps(versions))
  const uses = new Map([...files.uses].map(([prefix, used]) => [prefix, resolve(used)]))
  return { files, versions, uses, findings }
}

function whole(version: VersionFiles, files: PolicyFiles, seen: readonly string[], findings: Finding[]): WholeVersion {
  const effective = periodOf(version, files.policy, seen.length === 0 ? findings : [])
  if (version.amends === undefined) return { ...version, effective, lineage: null }
  const base = files.versions.find(({ id }) => id === version.amends)
  if (base === undefined || base.id === version.id || seen.includes(base.id)) {
    findings.push(unknownBase(version, files))
    return { ...version, effective, lineage: null }
  }
  const under = whole(base, files, [...seen, version.id], findings)
  const replaced = new Set(version.articles.map(({ level }) => level.number))
  const kept = under.articles.filter(({ level }) => !replaced.has(level.number))
  const articles = [...kept, ...version.articles].sort((a, b) => a.level.number - b.level.number)
  const headings = version.headings.length > 0 ? version.headings : under.headings
  const lineage = lineageOf(version, articles, under, seen.length === 0 ? findings : [])
  return { ...version, articles, headings, effective, lineage }
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
    ...(near === undefined ? {} : { help: { zh: `是否想写 ${near}？`, en: `did you mean ${near}?` } }),
  }
}

/** The choice a reading stands for, or the text itself. */
function chosen(tree: Tree | undefined, policy: Tree | undefined): string | undefined {
  const reading = textAt(tree, 'reading')
  return reading === undefined ? textOf(tree) : textAt(child(child(policy, 'readings'), reading), 'choice')
}

function periodOf(version: VersionFiles, policy: Tree | undefined, findings: Finding[]): WholeVersion['effective'] {
  const tree = child(version.tree, 'effective')
  if (tree === undefined) {
    if (!version.draft) {
      findings.push({
        code: 'effective-missing',
        severity: 'error',
        span: version.span,
        message: { zh: `版本“${version.id}”没有施行日期`, en: `version “${version.id}” has no effective date` },
        help: {
          zh: '写明 effective: { from: …, until: … }；尚未施行的写 draft: true',
          en: 'write effective: { from: …, until: … }, or draft: true while it is not in force',
        },
      })
    }
    return null
  }
  const from = chosen(child(tree, 'from'), policy)
  const last = child(tree, 'until')
  const open = last === undefined || (last.kind === 'scalar' && last.value === null)
  const until = open ? null : (chosen(last, policy) ?? '')
  const start = parseDay(from ?? '')
  const end = until === null ? null : parseDay(until)
  if (from === undefined || start === undefined || end === undefined || (end !== null && end < start)) {
    findings.push({
      code: 'effective-impossible',
      severity: 'error',
      span: tree.span,
      message: {
        zh: `版本“${version.id}”的施行期间不可能：${from ?? '？'} 至 ${until === '' ? '？' : (until ?? '无期限')}`,
        en: `version “${version.id}” has an impossible period: ${from ?? '?'} to ${until === '' ? '?' : (until ?? 'no end')}`,
      },
      why: {
        zh: '施行与届满须为真实日期，届满不早于施行',
        en: 'both days must be real, and the last not before the first',
      },
    })
    return null
  }
  return { from, until }
}

/** Two versions in force on one day leave no answer to which decides. */
function overlaps(versions: readonly WholeVersion[]): Finding[] {
  const found: Finding[] = []
  const dated = versions.flatMap((version) =>
    version.draft || version.effective === null ? [] : [{ version, ...version.effective }],
  )
  dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  for (let i = 1; i < dated.length; i++) {
    const earlier = dated[i - 1]
    const later = dated[i]
    if (earlier === undefined || later === undefined) continue
    if (earlier.until !== null && earlier.until < later.from) continue
    found.push({
      code: 'effective-overlap',
      severity: 'error',
      span: (child(later.version.tree, 'effective') ?? later.version.tree).span,
      message: {
        zh: `版本“${later.version.id}”与“${earlier.version.id}”在 ${later.from} 同时有效`,
        en: `versions “${later.version.id}” and “${earlier.version.id}” are both in force on ${later.from}`,
      },
      why: { zh: '同一天只能有一个版本有效', en: 'only one version can be in force on a day' },
      help: {
        zh: `把“${earlier.version.id}”的届满日写在 ${later.from} 之前`,
        en: `end “${earlier.version.id}” before ${later.from}`,
      },
    })
  }
  return found
}
