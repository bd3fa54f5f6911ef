import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/*
 * How long `banfa test` takes for 200 cases once it has started and loaded the rules: the whole command, less the same command on
 * a single case. Rounds are interleaved, and the ratio to start-up is taken round by round, for other work on the machine weighs
 * on both. Run with `npm run bench:test`, on a quiet machine.
 */

const ROUNDS = 7
const MAIN = 'dist/cli/main.js'
const version = 'rules/jiangning-alliance/2019-01-01'
const one = `${version}/examples/eligible.yaml`

interface Timed {
  readonly ms: number
  readonly out: string
}
function run(...args: string[]): Timed {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, [MAIN, ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms: performance.now() - start, out: stdout }
}

const cases = (JSON.parse(run('test', version, '--cases', '--format', 'json').out) as unknown[]).length
const rounds = Array.from({ length: ROUNDS }, () => {
  const alone = run('test', one, '--cases').ms
  const all = run('test', version, '--cases').ms
  const rules = run('test', version, '--cases', '--engine', 'rules').ms
  return { took: ((all - alone) * 200) / cases, rules: ((rules - alone) * 200) / cases, alone }
})
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const took = median(rounds.map((round) => round.took))
process.stdout.write(
  [
    `start-up, rules and one case   ${median(rounds.map(({ alone }) => alone)).toFixed(0)} ms`,
    `200 cases after that           ${took.toFixed(0)} ms   ${took < 1000 ? 'within' : 'beyond'} 1 s   ${median(rounds.map((round) => round.took / round.alone)).toFixed(2)} x start-up`,
    `the same by the rules engine   ${median(rounds.map(({ rules }) => rules)).toFixed(0)} ms`,
    '',
  ].join('\n'),
)
