import type { Language } from '../model/bilingual.ts'
import type { ComparedVersion, Comparison } from '../model/comparison.ts'

/** The rules and the engine a document came from, by which it can be made again. */
export function replayText({ old, new: now, engine }: Comparison, language: Language): string {
  const rules = [old, now].map(shortRules).join(' → ')
  return language === 'zh' ? `规则 ${rules} · 引擎 ${engine}` : `rules ${rules} · engine ${engine}`
}

function shortRules({ version, rules }: ComparedVersion): string {
  return `${version}@${rules.replace(/^sha256:/, '').slice(0, 8)}`
}
