import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from '../../src/check/index.ts'
import { readApplication } from '../../src/load/application.ts'
import { resolveCase } from '../../src/load/application-case.ts'
import { likedFiles } from '../../src/load/application-like.ts'
import { type FileKind, load, readTreeText, validateShape } from '../../src/load/index.ts'
import { readStructure } from '../../src/load/read-structure.ts'
import type { Program } from '../../src/model/core.ts'
import { hasErrors } from '../../src/model/finding.ts'
import type { PolicyFiles } from '../../src/model/policy.ts'
import type { MapTree } from '../../src/model/tree.ts'
import { resolve } from '../../src/resolve/index.ts'
import { Random, seedOf } from '../../src/util/random.ts'
import { mutateText } from './mutate-text.ts'

/*
 * Files spoilt at random, read one after another in one process as far as their reading goes: characters, YAML, shape, structure,
 * and now and then every check of the policy they belong to.
 */

/** A file to spoil. */
interface Original {
  readonly path: string
  readonly text: string
  readonly kind: FileKind
  readonly policy: PolicyFiles
  /** The program an application is read for. */
  readonly program: Program
}

const ROOT = join(import.meta.dirname, '../..')
/** How often every check is run on what could be read. */
const EACH_CHECK = 20

/** Every YAML file of the shipped policy and of the policies in test/policies. */
export function originals(): Original[] {
  const policies = [
    join(ROOT, 'rules/jiangning-alliance'),
    ...readdirSync(join(ROOT, 'test/policies'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(ROOT, 'test/policies', name)),
  ]
  return policies.flatMap((dir) => {
    const policy = load(dir)
    const [program] = check(resolve(policy), { errorsOnly: true }).programs.values()
    if (program === undefined) throw new Error(`${dir} has errors`)
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .sort()
      .flatMap((path) => {
        const kind = kindOf(path)
        return piecesOf(readFileSync(join(dir, path), 'utf8'), kind).map((text) => ({
          path,
          text,
          kind,
          policy,
          program,
        }))
      })
  })
}

const LONGEST = 3_000

/** A long file of cases in pieces of some cases each, and the beginning of any other long file: what is short is read soon. */
function piecesOf(text: string, kind: FileKind): string[] {
  if (text.length <= LONGEST) return [text]
  const pieces: string[] = []
  let piece = ''
  for (const line of text.split(/(?<=\n)/)) {
    if (piece.length + line.length > LONGEST && (kind !== 'case' || line.startsWith('- '))) {
      pieces.push(piece)
      piece = ''
    }
    piece += line
  }
  return kind === 'case' ? [...pieces, piece] : [pieces[0] ?? text]
}

function kindOf(path: string): FileKind {
  if (path.endsWith('policy.yaml')) return 'policy'
  if (path.endsWith('facts.yaml')) return 'facts'
  return /article-[^/]*$/.test(path) ? 'article' : path.includes('cases') ? 'case' : 'application'
}

/** What reading a spoilt file came to. */
export type Read = 'refused' | 'misshapen' | 'read' | 'checked'

/** The n-th spoilt file under a seed. */
export function spoiltFile(files: readonly Original[], seed: number, n: number): { original: Original; text: string } {
  const random = new Random(seedOf(seed, n))
  const original = random.pick(files)
  return { original, text: mutateText(random, original.text, [random.pick(files).text, random.pick(files).text]) }
}

/** Reads a spoilt file as far as it goes; whatever is wrong with it is a finding, and every finding has a code and a message. */
export function readSpoilt({ path, kind, policy, program }: Original, text: string, n: number): Read {
  const { tree, findings } = readTreeText(path, text)
  for (const { code, message } of findings)
    if (!/^[a-z][a-z0-9-]+$/.test(code) || message.zh === '' || message.en === '')
      throw new Error(`a finding without a word: ${code}`)
  if (tree === undefined) {
    if (!hasErrors(findings)) throw new Error('nothing was read, and nothing was found')
    return 'refused'
  }
  if (hasErrors(validateShape(kind, tree))) return 'misshapen'
  if (tree.kind !== 'map') return 'read'
  if (kind === 'application' || kind === 'case') return readAsApplication(tree, path, program)
  if (n % EACH_CHECK !== 0) {
    if (kind === 'article') readStructure(tree, path)
    return 'read'
  }
  check(resolve(inPlace(policy, kind, tree, path)))
  return 'checked'
}

function readAsApplication(tree: MapTree, path: string, program: Program): Read {
  const resolved = resolveCase(
    tree,
    path,
    likedFiles(() => ({ findings: [] })),
  )
  if (resolved.tree !== undefined)
    readApplication(resolved.tree, program.vocabulary, path, new Set(program.named.keys()))
  return 'read'
}

/** The policy with the spoilt file in place of the one it was. */
function inPlace(policy: PolicyFiles, kind: FileKind, tree: MapTree, path: string): PolicyFiles {
  if (kind === 'policy') return { ...policy, policy: tree }
  if (kind === 'facts') return { ...policy, facts: tree }
  const { article } = readStructure(tree, path)
  const [version, ...others] = policy.versions
  if (version === undefined) return policy
  const articles = version.articles.map((one) => (one.level.number === article.level.number ? article : one))
  return { ...policy, versions: [{ ...version, articles }, ...others] }
}
