import type { OutcomePoint, Program } from '../../src/model/core.ts'
import { type Parts, type Plain, programOf, soundProgram, told } from './program.ts'
import { READINGS, SHOP } from './shop.ts'

/*
 * Phrases that bring something about, over the vocabulary of a shop with what was paid to it.
 */

const office = { from: 'expert' }

/** The standard list of what was paid. */
export const PAYMENTS: Plain = {
  label: '已拨付资金',
  type: 'list',
  ...office,
  fields: {
    grant: { label: '项目', type: 'text' },
    recipient: { label: '收款人', type: 'text' },
    paidOn: { label: '拨付日期', type: 'date' },
    amount: { label: '金额', type: 'money', range: ['0 元', '100 万元'] },
  },
}

/** Courses, each given by someone who is named. */
export const COURSES: Plain = {
  label: '培训',
  type: 'list',
  max: 100,
  ...office,
  fields: {
    teacher: { label: '讲师', type: 'text' },
    completed: { label: '已完成', type: 'boolean' },
    cost: { label: '费用', type: 'money', range: ['0 元', '10 万元'] },
    decided: { label: '核定额', type: 'money', range: ['0 元', '10 万元'] },
    hours: { label: '课时', type: 'integer', unit: '课时' },
    nickname: { label: '别名', type: 'text', absent: '没有别名' },
  },
}

/** Something that is decided within a range. */
export const DECIDED: Plain = {
  decided: { label: '核定额', type: 'money', range: ['0 元', '100 万元'], ...office },
  daysTaken: { label: '已休天数', type: 'number', unit: '天', ...office },
}

const FACTS: Plain = { ...SHOP, payments: PAYMENTS, courses: COURSES, ...DECIDED }

/** An article of support whose phrases are these. */
export function supportArticle(number: number, ...phrases: readonly Plain[]): Plain {
  return { article: number, role: 'support', phrases: phrases.map((phrase) => ({ quote: '原文。', ...phrase })) }
}

const partsOf = (phrases: readonly Plain[], parts: Parts): Parts => ({
  ...parts,
  facts: Object.fromEntries(
    Object.entries({ ...FACTS, ...parts.facts }).filter(([, declared]) => declared !== undefined),
  ),
  articles: [supportArticle(1, ...phrases), ...(parts.articles ?? [])],
  policy: { readings: READINGS, ...parts.policy },
})

/** A program without findings whose first article has these phrases. */
export function granting(phrases: readonly Plain[], parts: Parts = {}): Program {
  return soundProgram(partsOf(phrases, parts))
}

/** One of its outcomes. */
export function outcomeNamed(program: Program, id: string): OutcomePoint {
  const outcome = program.outcomes.get(id)
  if (outcome === undefined) throw new Error(`no outcome ${id}`)
  return outcome
}

/** The first outcome of some phrases. */
export function granted(phrases: readonly Plain[], parts: Parts = {}): OutcomePoint {
  const [outcome] = granting(phrases, parts).outcomes.values()
  if (outcome === undefined) throw new Error('no outcome')
  return outcome
}

/** Why phrases are refused: code and message, in the order of their places. */
export function grantRefusals(phrases: readonly Plain[], parts: Parts = {}): string[] {
  return programOf(partsOf(phrases, parts)).findings.map(told)
}
