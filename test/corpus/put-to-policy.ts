import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { linesOfFile } from '../../src/cli/lines-of-file.ts'
import { readApplications } from '../../src/cli/read-applications.ts'
import { decide, lint } from '../../src/index.ts'
import type { Bilingual } from '../../src/model/bilingual.ts'
import type { ApplicationFinding } from '../../src/model/decision.ts'
import type { Finding } from '../../src/model/finding.ts'
import { readReceipt } from '../../src/receipt/read-receipt.ts'
import type { Written } from './bad-input.ts'

/** What was told of a bad input: in the words of the tables, and in those of the messages. */
export interface Told {
  readonly told: string
  readonly messages: readonly Bilingual[]
  readonly help: string
  /** The findings themselves; those beside a decision have neither why nor help. */
  readonly findings: readonly Pick<Finding, 'code' | 'message' | 'why' | 'help'>[]
}

const CANTEEN = join(import.meta.dirname, 'policy')
const MOST = 3

/** A folder that goes away with its test file. */
export function scratch(): { readonly root: string; readonly remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'banfa-corpus-'))
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) }
}

/** Writes an input into a folder of its own; the path of its first file. */
function write(written: Written, dir: string, name: string): string {
  const files = typeof written === 'string' || written instanceof Uint8Array ? { [name]: written } : written
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return join(dir, Object.keys(files)[0] ?? name)
}

/** Puts applications to the policy of the corpus, each as `banfa check` would. */
export async function putApplications(inputs: readonly Written[], extension: string, root: string): Promise<Told[]> {
  const answers: Told[] = []
  for (const [i, written] of inputs.entries()) {
    const path = write(written, join(root, `${extension}-${i}`), `a.${extension}`)
    const { asked } = readApplications([path], CANTEEN)
    const findings: Finding[] = []
    const beside: ApplicationFinding[] = []
    for (const { application, policy } of asked) {
      const answer = await decide(policy, application, { using: 'draft', asOf: '2019-06-01' })
      if ('error' in answer) findings.push(...application.findings.filter(({ severity }) => severity === 'error'))
      else if ('findings' in answer) beside.push(...answer.findings)
    }
    answers.push(toldOf(findings, beside, path))
  }
  return answers
}

/** Reads a file of receipts, as `banfa replay` would. */
export function readReceipts(written: Written, dir: string): Told {
  const path = write(written, dir, 'receipts.jsonl')
  const lines = [...linesOfFile(path), { file: path, line: 1, bytes: new Uint8Array() }]
  const read = lines.slice(0, Math.max(1, lines.length - 1)).map(readReceipt)
  return toldOf(
    read.flatMap((one) => ('wrong' in one ? one.wrong : [])),
    [],
    path,
  )
}

/** Lays files over the policy in test/cases, which `base` writes, and lints it. */
export function lintOver(written: Written, dir: string, base: (dir: string) => void): Told {
  const policy = join(dir, 'shop-support')
  base(policy)
  write(written, policy, 'draft/article-01.yaml')
  const findings = lint(policy)
  const errors = findings.filter(({ severity }) => severity === 'error')
  return toldOf(errors.length > 0 ? errors : findings, [], join(policy, 'draft/article-01.yaml'), policy)
}

function toldOf(
  findings: readonly Finding[],
  beside: readonly ApplicationFinding[],
  path: string,
  root = dirname(path),
): Told {
  const all = [
    ...findings.map(({ code, span }) => {
      if (span === undefined) return code
      const file = span.file === path ? '' : `${span.file.replace(`${root}/`, '')}:`
      return span.line === 0 ? `${code} ${file}` : `${code} ${file}${span.line}:${span.column}`
    }),
    ...beside.map(
      ({ code, place }) => `(${[code, place.replace(`${path}:`, '')].filter((part) => part !== '').join(' ')})`,
    ),
  ]
  const more = all.length > MOST ? ` +${all.length - MOST}` : ''
  return {
    told: `${all.slice(0, MOST).join(', ')}${more}`.replaceAll(root, ''),
    messages: [...findings, ...beside].map(({ message }) => message),
    help: findings.flatMap(({ help }) => (help === undefined ? [] : [help.zh])).join('\n'),
    findings: [...findings, ...beside],
  }
}
