import { readFileSync } from 'node:fs'

const targets = JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8'))

export default {
  test: {
    include: targets[process.env.BANFA_MUTATE ?? ''].tests,
    testTimeout: 60_000,
    pool: 'threads',
    // A mutant in what a module does once, when it is loaded, is only seen where each test file loads it afresh.
    isolate: true,
  },
}
