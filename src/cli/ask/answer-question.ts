import { answered } from '../../ask/answered.ts'
import { factAsked } from '../../ask/fact-asked.ts'
import { rowsOf, withList, withRows } from '../../generate/edit-facts.ts'
import type { FactQuestion } from '../../index.ts'
import type { FilledIn } from '../../load/fill-in.ts'
import type { Facts } from '../../model/application.ts'
import type { ListFact, ScalarFact } from '../../model/vocabulary.ts'
import { askFact } from './ask-fact.ts'
import { askRows, askYear } from './ask-rows.ts'
import { titleOf } from './question-lines.ts'
import type { Session } from './session.ts'
import type { Talk } from './talk.ts'

/** What an answer says, and what is to be written for it. */
interface ToWrite {
  readonly facts: Facts
  readonly filled: readonly FilledIn[]
}

/** Puts one question and saves its answer; `later` leaves it for now, `stop` ends the questions. */
export async function answerQuestion(
  question: FactQuestion,
  facts: Facts,
  { draft, policy, program }: Session,
  talk: Talk,
  why: () => void,
): Promise<'saved' | 'later' | 'stop'> {
  const fact = factAsked(question, program.vocabulary)
  const said =
    fact.kind === 'list'
      ? await answerList(question, fact, facts, talk, why)
      : await answerFact(question, fact, facts, talk, why)
  if (typeof said === 'string') return said
  draft.put(said.filled, said.facts, policy, program)
  return 'saved'
}

async function answerFact(
  question: FactQuestion,
  fact: ScalarFact,
  facts: Facts,
  talk: Talk,
  why: () => void,
): Promise<ToWrite | 'later' | 'stop'> {
  const title = titleOf(question)
  const { fact: name, item, differs } = question
  const called = { zh: `“${title.zh}”（${name}）`, en: `“${title.en}” (${name})` }
  const said = await askFact(fact, called, talk, why)
  if (typeof said === 'string') return said
  const note = title[talk.terminal.language]
  const [owner = '', field = ''] = name.split('.')
  const filled: FilledIn[] =
    item === undefined
      ? [{ path: name.split('.'), value: said.written, note }]
      : (differs ?? [item]).map((row) => ({ path: [owner, row - 1, field], value: said.written }))
  return { facts: answered(facts, question, said.given), filled }
}

async function answerList(
  { fields = [], row }: FactQuestion,
  list: ListFact,
  facts: Facts,
  talk: Talk,
  why: () => void,
): Promise<ToWrite | 'later' | 'stop'> {
  const { name } = list
  if (row === undefined) {
    const said = await askRows(list, fields, talk, why)
    if (typeof said === 'string') return said
    return { facts: withList(facts, name, said.given), filled: [{ path: [name], value: said.written }] }
  }
  const rows = rowsOf(facts, name)
  const said = await askYear(list, row, fields, rows.length + 1, talk, why)
  if (typeof said === 'string') return said
  return {
    facts: withRows(facts, name, [...rows, said.row]),
    filled: [{ path: [name, rows.length], value: said.written }],
  }
}
