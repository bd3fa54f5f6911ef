import { existsSync } from 'node:fs'
import { asRead } from '../../decide.ts'
import { writeApplication } from '../../generate/write-application.ts'
import type { CheckedPolicy } from '../../index.ts'
import { readApplication } from '../../load/application.ts'
import { type FilledIn, fillIn } from '../../load/fill-in.ts'
import { APPLICATION, readTreeFile, readTreeText } from '../../load/index.ts'
import { type Application, type Facts, isReadable, type Unreadable } from '../../model/application.ts'
import type { Program } from '../../model/core.ts'
import type { Finding } from '../../model/finding.ts'
import type { SourceFile } from '../../model/policy.ts'
import { type Tree, textAt } from '../../model/tree.ts'
import { namedValues } from '../../named-values.ts'
import { canonicalJson } from '../../util/canonical-json.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { writeWhole } from '../write-file.ts'

/** An application being filled in: its file as it stands, and where it is saved. */
export class Draft {
  readonly path: string
  readonly out: string
  #text: string
  #tree: Tree | undefined
  #findings: readonly Finding[]
  #saved = false

  private constructor(path: string, out: string, text: string, tree: Tree | undefined, findings: readonly Finding[]) {
    this.path = path
    this.out = out
    this.#text = text
    this.#tree = tree
    this.#findings = findings
  }

  /** The application in a file, or a new one where there is no file; saved to `out` where one is named. */
  static open(path: string, out: string = path): Draft {
    for (const file of [path, out]) if (!/\.(?:ya?ml|json)$/i.test(file)) throw notAFile(file)
    if (JSON_FILE.test(path) !== JSON_FILE.test(out)) throw notAlike(out)
    if (out !== path && existsSync(out)) throw outIsThere(out)
    if (!existsSync(path)) return new Draft(path, out, '', undefined, [])
    const { source, tree, findings } = readTreeFile(path, APPLICATION, {}, 'either')
    if (tree?.kind === 'list' || (tree?.kind === 'map' && tree.entries.has('like'))) throw notOne(path)
    return new Draft(path, out, source?.text ?? '', tree, findings)
  }

  /** The policy its file names. */
  get policy(): string | undefined {
    return textAt(this.#tree, 'policy')
  }

  get source(): SourceFile {
    return { path: this.path, text: this.#text }
  }

  /** Whether anything was written. */
  get saved(): boolean {
    return this.#saved
  }

  /** Begins a file that is not there: it names its policy. */
  begin({ policy }: Program): void {
    if (this.#text !== '') return
    const text = fillIn(this.path, '', [{ path: ['policy'], value: policy }])
    if (text !== undefined) this.#take(text)
  }

  /** The application as its reader reads it. */
  read(policy: CheckedPolicy): Application | Unreadable {
    const [program] = policy.programs.values()
    if (this.#tree === undefined || program === undefined) return asRead({ name: this.path, findings: this.#findings })
    const read = readApplication(this.#tree, program.vocabulary, this.path, namedValues(policy))
    return asRead({ ...read, findings: [...this.#findings, ...read.findings] })
  }

  /** Fills in an answer and saves the whole file: it then says what it said and the answer, or it is not written. */
  put(filled: readonly FilledIn[], says: Facts, policy: CheckedPolicy, program: Program): void {
    const before = this.#text
    const text = fillIn(this.path, before, filled)
    if (text !== undefined) this.#take(text)
    const read = this.read(policy)
    const told = (facts: Facts): string => canonicalJson(writeApplication(facts, program.vocabulary))
    if (text === undefined || !isReadable(read) || told(read.facts) !== told(says)) {
      this.#take(before)
      throw cannotFillIn(this.path)
    }
    writeWhole(this.out, text, { force: this.#saved || this.out === this.path })
    this.#saved = true
  }

  #take(text: string): void {
    this.#text = text
    const { tree, findings } = readTreeText(this.path, text, APPLICATION)
    this.#tree = tree
    this.#findings = findings
  }
}

const JSON_FILE = /\.json$/i

function notAlike(out: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `“${out}”和申请不是同一种文件`, en: `“${out}” is not of the kind the application is` },
    { zh: 'YAML 存成 YAML，JSON 存成 JSON', en: 'YAML is saved as YAML, JSON as JSON' },
  )
}

function notAFile(path: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `“${path}”不是一份申请的文件`, en: `“${path}” is no file of one application` },
    { zh: '写成 .yaml 或 .json 文件，如 申请.yaml', en: 'name a .yaml or .json file, such as application.yaml' },
  )
}

function outIsThere(path: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `“${path}”已经存在`, en: `“${path}” is already there` },
    {
      zh: '换一个名字；要接着填它，就写 banfa ask 加它的名字',
      en: 'take another name; to go on filling it in, ask it',
    },
  )
}

function notOne(path: string): CouldNotRun {
  return new CouldNotRun(
    { zh: `“${path}”不是一份申请，而是案例`, en: `“${path}” holds cases and not one application` },
    { zh: 'ask 一次只填一份申请', en: 'ask fills in one application at a time' },
  )
}

function cannotFillIn(path: string): CouldNotRun {
  return new CouldNotRun(
    {
      zh: `不能把答案写进“${path}”而不动其他内容`,
      en: `the answer cannot be written into “${path}” without touching more`,
    },
    { zh: '手工填写这一项，或用 --out 写到新文件', en: 'write it by hand, or into a new file with --out' },
  )
}
