import type { Language } from '../../model/bilingual.ts'
import type { Comparison, Consequences } from '../../model/comparison.ts'
import { fatesOf } from '../fates.ts'
import { moneyDifferences, signedMoney } from '../money-difference.ts'
import { overall } from '../overall.ts'
import { replayText } from '../replay-text.ts'
import type { ReportOptions } from '../report-options.ts'
import { versionName } from '../version-name.ts'
import { consequencesSection } from './consequences-section.ts'
import { html, Markup } from './markup.ts'
import { linked } from './name-list.ts'
import { revisionsSection } from './revisions-section.ts'
import { STYLE } from './style.ts'

/** A comparison as one page that opens from disk: no script, nothing from a network, and each figure leads to its names. */
export function comparisonHtml(comparison: Comparison, options: Omit<ReportOptions, 'on'>): string {
  const { language = 'zh' } = options
  const { title, old, new: now, consequences } = comparison
  const versions = [old, now].map((version) => versionName(version, language)).join(' → ')
  const none =
    language === 'zh' ? '没有给出申请，后果未计算。' : 'No applications were given: consequences are not computed.'
  const page = html`<!DOCTYPE html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title[language]} ${versions}</title><style>${new Markup(STYLE)}</style></head>
<body><header><h1>${title[language]}</h1><p>${versions} · ${overall(comparison, language)}</p>
${consequences === null ? html`<p>${none}</p>` : figures(consequences, language)}</header>
${revisionsSection(comparison, options)}
${consequences === null ? '' : consequencesSection(consequences, comparison, language)}
<footer>${replayText(comparison, language)}</footer></body></html>
`
  return page.text
}

/** The figures that matter most, each with its names. */
function figures(found: Consequences, language: Language): Markup {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { applications, synthetic, amounts } = found
  const drawn = synthetic === 0 ? '' : say(`，其中虚拟 ${synthetic} 份`, `, ${synthetic} of them synthetic`)
  const fates = fatesOf(found).map(
    ({ id, label, applications: who }) =>
      html`<li><b>${linked(who.length, id)}</b>${say(`份${label.zh}`, label.en)}</li>`,
  )
  const money = moneyDifferences(amounts).map((one) => {
    const first = amounts.findIndex(({ kind, changes }) => kind === one.kind && changes.length > 0)
    const figure = signedMoney(one, language)
    const partial = one.partial ? say('（不含裁量区间和待定）', ' (without ranges and what is undetermined)') : ''
    const what = one.kind === 'grant' ? say('给予', 'granted') : say('收取', 'charged')
    return html`<li><b>${first < 0 ? figure : html`<a href="#a${first + 1}">${figure}</a>`}</b>${what}${partial}</li>`
  })
  return html`<ul class="figures"><li><b>${applications}</b>${say(`份申请${drawn}`, `applications${drawn}`)}</li>${fates}${money}</ul>`
}
