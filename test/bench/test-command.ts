import { performance } from 'node:perf_hooks'
import { caseFiles } from '../../src/cli/test/case-files.ts'
import { runFile } from '../../src/cli/test/run-file.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { CheckedPolicy } from '../../src/index.ts'
import type { TestRun } from '../../src/test-cases.ts'

/*
 * How long 200 cases take to test once the rules are loaded: read, decided and compared with what they expect, against deciding
 * the same applications alone, in the same run. CPU time, so that other work on the machine counts little. Run with `npm run bench:test`.
 */

const WANTED = 200
const dir = 'rules/jiangning-alliance/2019-01-01'
const policies = new Map<string, CheckedPolicy>()
const files = caseFiles([dir])

interface Timed {
  readonly ms: number
  readonly cpu: number
}
async function timed(task: () => Promise<void> | void): Promise<Timed> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await task()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpu: (user + system) / 1000 }
}

/** So many cases, each file tested whole. */
async function tested(): Promise<TestRun[]> {
  const runs: TestRun[] = []
  for (const file of files) {
    if (runs.length >= WANTED) break
    runs.push(...(await runFile(file, { policies, sources: new Map() })).runs.map(([, run]) => run))
  }
  return runs
}

const runs = await tested()
const wrong = runs.filter(({ tested: { mismatches, findings } }) => mismatches.length + findings.length > 0)
if (runs.length < WANTED || wrong.length > 0) throw new Error(`${runs.length} cases, ${wrong.length} not as expected`)
const rounds: { readonly whole: Timed; readonly alone: Timed }[] = []
for (let round = 0; round < 7; round++) {
  const whole = await timed(async () => void (await tested()))
  const alone = await timed(() => {
    for (const { seen } of runs) if (seen) evaluatePlainly(seen.decided.program, seen.decided.facts, seen.decided.asOf)
  })
  rounds.push({ whole, alone })
}
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const per = WANTED / runs.length
const cpu = median(rounds.map(({ whole }) => whole.cpu)) * per
const ratio = median(rounds.map(({ whole, alone }) => whole.cpu / alone.cpu))
process.stdout.write(
  `${WANTED} cases   ${(median(rounds.map(({ whole }) => whole.ms)) * per).toFixed(0)} ms, ${cpu.toFixed(0)} ms of CPU   ${ratio.toFixed(2)} x deciding alone   ${cpu < 1000 ? 'within' : 'beyond'} 1 s\n`,
)
