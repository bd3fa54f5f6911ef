import type { Language } from '../../model/bilingual.ts'
import {
  type BoundaryCoverage,
  type NamedPhrase,
  type PhraseCoverage,
  SIDES,
  SIGHTS,
  type TestedMutant,
  type TestedVersion,
} from '../../model/test-report.ts'
import { boundaryTally, coverageTally, mutantTally, percentOf, type Tally } from '../../model/test-sums.ts'
import { html, type Markup, type Part } from '../html/markup.ts'
import { FATE, SIDE, SIGHT, TITLE, unchangedWords } from './tested-words.ts'

/** What the sections say of a version, in tables; nothing of those that are not there. */
export function versionSections(version: TestedVersion, language: Language): Markup {
  const { title, coverage, boundaries, mutants } = version
  if (coverage === undefined && boundaries === undefined && mutants === undefined) return html``
  const unchanged = unchangedWords(version)?.[language]
  return html`<section><h2>${title[language]} ${version.version}</h2>
${unchanged === undefined ? '' : html`<p>${unchanged}</p>`}${coverage === undefined ? '' : coverageTable(coverage, language)}${boundaries === undefined ? '' : boundaryTable(boundaries, language)}${mutants === undefined ? '' : mutantTable(mutants, language)}</section>
`
}

function coverageTable(coverage: readonly PhraseCoverage[], language: Language): Markup {
  const heads = SIGHTS.map((sight) => SIGHT[sight][language])
  return table('coverage', coverageTally(coverage), heads, coverage, language, (phrase) =>
    SIGHTS.map((sight) => seenBy(phrase.seen[sight], language)),
  )
}

function boundaryTable(boundaries: readonly BoundaryCoverage[], language: Language): Markup {
  const heads = [language === 'zh' ? '转折' : 'Turns at', ...SIDES.map((side) => SIDE[side][language])]
  return table('boundaries', boundaryTally(boundaries), heads, boundaries, language, (one) => [
    html`<td>${one.what[language]}</td>`,
    ...SIDES.map((side) => seenBy(one.sides[side], language)),
  ])
}

function mutantTable(mutants: readonly TestedMutant[], language: Language): Markup {
  const heads = language === 'zh' ? ['改动', '结果', '发现者'] : ['Fault', 'Fate', 'Noticed by']
  return table('mutants', mutantTally(mutants), heads, mutants, language, ({ change, fate, by }) => [
    html`<td>${change[language]}</td>`,
    html`<td class="${fate === 'survived' ? 'wanting' : ''}">${FATE[fate][language]}</td>`,
    html`<td>${by ?? ''}</td>`,
  ])
}

function table<T extends NamedPhrase>(
  section: keyof typeof TITLE,
  tally: Tally,
  heads: readonly string[],
  rows: readonly T[],
  language: Language,
  cells: (row: T) => readonly Part[],
): Markup {
  const clause = language === 'zh' ? '条款' : 'Clause'
  return html`<h3>${TITLE[section][language]} ${tally.reached}/${tally.of} ${percentOf(tally)}</h3>
<table><thead><tr><th>${clause}</th>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(
    (row) =>
      html`<tr><td>${row.cite[language]}“${row.quote}”<br /><small>${row.place === null ? '' : `${row.place.file}:${row.place.line}`}</small></td>${[...cells(row)]}</tr>
`,
  )}</tbody></table>
`
}

/** The case that shows something; what none shows; what cannot be. */
function seenBy(name: string | null | undefined, language: Language): Markup {
  if (name === undefined) return html`<td>—</td>`
  return name === null
    ? html`<td class="wanting">${language === 'zh' ? '没有' : 'none'}</td>`
    : html`<td><small>${name}</small></td>`
}
