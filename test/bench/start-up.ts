import { spawnSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'

/*
 * How long `banfa check` takes as a whole process, against bare `node -e 0` in the same run: rounds are interleaved and the
 * ratio is taken pair by pair. Run with `npm run bench`, after a build.
 */

const ROUNDS = 15
const application = 'rules/jiangning-alliance/2019-01-01/examples/eligible.yaml'
const commands = {
  node: ['-e', '0'],
  version: ['dist/cli/main.js', '--version'],
  check: ['dist/cli/main.js', 'check', application],
  'check --engine plain': ['dist/cli/main.js', 'check', application, '--engine', 'plain'],
}

const times = new Map<string, number[]>(Object.keys(commands).map((name) => [name, []]))
for (let round = -1; round < ROUNDS; round++) {
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now()
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
    const took = performance.now() - start
    if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`)
    if (round >= 0) times.get(name)?.push(took)
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
const bare = times.get('node') ?? []
for (const [name, values] of times) {
  const ratios = values.map((value, i) => value / (bare[i] ?? Number.NaN))
  process.stdout.write(
    `${name.padEnd(22)} ${median(values).toFixed(0).padStart(5)} ms   ${median(ratios).toFixed(2)} x node\n`,
  )
}
