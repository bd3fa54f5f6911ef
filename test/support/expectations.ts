import { fitQuantity } from '../../src/language/fit-quantity.ts'
import { readQuantity } from '../../src/language/quantity.ts'
import type { Expectation } from '../../src/model/application.ts'
import { clauseIdOf } from '../../src/model/citation.ts'
import type { Program } from '../../src/model/core.ts'
import type { Amount, Answer, Decision, ExplainedClause, MissingFact } from '../../src/model/decision.ts'
import { equals, parseRational, type Rational } from '../../src/util/rational.ts'

/** What an expectation asks and the answer does not give, in words; undefined where it is met. */
export function unmet(answer: Answer, expectation: Expectation, program: Program | undefined): string | undefined {
  if ('error' in answer) return `refused: ${answer.error.code} ${answer.error.message.zh} ${answer.error.place}`
  const inForce = 'decisions' in answer
  if (expectation.inForce !== undefined && expectation.inForce !== inForce)
    return `inForce: ${inForce}, expected ${expectation.inForce}`
  if (!inForce) return expectation.inForce === false ? undefined : 'no version in force'
  if (expectation.decision !== undefined) return unmetDecision(expectation.decision, answer, expectation)
  if (expectation.amount !== undefined) return unmetAmount(expectation.amount, answer, expectation, program)
  if (expectation.effect !== undefined) return unmetEffect(expectation.effect, answer, expectation)
  if (expectation.finding !== undefined) return unmetFinding(expectation.finding, answer)
  if (expectation.clause !== undefined) return unmetClause(expectation.clause, answer, expectation)
  return expectation.inForce === undefined ? 'an expectation about nothing' : undefined
}

function unmetDecision(
  id: string,
  answer: Decision,
  { verdict, answer: answered, missing }: Expectation,
): string | undefined {
  const point = Object.hasOwn(answer.decisions, id) ? answer.decisions[id] : undefined
  if (point === undefined) return `${id}: no such decision; there are ${Object.keys(answer.decisions).join(', ')}`
  const { answerLabel } = point
  const said = answered === undefined || [point.answer, answerLabel?.zh, answerLabel?.en].includes(answered)
  return first(
    differs(`${id} verdict`, point.verdict, verdict),
    said
      ? undefined
      : differs(`${id} answer`, point.answer ?? `open (${point.possibleAnswers?.join(', ') ?? ''})`, answered),
    missingDiffers(id, point.missing, missing),
  )
}

function unmetClause(
  cite: string,
  answer: Decision,
  { quote, verdict, actual, missing }: Expectation,
): string | undefined {
  const named = `${cite} ${quote ?? ''}`.trim()
  const clause = answer.clauses.find((one) => isMeant(one, cite, quote))
  if (clause === undefined) return `${named}: no such clause`
  return first(
    differs(`${named} verdict`, clause.verdict, verdict),
    differs(`${named} actual`, clause.actual && 'text' in clause.actual ? clause.actual.text : '', actual),
    missingDiffers(named, clause.missing, missing),
  )
}

/** A quote names a phrase of the clause; without one the clause itself is meant. */
function isMeant({ id, cite, quote, kind }: ExplainedClause, named: string, quoted: string | undefined): boolean {
  if (id === named) return true
  if (cite !== named && id !== clauseIdOf(named)) return false
  return quoted === undefined ? kind !== 'phrase' : kind === 'phrase' && bare(quote) === bare(quoted)
}

/** A quote as people cite it: without the punctuation that ends it. */
function bare(quote: string): string {
  return quote.replace(/[，。；、：,;:.]+$/u, '')
}

