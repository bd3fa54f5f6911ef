import type { Language } from '../../model/bilingual.ts'
import type { Change, ComparedClause, RuleChange } from '../../model/comparison.ts'
import { effectWords } from '../text/effect-words.ts'

/** What is said of a change of a rule in the margin, line by line: the words, the rule, and what it does. */
export function changeComment(change: Change, language: Language): string[] {
  const say = (zh: string, en: string): string => (language === 'zh' ? zh : en)
  const { old, new: now, rules, effect } = change
  const of = (clause: ComparedClause | null): string => (clause === null ? '' : say(clause.cite, clause.citeEn))
  const quote = (now ?? old)?.quote ?? ''
  const lines = [`${of(now ?? old)}${quote === '' ? '' : say(`“${quote}”`, ` “${quote}”`)}`]
  lines.push(...new Set(rules.map((rule) => say('规则：', 'Rule: ') + ruleWords(rule, language))))
  if (effect === null)
    return [
      ...lines,
      say('没有给出申请，不知道它放宽还是收紧。', 'No applications: whether looser or stricter is not known.'),
    ]
  const { direction, on } = effectWords(effect, language)
  return [...lines, say(`${direction}（${on}；不是对所有申请的证明）`, `${direction} (${on}; not a proof for all)`)]
}

function ruleWords({ kind, old, new: now }: RuleChange, language: Language): string {
  const none = language === 'zh' ? '无' : 'none'
  const [was, is] = [old?.[language] || none, now?.[language] || none]
  const what = kind === 'role' ? (language === 'zh' ? '（条款性质改变）' : ' (another role)') : ''
  return was === is ? `${is}${what}` : `${was} → ${is}${what}`
}
