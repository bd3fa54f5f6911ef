import { type Finding, hasErrors } from '../model/finding.ts'
import { child, type Entry, entriesOf, type MapTree, type Span } from '../model/tree.ts'
import { RESERVED_WORDS } from '../model/vocabulary.ts'
import { refuse } from './application-asked.ts'
import { shown } from './application-found.ts'
import type { LikedFiles } from './application-like.ts'
import { collectFindings, type Report } from './application-report.ts'
import { readWord } from './application-words.ts'
import { applyChange } from './apply-change.ts'
import type { ReadTree } from './read-tree-file.ts'

/** A case as a whole application: the facts of the application it is like, changed, under the case's own words. */
export function resolveCase(tree: MapTree, file: string, files: LikedFiles): ReadTree {
  const { report, findings } = collectFindings()
  const liked = child(tree, 'like')
  const change = tree.entries.get('change')
  if (liked === undefined) {
    if (change === undefined) return { tree, findings: [] }
    refuse({ report }, { span: change.keySpan }, CHANGE_OF_NOTHING)
    return { findings: findings() }
  }
  for (const entry of entriesOf(tree)) if (!RESERVED_WORDS.includes(entry.key)) factBesideLike(entry, report)
  const like = readWord(tree, 'like', report)
  const base = like === undefined ? undefined : readLiked(like, liked.span, file, files, report)
  if (base === undefined) return { findings: findings() }
  const changed = change === undefined ? { tree: base, findings: [] } : applyChange(base, change.value)
  changed.findings.forEach(report)
  const found = findings()
  if (changed.tree?.kind !== 'map' || hasErrors(found)) return { findings: found }
  const entries = new Map(changed.tree.entries)
  for (const entry of entriesOf(tree)) if (entry.key !== 'like' && entry.key !== 'change') entries.set(entry.key, entry)
  return { tree: { kind: 'map', entries, span: tree.span }, findings: found }
}

/** The facts of the application that `like` names, with its subject and policy; what it expects is its own affair. */
function readLiked(like: string, span: Span, file: string, files: LikedFiles, report: Report): MapTree | undefined {
  const liked = files.find(file, like)
  if (liked.kind === 'none') return refuse({ report }, { span }, likeNotFound(like))
  if (liked.kind === 'outside') return refuse({ report }, { span }, likeOutside(like))
  const { tree, findings } = files.read(liked.path)
  findings.forEach(report)
  if (tree === undefined) return undefined
  if (tree.kind !== 'map' || tree.entries.has('like')) return refuse({ report }, { span }, likeOfACase(like))
  const kept = [...tree.entries].filter(([key]) => !OWN_WORDS.includes(key))
  return { ...tree, entries: new Map(kept) }
}

const OWN_WORDS = ['expect', 'because', 'case']

type Refusal = Omit<Finding, 'severity' | 'span'>

function likeNotFound(like: string): Refusal {
  return {
    code: 'like-not-found',
    message: { zh: `找不到 like 所指的“${shown(like)}”`, en: `there is no “${shown(like)}”, which like names` },
    label: { zh: '没有这个文件', en: 'no such file' },
    help: {
      zh: '写相对于案例文件所在文件夹或其上一级的路径，如 examples/eligible.yaml',
      en: 'write a path from the folder of the case file or the one above it, such as examples/eligible.yaml',
    },
  }
}

function likeOutside(like: string): Refusal {
  return {
    code: 'like-outside',
    message: {
      zh: `like 所指的“${shown(like)}”不在案例所属的文件夹内`,
      en: `“${shown(like)}”, which like names, lies outside the folder that the case belongs to`,
    },
    label: { zh: '超出文件夹', en: 'outside the folder' },
    why: {
      zh: '案例只能引用自己文件夹及其上一级文件夹内的申请',
      en: 'a case refers to applications within its own folder and the one above it only',
    },
  }
}

function likeOfACase(like: string): Refusal {
  return {
    code: 'malformed',
    message: {
      zh: `like 所指的“${shown(like)}”不是一份完整的申请`,
      en: `“${shown(like)}”, which like names, is not one whole application`,
    },
    label: { zh: '不是完整的申请', en: 'not a whole application' },
    why: { zh: '案例不能再以案例为底', en: 'a case is never like another case' },
  }
}

const CHANGE_OF_NOTHING: Refusal = {
  code: 'malformed',
  message: { zh: '有 change 而没有 like', en: 'there is a change but no like' },
  label: { zh: '不知道改的是哪份申请', en: 'a change of what?' },
  help: { zh: '写 like 指明底本', en: 'name the application it changes with like' },
}

function factBesideLike({ key, keySpan: span }: Entry, report: Report): void {
  refuse(
    { report },
    { span },
    {
      code: 'malformed',
      message: { zh: `“${shown(key)}”应写在 change 之下`, en: `“${shown(key)}” belongs under change` },
      label: { zh: '不是案例的用词', en: 'not a word of a case' },
      help: { zh: `写成 change: { ${shown(key)}: … }`, en: `write change: { ${shown(key)}: … }` },
    },
  )
}
