import type { Bilingual } from '../../model/bilingual.ts'
import type { TestedVersion, TestReport } from '../../model/test-report.ts'
import { coverageTally, mutantTally, percentOf, reaches, type Tally } from '../../model/test-sums.ts'
import { isMet } from '../../model/tested-case.ts'
import { EXIT } from '../exit-codes.ts'
import type { Asked } from './flags.ts'

/** The versions that do not reach what `--min` and `--min-score` ask, in words; one that was not measured reaches nothing. */
export function missedOf(
  { versions }: Pick<TestReport, 'versions'>,
  { min, minScore }: Pick<Asked, 'min' | 'minScore'>,
): Bilingual[] {
  return [
    ...(min === undefined
      ? []
      : missed(versions, min, ({ coverage }) => coverage && coverageTally(coverage), {
          zh: '条款覆盖',
          en: 'clauses seen',
        })),
    ...(minScore === undefined
      ? []
      : missed(versions, minScore, ({ mutants }) => mutants && mutantTally(mutants), {
          zh: '改动检出',
          en: 'faults noticed',
        })),
  ]
}

function missed(
  versions: readonly TestedVersion[],
  least: number,
  tallyOf: (version: TestedVersion) => Tally | undefined,
  what: Bilingual,
): Bilingual[] {
  if (versions.length === 0) return [{ zh: `${what.zh}没有可计算的版本`, en: `${what.en}: no version to measure` }]
  return versions.flatMap((version) => {
    const tally = tallyOf(version)
    if (tally !== undefined && reaches(tally, least)) return []
    const got = tally === undefined ? '0%' : percentOf(tally)
    return [
      {
        zh: `${version.version} ${what.zh} ${got}，要求至少 ${least}%`,
        en: `${version.version} ${what.en} ${got}, at least ${least}% is required`,
      },
    ]
  })
}

/** 3 where a case or its policy cannot be read; 1 where something is not as expected, or too little is reached. */
export function exitOf({ cases, versions }: TestReport, missed: readonly Bilingual[]): number {
  if (cases.some(({ findings }) => findings.length > 0)) return EXIT.invalid
  const broken = versions.some(({ properties = [] }) => properties.some(({ fate }) => fate === 'broken'))
  return cases.every(isMet) && !broken && missed.length === 0 ? EXIT.pass : EXIT.found
}
