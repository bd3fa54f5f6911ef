import type { Bilingual } from '../model/bilingual.ts'
import type { Program } from '../model/core.ts'
import type { Claim, Looked, Never, Property, Target } from '../model/property.ts'
import { isOrdered } from '../model/type.ts'
import type { Change, ScalarFact } from '../model/vocabulary.ts'
import { type Concern, looksAt } from './concern.ts'

/**
 * What a vocabulary alone lets one expect of a version, see docs/decisions: facts that only go up (or down) are given in
 * an applicant’s favour, so that more of them never turns the decision that answers from pass to fail; and the order of
 * rows, the names of units and a unit listed twice change nothing.
 */
export function defaultProperties(program: Program): Property[] {
  const looked: Looked = { kind: 'decision', id: program.defaultDecision }
  if (!program.decisions.has(looked.id)) return []
  const never: Never = { of: looked, from: 'pass', to: 'fail' }
  const asked = looksAt([looked], program)
  return [...risingFacts(program, asked, never), ...unmovedBy(program)]
}

function risingFacts(program: Program, { scalars, lists }: Concern, never: Never): Property[] {
  const { vocabulary } = program
  const asked: (readonly [Target, ScalarFact | undefined])[] = [
    ...[...scalars].map((field) => [{ list: null, field }, vocabulary.scalars.get(field)] as const),
    ...[...lists].flatMap(([list, fields]) =>
      [...fields].map((field) => [{ list, field }, vocabulary.lists.get(list)?.fields.get(field)] as const),
    ),
  ]
  return (['raise', 'lower'] as const).flatMap((direction) => {
    const targets = asked.flatMap(([target, fact]) => (isRising(direction, fact) ? [target] : []))
    if (targets.length === 0) return []
    return [made(sentence(direction, program), { kind: 'monotone', direction, targets, with: new Map(), never })]
  })
}

/** Whether a fact only goes one way; a date that comes later is neither more nor less of anything. */
function isRising(direction: 'raise' | 'lower', fact: ScalarFact | undefined): boolean {
  if (fact === undefined || DIRECTION[fact.change] !== direction) return false
  const { type } = fact
  return type.kind === 'boolean' || type.kind === 'judgement' || (isOrdered(type) && type.kind !== 'date')
}

const DIRECTION: Readonly<Partial<Record<Change, 'raise' | 'lower'>>> = { up: 'raise', down: 'lower' }

function sentence(direction: 'raise' | 'lower', program: Program): Bilingual {
  const decision = program.decisions.get(program.defaultDecision)?.label ?? { zh: '', en: '' }
  const [zh, en] =
    direction === 'raise'
      ? ['只会增加的事实（change: up）增加', 'more of a fact that only goes up (change: up)']
      : ['只会减少的事实（change: down）减少', 'less of a fact that only goes down (change: down)']
  return { zh: `${zh}，不会使${decision.zh}由符合变为不符合`, en: `${en} never turns ${decision.en} from pass to fail` }
}

function unmovedBy(program: Program): Property[] {
  const lists = [...program.vocabulary.lists.values()]
  const told = lists.filter(({ identity }) => identity !== undefined)
  const named = told.filter(({ identity = '', fields }) => NAMES.includes(fields.get(identity)?.type.kind ?? ''))
  const of = (kind: 'reorder' | 'rename' | 'repeat', among: typeof lists): Property[] =>
    among.length === 0
      ? []
      : [made(UNMOVED[kind], { kind: 'same', under: { kind, lists: among.map(({ name }) => name) }, of: null })]
  return [...of('reorder', lists), ...of('repeat', told), ...of('rename', named)]
}

const NAMES: readonly string[] = ['text', 'creditCode']

const UNMOVED: Readonly<Record<'reorder' | 'rename' | 'repeat', Bilingual>> = {
  reorder: { zh: '名单各行换一种次序，结论和数额都不变', en: 'the order of the rows of a list changes nothing' },
  repeat: { zh: '同一单位列两次，结论和数额都不变', en: 'a unit listed twice changes nothing' },
  rename: { zh: '单位换个名称或代码，结论和数额都不变', en: 'other names or codes of units change nothing' },
}

function made(name: Bilingual, claim: Claim): Property {
  return { name, source: 'vocabulary', span: null, when: null, claim }
}
