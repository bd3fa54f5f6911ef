import { hang } from '../../explain/render/layout.ts'
import type { Language } from '../../model/bilingual.ts'
import type { NamedPhrase, TestedVersion } from '../../model/test-report.ts'
import {
  boundaryTally,
  coverageTally,
  mutantTally,
  percentOf,
  propertyTally,
  type Tally,
  unseen,
  untried,
} from '../../model/test-sums.ts'
import { padEnd } from '../../util/display-width.ts'
import { byArticle } from './by-article.ts'
import { placeLines } from './place-lines.ts'
import { propertyLines } from './property-lines.ts'
import type { TestedOptions } from './tested-options.ts'
import { SIDE, SIGHT, TITLE, unchangedWords } from './tested-words.ts'

/** So many of what is wanting are told where a section is not asked for by name. */
const FEW = 3

/** What the sections say of a version, each under its sum; nothing of those that are not there. */
export function sectionLines(version: TestedVersion, options: TestedOptions): string[] {
  const sections = [
    coverageLines(version, options),
    boundaryLines(version, options),
    propertiesLines(version, options),
    mutantLines(version, options),
  ]
  const lines = sections.flat()
  if (lines.length === 0) return []
  const unchanged = unchangedWords(version)?.[options.language]
  return [
    '',
    `${version.title[options.language]} ${version.version}`,
    ...lines,
    ...(unchanged === undefined ? [] : hang(' ', unchanged)),
  ]
}

function coverageLines({ coverage }: TestedVersion, options: TestedOptions): string[] {
  if (coverage === undefined) return []
  const { language } = options
  const articles = byArticle(coverage).flatMap(({ article, of }) => {
    const tally = coverageTally(of)
    return tally.of === 0 ? [] : [`   ${padEnd(article[language], 12)}${padEnd(figures(tally), 10)}${bar(tally)}`]
  })
  const wanting = coverage
    .filter((phrase) => unseen(phrase).length > 0)
    .map((phrase) =>
      listed(
        phrase,
        unseen(phrase).map((sight) => SIGHT[sight][language]),
        options,
      ),
    )
  return [summed('coverage', coverageTally(coverage), language), ...articles, ...fewOf(wanting, 'coverage', options)]
}

function boundaryLines({ boundaries }: TestedVersion, options: TestedOptions): string[] {
  if (boundaries === undefined) return []
  const { language } = options
  const wanting = boundaries
    .filter((one) => untried(one).length > 0)
    .map((one) => listed(one, [one.what[language], ...untried(one).map((side) => SIDE[side][language])], options))
  return [summed('boundaries', boundaryTally(boundaries), language), ...fewOf(wanting, 'boundaries', options)]
}

/** What does not hold is always told in full. */
function propertiesLines({ properties, policy, version }: TestedVersion, { language, full }: TestedOptions): string[] {
  if (properties === undefined || properties.length === 0) return []
  return [
    summed('properties', propertyTally(properties), language),
    ...propertyLines(properties, `${policy}/${version}`, language, full?.has('properties')).flat(),
  ]
}

function mutantLines({ mutants }: TestedVersion, options: TestedOptions): string[] {
  if (mutants === undefined) return []
  const { language } = options
  const survived = mutants
    .filter(({ fate }) => fate === 'survived')
    .map((one) => listed(one, [one.change[language]], options))
  const count = (fate: string): number => mutants.filter((one) => one.fate === fate).length
  const [same, indistinct] = [count('equivalent'), count('indistinct')]
  const aside =
    language === 'zh'
      ? [same > 0 ? `${same} 处与原规则相同` : '', indistinct > 0 ? `${indistinct} 处没有找到能区分的申请` : '']
      : [same > 0 ? `${same} are the same rule` : '', indistinct > 0 ? `${indistinct} told apart by nothing found` : '']
  const said = aside.filter((part) => part !== '')
  return [
    summed('mutants', mutantTally(mutants), language),
    ...(said.length === 0 ? [] : hang('   ', said.join(language === 'zh' ? '，' : ', '))),
    ...fewOf(survived, 'mutants', options),
  ]
}

function summed(section: keyof typeof TITLE, tally: Tally, language: Language): string {
  return ` ${padEnd(TITLE[section][language], 16)}${figures(tally)}  ${percentOf(tally)}`
}

const figures = ({ reached, of }: Tally): string => `${reached}/${of}`

/** Ten blocks at most; all ten only where all is reached. */
function bar({ reached, of }: Tally): string {
  return '█'.repeat(of === 0 ? 10 : Math.floor((reached * 10) / of))
}

/** A phrase and what is wanting of it, and on the next line where it stands in the rules. */
function listed(
  { cite, quote, place }: NamedPhrase,
  wanting: readonly string[],
  { language }: TestedOptions,
): readonly string[] {
  const [open, between] = language === 'zh' ? ['：', '、'] : [': ', ', ']
  return [...hang('   ○ ', `${cite[language]}“${quote}”${open}${wanting.join(between)}`), ...placeLines(place)]
}

/** All of them where the section is asked for by name, else a few and how many more. */
function fewOf(entries: readonly (readonly string[])[], section: string, { full, language }: TestedOptions): string[] {
  if (full?.has(section) === true || entries.length <= FEW) return entries.flat()
  const more = entries.length - FEW
  const told =
    language === 'zh' ? `还有 ${more} 处，用 --${section} 全部列出` : `and ${more} more; --${section} lists them all`
  return [...entries.slice(0, FEW).flat(), `   … ${told}`]
}
