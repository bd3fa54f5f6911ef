import { performance } from 'node:perf_hooks'
import { readApplications } from '../../src/cli/read-applications.ts'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { loadPolicy } from '../../src/index.ts'
import { isReadable } from '../../src/model/application.ts'
import { parseDay } from '../../src/util/civil-date.ts'

/*
 * The least that testing the cases of a version can take: each is decided once by the plain evaluator, in a fresh process,
 * and nothing is read, explained or compared. Prints milliseconds and the number of cases; run by test-command.ts.
 */

const [folder = '', version = ''] = process.argv.slice(2)
const program = loadPolicy(folder, { errorsOnly: true }).programs.get(version)
const day = parseDay('2019-04-14')
if (program === undefined || day === undefined) throw new Error('nothing to decide with')
const { asked } = readApplications([`${folder}/${version}/examples`, `${folder}/${version}/cases`], folder)
const given = asked.flatMap(({ application }) => (isReadable(application) ? [application.facts] : []))

const start = performance.now()
for (const facts of given) evaluatePlainly(program, withDueRows(program.vocabulary, facts, day), day)
process.stdout.write(`${performance.now() - start} ${given.length}\n`)
