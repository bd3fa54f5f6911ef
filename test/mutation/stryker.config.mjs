import { readFileSync } from 'node:fs'

const name = process.env.BANFA_MUTATE ?? ''
const { sources } = JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8'))[name]
const only = process.env.BANFA_MUTATE_ONLY?.split(',')

export default {
  testRunner: 'vitest',
  vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  mutate: only ?? sources,
  ignorePatterns: ['dist', 'docs', 'schemas', 'coverage'],
  // The program runs as it is written, so nothing in it is compiled by this.
  tsconfigFile: 'none',
  // A mutant that runs on is stopped: as a rule, an endless loop.
  timeoutMS: 20_000,
  concurrency: Number(process.env.BANFA_MUTATE_CONCURRENCY ?? 1),
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `coverage/mutation/${name}.json` },
  tempDirName: 'coverage/stryker',
  allowEmpty: false,
}
