import { asRead } from '../../src/decide.ts'
import { type Application, MISSING } from '../../src/model/application.ts'

/** Everything an application gives at top level: single facts and lists. */
export function givenNames({ facts }: Application): string[] {
  const given = [...facts.scalars, ...facts.lists].filter(([, { kind }]) => kind !== 'missing')
  return given.map(([name]) => name)
}

/** The application with one fact or list left out. */
export function withoutFact(application: Application, name: string): Application {
  const scalars = new Map(application.facts.scalars)
  const lists = new Map(application.facts.lists)
  if (scalars.has(name)) scalars.set(name, MISSING)
  else lists.set(name, { kind: 'missing' })
  return asRead({ ...application, facts: { scalars, lists } })
}
