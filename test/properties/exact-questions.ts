import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Truth } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { factsOf } from '../generate/application.ts'
import { programOf } from '../generate/check-policy.ts'
import type { Json, JsonMap } from '../generate/json.ts'

/** A policy of one phrase that asks one thing, over facts whose every value can be tried. */
export interface Question {
  readonly facts: JsonMap
  readonly derived?: JsonMap
  /** More phrases, such as cases of a defined name. */
  readonly before?: readonly JsonMap[]
  readonly asks: JsonMap
}

/** The program of a question. */
export function programOfQuestion({ facts, derived, before = [], asks }: Question): Program {
  return programOf({
    policy: {
      policy: 'question',
      title: '一问',
      subject: 'applicant',
      versions: [{ id: 'draft', draft: true }],
      decisions: { default: 'main', main: { label: '决定', clauses: ['art1'] } },
    },
    facts: { facts, ...(derived && { derived }) },
    articles: [
      { article: 1, version: '1.0.0', phrases: [...before, { quote: '如何，', id: 'the-question', ...asks }] },
    ],
  })
}

const DAY = parseDay('2019-05-31') ?? 0

/** What the phrase may come to for an application. */
export function truthFor(program: Program, application: JsonMap): Truth {
  return evaluatePlainly(program, factsOf(application, program), DAY).clauses.get('the-question')?.truth ?? 0
}

/** What the phrase may come to over every way to fill an application in. */
export function truthOver(program: Program, applications: Iterable<JsonMap>): Truth {
  let truth = 0
  for (const application of applications) truth |= truthFor(program, application)
  return truth
}

/** Every way to choose one from each. */
export function product(choices: readonly (readonly Json[])[]): Json[][] {
  return choices.reduce<Json[][]>((made, choice) => made.flatMap((one) => choice.map((next) => [...one, next])), [[]])
}

/** Every way to give the named facts one of their values each. */
export function everyWay(values: Readonly<Record<string, readonly Json[]>>): JsonMap[] {
  const names = Object.keys(values)
  return product(Object.values(values)).map((chosen) =>
    Object.fromEntries(names.map((name, i) => [name, chosen[i] ?? null])),
  )
}

/** Every way to fill the missing fields of rows and to tell which unit a row without an identity is. */
export function everyList(rows: readonly JsonMap[], fields: Readonly<Record<string, readonly Json[]>>): JsonMap[][] {
  let made: JsonMap[][] = [[]]
  for (const [at, row] of rows.entries()) {
    made = made.flatMap((before) => {
      const known = [...rows, ...before].flatMap(({ key }) => (key === undefined ? [] : [key]))
      const keys = row.key === undefined ? [...new Set([...known, `new ${at}`])] : [row.key]
      const open = Object.entries(fields).map(([name, values]) => (row[name] === undefined ? values : [row[name]]))
      return product([keys, ...open]).map((chosen) => [
        ...before,
        Object.fromEntries(['key', ...Object.keys(fields)].map((name, i) => [name, chosen[i] ?? null])),
      ])
    })
  }
  return made
}
