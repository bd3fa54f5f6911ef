import { refuse } from '../../language/index.ts'
import type { Program } from '../../model/core.ts'
import { inBase } from '../../model/lineage.ts'
import { meantFor } from '../../model/meant.ts'
import type { Claim, Looked } from '../../model/property.ts'
import { child, type MapTree, type Tree, textOf } from '../../model/tree.ts'
import { levelClauses, phraseClauses } from '../../model/walk-core.ts'
import { didYouMean } from '../../util/did-you-mean.ts'
import { readNever } from './read-never.ts'
import { type Reading, wrong } from './reading.ts'

/** What never comes of going from one version to another; clauses are those of the version it is written in. */
export function readVersions(item: MapTree, reading: Reading): Claim | null {
  const tree = child(item, 'between')
  const [from, to] = ['from', 'to'].map((key) => readVersion(child(tree, key), reading))
  const never = readNever(item, reading)
  if (tree === undefined || from == null || to == null || never === null) return null
  const { version } = reading.program
  if (from === to || ![from, to].includes(version))
    return wrong(reading, tree.span, {
      zh: `from 和 to 是两个版本，其中之一是本版（${version}）`,
      en: `from and to are two versions, and one of them is this one (${version})`,
    })
  const there = reading.programs.get(from === version ? to : from)
  const other = there === undefined ? undefined : counterpart(never.of, reading.program, there)
  if (other === undefined)
    return wrong(reading, (child(item, 'never') ?? item).span, {
      zh: `另一版本里没有与之相应的条款、决定或数额`,
      en: 'the other version has no such clause, decision or outcome',
    })
  const [before, after] = from === version ? [never.of, other] : [other, never.of]
  return { kind: 'versions', from, to, never: { ...never, of: before }, after }
}

function readVersion(tree: Tree | undefined, { context, programs }: Reading): string | null {
  const name = textOf(tree) ?? ''
  if (tree === undefined || programs.has(name)) return name
  const near = didYouMean(name, programs.keys())
  return refuse(context, {
    code: 'unknown-version',
    span: tree.span,
    message: { zh: `没有版本“${name}”`, en: `there is no version “${name}”` },
    label: { zh: '不存在的版本', en: 'unknown version' },
    ...(near === undefined
      ? { help: { zh: `有：${[...programs.keys()].join('、')}`, en: `there are: ${[...programs.keys()].join(', ')}` } }
      : meantFor(name, near, tree.span)),
  })
}

/** The same part of another version: clauses by how one version continues the other, all else by name. */
function counterpart(of: Looked, here: Program, there: Program): Looked | undefined {
  if (of.kind === 'decision') return there.decisions.has(of.id) ? of : undefined
  if (of.kind === 'outcome') return there.outcomes.has(of.id) ? of : undefined
  const ids = there.articles.flatMap((article) =>
    [...levelClauses(article), ...phraseClauses(article)].map(({ id }) => id),
  )
  const wanted =
    here.lineage?.base === there.version
      ? inBase(here.lineage)(of.id)
      : there.lineage?.base === here.version
        ? ids.find((id) => there.lineage !== null && inBase(there.lineage)(id) === of.id)
        : of.id
  return wanted !== undefined && ids.includes(wanted) ? { kind: 'clause', id: wanted } : undefined
}
