import type { Language } from '../../model/bilingual.ts'
import { childrenOfExpression } from '../../model/children-of-expression.ts'
import type { Adjustment, Cond, Effect, Expr, OutcomePoint, PhraseClause, Program } from '../../model/core.ts'
import { describeCondition } from '../describe-condition.ts'
import type { Scope } from '../labels.ts'
import { messages } from '../messages.ts'
import { valueInFull } from './value-in-full.ts'
import { inFullWords, lessReceived } from './words.ts'

/** What a phrase brings about, in full: the amount with its tables, what is adjusted by how much, what a cap leaves. */
export function effectInFull({ id, cond }: PhraseClause, effect: Effect, program: Program, language: Language): string {
  const text = underGuards(textOf(effect, id, program, language), cond, { program, list: null }, language)
  const grouped = effect.kind === 'adjust' && adjustmentBy(id, effect.of, program)?.grouped === true
  const words = inFullWords(language)
  return grouped ? words.join([text, words.noStacking]) : text
}

function textOf(effect: Effect, phrase: string, program: Program, language: Language): string {
  const words = inFullWords(language)
  switch (effect.kind) {
    case 'outcome': {
      const outcome = program.outcomes.get(effect.outcome)
      return outcome === undefined ? effect.outcome : outcomeInFull(outcome, program, language)
    }
    case 'adjust': {
      const label = nameOf(effect.of, program, language)
      const found = adjustmentBy(phrase, effect.of, program)
      if (found === undefined) return label
      const by = valueInFull(found.adjustment.by, { program, list: null }, language)
      return words.change[found.adjustment.change](label, by)
    }
    case 'cap': {
      const labels = effect.over.map((id) => nameOf(id, program, language))
      const atMost = capBy(phrase, effect.over, program)
      return atMost === undefined
        ? messages(language).names(labels)
        : words.cap(labels, valueInFull(atMost, { program, list: null }, language))
    }
    case 'deadline':
      return words.deadline(effect.text[language], valueInFull(effect.due, { program, list: null }, language))
    case 'payer':
      return messages(language).names(effect.payers.map((payer) => payer[language]))
    case 'residual':
      return program.vocabulary.scalars.get(effect.fact)?.label[language] ?? effect.fact
    default:
      return effect.text[language]
  }
}

function outcomeInFull(outcome: OutcomePoint, program: Program, language: Language): string {
  const words = inFullWords(language)
  const amount = valueInFull(outcome.entitled, { program, list: null }, language, outcome)
  const less = lessReceived(outcome, words)
  return words.outcome(
    outcome.label[language],
    outcome.to.label[language],
    words.join([amount, ...(less === null ? [] : [less])]),
  )
}

/** The guards of a phrase after what it says. */
function underGuards(text: string, cond: Cond, scope: Scope, language: Language): string {
  if (cond.op !== 'guarded') return text
  const words = messages(language)
  const when = cond.when === null ? '' : words.when(describeCondition(cond.when, scope, language))
  const unless = cond.unless === null ? '' : words.unless(describeCondition(cond.unless, scope, language))
  return `${text}${when}${unless}`
}

/** The adjustment a phrase makes, and whether others stand in its group. */
function adjustmentBy(
  phrase: string,
  of: string,
  { outcomes, named }: Program,
): { readonly adjustment: Adjustment; readonly grouped: boolean } | undefined {
  const within = (expr: Expr): ReturnType<typeof adjustmentBy> => {
    if (expr.op === 'adjusted')
      for (const group of expr.groups) {
        const adjustment = group.find((one) => one.phrase === phrase)
        if (adjustment !== undefined) return { adjustment, grouped: group.length > 1 }
      }
    for (const inner of childrenOfExpression(expr)) {
      const found = within(inner)
      if (found !== undefined) return found
    }
    return expr.op === 'sum' ? within(expr.each) : undefined
  }
  const expr = outcomes.get(of)?.entitled ?? named.get(of)?.expr
  return expr === undefined ? undefined : within(expr)
}

/** What a joint limit is, before anything is taken off it. */
function capBy(phrase: string, over: readonly string[], { outcomes }: Program): Expr | undefined {
  const left = over.flatMap((id) => outcomes.get(id)?.caps ?? []).find((cap) => cap.phrase === phrase)?.left
  return left?.op === 'minus' ? left.args[0] : left
}

/** What an outcome or a defined value is called. */
function nameOf(id: string, { outcomes, named }: Program, language: Language): string {
  return outcomes.get(id)?.label[language] ?? named.get(id)?.label[language] ?? id
}
