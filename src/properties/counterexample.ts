import { quantityOf } from '../explain/index.ts'
import { withList, withScalar } from '../generate/edit-facts.ts'
import { writeApplication } from '../generate/index.ts'
import { type Facts, MISSING } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import { keeps } from '../model/keeps.ts'
import type { Claim, Looked } from '../model/property.ts'
import type { NamedPhrase, RuleLine } from '../model/test-report.ts'
import type { Counterexample, OutcomeOf } from '../model/tested-property.ts'
import { FALSE } from '../model/truth.ts'
import { compare, type Rational } from '../util/rational.ts'
import { sumsOf } from './amounts.ts'
import { phrasesBehind } from './concern.ts'
import { directReach } from './direct.ts'
import { condsOf, lookedAt } from './looked-at.ts'
import { differing } from './same-answer.ts'
import { type Draw, type Trial, type Trying, tryOn } from './try-property.ts'
import { differencesInWords, nameOf, outcomeText } from './words.ts'
import type { Answers, World } from './world.ts'

/** Where phrases stand, and what the applications that are begun with are called. */
export interface Names {
  placeOf(phrase: string): RuleLine | null
  nameOf(base: Facts): string | null
}

/** What is told of the application that breaks a property, as near to one that was given as it goes. */
export function counterexampleOf(draw: Draw, path: string, trying: Trying, names: Names): Counterexample {
  const trial = tryOn(draw, trying)
  const { world, after, property } = trying
  const { program } = world
  const { facts } = trial.one
  const other = after === undefined ? trial.other?.facts : undefined
  const differences = differencesInWords(draw.base, facts, program)
  const alone = other === undefined && differences.length === 0
  const shown = (facts: Facts): Counterexample['application'] => writeApplication(facts, program.vocabulary)
  return {
    run: Number(path.split(':')[0]),
    path,
    base: names.nameOf(draw.base),
    differences,
    changed: other === undefined ? [] : differencesInWords(facts, other, program),
    hangsOn: alone ? hangsOn(draw, trying) : [],
    outcomes: outcomesOf(property.claim, trial, world, after),
    through: through(property.claim, trial, world, after, names),
    application: shown(facts),
    other: other === undefined ? null : shown(other),
  }
}

/** Of the facts that a property speaks of, those without which it is not surely broken, once what is not needed is left out. */
function hangsOn(draw: Draw, trying: Trying): Bilingual[] {
  const { program } = trying.world
  const { scalars, lists } = program.vocabulary
  const direct = directReach(trying.property, program)
  const still = (facts: Facts): boolean => tryOn({ ...draw, facts }, trying).judged === 'broken'
  let facts = draw.facts
  const needed: Bilingual[] = []
  for (const { name, label } of [...scalars.values(), ...lists.values()]) {
    const isList = lists.has(name)
    if (isList ? !direct.lists.has(name) || !facts.lists.has(name) : !direct.scalars.has(name)) continue
    const without = isList ? withList(facts, name, { kind: 'missing' }) : withScalar(facts, name, MISSING)
    if (still(without)) facts = without
    else needed.push(label)
  }
  return needed
}

const MOST = 5

function outcomesOf(claim: Claim, { one, other, renamed }: Trial, world: World, after: World | undefined): OutcomeOf[] {
  const { program } = world
  const told = (looked: Looked, then: Looked = looked): OutcomeOf => ({
    what: nameOf(looked, program),
    before: outcomeText(looked, one, program),
    after: other === undefined ? null : outcomeText(then, other, after?.program ?? program),
  })
  switch (claim.kind) {
    case 'versions':
      return [told(claim.never.of, claim.after)]
    case 'bound':
      return boundInWords(claim, one, world)
    case 'same':
      if (other === undefined) return []
      return [...differing(one, other, claim.of, program, renamed)].slice(0, MOST).map((looked) => told(looked))
    default:
      return lookedAt(claim)
        .slice(0, MOST)
        .map((looked) => told(looked))
  }
}

/** What is given now, and what it comes to with what was paid before, beside what it is to keep to. */
function boundInWords(
  { terms, comparison, than }: Extract<Claim, { kind: 'bound' }>,
  one: Answers,
  world: World,
): OutcomeOf[] {
  const [first] = terms
  const type = world.program.outcomes.get(first?.outcome ?? '')?.type ?? { kind: 'money' }
  const figure = (number: Rational): Bilingual => {
    const { text, textEn } = quantityOf(number, type)
    return { zh: text, en: textEn ?? text }
  }
  const limit = one.value(than)
  const most = limit.kind === 'number' ? limit.low : null
  const broken = sumsOf(terms, one, world).filter(
    ({ total }) => most !== null && !keeps(comparison, compare(total, most)),
  )
  const called = terms.map(({ kind, outcome }) => {
    const { zh, en } = nameOf({ kind: 'outcome', id: outcome }, world.program)
    return kind === 'paid' ? { zh: `已拨付的${zh}`, en: `${en} paid before` } : { zh, en }
  })
  const what = { zh: called.map(({ zh }) => zh).join(' + '), en: called.map(({ en }) => en).join(' + ') }
  return broken.slice(0, MOST).map(({ recipient, total }) => ({
    what: recipient === null ? what : { zh: `${recipient} ${what.zh}`, en: `${recipient} ${what.en}` },
    before: figure(total),
    after: null,
  }))
}

/** The phrases a counterexample comes through: those that come out otherwise, else those that do not hold, else all. */
function through(
  claim: Claim,
  { one, other }: Trial,
  world: World,
  after: World | undefined,
  names: Names,
): NamedPhrase[] {
  const version = after ?? world
  const seen = after === undefined ? one : (other ?? one)
  const looked = claim.kind === 'versions' ? [claim.after] : partsOf(claim, one, other, world.program)
  const behind = phrasesBehind(looked, condsOf(claim), version.program)
  const own = looked.flatMap(({ kind, id }) => {
    const phrase = kind === 'outcome' ? version.program.outcomes.get(id)?.phrase : undefined
    return behind.filter((one) => one.id === phrase)
  })
  const isHere = (id: string): boolean => after === undefined || world.has(id)
  const changed =
    other === undefined ? [] : behind.filter(({ id }) => !isHere(id) || one.clause(id).truth !== other.clause(id).truth)
  const failing = behind.filter(({ id }) => seen.clause(id).truth === FALSE)
  const told = [...new Set([...own, ...(changed.length > 0 ? changed : own.length > 0 ? [] : failing)])]
  return (told.length > 0 ? told : behind).slice(0, MOST).map(({ id, cite, quote }) => ({
    phrase: id,
    cite,
    quote,
    place: names.placeOf(id),
  }))
}

function partsOf(claim: Claim, one: Answers, other: Answers | undefined, program: Program): Looked[] {
  if (claim.kind !== 'same' || other === undefined) return lookedAt(claim)
  return [...differing(one, other, claim.of, program, new Map())].slice(0, MOST)
}
