import type { Bilingual } from '../../model/bilingual.ts'
import { bothLanguages } from '../../model/bilingual.ts'
import type { OutcomePoint, PhraseClause } from '../../model/core.ts'
import type { Amount } from '../../model/decision.ts'
import type { AmountOutcome } from '../../model/outcome.ts'
import { verdictWord } from '../../model/truth.ts'
import { isUsedName } from '../../model/used-name.ts'
import { wholeWhenAsked } from '../../util/when-asked.ts'
import { exactMember } from '../exact.ts'
import { gateOf } from '../gate.ts'
import { inBoth } from '../messages.ts'
import type { FindMissing } from '../missing/find-missing.ts'
import { type Question, questionFor, valueNow } from '../question.ts'
import { memberText } from '../shown.ts'
import { amountSteps } from './amount-steps.ts'
import { amountInFigures, amountText } from './amount-text.ts'
import { arithmeticOf } from './arithmetic.ts'
import { whyRefused } from './refusal.ts'
import type { Sight } from './sight.ts'
import { isUnbounded } from './unbounded.ts'

/**
 * What the policy itself grants, charges or measures out: one entry for each recipient, in the order of the text. What an
 * instrument it uses gives is told when that one is asked.
 */
export function explainAmounts(question: Question, missing: FindMissing, bears: (phrase: string) => boolean): Amount[] {
  return amountsTold(question, bears).map((told) => explainAmount(told, missing))
}

/** The same, how each comes about being worked out when it is looked at. */
export function amountsAsAsked(question: Question, missing: FindMissing, bears: (phrase: string) => boolean): Amount[] {
  return amountsTold(question, bears).map((told) =>
    wholeWhenAsked<Amount>({ id: told.point.id, label: told.point.label, ...comesTo(told) }, () =>
      explainAmount(told, missing),
    ),
  )
}

/** An outcome for one of its recipients, and the question as it stands for that one. */
interface Told {
  readonly point: OutcomePoint
  readonly phrase: PhraseClause
  readonly amount: AmountOutcome
  readonly question: Question
}

function amountsTold(question: Question, bears: (phrase: string) => boolean): Told[] {
  const points = [...question.program.outcomes.values()].filter(
    ({ id, phrase }) => !isUsedName(id, question.program) && bears(phrase),
  )
  return points.flatMap((point) => {
    const phrase = question.clauses.get(point.phrase)?.clause
    if (phrase?.kind !== 'phrase') return []
    const amounts = question.outcome.amounts.get(point.id) ?? []
    return amounts.map((amount) => ({ point, phrase, amount, question: questionFor(amount, question) }))
  })
}

/** What it comes to, and for whom. */
function comesTo({ point, amount, question }: Told): AmountFigures {
  return {
    verdict: verdictWord(amount.verdicts),
    ...recipientOf(point, question),
    ...amountInFigures(amount.due, point.type),
  }
}

type AmountFigures = Pick<Amount, 'verdict' | 'to' | 'toLabel' | 'low' | 'high' | 'unit'>

function inWords({ point, amount, question }: Told): Pick<Amount, 'text' | 'textEn'> {
  const sight: Sight = { question, on: null, outcome: point }
  const { zh: text, en: textEn } = amountText(amount.due, point.type, isUnbounded(point.entitled, sight))
  return { text, textEn }
}

function explainAmount(told: Told, missing: FindMissing): Amount {
  const { point, phrase, amount, question } = told
  const { verdict, to, toLabel, ...figures } = comesTo(told)
  const refused = verdict === 'fail' ? whyRefused(point, question) : undefined
  const steps =
    verdict === 'notApplicable' || gateOf(phrase.id, question) === 'shut' ? [] : amountSteps(point, amount, question)
  return {
    id: point.id,
    kind: point.kind,
    cite: phrase.cite.zh,
    citeEn: phrase.cite.en,
    label: point.label,
    verdict,
    to,
    toLabel,
    ...(point.payers.length === 0 ? {} : { payer: point.payers.map(({ zh }) => zh) }),
    ...(point.per === null ? {} : { per: point.per }),
    ...figures,
    ...inWords(told),
    arithmetic: arithmeticOf(point, phrase, amount, question, refused),
    ...(steps.length === 0 ? {} : { derivation: steps }),
    ...(refused === undefined ? {} : { refused }),
    missing: missing.ofAmount(point.id, amount),
  }
}

/** Who receives it: whom a row or a fact names, where that is known; else the party or subject. */
function recipientOf({ to, recipients }: OutcomePoint, question: Question): { to: string; toLabel: Bilingual } {
  const unknown = inBoth((words, language) => words.unknownRecipient(to.label[language]))
  if (recipients !== null) {
    const name = question.recipient?.recipient ?? null
    return name === null ? { to: unknown.zh, toLabel: unknown } : { to: name, toLabel: bothLanguages(name) }
  }
  if (to.name === null) return { to: to.id, toLabel: to.label }
  const name = exactMember(valueNow(to.name, question))
  return name === undefined
    ? { to: unknown.zh, toLabel: unknown }
    : { to: String(name), toLabel: memberText(name, to.name.type) }
}
