import { expect, test } from 'vitest'
import { coverOf } from '../../../src/check/definitions/cover.ts'
import { Random } from '../../../src/util/random.ts'
import { truthOf } from '../../support/evaluate.ts'
import { type Plain, soundProgram } from '../../support/program.ts'

const facts: Plain = {
  staff: { label: '职工人数', type: 'integer', unit: '人', range: [0, 6], from: 'applicant' },
  outlets: { label: '门店数', type: 'integer', unit: '家', range: [0, 3], absent: '没有门店', from: 'applicant' },
  licensed: { label: '持有许可', type: 'boolean', from: 'applicant' },
}

/** Every application that says all there is to say. */
const applications: Plain[] = [0, 1, 2, 3, 4, 5, 6].flatMap((staff) =>
  [0, 1, 2, 3, 'absent'].flatMap((outlets) => [true, false].map((licensed) => ({ staff, outlets, licensed }))),
)

function guard(random: Random, depth: number): Plain {
  if (depth > 0 && random.chance(0.5)) {
    const parts = (): Plain[] => random.times(random.int(1, 3), () => guard(random, depth - 1))
    const inner = random.pick([{ all: parts() }, { any: parts() }, { not: guard(random, depth - 1) }])
    return random.chance(0.2) ? { ...inner, unless: guard(random, 0) } : inner
  }
  const operator = random.pick(['atLeast', 'atMost', 'moreThan', 'lessThan', 'is', 'isNot'])
  return random.pick<Plain>([
    { fact: 'staff', operator, value: `${random.int(0, 6)} 人` },
    { fact: 'outlets', operator, value: `${random.int(0, 3)} 家`, ifAbsent: random.chance(0.5) },
    { fact: 'licensed', operator: 'is', value: random.chance(0.5) },
    { has: 'outlets' },
  ])
}

// Walking every application says the same as walking the few situations that guards tell apart.
test('gaps and overlaps are found where there are some, and nowhere else', () => {
  const tally = { gaps: 0, overlaps: 0, clean: 0 }
  for (let seed = 1; seed <= 400; seed++) {
    const random = new Random(seed)
    const guards = random.times(random.int(2, 3), () => guard(random, 2))
    const program = soundProgram({
      facts,
      articles: [
        {
          article: 1,
          role: 'requirement',
          phrases: guards.map((condition) => ({ quote: '原文。', ...condition })),
        },
      ],
    })
    const conds = (program.articles[0]?.lead ?? []).map(({ cond }) => cond)
    const cover = coverOf(conds, { vocabulary: program.vocabulary, named: program.named })
    if (cover.kind !== 'proved') throw new Error(`seed ${seed} was not walked through`)
    const open = applications.map((application) =>
      guards.map((_, i) => truthOf(program, `art1.ph${i + 1}`, application) === 'true'),
    )
    const gap = open.some((of) => !of.includes(true))
    const pairs = new Set(
      open.flatMap((of) => {
        const [first, second] = [...of.keys()].filter((i) => of[i])
        return second === undefined ? [] : [`${first} ${second}`]
      }),
    )
    expect(cover.gap !== null, `gap, seed ${seed}`).toBe(gap)
    expect(new Set(cover.overlaps.map(({ first, second }) => `${first} ${second}`)), `seed ${seed}`).toEqual(pairs)
    if (gap) tally.gaps++
    if (pairs.size > 0) tally.overlaps++
    if (!gap && pairs.size === 0) tally.clean++
  }
  expect(tally.gaps).toBeGreaterThan(50)
  expect(tally.overlaps).toBeGreaterThan(50)
  expect(tally.clean).toBeGreaterThan(0)
})
