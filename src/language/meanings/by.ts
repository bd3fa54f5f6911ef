import type { Cond, Expr } from '../../model/core.ts'
import { child, textAt } from '../../model/tree.ts'
import { FALSE } from '../../model/truth.ts'
import { AS_OF } from '../../model/vocabulary.ts'
import { named } from '../conditions/has.ts'
import { operandAt, operandSchema, shape, typedOperandAt } from '../expressions/parts.ts'
import { typeMismatch, typeName } from '../faults/type-mismatch.ts'
import { readLabel } from '../read-label.ts'
import { described, ref } from '../schema-parts.ts'
import { type Context, type Meaning, type MeaningWord, mayBeAbsent, refuse } from '../word.ts'
import { NO_TRUTH } from './no-truth.ts'

const DATE = { kind: 'date' } as const

/** A deadline: so many days or months after a day, by which something is done. */
export const by: MeaningWord = {
  name: 'by',
  page: {
    summary: {
      zh: '期限：自某日起若干日或月内办结。按期为成立，逾期为不成立；尚未办（done 为“没有”）的，届满之前不影响，之后不成立。没有 done 的只列出截止日。',
      en: 'A deadline. Done by its last day is true, later is false; not done (absent) does not bear until the last day has passed, then it is false. Without `done` only the last day is told.',
    },
    example: 'by: { what: 作出决定, from: { fact: receivedOn }, within: 20 日, done: permittedOn }\n',
  },
  schema: shape(
    {
      what: described(ref('label'), '办什么', 'What is to be done'),
      from: operandSchema('起算日（当日不计入）', 'The day it runs from, itself not counted'),
      within: operandSchema('期限，如 5 日、3 个月', 'How long, such as 5 日 or 3 个月'),
      done: described(ref('subject'), '办结之日的日期事实', 'The date fact of when it was done'),
    },
    ['what', 'done'],
  ),
  elaborate(value, body, context): Meaning | null {
    const from = typedOperandAt(value, 'from', DATE, context)
    const within = operandAt(value, 'within', null, context)
    const doneTree = child(value, 'done')
    const done = doneTree === undefined ? null : context.expr(named(doneTree), DATE)
    if (from === null || within === null || (done === null && doneTree !== undefined)) return null
    if (within.type.kind !== 'duration') return refuseDuration(within, child(value, 'within') ?? value, context)
    if (done !== null && doneTree !== undefined && done.type.kind !== 'date') {
      const { zh, en } = typeName(done.type)
      return refuse(
        context,
        typeMismatch(doneTree.span, { zh: `done 须为日期，这里是${zh}`, en: `done must be a date, and this is ${en}` }),
      )
    }
    const due: Expr =
      within.type.unit === 'day'
        ? { op: 'addDays', id: context.nextId(), type: DATE, date: from, days: within }
        : { op: 'addMonths', id: context.nextId(), type: DATE, date: from, months: within }
    const quote = textAt(body, 'quote') ?? ''
    const text = readLabel(child(value, 'what') ?? child(body, 'label'), quote.replace(/[，。；：、,;:]$/u, ''))
    const cond = done === null ? NO_TRUTH : doneInTime(from, within, due, done, context)
    return { cond, effect: { kind: 'deadline', text, due, done } }
  },
}

/** Done on or before the last day; while it may still be done in time, or runs from no day, it does not bear. */
function doneInTime(from: Expr, within: Expr, due: Expr, done: Expr, context: Context): Cond {
  const has = (expr: Expr): Cond => ({ op: 'has', leaf: context.leaf('has'), of: context.copy(expr) })
  const inTime: Cond = {
    op: 'compare',
    leaf: context.leaf('onOrBefore'),
    comparison: 'le',
    left: context.copy(done),
    right: context.copy(due),
    ifAbsent: FALSE,
  }
  const when: Cond[] = [from, within].filter((expr) => mayBeAbsent(expr, context)).map(has)
  if (mayBeAbsent(done, context)) {
    const overdue: Cond = {
      op: 'compare',
      leaf: context.leaf('after'),
      comparison: 'gt',
      left: { op: 'fact', id: context.nextId(), type: DATE, name: AS_OF },
      right: context.copy(due),
      ifAbsent: FALSE,
    }
    when.push({ op: 'any', of: [has(done), overdue] })
  }
  if (when.length === 0) return inTime
  const [only = NO_TRUTH, ...more] = when
  // Under an `all`: a guard at the top would be taken for the phrase's own.
  return {
    op: 'all',
    of: [{ op: 'guarded', when: more.length === 0 ? only : { op: 'all', of: when }, unless: null, body: inTime }],
  }
}

function refuseDuration({ type }: Expr, { span }: Parameters<typeof named>[0], context: Context): null {
  const { zh, en } = typeName(type)
  return refuse(
    context,
    typeMismatch(
      span,
      { zh: `within 须为时长，这里是${zh}`, en: `within must be a duration, and this is ${en}` },
      { zh: '例如 5 日、3 个月', en: 'such as 5 日, 3 个月' },
    ),
  )
}
