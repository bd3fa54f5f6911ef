import type { Bilingual, Language } from '../../model/bilingual.ts'
import { childrenOfExpression } from '../../model/children-of-expression.ts'
import type { Cond, Expr, OutcomePoint } from '../../model/core.ts'
import { TRUE } from '../../model/truth.ts'
import { compare } from '../../util/rational.ts'
import { has } from '../fold.ts'
import { partyLabel } from '../labels.ts'
import { inBoth, messages } from '../messages.ts'
import { listGiven, type Question } from '../question.ts'
import { unitName } from '../rows/units-that-count.ts'
import { textIn } from '../shown.ts'
import { isListExpr, takenFromUnits } from '../sub-expressions.ts'
import { citeOfPhrase, rangeText } from './figures.ts'
import { numberIn, onRow, type Sight, shownIn, truthIn } from './sight.ts'

type Discretion = Extract<Expr, { op: 'discretion' }>

/** A decision that lies outside its range, from where it is seen, and the phrase that sets the range. */
interface Outside {
  readonly expr: Discretion
  readonly sight: Sight
  readonly phrase: string
}

/** Why an outcome is refused: who decided what, the range it lies outside of, and the clause that sets the range. */
export function whyRefused(point: OutcomePoint, question: Question): Bilingual {
  const sight: Sight = { question, on: null, outcome: point }
  const found = decisionOutside(point.entitled, point.phrase, sight)
  return inBoth((words, language) =>
    found === undefined ? words.refusedSomehow(citeOfPhrase(point.phrase, sight, language)) : refusal(found, language),
  )
}

function refusal({ expr, sight, phrase }: Outside, language: Language): string {
  const words = messages(language)
  const amount = textIn(shownIn(expr.of, sight), language)
  const decided = words.decidedBy(partyLabel(expr.from, sight.question.program)[language], amount)
  const { on } = sight
  const named =
    on === null
      ? decided
      : words.ofUnit(
          unitName({ row: on.row, number: numberOf(sight) }, on.list, sight.question.program)[language],
          decided,
        )
  return words.refused(named, rangeText(expr, sight, language), citeOfPhrase(phrase, sight, language))
}

function numberOf({ question, on }: Sight): number {
  const given = on === null ? undefined : listGiven(on.list.name, question)
  return given?.kind === 'rows' && on !== null ? given.rows.indexOf(on.row) + 1 : 1
}

/** The first decision under an expression that surely lies outside its range. */
function decisionOutside(expr: Expr, phrase: string, sight: Sight): Outside | undefined {
  if (expr.op === 'discretion' && isOutside(expr, sight)) return { expr, sight, phrase }
  if (expr.op === 'named') {
    const named = sight.question.program.named.get(expr.name)
    return named && decisionOutside(named.expr, named.definedBy ?? phrase, sight)
  }
  if (isListExpr(expr)) return decisionOnRows(expr.list, expr.where, takenFromUnits(expr), phrase, sight)
  for (const child of childrenOfExpression(expr)) {
    const found = decisionOutside(child, phrase, sight)
    if (found !== undefined) return found
  }
  return undefined
}

function decisionOnRows(
  name: string,
  where: Cond | null,
  each: Expr | null,
  phrase: string,
  sight: Sight,
): Outside | undefined {
  const list = sight.question.program.vocabulary.lists.get(name)
  const given = listGiven(name, sight.question)
  if (list === undefined || each === null || given.kind !== 'rows') return undefined
  for (const row of given.rows) {
    const here = onRow(sight, list, row)
    if (where !== null && !has(truthIn(where, here), TRUE)) continue
    const found = decisionOutside(each, phrase, here)
    if (found !== undefined) return found
  }
  return undefined
}

function isOutside({ of, low, high }: Discretion, sight: Sight): boolean {
  const decided = numberIn(of, sight)
  if (decided === undefined) return false
  const [least, most] = [low === null ? undefined : numberIn(low, sight), numberIn(high, sight)]
  return (least !== undefined && compare(decided, least) < 0) || (most !== undefined && compare(decided, most) > 0)
}
