import type { Language } from '../../model/bilingual.ts'
import type { Expr } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { isSettled } from '../exact.ts'
import { has } from '../fold.ts'
import { gateOf } from '../gate.ts'
import { type Messages, messages } from '../messages.ts'
import { branchesOf } from '../missing/branches.ts'
import { listGiven } from '../question.ts'
import { isListExpr, type ListExpr, takenFromUnits } from '../sub-expressions.ts'
import { citeOfPhrase, rangeText } from './figures.ts'
import { lookFrom, onRow, type Sight, truthIn, valueIn } from './sight.ts'

/** So many points are named; a list may hold any number of them. */
const MOST_POINTS = 3

/** What is still open in a value beside facts: decisions not yet given, adjustments that may apply, points without a reading. */
export function openPoints(expr: Expr, sight: Sight, language: Language): string[] {
  const found = new Set<string>()
  const names = new Set<string>()
  const words = messages(language)

  const walk = (at: Expr, from: Sight): void => {
    if (found.size >= MOST_POINTS || isSettled(valueIn(at, from))) return
    switch (at.op) {
      case 'unclear':
        found.add(words.unclear(sight.question.program.readings.get(at.reading)?.question ?? at.reading))
        return
      case 'discretion':
        if (!isSettled(valueIn(at.of, from))) found.add(words.notYetDecided(rangeText(at, from, language)))
        return
      case 'named': {
        const named = sight.question.program.named.get(at.name)
        if (named === undefined || names.has(at.name)) return
        names.add(at.name)
        walk(named.expr, from)
        return
      }
      case 'adjusted':
        walkAdjusted(at, from)
        return
      default:
        if (isListExpr(at)) walkRows(at, from)
        else for (const part of branchesOf(at, lookFrom(from)).exprs) walk(part, from)
    }
  }

  const walkAdjusted = (at: Extract<Expr, { op: 'adjusted' }>, from: Sight): void => {
    walk(at.base, from)
    for (const group of at.groups) {
      const gates = group.map(({ phrase }) => gateOf(phrase, sight.question))
      if (gates.includes('unknown')) {
        const cites = group
          .filter((_, i) => gates[i] !== 'shut')
          .map(({ phrase }) => citeOfPhrase(phrase, from, language))
        found.add(words.mayBeAdjusted([...new Set(cites)]))
      }
      group.forEach(({ by }, i) => {
        if (gates[i] !== 'shut') walk(by, from)
      })
    }
  }

  const walkRows = (at: ListExpr, from: Sight): void => {
    const list = sight.question.program.vocabulary.lists.get(at.list)
    const given = listGiven(at.list, sight.question)
    const each = takenFromUnits(at)
    if (list === undefined || each === null || given.kind !== 'rows') return
    for (const row of given.rows) {
      const here = onRow(from, list, row)
      if (at.where === null || has(truthIn(at.where, here), TRUE)) walk(each, here)
      if (found.size >= MOST_POINTS) return
    }
  }

  walk(expr, sight)
  return [...found]
}

/** A text with what is still open after it. */
export function withNotes(text: string, notes: readonly string[], words: Messages): string {
  return notes.length === 0 ? text : `${text}${words.notes(notes)}`
}
