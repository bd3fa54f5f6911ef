import type { Language } from '../../model/bilingual.ts'
import type { AmountComparison, Change, Comparison, Consequences, DecisionComparison } from '../../model/comparison.ts'
import { VERDICT_WORDS } from '../../model/verdict-words.ts'
import { fatesOf } from '../fates.ts'
import { inWords } from '../in-words.ts'
import { amountText } from '../text/amount-lines.ts'
import { causeText } from '../text/matrix-lines.ts'
import { totalText } from '../total-text.ts'
import { cellOf, verdictsOf } from '../verdict-matrix.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { folded } from './folded.ts'

/** What the changes come to, each part folded: who, every decision, every amount, near misses, and what was set aside. */
export function consequenceFolds(found: Consequences, { changes }: Comparison, language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { decisions, amounts, setAside } = found
  return [
    ...fatesOf(found).flatMap(({ label, applications }) =>
      folded(
        say(`${label.zh}的 ${applications.length} 份申请`, `${applications.length} ${label.en}`),
        applications.map((name) => `- ${escapeMarkdown(name)}`),
      ),
    ),
    ...decisions
      .filter(({ isDefault, flips, answersChanged }) => isDefault || flips.length + answersChanged.length > 0)
      .flatMap((decision) => folded(decision.label[language], decisionLines(decision, changes, language))),
    ...amounts
      .filter((amount) => amount.changes.length > 0 || amount.old === null || amount.new === null)
      .flatMap((amount) =>
        folded(
          `${language === 'zh' ? amount.cite : amount.citeEn} ${amount.label[language]}`,
          amountLines(amount, changes, language),
        ),
      ),
    ...folded(
      say(`搁置的 ${setAside.length} 份申请`, `${setAside.length} applications set aside`),
      setAside.map(({ application, why }) => `- ${escapeMarkdown(`${application}：${why[language]}`)}`),
    ),
  ]
}

function decisionLines(
  { cells, flips, answersChanged, nearMisses }: DecisionComparison,
  changes: readonly Change[],
  language: Language,
): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const verdicts = verdictsOf(cells)
  const name = (verdict: (typeof verdicts)[number], zh: string, en: string): string =>
    say(`${zh}${VERDICT_WORDS[verdict].zh}`, `${en} ${VERDICT_WORDS[verdict].en}`)
  return [
    `| | ${verdicts.map((verdict) => name(verdict, '新版', 'new')).join(' | ')} |`,
    `|---|${verdicts.map(() => '---:|').join('')}`,
    ...verdicts.map((old) => {
      const counts = verdicts.map((now) => cellOf(cells, old, now).count)
      return `| ${name(old, '旧版', 'old')} | ${counts.join(' | ')} |`
    }),
    '',
    ...flips.map((flip) => {
      const step = `${VERDICT_WORDS[flip.old][language]} → ${VERDICT_WORDS[flip.new][language]}`
      return `- ${escapeMarkdown(flip.application)} ${step} · ${escapeMarkdown(causeText(flip, changes, language))}`
    }),
    ...answersChanged.map((name) => `- ${escapeMarkdown(name)} ${say('答案不同', 'another answer')}`),
    ...nearMisses.map(({ application, cite, citeEn, actual, required }) => {
      const what = say(
        `新版差一点就符合：${cite}，${actual.text}，应为 ${required.text}`,
        `near to passing the new version: ${citeEn}, ${inWords(actual, 'en')}, needed ${inWords(required, 'en')}`,
      )
      return `- ${escapeMarkdown(`${application} ${what}`)}`
    }),
  ]
}

function amountLines(
  { old, new: now, changes: changed }: AmountComparison,
  changes: readonly Change[],
  language: Language,
): string[] {
  return [
    `${escapeMarkdown(totalText(old, language))} → ${escapeMarkdown(totalText(now, language))}`,
    '',
    ...changed.map((change) => {
      const who = change.recipient === null ? change.application : `${change.application}（${change.recipient}）`
      const step = `${amountText(change.old, language)} → ${amountText(change.new, language)}`
      return `- ${escapeMarkdown(`${who} ${step} · ${causeText(change, changes, language)}`)}`
    }),
  ]
}
