import { writeSync } from 'node:fs'
import { decisionLog } from '../../src/cli/decision-log.ts'
import type { Answer } from '../../src/model/decision.ts'

/*
 * node --import tsx keep-appending.ts LOG NAME COUNT: adds records to a log, and acknowledges each on stdout once it is there.
 */

const [, , path = '', name = '', count = '0'] = process.argv
const log = decisionLog({ path, key: undefined, now: () => new Date() })
for (let number = 1; number <= Number(count); number++) {
  const application = `${name}-${number}`
  const message = { zh: '没有', en: 'none' }
  const error = { code: 'none', message, place: '' }
  const answer: Answer = { application, error, errors: [error] }
  log.add(answer, undefined)
  log.settle()
  writeSync(1, `${application}\n`)
}
