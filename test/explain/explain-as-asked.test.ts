import { describe, expect, test } from 'vitest'
import { readApplications } from '../../src/cli/read-applications.ts'
import { decidedFor } from '../../src/decide.ts'
import { explain, explainAsAsked } from '../../src/explain/index.ts'

/*
 * A decision whose parts are worked out when they are looked at is the decision, to the byte.
 */

const version = 'rules/jiangning-alliance/2019-01-01'

describe('what is asked for part by part is what is told at once', () => {
  const { asked } = readApplications([`${version}/examples`, `${version}/cases/article-06.yaml`], undefined)

  test('there is something to ask', () => {
    expect(asked.length).toBeGreaterThan(50)
  })

  test('every part of every decision, in the same words and order', async () => {
    for (const { application, policy } of asked) {
      const decided = await decidedFor(policy, application, { engine: 'plain' })
      if (!('outcome' in decided)) continue
      expect(JSON.stringify(explainAsAsked(decided)), application.name).toBe(JSON.stringify(explain(decided)))
    }
  })

  test('a part that is looked at first is the same', async () => {
    const [{ application, policy } = { application: undefined, policy: undefined }] = asked.slice(3)
    if (policy === undefined) throw new Error('no application')
    const decided = await decidedFor(policy, application, { engine: 'plain' })
    if (!('outcome' in decided)) throw new Error('not decided')
    const [whole, parts] = [explain(decided), explainAsAsked(decided)]
    expect([...parts.amounts].map(({ verdict, text, to }) => [verdict, text, to])).toEqual(
      whole.amounts.map(({ verdict, text, to }) => [verdict, text, to]),
    )
    expect(parts.clauses.find(({ cite }) => cite === '第六条第二项')?.missing).toEqual(
      whole.clauses.find(({ cite }) => cite === '第六条第二项')?.missing,
    )
    expect(parts.workings).toEqual(whole.workings)
    expect(parts.effects).toEqual(whole.effects)
  })
})
