import { type FindingJson, findingsJson } from '../../diagnostics/findings-json.ts'
import { renderFinding } from '../../diagnostics/render-finding.ts'
import { reportWords } from '../../explain/render/words.ts'
import { readRecord } from '../../log/read-record.ts'
import { type Verified, verifyLog } from '../../log/verify-log.ts'
import type { Difference } from '../../receipt/differences.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { publicKeyIn } from '../key-file.ts'
import { linesOfFile } from '../lines-of-file.ts'
import { replaying } from '../replay-receipt.ts'
import { sourceOf } from '../source-of-line.ts'
import { print, type Terminal } from '../terminal.ts'

/** The flags of `banfa log verify`. */
export interface LogVerifyFlags {
  readonly public?: readonly string[]
  readonly head?: string
  readonly replay?: boolean
  readonly policy?: string
  readonly format: string
}

/** A record whose decision is not made again. */
interface NotReproduced {
  readonly seq: number
  readonly application: string
  readonly differences: readonly Difference[]
}

/** What is told of a log. */
interface Report extends Verified {
  readonly file: string
  /** Whether signatures were looked at. */
  readonly checkedSignatures: boolean
  readonly replayed?: { readonly reproduced: number; readonly not: readonly NotReproduced[] }
}

/** `banfa log verify FILE`: says whether a log is whole, or the first place where it is not. */
export async function logVerifyCommand(file: string, flags: LogVerifyFlags, terminal: Terminal): Promise<number> {
  const { head, policy } = flags
  if (head !== undefined && !/^sha256:[0-9a-f]{64}$/.test(head))
    throw new CouldNotRun(
      { zh: `--head 的值不是记录的哈希：${head}`, en: `--head is not the hash of a record: ${head}` },
      { zh: '写成 sha256: 加 64 位十六进制数字', en: 'write sha256: and 64 hexadecimal digits' },
    )
  const keys = (flags.public ?? []).map(publicKeyIn)
  const verified = verifyLog(file, linesOfFile(file), { keys, ...(head !== undefined && { head }) })
  const isWhole = verified.findings.length === 0
  const replayed = isWhole && flags.replay === true ? await replayAll(file, policy) : undefined
  const report = { ...verified, file, checkedSignatures: keys.length > 0, ...(replayed !== undefined && { replayed }) }
  print(flags.format === 'json' ? JSON.stringify(jsonOf(report, terminal), null, 2) : textOf(report, terminal))
  return isWhole && (replayed?.not.length ?? 0) === 0 ? EXIT.pass : EXIT.found
}

async function replayAll(file: string, policyDir: string | undefined): Promise<NonNullable<Report['replayed']>> {
  const replay = replaying(policyDir)
  const not: NotReproduced[] = []
  let reproduced = 0
  for (const line of linesOfFile(file)) {
    const record = readRecord(line)
    // the log was whole a moment ago; what another process adds meanwhile is not part of it
    if ('wrong' in record) break
    if (!('receipt' in record.entry)) continue
    const { receipt } = record.entry
    const differences = await replay(receipt, file)
    if (differences.length === 0) reproduced++
    else not.push({ seq: record.seq, application: receipt.application, differences })
  }
  return { reproduced, not }
}

function jsonOf(report: Report, { language }: Terminal): object {
  const { file, records, signed, undecided, first, last, headAt, findings, checkedSignatures, replayed } = report
  const told: readonly FindingJson[] = findingsJson(findings, language)
  return {
    file,
    result: findings.length === 0 ? 'whole' : 'broken',
    records,
    undecided,
    signed,
    checkedSignatures,
    from: first?.at ?? null,
    to: last?.at ?? null,
    head: last?.hash ?? null,
    ...(headAt !== undefined && { headAt }),
    findings: told,
    ...(replayed !== undefined && { replayed: { reproduced: replayed.reproduced, notReproduced: replayed.not } }),
  }
}

function textOf(report: Report, terminal: Terminal): string {
  const { file, records, first, last, findings, line } = report
  const zh = terminal.language === 'zh'
  const { glyph } = reportWords(terminal.language)
  if (findings.length > 0) {
    const told = findings.map((finding) =>
      renderFinding(finding, line === undefined ? new Map() : sourceOf(line), terminal),
    )
    const before =
      records === 0
        ? []
        : [zh ? `此前的 ${records} 条记录前后相接` : `the ${records} record(s) before it hold together`]
    return [...told, ...before].join('\n\n')
  }
  return [
    zh ? `${glyph.pass} ${file}  ${records} 条记录，前后相接` : `${glyph.pass} ${file}  ${records} record(s), chained`,
    zh ? `  时间  ${first?.at} 至 ${last?.at}` : `  time        ${first?.at} to ${last?.at}`,
    zh ? `  末条  ${last?.hash}` : `  head        ${last?.hash}`,
    ...undecidedLine(report, zh),
    signatureLine(report, zh),
    ...headLine(report, zh),
    ...replayLines(report, terminal),
  ].join('\n')
}

function undecidedLine({ undecided }: Report, zh: boolean): string[] {
  if (undecided === 0) return []
  return [zh ? `  其中  ${undecided} 份申请没有作出决定` : `  of these    ${undecided} application(s) got no decision`]
}

function signatureLine({ records, signed, checkedSignatures }: Report, zh: boolean): string {
  if (checkedSignatures) return zh ? `  签名  ${records} 条全部有效` : `  signatures  all ${records} are valid`
  if (signed === 0) return zh ? '  签名  没有' : '  signatures  none'
  return zh
    ? `  签名  ${signed} 条有签名，没有查验（用 --public 给出公钥）`
    : `  signatures  ${signed} signed, not looked at (give the key with --public)`
}

function headLine({ records, headAt }: Report, zh: boolean): string[] {
  if (headAt === undefined) return []
  const since = records - headAt
  return [
    zh
      ? `  --head  是第 ${headAt} 条，此后又记了 ${since} 条`
      : `  --head      is record ${headAt}; ${since} were added since`,
  ]
}

function replayLines({ replayed }: Report, { language }: Terminal): string[] {
  if (replayed === undefined) return []
  const zh = language === 'zh'
  const { glyph } = reportWords(language)
  const { reproduced, not } = replayed
  return [
    zh
      ? `  重现  ${reproduced} 个决定逐字节相同，${not.length} 个未能重现`
      : `  replay      ${reproduced} the same byte for byte, ${not.length} not`,
    ...not.flatMap(({ seq, application, differences }) => [
      zh ? `  ${glyph.fail} 第 ${seq} 条  ${application}` : `  ${glyph.fail} record ${seq}  ${application}`,
      ...differences.map(({ message }) => `      ${message[language]}`),
    ]),
  ]
}
