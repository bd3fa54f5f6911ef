import { performance } from 'node:perf_hooks'
import { readApplications } from '../../src/cli/read-applications.ts'
import { asRead } from '../../src/decide.ts'
import { withDueRows } from '../../src/evaluate/due-rows.ts'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import { generate } from '../../src/generate/index.ts'
import { compareVersions, loadPolicy } from '../../src/index.ts'
import { type Application, isReadable } from '../../src/model/application.ts'

/*
 * How long two versions take to compare on ten thousand applications, against deciding the same applications twice in full
 * with the plain evaluator, in the same run. Every application is another. Run with `npm run bench:compare -- [COUNT]`.
 */

const COUNT = Number(process.argv[2] ?? 10_000)
const dir = 'rules/jiangning-alliance'
const [old, now] = ['2019-01-01', '2026-draft']
const policy = loadPolicy(dir, { errorsOnly: true })
const programs = [old, now].map((id) => policy.programs.get(id)).filter((program) => program !== undefined)
const day = 18_000
const { asked } = readApplications([`${dir}/${old}/examples`], dir)
const bases = asked.flatMap(({ application }) => (isReadable(application) ? [application.facts] : []))
const drawn = [...generate(programs, { seed: 1, count: COUNT, asOf: day, bases })]
const applications = drawn.map(
  ({ facts }, i): Application => asRead({ name: `#${i + 1}`, facts, expect: [], findings: [] }),
)
const options = { asOf: '2019-04-14' }

const timed = (task: () => void): number => {
  const start = performance.now()
  task()
  return (performance.now() - start) / 1000
}

/** Both versions decide every application in full: the least a comparison without shortcuts would take. */
const twice = (): void => {
  for (const { facts } of applications)
    for (const program of programs) evaluatePlainly(program, withDueRows(program.vocabulary, facts, day), day)
}
const compare = (): void => {
  const found = compareVersions(policy, old, now, applications, options)
  if ('error' in found || found.consequences?.applications !== COUNT) throw new Error('not compared')
}

compare()
const [comparing, deciding] = [timed(compare), timed(twice)]
process.stdout.write(
  `${COUNT} applications x 2 versions: compared in ${comparing.toFixed(1)} s; decided twice in ${deciding.toFixed(1)} s; ` +
    `ratio ${(comparing / deciding).toFixed(2)}\n`,
)
