import { withDueRows } from '../evaluate/due-rows.ts'
import { askPlainly, evaluatePlainly, type KnownAnswers } from '../evaluate/plain/index.ts'
import type { Program } from '../model/core.ts'
import type { Outcome } from '../model/outcome.ts'
import type { Reach } from '../model/reach.ts'
import { sharedNames, sharedPhrases } from '../model/shared-names.ts'
import type { MutantFate, ProposedCase, TestedMutant } from '../model/test-report.ts'
import { type LikedApplication, propose, type SectionOptions } from '../propose/index.ts'
import { differences } from './differences.ts'
import { type Mutant, plant, type Where } from './plant.ts'
import { expectationsOf, type LookFor, type ToldApart, tellApart } from './tell-apart.ts'
import { type Touched, touchedBy } from './touched.ts'
import { type CaseToTry, keyOf, notices, type TriedCase, toTry } from './tried-case.ts'
import { calledPlace, phrasesNear, reachNear } from './where.ts'

/** What faults are put to, and what is made of those that nothing notices. */
export interface MutantOptions extends Pick<SectionOptions, 'placeOf' | 'isOwn'> {
  /** All of which come out as they expect. */
  readonly cases: readonly CaseToTry[]
  /** The applications that proposed cases are written like. */
  readonly liked: readonly LikedApplication[]
  /** The name of a property that does not hold of these rules; asked only of faults that no case notices. */
  readonly brokenProperty?: (program: Program) => Promise<string | undefined>
  /** How many applications are drawn to tell a fault that no case notices from the rules. */
  readonly tries: number
  readonly seed: number
  /** Told how many of how many faults were tried. */
  readonly progress?: (done: number, all: number) => void
}

/** Plants every fault in a program's rules and tells, of each in turn, what notices it. */
export async function* mutantsOf(program: Program, options: MutantOptions): AsyncGenerator<TestedMutant> {
  const cases = options.cases.map((one) => toTry(one, program))
  const names = new Set<string>()
  let place: Place | undefined
  const { isOwn = () => true } = options
  const mutants = [...plant(program)].filter(({ where }) => isOwn(calledPlace(program, where).phrase))
  for (const [at, mutant] of mutants.entries()) {
    if (place?.id !== mutant.where.id) place = placeOf(program, mutant.where, cases, names)
    const { fate, by, proposal } = await fateOf(mutant, place, program, options)
    options.progress?.(at + 1, mutants.length)
    yield {
      ...place.called,
      place: options.placeOf?.(place.called.phrase) ?? null,
      id: mutant.id,
      change: mutant.change,
      fate,
      by,
      proposal,
    }
  }
}

/** What the faults of one place have in common. */
interface Place {
  readonly id: string
  readonly called: ReturnType<typeof calledPlace>
  readonly near: ReadonlySet<string>
  readonly reach: Reach
  readonly touched: Touched
  readonly known: (outcome: Outcome) => KnownAnswers
  /** What may look otherwise on the way to the same verdicts: what is expected of it is looked at. */
  readonly closely: readonly string[]
  /** The cases, the one first that noticed the last fault: it is likely to notice the next. */
  readonly queue: TriedCase[]
  /** What was proposed for faults before: it is likely to notice others too. */
  readonly proposed: TriedCase[]
  readonly proposals: Map<TriedCase, ProposedCase>
  /** What proposed cases are called already. */
  readonly names: Set<string>
}

function placeOf(program: Program, where: Where, cases: readonly TriedCase[], names: Set<string>): Place {
  const near = phrasesNear(program, where)
  const touched = touchedBy(program, where)
  const clauses = [...near].map((id) => keyOf({ kind: 'clause', id }))
  const decisions = [...touched.decisions].map((id) => keyOf({ kind: 'decision', id }))
  return {
    id: where.id,
    called: calledPlace(program, where),
    near,
    reach: reachNear(program, where, near),
    touched,
    closely: [...clauses, ...decisions],
    known: shared(program, where),
    queue: [...cases],
    names,
    proposed: [],
    proposals: new Map(),
  }
}

interface Fate {
  readonly fate: MutantFate
  readonly by: string | null
  readonly proposal: ProposedCase | null
}

