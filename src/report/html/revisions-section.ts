import type { Language } from '../../model/bilingual.ts'
import type { Comparison } from '../../model/comparison.ts'
import type { ReportOptions } from '../report-options.ts'
import type { TableParagraph } from '../table/article-cells.ts'
import { revisionTable } from '../table/revision-table.ts'
import type { RevisionEffect, RevisionType } from '../table/revision-types.ts'
import { changeComment } from '../tracked/change-comment.ts'
import { versionName } from '../version-name.ts'
import { html, type Markup } from './markup.ts'
import { nameList } from './name-list.ts'

/** The table of revisions, and below it the rule and the names behind each change. */
export function revisionsSection(comparison: Comparison, options: Omit<ReportOptions, 'on'>): Markup {
  const { language = 'zh' } = options
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { rows, notes } = revisionTable(comparison, options)
  const [old, now] = [comparison.old, comparison.new].map((version) => versionName(version, language))
  const heads = [
    say('序号', 'No.'),
    say(`修订前（${old}）`, `Before (${old})`),
    say(`修订后（${now}）`, `After (${now})`),
    say('修订类型', 'Kind of change'),
  ]
  const table = html`<table class="revisions"><thead><tr>${heads.map((head) => html`<th>${head}</th>`)}</tr></thead><tbody>${rows.map(
    (row, i) =>
      html`<tr><td>${i + 1}</td><td>${row.old.map(side)}</td><td>${row.new.map(side)}</td><td>${row.types.map((type) => kind(type, comparison, language))}</td></tr>
`,
  )}</tbody></table>`
  return html`<section><h2>${say('修订对照表', 'Table of revisions')}</h2>
${rows.length === 0 ? html`<p>${say('两个版本没有需要列出的不同。', 'The versions differ in nothing to be listed.')}</p>` : table}
<ol class="ground">${notes.map((note) => html`<li>${note}</li>`)}</ol>
${rules(comparison, language)}</section>`
}

function side({ depth, runs }: TableParagraph): Markup {
  const words = runs.map(({ kind: of, text }) =>
    of === 'added' ? html`<ins>${text}</ins>` : of === 'removed' ? html`<del>${text}</del>` : html`${text}`,
  )
  return html`<p class="d${Math.min(depth, 3)}">${words}</p>`
}

function kind({ cite, kinds, effects }: RevisionType, comparison: Comparison, language: Language): Markup {
  return html`<p>${cite === null ? '' : html`<b>${cite}</b> `}${kinds}</p>${effects.map((effect) => effectOf(effect, comparison, language))}`
}

function effectOf(
  { words, direction, on, changes }: RevisionEffect,
  { changes: all }: Comparison,
  language: Language,
): Markup {
  const colon = language === 'zh' ? '：' : ': '
  const [first] = all.filter(({ id }) => changes.includes(id))
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')']
  // changes that do the same stand together below: the first leads to them
  const told = first === undefined || first.rules.length === 0 ? html`${on}` : html`<a href="#${first.id}">${on}</a>`
  return html`<p class="d1">${words === '' ? '' : `${words}${colon}`}<span class="${first?.effect?.direction ?? ''}">${direction}</span>${open}${told}${close}</p>`
}

/** The rule behind each change, and for whom it does what. */
function rules({ changes }: Comparison, language: Language): Markup {
  const bearing = changes.filter((change) => change.rules.length > 0)
  if (bearing.length === 0) return html``
  const fates = {
    better: { zh: '变好', en: 'better' },
    worse: { zh: '变差', en: 'worse' },
    other: { zh: '有别', en: 'different' },
  }
  const lists = bearing.map((change) => {
    const [head = '', ...lines] = changeComment(change, language)
    const { effect } = change
    const who = (['better', 'worse', 'other'] as const).flatMap((fate) =>
      (effect?.[fate] ?? []).map((name) => `${fates[fate][language]}${language === 'zh' ? '：' : ': '}${name}`),
    )
    return nameList(change.id, head === '' ? (change.label?.[language] ?? change.id) : head, [...lines, ...who])
  })
  return html`<h2>${language === 'zh' ? '规则的改动' : 'Changes of rules'}</h2>
${lists.map(
  (list) => html`${list}
`,
)}`
}