function unmetAmount(
  id: string,
  { amounts }: Decision,
  { to, verdict, value, low, high, missing }: Expectation,
  program: Program | undefined,
): string | undefined {
  const named = `${id}${to === undefined ? '' : ` to ${to}`}`
  const of = amounts.filter((amount) => amount.id === id)
  const meant = of.filter(
    (amount) => to === undefined || [amount.to, amount.toLabel.zh, amount.toLabel.en].includes(to),
  )
  const [amount, ...others] = meant
  if (amount === undefined)
    return `${named}: no such amount; there are ${(of.length > 0 ? of.map((one) => one.to) : [...new Set(amounts.map((one) => one.id))]).join(', ')}`
  if (others.length > 0)
    return `${named}: several recipients, name one with to: ${meant.map((one) => one.to).join(', ')}`
  const end = (word: string, end: Amount['low'], expected: string | null | undefined): string | undefined => {
    if (expected === undefined) return undefined
    if (expected === null)
      return end === null ? undefined : `${named} ${word}: ${end} ${amount.unit}, expected no bound`
    const number = read(expected, id, program)
    if (typeof number === 'string') return `${named} ${word}: ${number}`
    const found = end === null ? undefined : parseRational(`${end}`)
    const same = found !== undefined && equals(found, number)
    return same
      ? undefined
      : `${named} ${word}: ${end ?? 'none'} ${amount.unit} (${amount.text}; ${amount.arithmetic.zh}), expected ${expected}`
  }
  return first(
    differs(`${named} verdict`, amount.verdict, verdict),
    end('value', amount.low, value),
    end('value', amount.high, value),
    end('low', amount.low, low),
    end('high', amount.high, high),
    missingDiffers(named, amount.missing, missing),
  )
}

/** A quantity in the outcome's own unit, read as a literal is. */
function read(text: string, outcome: string, program: Program | undefined): Rational | string {
  const type = program?.outcomes.get(outcome)?.type
  const quantity = readQuantity(text)
  if (type === undefined || quantity === undefined) return `${text} cannot be read as an amount of ${outcome}`
  const fitted = fitQuantity(quantity, type)
  return typeof fitted === 'string' ? `${text} does not fit ${outcome} (${fitted})` : fitted
}

function unmetEffect(
  named: string,
  { effects, clauses }: Decision,
  { quote, verdict, due, missing }: Expectation,
): string | undefined {
  const quotes = new Map(clauses.map((clause) => [clause.id, clause.quote]))
  const about = effects.filter(({ id, cite }) => id === named || cite === named || cite === citeOf(named, clauses))
  const meant = about.filter(({ id }) => quote === undefined || bare(quotes.get(id) ?? '') === bare(quote))
  const [effect, ...others] = meant
  if (effect === undefined) return `${named} ${quote ?? ''}: no such effect`
  if (others.length > 0) return `${named}: several effects, name one by its quote`
  return first(
    differs(`${named} verdict`, effect.verdict, verdict),
    differs(`${named} due`, effect.due ?? 'none', due),
    missingDiffers(named, effect.missing, missing),
  )
}

function citeOf(named: string, clauses: Decision['clauses']): string | undefined {
  const id = clauseIdOf(named)
  return id === undefined ? undefined : clauses.find((clause) => clause.id === id && clause.kind !== 'phrase')?.cite
}

function unmetFinding(code: string, { findings }: Decision): string | undefined {
  if (findings.some((finding) => finding.code === code)) return undefined
  return `finding ${code}: not noticed; there are ${findings.map((finding) => finding.code).join(', ') || 'none'}`
}

function missingDiffers(
  named: string,
  missing: readonly MissingFact[],
  expected: readonly string[] | undefined,
): string | undefined {
  if (expected === undefined) return undefined
  const names = (facts: readonly string[]): string => [...new Set(facts)].sort().join(', ')
  return differs(`${named} missing`, names(missing.map(({ fact }) => fact)), names(expected))
}

function differs(what: string, found: string, expected: string | undefined): string | undefined {
  return expected === undefined || found === expected ? undefined : `${what}: ${found}, expected ${expected}`
}

function first(...reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((reason) => reason !== undefined)
}
