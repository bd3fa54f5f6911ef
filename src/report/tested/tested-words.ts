import type { Bilingual } from '../../model/bilingual.ts'
import type { MutantFate, Side, Sight, TestedVersion } from '../../model/test-report.ts'

/** What the ways of seeing a phrase are called. */
export const SIGHT: Readonly<Record<Sight, Bilingual>> = {
  pass: { zh: '符合', en: 'pass' },
  fail: { zh: '不符合', en: 'fail' },
  undetermined: { zh: '待定', en: 'undetermined' },
  decisive: { zh: '独自决定条款', en: 'decides alone' },
}

/** What the sides of a place where a phrase turns are called. */
export const SIDE: Readonly<Record<Side, Bilingual>> = {
  below: { zh: '差一点', en: 'just below' },
  at: { zh: '恰好', en: 'exactly' },
  above: { zh: '多一点', en: 'just above' },
}

/** What the fates of planted faults are called. */
export const FATE: Readonly<Record<MutantFate, Bilingual>> = {
  killed: { zh: '被发现', en: 'noticed' },
  survived: { zh: '没有被发现', en: 'not noticed' },
  equivalent: { zh: '与原规则相同', en: 'the same rule' },
  indistinct: { zh: '没有找到能区分的申请', en: 'no application tells them apart' },
}

/** What the sections are called. */
export const TITLE: Readonly<Record<'cases' | 'coverage' | 'boundaries' | 'properties' | 'mutants', Bilingual>> = {
  cases: { zh: '案例', en: 'Cases' },
  coverage: { zh: '条款覆盖', en: 'Clauses seen' },
  boundaries: { zh: '边界', en: 'Boundaries' },
  properties: { zh: '性质', en: 'Properties' },
  mutants: { zh: '改动检出', en: 'Faults noticed' },
}

/** What is left to the cases of the version that is amended; undefined where nothing is. */
export function unchangedWords({ unchanged, coverage, boundaries, mutants }: TestedVersion): Bilingual | undefined {
  const looksAtText = coverage !== undefined || boundaries !== undefined || mutants !== undefined
  if (unchanged === undefined || unchanged.articles === 0 || !looksAtText) return undefined
  const { articles, version } = unchanged
  return {
    zh: `另有 ${articles} 条沿用 ${version}，由该版的案例检验`,
    en:
      articles === 1
        ? `1 article stands as in ${version}, whose cases try it`
        : `${articles} articles stand as in ${version}, whose cases try them`,
  }
}
