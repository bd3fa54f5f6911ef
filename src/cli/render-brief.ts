import type { Bilingual, Language } from '../model/bilingual.ts'
import type { Answer, Blame, Decision } from '../model/decision.ts'
import type { Verdict } from '../model/truth.ts'

/** The words of a verdict, with the glyph that goes before them. */
const VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  pass: { zh: '√ 符合', en: '+ pass' },
  fail: { zh: '× 不符合', en: 'x fail' },
  undetermined: { zh: '? 待定', en: '? undetermined' },
  notApplicable: { zh: '– 不适用', en: '- not applicable' },
  informational: { zh: '· 仅供参考', en: '. informational' },
}

/** One line for one of several applications: its verdict, its name, and the clauses that stand in the way. */
export function renderBrief(
  answer: Answer,
  { language, decision }: { readonly language: Language; readonly decision?: string },
): string {
  const say = (text: Bilingual): string => text[language]
  if ('error' in answer)
    return `${say({ zh: '! 不能读取', en: '! unreadable' })}  ${answer.application}  ${answer.error.code}`
  if (!('decisions' in answer))
    return `${say({ zh: '– 无有效版本', en: '- no version in force' })}  ${answer.application}  ${answer.asOf}`
  const point = answer.decisions[decision ?? answer.default]
  if (point === undefined) return `${say({ zh: '! 没有这个决定', en: '! no such decision' })}  ${answer.application}`
  const cites = point.verdict === 'fail' ? citesOf(answer, point.blame) : point.missing.map(({ clause }) => clause)
  return [say(VERDICT[point.verdict]), answer.application, [...new Set(cites)].join('、')]
    .filter((part) => part !== '')
    .join('  ')
}

function citesOf({ clauses }: Decision, blame: Blame): string[] {
  const ids = (one: Blame): string[] =>
    typeof one === 'string' ? [one] : ('all' in one ? one.all : one.any).flatMap(ids)
  return ids(blame).flatMap((id) => clauses.filter((clause) => clause.id === id).map(({ cite }) => cite))
}
