import type { Finding } from '../model/finding.ts'
import type { VersionFiles, WholeVersion } from '../model/policy.ts'
import { child, type Tree, textAt, textOf } from '../model/tree.ts'
import { formatDay, parseDay } from '../util/civil-date.ts'

/** The choice a reading stands for, or the text itself. */
function chosen(tree: Tree | undefined, policy: Tree | undefined): string | undefined {
  const reading = textAt(tree, 'reading')
  return reading === undefined ? textOf(tree) : textAt(child(child(policy, 'readings'), reading), 'choice')
}

/** The days a version is in force; what is wrong with them is found. */
export function periodOf(
  version: VersionFiles,
  policy: Tree | undefined,
  findings: Finding[],
): WholeVersion['effective'] {
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

interface DatedVersion {
  readonly version: WholeVersion
  readonly from: string
  readonly until: string | null
}

/** What is wrong between the periods of the versions that are no drafts: two on one day, or days that none covers. */
export function betweenPeriods(versions: readonly WholeVersion[]): Finding[] {
  const dated = versions.flatMap((version): DatedVersion[] =>
    version.draft || version.effective === null ? [] : [{ version, ...version.effective }],
  )
  dated.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const found: Finding[] = []
  // One that lasts longer than those after it is still in force beside them.
  let earlier: DatedVersion | undefined
  for (const later of dated) {
    if (earlier !== undefined) {
      const gap = gapBetween(earlier, later)
      if (earlier.until === null || earlier.until >= later.from) found.push(overlapping(earlier, later))
      else if (gap !== undefined) found.push(uncovered(earlier, later, gap))
    }
    if (earlier === undefined || outlasts(later, earlier)) earlier = later
  }
  return found
}

function outlasts(one: DatedVersion, other: DatedVersion): boolean {
  return other.until !== null && (one.until === null || one.until > other.until)
}

/** The first and the last day that neither covers; undefined when they follow each other. */
function gapBetween({ until }: DatedVersion, { from }: DatedVersion): { first: string; last: string } | undefined {
  const [end, start] = [parseDay(until ?? ''), parseDay(from)]
  if (end === undefined || start === undefined || end + 1 >= start) return undefined
  return { first: formatDay(end + 1), last: formatDay(start - 1) }
}

function overlapping({ version: earlier }: DatedVersion, { version: later, from }: DatedVersion): Finding {
  return {
    code: 'effective-overlap',
    severity: 'error',
    span: (child(later.tree, 'effective') ?? later.tree).span,
    message: {
      zh: `版本“${later.id}”与“${earlier.id}”在 ${from} 同时有效`,
      en: `versions “${later.id}” and “${earlier.id}” are both in force on ${from}`,
    },
    why: { zh: '同一天只能有一个版本有效', en: 'only one version can be in force on a day' },
    help: {
      zh: `把“${earlier.id}”的届满日写在 ${from} 之前`,
      en: `end “${earlier.id}” before ${from}`,
    },
  }
}

function uncovered(
  { version: earlier }: DatedVersion,
  { version: later }: DatedVersion,
  { first, last }: { readonly first: string; readonly last: string },
): Finding {
  return {
    code: 'effective-gap',
    severity: 'info',
    span: (child(later.tree, 'effective') ?? later.tree).span,
    message: {
      zh: `${first} 至 ${last} 没有施行的版本：“${earlier.id}”已届满，“${later.id}”尚未施行`,
      en: `no version is in force from ${first} to ${last}: “${earlier.id}” has ended and “${later.id}” has not begun`,
    },
    why: {
      zh: '这些日子的申请得不到结论；相邻的版本从不代用',
      en: 'nothing is decided for those days; a neighbouring version never stands in',
    },
    help: {
      zh: '公布的文本确有空档的，不必处理；否则核对届满日和施行日',
      en: 'leave it where the published texts leave a gap; else correct the day it ends or the day the other begins',
    },
  }
}
