import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { CheckedPolicy } from '../index.ts'
import { insertVersion } from '../load/insert-version.ts'
import { rewrittenText } from '../load/rewritten-text.ts'
import { systemReason } from '../load/system-reason.ts'
import { citation } from '../model/citation.ts'
import { meant } from '../model/meant.ts'
import type { WholeVersion } from '../model/policy.ts'
import type { Article } from '../model/structure.ts'
import { articleFile } from '../model/structure.ts'
import { didYouMean } from '../util/did-you-mean.ts'
import { CouldNotRun } from './could-not-run.ts'

/** What is asked for: a draft that amends a version, or more articles of one that is there. */
export interface AskedVersion {
  readonly id: string
  readonly amends?: string
  readonly articles: readonly number[]
}

/** What was written. */
export interface BegunVersion {
  readonly version: string
  readonly amends: string
  /** policy.yaml, where the version is new in it. */
  readonly changed: readonly string[]
  /** Copies of articles, each with the file it was copied from. */
  readonly copied: readonly { readonly file: string; readonly from: string }[]
}

/** Begins an amendment, or copies more articles into one; everything is written, or nothing, and nothing is written over. */
export function beginVersion(policy: CheckedPolicy, asked: AskedVersion): BegunVersion {
  if (!/^[a-z0-9][a-z0-9-]{0,63}$/.test(asked.id))
    throw new CouldNotRun(
      { zh: `“${asked.id}”不能作版本的名称`, en: `“${asked.id}” cannot be the name of a version` },
      {
        zh: '用小写字母、数字和连字符，如 2026-draft',
        en: 'use small letters, digits and hyphens, such as 2026-draft',
      },
    )
  const there = policy.versions.find(({ id }) => id === asked.id)
  return there === undefined ? beginNew(policy, asked) : addArticles(policy, there, asked)
}

