import { lawText } from '../../explain/law-text/law-text.ts'
import { legendOf, renderLawMarkdown, renderLawText } from '../../explain/law-text/render-law-text.ts'
import { type CheckedPolicy, loadPolicy } from '../../index.ts'
import { rewrittenText } from '../../load/rewritten-text.ts'
import { noSuchVersion, notADay } from '../../model/asked-wrongly.ts'
import type { Bilingual, Language } from '../../model/bilingual.ts'
import { articleOfId, clauseIdOf } from '../../model/citation.ts'
import { hasErrors } from '../../model/finding.ts'
import type { WholeVersion } from '../../model/policy.ts'
import { articleFile } from '../../model/structure.ts'
import { child, textAt, textOf } from '../../model/tree.ts'
import { parseDay } from '../../util/civil-date.ts'
import { versionOnDay } from '../../version-on-day.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { printErrors } from '../print-errors.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa show`. */
export interface ShowFlags {
  readonly policy?: string
  readonly asOf?: string
  readonly article?: string
  /** The rule files of the whole version instead of its text. */
  readonly rules?: boolean
  readonly format: 'text' | 'json' | 'markdown'
}

/** `banfa show [VERSION]`: a version whole, as text or as rule files; without one, which versions there are. */
export async function showCommand(id: string | undefined, flags: ShowFlags, terminal: Terminal): Promise<number> {
  if (id !== undefined && flags.asOf !== undefined)
    throw new CouldNotRun(
      { zh: '版本和 --as-of 只能写一个', en: 'a version and --as-of exclude each other' },
      { zh: '--as-of 显示当日施行的版本', en: '--as-of shows the version in force on that day' },
    )
  const policy = loadPolicy(findPolicy(flags.policy), { errorsOnly: true })
  if (policy.versions.length === 0 || (flags.asOf !== undefined && hasErrors(policy.findings)))
    return printErrors(policy, terminal)
  const { language } = terminal
  if (id === undefined && flags.asOf === undefined) {
    print(versionList(policy, flags, language))
    return EXIT.pass
  }
  const chosen = id ?? idOn(policy, flags.asOf ?? '')
  if (typeof chosen !== 'string') {
    print(notInForce(policy, flags, chosen.nearest, language))
    return EXIT.notInForce
  }
  const version = named(policy, chosen)
  const article = numberOf(version, flags.article)
  const shown = article === undefined ? version : only(version, article)
  print(flags.rules === true ? rules(policy, shown, flags, language) : text(policy, shown, flags, language))
  return EXIT.pass
}

function named({ versions }: CheckedPolicy, id: string): WholeVersion {
  const found = versions.find((version) => version.id === id)
  if (found !== undefined) return found
  throw CouldNotRun.for(
    noSuchVersion(
      id,
      versions.map((version) => version.id),
    ),
  )
}

function idOn(policy: CheckedPolicy, day: string): string | { readonly nearest: readonly string[] } {
  if (parseDay(day) === undefined) throw CouldNotRun.for(notADay(day))
  const found = versionOnDay(policy, day)
  return 'version' in found ? found.version : found
}

function numberOf({ id, articles }: WholeVersion, cite: string | undefined): number | undefined {
  if (cite === undefined) return undefined
  const number = articleOfId(clauseIdOf(cite))
  if (articles.some(({ level }) => level.number === number)) return number
  throw new CouldNotRun(
    { zh: `版本“${id}”没有“${cite}”这一条`, en: `version “${id}” has no article “${cite}”` },
    {
      zh: `它有：${articles.map(({ level }) => level.number).join('、')}`,
      en: `it has: ${articles.map(({ level }) => level.number).join(', ')}`,
    },
  )
}

/** One article of a version, and what stood in the article it was. */
function only(version: WholeVersion, number: number): WholeVersion {
  const { lineage } = version
  const was = lineage?.was.get(`art${number}`) ?? `art${number}`
  const repealed = new Set([...(lineage?.repealed ?? [])].filter((one) => one === was || one.startsWith(`${was}.`)))
  return {
    ...version,
    headings: [],
    articles: version.articles.filter(({ level }) => level.number === number),
    lineage: lineage && { ...lineage, repealed },
  }
}

function text(policy: CheckedPolicy, version: WholeVersion, { format }: ShowFlags, language: Language): string {
  const whole = lawText(
    version,
    policy.versions.find(({ id }) => id === version.amends),
  )
  const { title, note } = headOf(policy, version)
  if (format === 'json')
    return JSON.stringify(
      {
        policy: textAt(policy.files.policy, 'policy'),
        title,
        version: version.id,
        draft: version.draft,
        ...(version.amends === undefined ? {} : { amends: version.amends }),
        ...(note === undefined ? {} : { note }),
        effective: version.effective,
        parts: whole.parts,
        repealed: whole.repealed,
      },
      null,
      2,
    )
  const about = [`${version.id}  ${standing(version, language)}`, ...(note === undefined ? [] : [note[language]])]
  if (format === 'markdown')
    return [`# ${title[language]}`, about.join('\n\n'), renderLawMarkdown(whole, language)].join('\n\n')
  const legend = legendOf(whole, language)
  const head = [...about, ...(legend === '' ? [] : [legend])]
  return [title[language], ...head.map((line) => `  ${line}`), '', renderLawText(whole, language)].join('\n')
}

