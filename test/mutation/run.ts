// Plants faults in the sources of each target and counts those its unit tests find; see README.md.
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatScore, type Report, type Score, scoreOf } from './score.ts'

const LEAST = 0.9

const here = import.meta.dirname
const root = join(here, '../..')
const targets = Object.keys(JSON.parse(readFileSync(join(here, 'targets.json'), 'utf8')))
const stryker = join(here, 'node_modules/@stryker-mutator/core/bin/stryker.js')

const named = process.argv.slice(2)
const unknown = named.filter((name) => !targets.includes(name))
if (unknown.length > 0) {
  console.error(`no such target: ${unknown.join(', ')}; the targets are ${targets.join(', ')}`)
  process.exit(2)
}

if (!existsSync(stryker)) execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' })

const scores = (named.length > 0 ? named : targets).map(measure)
for (const score of scores) console.log(formatScore(score))
process.exitCode = scores.every(({ found, sound }) => sound && found >= LEAST) ? 0 : 1

function measure(name: string): Score {
  const { status } = spawnSync(process.execPath, [stryker, 'run', 'test/mutation/stryker.config.mjs'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, BANFA_MUTATE: name },
  })
  if (status !== 0) {
    console.error(`${name}: Stryker did not finish`)
    process.exit(2)
  }
  const report: Report = JSON.parse(readFileSync(join(root, `coverage/mutation/${name}.json`), 'utf8'))
  return scoreOf(name, report)
}
