import { loadPolicy } from '../../index.ts'
import { articleOfId, clauseIdOf } from '../../model/citation.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { findPolicy } from '../find-policy.ts'
import { type BegunVersion, beginVersion } from '../new-version.ts'
import { printErrors } from '../print-errors.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa new`. */
export interface NewFlags {
  readonly policy?: string
  readonly amends?: string
  readonly articles?: string
  readonly format: string
}

/** `banfa new VERSION --amends BASE`: begins an amendment, or copies more articles into one, to be edited. */
export async function newCommand(version: string, flags: NewFlags, terminal: Terminal): Promise<number> {
  const articles = numbersOf(flags.articles)
  const policy = loadPolicy(findPolicy(flags.policy), { errorsOnly: true })
  const { policy: tree, versions } = policy.files
  if (tree === undefined || versions.length === 0) return printErrors(policy, terminal)
  const begun = beginVersion(policy, {
    id: version,
    articles,
    ...(flags.amends === undefined ? {} : { amends: flags.amends }),
  })
  const next = nextSteps(begun, policy.files.dir)
  if (flags.format === 'json') print(JSON.stringify({ ...begun, next: next.map(({ command }) => command) }, null, 2))
  else print(told(begun, next, terminal))
  return EXIT.pass
}

/** 6,10 or 第六条、第十条. */
function numbersOf(text: string | undefined): number[] {
  if (text === undefined) return []
  return text.split(/[,，、\s]+/).map((word) => {
    const number = articleOfId(clauseIdOf(word))
    if (number !== undefined) return number
    throw new CouldNotRun(
      { zh: `--articles 的“${word}”不是条号`, en: `“${word}” of --articles is no number of an article` },
      { zh: '写成 6,10', en: 'write 6,10' },
    )
  })
}

interface Step {
  readonly command: string
  readonly zh: string
  readonly en: string
}

function nextSteps({ version, amends, copied }: BegunVersion, dir: string): Step[] {
  const edit = copied.length > 0
  return [
    ...(edit
      ? []
      : [
          {
            command: `banfa new ${version} --articles 6`,
            zh: '复制要修改的条文（换成它们的条号）',
            en: 'copy the articles to be amended (by their numbers)',
          },
        ]),
    { command: `banfa lint ${dir}`, zh: '改了引文和值之后检查', en: 'check after editing quotes and values' },
    { command: `banfa show ${version}`, zh: '看修改后的全文', en: 'read the whole text as amended' },
    { command: `banfa test ${dir}`, zh: '核对示例和案例', en: 'compare examples and cases' },
    {
      command: `banfa diff ${amends} ${version} --generate 200`,
      zh: '对照两个版本的后果',
      en: 'compare what both versions come to',
    },
  ]
}

function told(
  { version, amends, changed, copied }: BegunVersion,
  next: readonly Step[],
  { language }: Terminal,
): string {
  const zh = language === 'zh'
  const width = Math.max(...next.map(({ command }) => command.length))
  return [
    changed.length > 0
      ? zh
        ? `草案 ${version}：修改 ${amends}`
        : `draft ${version}: amends ${amends}`
      : zh
        ? `草案 ${version}：复制了 ${copied.length} 条`
        : `draft ${version}: ${copied.length} articles copied`,
    ...changed.map((file) =>
      zh ? `  改动  ${file}（versions 之下加了这个版本）` : `  changed  ${file} (the version is added under versions)`,
    ),
    ...copied.map(({ file, from }) =>
      zh ? `  新建  ${file}（照抄 ${from}）` : `  created  ${file} (a copy of ${from})`,
    ),
    '',
    zh ? '接下来' : 'next',
    ...next.map((step) => `  ${step.command.padEnd(width)}  ${zh ? step.zh : step.en}`),
  ].join('\n')
}
