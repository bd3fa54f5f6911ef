import type { Language } from '../../model/bilingual.ts'
import type { AmountComparison, Change, Comparison, Consequences, DecisionComparison } from '../../model/comparison.ts'
import { VERDICT_WORDS } from '../../model/verdict-words.ts'
import { FATES_TOLD_BY, fatesOf } from '../fates.ts'
import { inWords } from '../in-words.ts'
import { amountText } from '../text/amount-lines.ts'
import { causeText } from '../text/matrix-lines.ts'
import { totalText } from '../total-text.ts'
import { cellOf, verdictsOf } from '../verdict-matrix.ts'
import { html, type Markup } from './markup.ts'
import { linked, nameList } from './name-list.ts'

/** What the changes come to on the applications: who, every decision, every amount; each figure with its names. */
export function consequencesSection(found: Consequences, { changes }: Comparison, language: Language): Markup {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { decisions, amounts, setAside } = found
  return html`<section><h2>${say('对申请的影响', 'What it comes to on the applications')}</h2>
<p>${FATES_TOLD_BY[language]}${say('：', ':')}</p>
${fatesOf(found)
  .filter(({ applications }) => applications.length > 0)
  .map(({ id, label, applications }) =>
    nameList(id, say(`${label.zh} ${applications.length} 份`, `${applications.length} ${label.en}`), applications),
  )}
${
  setAside.length === 0
    ? ''
    : nameList(
        'set-aside',
        say(`搁置 ${setAside.length} 份，没有计入`, `${setAside.length} set aside and not counted`),
        setAside.map(({ application, why }) => `${application}${say('：', ': ')}${why[language]}`),
      )
}
${decisions.map((decision, i) => decisionPart(decision, `d${i + 1}`, changes, language))}
${amounts.map((amount, i) => amountPart(amount, `a${i + 1}`, changes, language))}</section>`
}

function decisionPart(
  { label, cells, flips, answersChanged, nearMisses }: DecisionComparison,
  id: string,
  changes: readonly Change[],
  language: Language,
): Markup {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const verdicts = verdictsOf(cells)
  const heads = verdicts.map(
    (verdict) => html`<th>${say(`新版${VERDICT_WORDS[verdict].zh}`, `new ${VERDICT_WORDS[verdict].en}`)}</th>`,
  )
  const rows = verdicts.map((old) => {
    const counts = verdicts.map((now) => {
      const { count, applications } = cellOf(cells, old, now)
      return html`<td>${applications.length > 0 ? linked(count, `${id}-${old}-${now}`) : count}</td>`
    })
    return html`<tr><th>${say(`旧版${VERDICT_WORDS[old].zh}`, `old ${VERDICT_WORDS[old].en}`)}</th>${counts}</tr>`
  })
  const lists = cells
    .filter(({ applications }) => applications.length > 0)
    .map(({ old, new: now, count, applications }) =>
      nameList(
        `${id}-${old}-${now}`,
        say(
          `${VERDICT_WORDS[old].zh} → ${VERDICT_WORDS[now].zh}  ${count} 份`,
          `${VERDICT_WORDS[old].en} → ${VERDICT_WORDS[now].en}  ${count}`,
        ),
        applications.map((name) => {
          const flip = flips.find(({ application }) => application === name)
          return flip === undefined ? name : `${name} · ${causeText(flip, changes, language)}`
        }),
      ),
    )
  const misses = nearMisses.map(({ application, cite, citeEn, actual, required }) =>
    say(
      `${application} · ${cite}：${actual.text}，应为 ${required.text}`,
      `${application} · ${citeEn}: ${inWords(actual, 'en')}, needed ${inWords(required, 'en')}`,
    ),
  )
  return html`<h3>${label[language]}</h3>
<table class="matrix"><thead><tr><th></th>${heads}</tr></thead><tbody>${rows}</tbody></table>
${lists}${answersChanged.length === 0 ? '' : nameList(`${id}-answers`, say(`结论相同而答案不同 ${answersChanged.length} 份`, `${answersChanged.length} with the same verdict and another answer`), answersChanged)}${misses.length === 0 ? '' : nameList(`${id}-near`, say('新版差一点就符合', 'nearest to passing the new version'), misses)}
`
}

function amountPart(
  { label, cite, citeEn, old, new: now, changes: changed }: AmountComparison,
  id: string,
  changes: readonly Change[],
  language: Language,
): Markup {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const items = changed.map((change) => {
    const who = change.recipient === null ? change.application : `${change.application}（${change.recipient}）`
    return `${who}  ${amountText(change.old, language)} → ${amountText(change.new, language)} · ${causeText(change, changes, language)}`
  })
  const names =
    items.length === 0
      ? html`<p>${say('在这些申请上都不变', 'the same on these applications')}</p>`
      : nameList(id, say(`金额有变 ${items.length} 份`, `${items.length} amounts changed`), items)
  return html`<h3>${say(cite, citeEn)}  ${label[language]}</h3>
<p>${totalText(old, language)} → ${totalText(now, language)}</p>${names}
`
}
