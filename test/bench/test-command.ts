import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/*
 * How long `banfa test` takes for 200 cases once it has started and loaded the rules: the whole command, less the same command on
 * a single case; against deciding the same cases and nothing else, in the same round. What properties add does not grow with the
 * cases, and is told apart; with --mutants the whole command is told. Rounds are interleaved, for other work on the machine weighs
 * on all. Run with `npm run bench:test`, on a quiet machine.
 */

const ROUNDS = 7
const MAIN = 'dist/cli/main.js'
const folder = 'rules/jiangning-alliance'
const version = '2019-01-01'
const all = `${folder}/${version}`
const one = `${all}/examples/eligible.yaml`

function run(...args: string[]): { ms: number; out: string } {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
  return { ms: performance.now() - start, out: stdout }
}

function decideAlone(): { ms: number; cases: number } {
  const { out } = run('node_modules/.bin/tsx', 'test/bench/bundled.ts', 'decide-cases', folder, version)
  const [ms = Number.NaN, cases = Number.NaN] = out.split(' ').map(Number)
  return { ms, cases }
}

const perCases = (ms: number, cases: number): number => (ms * 200) / cases
const rounds = Array.from({ length: ROUNDS }, () => {
  const limit = decideAlone()
  const alone = run(MAIN, 'test', one, '--cases').ms
  const cases = perCases(run(MAIN, 'test', all, '--cases').ms - alone, limit.cases)
  const text = run(MAIN, 'test', all, '--coverage', '--boundaries').ms
  const whole = run(MAIN, 'test', all).ms
  return {
    alone,
    cases,
    text: perCases(text - alone, limit.cases),
    properties: whole - text,
    limit: perCases(limit.ms, limit.cases),
    rules: perCases(run(MAIN, 'test', all, '--cases', '--engine', 'rules').ms - alone, limit.cases),
  }
})
const mutants = run(MAIN, 'test', all, '--mutants').ms

type Round = (typeof rounds)[number]
function median(of: (round: Round) => number): number {
  return rounds.map(of).sort((a, b) => a - b)[rounds.length >> 1] ?? Number.NaN
}
function line(what: string, of: (round: Round) => number, note = ''): string {
  return `${what.padEnd(44)} ${median(of).toFixed(0).padStart(6)} ms   ${note}`.trimEnd()
}
const within = (ms: number, seconds: number): string => `${ms < seconds * 1000 ? 'within' : 'beyond'} ${seconds} s`
const times = (of: (round: Round) => number): string =>
  `${median((round) => of(round) / round.limit).toFixed(1)} x deciding`
process.stdout.write(
  [
    line('start-up, rules and one case', ({ alone }) => alone),
    line('200 cases decided, and nothing else', ({ limit }) => limit),
    line(
      '200 cases tested',
      ({ cases }) => cases,
      `${within(
        median(({ cases }) => cases),
        1,
      )}   ${times(({ cases }) => cases)}`,
    ),
    line(
      '200 cases, coverage and boundaries',
      ({ text }) => text,
      `${within(
        median(({ text }) => text),
        1,
      )}   ${times(({ text }) => text)}`,
    ),
    line(
      '200 cases tested by the rules engine',
      ({ rules }) => rules,
      times(({ rules }) => rules),
    ),
    line('properties, on top of these', ({ properties }) => properties),
    `${'the whole with --mutants, once'.padEnd(44)} ${mutants.toFixed(0).padStart(6)} ms   ${within(mutants, 60)}`,
    '',
  ].join('\n'),
)
