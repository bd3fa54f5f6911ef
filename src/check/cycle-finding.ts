import type { Finding } from '../model/finding.ts'
import type { WholeVersion } from '../model/policy.ts'
import { type Phrase, phrasesOf } from '../model/structure.ts'
import { child, itemsAt, type Span, type Tree, textOf } from '../model/tree.ts'

/** What is told of a circle of clauses, gates, outcomes and decisions, at the first phrase of it that asks for another. */
export function cycleFinding(cycle: readonly string[], { articles, policy }: WholeVersion): Finding {
  const chain = cycle.join(' → ')
  const phrases = articles.flatMap(({ level }) => phrasesOf(level))
  const asks = phrases.find(({ id }) => cycle.includes(id) || cycle.includes(`gate ${id}`))
  const caps = phrases.find((phrase) => cappedAt(phrase, cycle) !== undefined)
  const phrase = asks ?? caps
  const span = spanIn(phrase, cycle) ?? policy?.span
  const effects = cycle.some((node) => /^(?:gate|outcome) /.test(node))
  return {
    code: 'clause-cycle',
    severity: 'error',
    ...(span === undefined ? {} : { span }),
    ...(phrase === undefined ? {} : { clause: phrase.cite }),
    message: { zh: `条款相互引用成环：${chain}`, en: `clauses ask for each other in a circle: ${chain}` },
    why: { zh: '成环的条款没有结论', en: 'clauses in a circle have no verdict' },
    help: effects
      ? { zh: '去掉其中一处 met、holds、adjust 或 cap', en: 'remove one of the met, holds, adjust or cap' }
      : { zh: '去掉其中一处 met 或 holds', en: 'remove one of the met or holds' },
  }
}

function spanIn(phrase: Phrase | undefined, cycle: readonly string[]): Span | undefined {
  return phrase && (referenceIn(phrase.body) ?? cappedAt(phrase, cycle) ?? phrase.body.span)
}

/** Where a phrase caps an outcome of the circle. */
function cappedAt({ body }: Phrase, cycle: readonly string[]): Span | undefined {
  return itemsAt(child(body, 'cap'), 'over').find((item) => cycle.includes(`outcome ${textOf(item)}`))?.span
}

/** The first `met` or `holds` under a phrase. */
function referenceIn(tree: Tree): Span | undefined {
  if (tree.kind === 'scalar') return undefined
  if (tree.kind === 'list') return firstOf(tree.items.map(referenceIn))
  const entries = [...tree.entries.values()]
  const here = entries.find(({ key }) => key === 'met' || key === 'holds')
  return here?.value.span ?? firstOf(entries.map(({ value }) => referenceIn(value)))
}

function firstOf(spans: readonly (Span | undefined)[]): Span | undefined {
  return spans.find((span) => span !== undefined)
}