async function fateOf(mutant: Mutant, place: Place, program: Program, options: MutantOptions): Promise<Fate> {
  const { by, unexpected } = putToCases(mutant, place, place.queue)
  if (by !== undefined) {
    place.queue.splice(place.queue.indexOf(by), 1)
    place.queue.unshift(by)
    return { fate: 'killed', by: by.name, proposal: null }
  }
  if (mutant.same || isUnread(place.touched)) return { fate: 'equivalent', by: null, proposal: null }
  const before = putToCases(mutant, place, place.proposed).by
  if (before !== undefined) return leftBy(mutant, place.proposals.get(before) ?? null, options)
  const apart =
    unexpected === undefined ? lookFurther(mutant, place, program, options) : asItIs(unexpected, mutant, place, program)
  if (apart === undefined) return { fate: 'indistinct', by: null, proposal: null }
  const name = nameFor(mutant, place)
  const proposal = propose({ name, ...apart }, options.liked, program)
  if (proposal !== null) keep(proposal, apart, place, program)
  return leftBy(mutant, proposal, options)
}

/** What no case notices, though an application tells it: a property may. */
async function leftBy(
  { program }: Mutant,
  proposal: ProposedCase | null,
  { brokenProperty }: MutantOptions,
): Promise<Fate> {
  const property = await brokenProperty?.(program)
  if (property !== undefined) return { fate: 'killed', by: property, proposal: null }
  return { fate: 'survived', by: null, proposal }
}

/** Nothing that is decided, granted or found rests on it. */
function isUnread({ clauses, outcomes, decisions, assumptions }: Touched): boolean {
  return clauses.size + outcomes.size + decisions.size === 0 && !assumptions
}

/** The case that notices a fault; else one of which the rules with it say something else, without its expecting anything there. */
function putToCases(
  { program }: Mutant,
  { touched, known, closely }: Place,
  cases: readonly TriedCase[],
): { by?: TriedCase; unexpected?: TriedCase } {
  let unexpected: TriedCase | undefined
  for (const one of cases) {
    const answers = askPlainly(program, one.facts, one.asOf, known(one.outcome))
    const found = [...differences(one.answers, answers, touched)].map(keyOf)
    // another verdict than the one that is expected, and was met
    if (found.some((key) => one.verdicts.has(key))) return { by: one }
    const closer = found.some((key) => one.closer.has(key)) || closely.some((key) => one.closer.has(key))
    if (closer && notices(one, program, evaluatePlainly(program, one.facts, one.asOf))) return { by: one }
    if (found.length > 0) unexpected ??= one
  }
  return unexpected === undefined ? {} : { unexpected }
}

function keep(proposal: ProposedCase, { facts: given, asOf, expect }: ToldApart, place: Place, program: Program): void {
  const facts = withDueRows(program.vocabulary, given, asOf)
  const outcome = evaluatePlainly(program, facts, asOf)
  const written = expect.map((one) => Object.fromEntries(Object.entries(one).map(([key, said]) => [key, String(said)])))
  const tried = toTry({ name: proposal.name, given, facts, asOf, expect: written, outcome }, program)
  place.proposed.push(tried)
  place.proposals.set(tried, proposal)
}

/** What a case for a fault is called; it names the fault, since that is what it is there for. */
function nameFor({ id, change }: Mutant, { called: { cite }, names }: Place): string {
  const said = change.zh.length > MOST_NAMED ? `${change.zh.slice(0, MOST_NAMED)}……（${id}）` : change.zh
  const name = `${cite.zh} 识别“${said}”`
  const own = names.has(name) ? `${name}（${id}）` : name
  names.add(own)
  return own
}

const MOST_NAMED = 60

function asItIs(one: TriedCase, mutant: Mutant, { touched }: Place, program: Program): ToldApart | undefined {
  const expect = expectationsOf(program, one.answers, mutant.program, one.facts, one.asOf, touched)
  return expect.length === 0 ? undefined : { facts: one.given, asOf: one.asOf, expect }
}

/** Applications that the cases do not hold, near the fault. */
function lookFurther(
  mutant: Mutant,
  { touched, near, reach, queue }: Place,
  program: Program,
  { liked, tries, seed }: MutantOptions,
): ToldApart | undefined {
  const asOf = queue[0]?.asOf
  if (asOf === undefined) return undefined
  const look: LookFor = { bases: liked.map(({ facts }) => facts), asOf, near, reach, tries, seed }
  return tellApart(program, mutant.program, touched, look)
}

/** What a fault cannot touch: values and phrases that rest on facts, and not on where it is. */
function shared(program: Program, where: Where): (outcome: Outcome) => KnownAnswers {
  const names = sharedNames(program, (name) => where.kind === 'value' && name === where.id)
  const phrases = new Set(
    sharedPhrases(program, names, ({ id }) => where.kind === 'phrase' && id === where.id).map(({ id }) => id),
  )
  return (outcome) => ({
    named: (name) => {
      const expr = names.has(name) ? program.named.get(name)?.expr : undefined
      return expr === undefined ? undefined : outcome.values.get(expr.id)
    },
    phrase: (id) => (phrases.has(id) ? outcome.clauses.get(id)?.truth : undefined),
  })
}
