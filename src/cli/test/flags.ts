import { SECTIONS, type Section } from '../../test-sections.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { seedNumber, wholeNumber } from '../draw-applications.ts'

/** The flags of `banfa test`. */
export interface TestFlags {
  readonly policy?: string
  readonly engine: 'rules' | 'plain'
  readonly format: 'text' | 'json' | 'github'
  readonly report?: readonly string[]
  readonly force?: boolean
  /** The cases alone. */
  readonly cases?: boolean
  readonly coverage?: boolean
  readonly boundaries?: boolean
  readonly properties?: boolean
  readonly mutants?: boolean
  /** The least coverage, in percent. */
  readonly min?: string
  /** The least share of planted faults that are noticed, in percent. */
  readonly minScore?: string
  /** Where the cases go that would show what was not seen; `-` is stdout. */
  readonly propose?: string
  readonly seed?: string
  readonly path?: string
  readonly runs?: string
  /** The cases whose expectations are written anew. */
  readonly update?: readonly string[]
  readonly watch?: boolean
}

/** What is asked beside the cases. */
export interface Asked {
  readonly sections: ReadonlySet<Section>
  /** The sections that were asked for by name, and are told in full. */
  readonly named: ReadonlySet<Section>
  readonly min?: number
  readonly minScore?: number
  /** Cases are proposed for what is wanting. */
  readonly proposes: boolean
  /** How properties are tried. */
  readonly trying: { readonly seed?: number; readonly path?: string; readonly runs?: number }
}

/** What the flags ask; where none names a section, those that are fast, of versions that are tested as a whole. */
export function askedBy(flags: TestFlags, isWhole: boolean): Asked {
  const named = new Set(SECTIONS.filter((section) => flags[section] === true))
  const min = percent(flags.min, '--min')
  const minScore = percent(flags.minScore, '--min-score')
  const usual = named.size === 0 && flags.cases !== true && isWhole ? FAST : []
  const sections = new Set<Section>([
    ...usual,
    ...named,
    ...(min === undefined ? [] : (['coverage'] as const)),
    ...(minScore === undefined ? [] : (['mutants'] as const)),
    ...(flags.propose === undefined || named.size > 0 ? [] : (['coverage', 'boundaries'] as const)),
    ...(flags.seed === undefined && flags.path === undefined && flags.runs === undefined
      ? []
      : (['properties'] as const)),
  ])
  if (flags.path !== undefined && flags.seed === undefined)
    throw new CouldNotRun(
      { zh: '--path 要与 --seed 一起用', en: '--path goes with --seed' },
      { zh: '两个数都在反例下面的“重放”一行', en: 'both stand on the replay line of the counterexample' },
    )
  return {
    sections,
    named,
    proposes: flags.propose !== undefined,
    ...(min === undefined ? {} : { min }),
    ...(minScore === undefined ? {} : { minScore }),
    trying: {
      ...(flags.seed === undefined ? {} : { seed: seedNumber(flags.seed) }),
      ...(flags.path === undefined ? {} : { path: flags.path }),
      ...(flags.runs === undefined
        ? {}
        : { runs: wholeNumber(flags.runs, 1, 1_000_000, { zh: '次数', en: 'the number of runs' }) }),
    },
  }
}

/** The sections that are told where nothing is asked: planting faults takes too long for that. */
const FAST = SECTIONS.filter((section) => section !== 'mutants')

function percent(text: string | undefined, flag: string): number | undefined {
  if (text === undefined) return undefined
  const value = /^[0-9]{1,3}(?:\.[0-9]{1,3})?%?$/.test(text) ? Number(text.replace('%', '')) : Number.NaN
  if (value <= 100) return value
  throw new CouldNotRun({
    zh: `${flag} 应是 0 至 100 的百分数，实为“${text}”`,
    en: `${flag} must be a percentage from 0 to 100, not “${text}”`,
  })
}