function beginNew(policy: CheckedPolicy, asked: AskedVersion): BegunVersion {
  const { dir } = policy.files
  const base = baseOf(policy, asked)
  const folder = join(dir, asked.id)
  if (existsSync(folder))
    throw new CouldNotRun(
      {
        zh: `文件夹“${folder}”已经存在，policy.yaml 却没有这个版本`,
        en: `there is a folder “${folder}” already, and policy.yaml has no such version`,
      },
      { zh: '移开它，或换一个名称', en: 'move it away, or use another name' },
    )
  const copies = copiesOf(policy, base, asked.articles)
  const path = join(dir, 'policy.yaml')
  const text = readFileSync(path, 'utf8')
  const { policy: tree } = policy.files
  const made = tree && insertVersion(path, text, tree, { id: asked.id, amends: base.id })
  if (made === undefined)
    throw new CouldNotRun(
      { zh: `没有把握在“${path}”里加上版本而不动别处`, en: `cannot add a version to “${path}” without touching more` },
      {
        zh: `在 versions 之下自己写：- { id: ${asked.id}, amends: "${base.id}", draft: true }`,
        en: `write it under versions yourself: - { id: ${asked.id}, amends: "${base.id}", draft: true }`,
      },
    )
  // Beside where they will stand, so that each is put there in one step.
  const beside = mkdtempSync(join(dir, '.new-'))
  try {
    const ready = join(beside, asked.id)
    mkdirSync(ready)
    for (const { name, text: copy } of copies) writeFileSync(join(ready, name), copy)
    writeFileSync(join(beside, 'policy.yaml'), made)
    renameSync(ready, folder)
    try {
      renameSync(join(beside, 'policy.yaml'), path)
    } catch (error) {
      rmSync(folder, { recursive: true })
      throw error
    }
  } catch (cause) {
    throw cannotWrite(dir, cause)
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
  return {
    version: asked.id,
    amends: base.id,
    changed: [path],
    copied: copies.map(({ name, from }) => ({ file: join(folder, name), from })),
  }
}

function addArticles(policy: CheckedPolicy, version: WholeVersion, asked: AskedVersion): BegunVersion {
  const { id, amends } = version
  if (amends === undefined || (asked.amends !== undefined && asked.amends !== amends))
    throw new CouldNotRun(
      amends === undefined
        ? { zh: `版本“${id}”已经存在，它不修改别的版本`, en: `there is a version “${id}” already, and it amends none` }
        : {
            zh: `版本“${id}”已经存在，它修改的是“${amends}”`,
            en: `there is a version “${id}” already, amending “${amends}”`,
          },
      { zh: '换一个名称', en: 'use another name' },
    )
  if (asked.articles.length === 0)
    throw new CouldNotRun(
      { zh: `版本“${id}”已经存在`, en: `there is a version “${id}” already` },
      {
        zh: `复制要修改的条文：banfa new ${id} --articles 6,10`,
        en: `copy the articles to be amended: banfa new ${id} --articles 6,10`,
      },
    )
  const folder = join(policy.files.dir, id)
  const copies = copiesOf(policy, version, asked.articles)
  for (const { name } of copies)
    if (existsSync(join(folder, name)))
      throw new CouldNotRun(
        {
          zh: `“${join(folder, name)}”已经存在，没有覆盖`,
          en: `“${join(folder, name)}” is there already; it was not written over`,
        },
        { zh: '直接修改它', en: 'edit it' },
      )
  const written: string[] = []
  try {
    mkdirSync(folder, { recursive: true })
    for (const { name, text } of copies) {
      writeFileSync(join(folder, name), text, { flag: 'wx' })
      written.push(join(folder, name))
    }
  } catch (cause) {
    for (const file of written) rmSync(file, { force: true })
    throw cannotWrite(folder, cause)
  }
  return {
    version: id,
    amends,
    changed: [],
    copied: copies.map(({ name, from }) => ({ file: join(folder, name), from })),
  }
}

/** The version to be amended: the one named, or the only one there is. */
function baseOf({ versions }: CheckedPolicy, { amends }: AskedVersion): WholeVersion {
  const ids = versions.map(({ id }) => id)
  const published = versions.filter(({ draft }) => !draft)
  const [only, ...others] = published
  if (amends === undefined && only !== undefined && others.length === 0) return only
  const found = versions.find(({ id }) => id === amends)
  if (found !== undefined) return found
  const near = amends === undefined ? undefined : didYouMean(amends, ids)
  throw new CouldNotRun(
    amends === undefined
      ? { zh: '没有写明修改哪个版本', en: 'it is not said which version is amended' }
      : { zh: `没有版本“${amends}”`, en: `there is no version “${amends}”` },
    near === undefined
      ? { zh: `用 --amends 指明：${ids.join('、')}`, en: `say which with --amends: ${ids.join(', ')}` }
      : meant(near),
  )
}

interface Copy {
  readonly name: string
  readonly text: string
  readonly from: string
}

/** The files of some articles as a version has them, under the numbers they have in it. */
function copiesOf({ files }: CheckedPolicy, version: WholeVersion, numbers: readonly number[]): Copy[] {
  return [...new Set(numbers)].map((number) => {
    const article: Article | undefined = version.articles.find(({ level }) => level.number === number)
    const source = article && files.sources.get(article.file)
    if (article === undefined || source === undefined)
      throw new CouldNotRun(
        {
          zh: `版本“${version.id}”没有${citation({ article: number })}`,
          en: `version “${version.id}” has no article ${number}`,
        },
        {
          zh: `它有：${version.articles.map(({ level }) => level.number).join('、')}；新增的条文自己写文件`,
          en: `it has ${version.articles.map(({ level }) => level.number).join(', ')}; a new article is a file you write`,
        },
      )
    return {
      name: articleFile(number),
      text: rewrittenText(source.text, article),
      from: join(files.dir, ...article.file.split('/').slice(-2, -1), basename(article.file)),
    }
  })
}

function cannotWrite(where: string, cause: unknown): CouldNotRun {
  const why = systemReason(cause)
  return new CouldNotRun(
    {
      zh: `未能写入“${where}”，什么都没有改：${why.zh}`,
      en: `cannot write in “${where}”; nothing was changed: ${why.en}`,
    },
    { zh: '检查路径和权限', en: 'check the path and the permissions' },
  )
}
