import { describe, expect, test } from 'vitest'
import { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { Program } from '../../src/model/core.ts'
import type { Outcome } from '../../src/model/outcome.ts'
import type { VerdictSet } from '../../src/model/truth.ts'
import { parseDay } from '../../src/util/civil-date.ts'
import { compare, formatRational, type Rational, rational } from '../../src/util/rational.ts'
import { factsOf } from '../generate/application.ts'
import { programOf } from '../generate/check-policy.ts'
import type { Json, JsonMap } from '../generate/json.ts'
import { everyWay } from './exact-questions.ts'

const DAY = parseDay('2019-05-31') ?? 0

/** Facts whose every value can be tried. */
const FACTS: JsonMap = {
  on: { label: '是', type: 'boolean' },
  also: { label: '也是', type: 'boolean' },
  a: { label: '甲', type: 'money', range: ['0 分', '4 分'] },
  b: { label: '乙', type: 'money', range: ['0 分', '3 分'] },
  had: { label: '已得', type: 'money', range: ['0 分', '4 分'], absent: '没有' },
  n: { label: '数', type: 'integer', range: [0, 5] },
}
const fen = (most: number): Json[] => Array.from({ length: most + 1 }, (_, i) => `${i} 分`)
const YES_OR_NO: readonly Json[] = [true, false]
const VALUES: Readonly<Record<string, readonly Json[]>> = {
  on: YES_OR_NO,
  also: YES_OR_NO,
  a: fen(4),
  b: fen(3),
  had: [...fen(4), 'absent'],
  n: [0, 1, 2, 3, 4, 5],
}

const yes = (fact: string): JsonMap => ({ fact, operator: 'is', value: true })
const grant = (more: JsonMap, id = 'g'): JsonMap => ({ grant: { id, label: '补助', to: 'applicant', ...more } })
const places = (more: JsonMap): JsonMap => ({ quantity: { id: 'g', label: '名额', to: 'applicant', ...more } })
const half = (mode: string): JsonMap => ({ round: { of: { times: ['1/2', { fact: 'a' }] }, to: '分', mode } })

function policyOf(phrases: readonly JsonMap[], decisions: JsonMap = {}): Program {
  const quoted = phrases.map((phrase) => ({ quote: '如何，', ...phrase }))
  return programOf({
    policy: {
      policy: 'question',
      title: '一问',
      subject: 'applicant',
      parties: { expert: '专家' },
      versions: [{ id: 'draft', draft: true }],
      decisions: { default: 'main', main: { label: '决定', clauses: ['art1'] }, ...decisions },
    },
    facts: { facts: FACTS },
    articles: [{ article: 1, version: '1.0.0', role: 'support', phrases: quoted }],
  })
}

/** Each thing asked, with the facts it turns on: each of them is read once. */
const QUESTIONS: readonly (readonly [string, readonly string[], readonly JsonMap[]])[] = [
  ['an amount', ['a'], [grant({ amount: { fact: 'a' } })]],
  ['behind its own guard', ['on', 'a'], [{ ...grant({ amount: { fact: 'a' } }), when: yes('on') }]],
  ['behind another phrase', ['on', 'a'], [yes('on'), grant({ amount: { fact: 'a' } })]],
  [
    'behind a phrase that may not bear',
    ['on', 'also', 'a'],
    [{ ...yes('on'), when: yes('also') }, grant({ amount: { fact: 'a' } })],
  ],
  ['under a ceiling', ['a', 'b'], [grant({ amount: { fact: 'a' }, ceiling: { fact: 'b' } })]],
  ['less what was had', ['a', 'had'], [grant({ amount: { fact: 'a' }, taken: { fact: 'had' } })]],
  ['what the ceiling leaves', ['had'], [grant({ amount: 'upToCeiling', ceiling: '3 分', taken: { fact: 'had' } })]],
  [
    'a decision in a range',
    ['on', 'a'],
    [{ ...grant({ amount: { discretion: { of: 'a', from: 'expert', low: '1 分', high: '3 分' } } }), when: yes('on') }],
  ],
  ...['halfUp', 'halfEven', 'up', 'down'].map(
    (mode) => [`rounded ${mode}`, ['a'], [grant({ amount: half(mode) })]] as const,
  ),
  ...['drop', 'count'].map(
    (partial) =>
      [
        `for each step (${partial})`,
        ['n'],
        [places({ amount: { steps: { of: { fact: 'n' }, per: 2, each: 3, partial } } })],
      ] as const,
  ),
  [
    'by a scale',
    ['n'],
    [
      {
        define: {
          name: 'fees',
          label: '标准',
          value: {
            scale: [
              { atMost: 2, flat: '1 分', rate: 0 },
              { moreThan: 2, lessThan: 4, rate: '2 分' },
              { atLeast: 4, flat: '5 分' },
            ],
          },
        },
      },
      grant({ amount: { apply: { scale: 'fees', to: { fact: 'n' } } } }),
    ],
  ],
  [
    'adjusted twice, one after the other',
    ['on', 'also', 'a'],
    [
      grant({ amount: { fact: 'a' } }),
      { adjust: { outcome: 'g', plus: '2 分' }, when: yes('on') },
      { adjust: { outcome: 'g', atMost: '3 分' }, when: yes('also') },
    ],
  ],
  ...['more', 'less'].map(
    (better) =>
      [
        `adjusted by the better of two (${better})`,
        ['on', 'also'],
        [
          grant({ amount: '2 分', better }),
          { adjust: { outcome: 'g', to: '1 分', group: '甲' }, when: yes('on') },
          { adjust: { outcome: 'g', plus: '2 分', group: '甲' }, when: yes('also') },
        ],
      ] as const,
  ),
  [
    'its ceiling adjusted',
    ['on', 'a'],
    [
      grant({ amount: { fact: 'a' }, ceiling: '2 分' }),
      { adjust: { outcome: 'g', part: 'ceiling', times: '1/2' }, when: yes('on') },
    ],
  ],
  [
    'after another under a joint cap',
    ['on', 'a', 'b'],
    [
      { ...grant({ amount: { fact: 'b' } }, 'first'), when: yes('on') },
      grant({ amount: { fact: 'a' } }),
      { cap: { over: ['first', 'g'], atMost: '4 分' } },
    ],
  ],
]

/** What something may come to: its verdicts, and the bounds of what it gives. */
interface Possible {
  readonly verdicts: VerdictSet
  readonly low: Rational | null
  readonly high: Rational | null
  readonly none: boolean
}

function possible(program: Program, application: JsonMap): Possible {
  const [entry] = outcomeOf(program, application).amounts.get('g') ?? []
  if (entry?.due.kind !== 'number') throw new Error('an outcome comes to a number')
  const { present, absent, low, high } = entry.due
  return { verdicts: entry.verdicts, low: present ? low : null, high: present ? high : null, none: absent }
}

function outcomeOf(program: Program, application: JsonMap): Outcome {
  return evaluatePlainly(program, factsOf(application, program), DAY)
}

/** What several come to together. */
function together(all: readonly Possible[]): Possible {
  const pick = (ends: readonly (Rational | null)[], sign: 1 | -1): Rational | null =>
    ends.filter((end) => end !== null).sort((a, b) => sign * compare(a, b))[0] ?? null
  return {
    verdicts: all.reduce((sum, { verdicts }) => sum | verdicts, 0),
    low: pick(
      all.map(({ low }) => low),
      1,
    ),
    high: pick(
      all.map(({ high }) => high),
      -1,
    ),
    none: all.some(({ none }) => none),
  }
}

function shown({ verdicts, low, high, none }: Possible): string {
  return `${verdicts}: ${low && formatRational(low)}..${high && formatRational(high)}${none ? ' or none' : ''}`
}

/** Every way to leave some of the named facts out, with every way to fill them in again. */
function everyGap(names: readonly string[]): [JsonMap, JsonMap[]][] {
  const all = everyWay(Object.fromEntries(names.map((name) => [name, VALUES[name] ?? []])))
  const found = new Map<string, [JsonMap, JsonMap[]]>()
  for (const whole of all) {
    for (let kept = 0; kept < 2 ** names.length; kept++) {
      const partial = Object.fromEntries(Object.entries(whole).filter((_, i) => (kept & (1 << i)) !== 0))
      const [, completions] = found.get(JSON.stringify(partial)) ?? [partial, []]
      found.set(JSON.stringify(partial), [partial, [...completions, whole]])
    }
  }
  return [...found.values()]
}

describe('an outcome is worth what it may come to over all that is missing, no more and no less', () => {
  test.each(QUESTIONS)('%s', (_, names, phrases) => {
    const program = policyOf(phrases)
    const of = new Map(
      everyWay(Object.fromEntries(names.map((name) => [name, VALUES[name] ?? []]))).map((whole) => [
        JSON.stringify(whole),
        possible(program, whole),
      ]),
    )
    for (const [partial, completions] of everyGap(names)) {
      const over = together(completions.map((whole) => of.get(JSON.stringify(whole)) ?? possible(program, whole)))
      expect([partial, shown(possible(program, partial))]).toEqual([partial, shown(over)])
    }
  })
})

test('a decision is held to an end that is open, though where that is passed it would be refused', () => {
  const program = policyOf([grant({ amount: { discretion: { of: 'a', from: 'expert', high: { fact: 'b' } } } })])
  for (const [partial, completions] of everyGap(['a', 'b'])) {
    const [found, over] = [possible(program, partial), together(completions.map((whole) => possible(program, whole)))]
    // the decision and its end are compared twice, for the amount and for its range, and each time by themselves
    const held = over.low !== null && 'a' in partial && !('b' in partial) ? { ...over, low: rational(0) } : over
    expect([partial, shown(found)]).toEqual([partial, shown(held)])
  }
})

describe('a decision answers with all that may come out, no more and no less', () => {
  const answers = (more: JsonMap): JsonMap => ({ asked: { label: '答', ...more } })
  const verdicts = (program: Program, application: JsonMap): VerdictSet =>
    outcomeOf(program, application).decisions.get('asked') ?? 0
  test.each<[string, readonly string[], JsonMap]>([
    [
      'of its own outcomes the first that holds',
      ['on', 'also'],
      {
        outcomes: [
          { outcome: 'no', label: '不许', verdict: 'fail', when: yes('on') },
          { outcome: 'ask', label: '须许可', verdict: 'notApplicable', when: yes('also') },
          { outcome: 'yes', label: '可以', verdict: 'pass' },
        ],
      },
    ],
    [
      'of none of its outcomes',
      ['on'],
      { outcomes: [{ outcome: 'no', label: '不许', verdict: 'fail', when: yes('on') }] },
    ],
    [
      'only where the question arises',
      ['on', 'also'],
      { outcomes: [{ outcome: 'yes', label: '可以', verdict: 'pass', when: yes('on') }], unless: yes('also') },
    ],
  ])('%s', (_, names, more) => {
    const program = policyOf([{ nothing: '无' }], answers(more))
    for (const [partial, completions] of everyGap(names)) {
      const over = completions.reduce((sum, whole) => sum | verdicts(program, whole), 0)
      expect([partial, verdicts(program, partial)]).toEqual([partial, over])
    }
  })
})
