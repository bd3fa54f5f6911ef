import type { Language } from '../../model/bilingual.ts'
import type { TestedVersion, TestReport } from '../../model/test-report.ts'
import { boundaryTally, coverageTally, mutantTally, percentOf, type Tally, together } from '../../model/test-sums.ts'
import { isMet, type TestedCase } from '../../model/tested-case.ts'
import { html, Markup, type Part } from '../html/markup.ts'
import { STYLE } from '../html/style.ts'
import { byFile, mismatchText } from './case-lines.ts'
import { versionSections } from './html-sections.ts'
import type { TestedOptions } from './tested-options.ts'
import { casesInSum } from './tested-text.ts'
import { TITLE } from './tested-words.ts'

/** A test as one page that opens from disk: no script, nothing from a network. */
export function testedHtml(report: TestReport, options: TestedOptions): string {
  const { language } = options
  const { cases, versions } = report
  const title = language === 'zh' ? '测试报告' : 'Test report'
  const titles = [...new Set(versions.map((version) => version.title[language]))].join(language === 'zh' ? '、' : ', ')
  const page = html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title}${titles === '' ? '' : ` ${titles}`}</title><style>${new Markup(STYLE + OWN_STYLE)}</style></head>
<body><header><h1>${title}</h1>${titles === '' ? '' : html`<p>${titles}</p>`}
${figures(report, language)}<p>${casesInSum(cases, language)}</p></header>
<section><h2>${TITLE.cases[language]}</h2>
${[...byFile(cases)].map(([file, own]) => fileOf(file, own, options))}</section>
${versions.map((version) => versionSections(version, language))}
<footer>${replay(versions, language)}</footer></body></html>
`
  return page.text
}

/** The figures that matter most. */
function figures({ cases, versions }: TestReport, language: Language): Markup {
  const met = cases.filter(isMet).length
  const tally = (name: keyof typeof TITLE, tallies: readonly Tally[]): Part =>
    tallies.length === 0 ? '' : html`<li><b>${percentOf(together(tallies))}</b>${TITLE[name][language]}</li>`
  return html`<ul class="figures"><li><b>${met}/${cases.length}</b>${TITLE.cases[language]}</li>${tally(
    'coverage',
    versions.flatMap(({ coverage }) => (coverage === undefined ? [] : [coverageTally(coverage)])),
  )}${tally(
    'boundaries',
    versions.flatMap(({ boundaries }) => (boundaries === undefined ? [] : [boundaryTally(boundaries)])),
  )}${tally(
    'mutants',
    versions.flatMap(({ mutants }) => (mutants === undefined ? [] : [mutantTally(mutants)])),
  )}</ul>`
}

/** A file with its cases: open where one is not as expected. */
function fileOf(file: string, cases: readonly TestedCase[], options: TestedOptions): Markup {
  const wrong = cases.filter((one) => !isMet(one))
  const summary = html`<summary><span class="${wrong.length === 0 ? 'met' : 'unmet'}">${wrong.length === 0 ? '√' : '×'}</span> ${file} ${cases.length - wrong.length}/${cases.length}</summary>`
  const list = html`<ul>${cases.map((one) => caseOf(one, options))}</ul>`
  return wrong.length === 0
    ? html`<details>${summary}${list}</details>
`
    : html`<details open="open">${summary}${list}</details>
`
}

function caseOf(one: TestedCase, options: TestedOptions): Markup {
  const { name, file, line, because, version, asOf, silent } = one
  const where = [version, asOf].filter((part) => part !== null).join(' · ')
  const told = isMet(one) ? '' : html`<pre>${mismatchText(one, { ...options, color: false })}</pre>`
  const none = options.language === 'zh' ? '没有写应有的结论' : 'it expects nothing'
  return html`<li><span class="${isMet(one) ? 'met' : 'unmet'}">${isMet(one) ? '√' : '×'}</span> ${name ?? file} <small>${line === null ? '' : `:${line}`} ${where}${silent ? ` ${none}` : ''}</small>${because === undefined || !isMet(one) ? '' : html`<p class="d1">${because}</p>`}${told}</li>
`
}

/** Which rules were tested. */
function replay(versions: readonly TestedVersion[], language: Language): string {
  const word = language === 'zh' ? '规则' : 'rules'
  return versions.map(({ policy, version, rules }) => `${policy} ${version} · ${word} ${rules}`).join('; ')
}

const OWN_STYLE = `.met { color: #06632c } .unmet { color: #a01818; font-weight: bold } pre { white-space: pre-wrap; background: #f5f5f5; padding: .5rem; margin: .25rem 0; font: 14px/1.5 monospace } small { color: #555 } .wanting { color: #a01818 }
`