/** The rule files of a version, whole: those of the version it amends under the numbers they have in it. */
function rules(policy: CheckedPolicy, version: WholeVersion, { format }: ShowFlags, language: Language): string {
  const files = version.articles.flatMap((article) => {
    const source = policy.files.sources.get(article.file)
    if (source === undefined) return []
    const name = `${version.id}/${articleFile(article.level.number)}`
    return [{ name, from: article.file, text: rewrittenText(source.text, article) }]
  })
  if (format === 'json') return JSON.stringify(files, null, 2)
  return files
    .map(({ name, from, text: content }) => {
      const own = from.endsWith(`/${name}`)
      const about = own ? name : language === 'zh' ? `${name}，取自 ${from}` : `${name}, from ${from}`
      const body = content.trimEnd()
      return format === 'markdown' ? `\`\`\`yaml\n# ${about}\n${body}\n\`\`\`` : `# ${about}\n${body}`
    })
    .join(format === 'markdown' ? '\n\n' : '\n---\n')
}

function headOf(policy: CheckedPolicy, version: WholeVersion): { title: Bilingual; note: Bilingual | undefined } {
  const told = (key: string, from: Parameters<typeof child>[0]): Bilingual | undefined => {
    const tree = child(from, key)
    const zh = textAt(tree, 'zh') ?? textOf(tree)
    return zh === undefined ? undefined : { zh, en: textAt(tree, 'en') ?? zh }
  }
  const id = textAt(policy.files.policy, 'policy') ?? ''
  return { title: told('title', policy.files.policy) ?? { zh: id, en: id }, note: told('note', version.tree) }
}

/** Whether and when a version is in force. */
function standing({ draft, amends, effective }: WholeVersion, language: Language): string {
  const zh = language === 'zh'
  const period =
    effective === null
      ? ''
      : zh
        ? `施行期 ${effective.from} 至 ${effective.until ?? '无期限'}`
        : `in force ${effective.from} to ${effective.until ?? 'no end'}`
  const about = [
    draft ? (zh ? '草案' : 'draft') : period,
    amends === undefined ? '' : zh ? `修改 ${amends}` : `amends ${amends}`,
  ]
  return about.filter((one) => one !== '').join(zh ? '，' : ', ')
}

function versionList(policy: CheckedPolicy, { format }: ShowFlags, language: Language): string {
  const { versions } = policy
  if (format === 'json')
    return JSON.stringify(
      versions.map((version) => ({
        version: version.id,
        draft: version.draft,
        ...(version.amends === undefined ? {} : { amends: version.amends }),
        effective: version.effective,
      })),
      null,
      2,
    )
  const width = Math.max(...versions.map(({ id }) => id.length))
  const line = (version: WholeVersion): string => {
    const { note } = headOf(policy, version)
    const about = `${version.id.padEnd(width)}  ${standing(version, language)}`
    return note === undefined ? about : `${about}\n${' '.repeat(width)}  ${note[language]}`
  }
  const [first] = versions
  const title = first === undefined ? '' : headOf(policy, first).title[language]
  if (format === 'markdown')
    return [`# ${title}`, '', ...versions.map((version) => `- \`${version.id}\` ${standing(version, language)}`)].join(
      '\n',
    )
  return [title, ...versions.map((version) => `  ${line(version).replaceAll('\n', '\n  ')}`)].join('\n')
}

function notInForce(
  policy: CheckedPolicy,
  { format, asOf = '' }: ShowFlags,
  nearest: readonly string[],
  language: Language,
): string {
  if (format === 'json')
    return JSON.stringify({ policy: textAt(policy.files.policy, 'policy'), asOf, inForce: null, nearest }, null, 2)
  const zh = language === 'zh'
  const head = zh ? `${asOf} 没有施行中的版本` : `no version is in force on ${asOf}`
  const near = zh ? `  最近的版本  ${nearest.join('、')}` : `  nearest  ${nearest.join(', ')}`
  return nearest.length === 0 ? head : `${head}\n${near}`
}
