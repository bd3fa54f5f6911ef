import { type Bilingual, bothLanguages } from '../model/bilingual.ts'
import type { MissingFact } from '../model/decision.ts'
import type { Mismatch } from '../model/mismatch.ts'
import type { Verdict } from '../model/truth.ts'

const VERDICTS: Readonly<Record<Verdict, Bilingual>> = {
  pass: { zh: '符合', en: 'pass' },
  fail: { zh: '不符合', en: 'fail' },
  undetermined: { zh: '待定', en: 'undetermined' },
  notApplicable: { zh: '不适用', en: 'notApplicable' },
  informational: { zh: '仅供参考', en: 'informational' },
}

/** A side whose texts should be the same; no expectation is always met. */
export function differs(
  about: Bilingual,
  what: Bilingual,
  expected: string | undefined,
  got: string,
  note?: Bilingual,
): Mismatch[] {
  if (expected === undefined || expected === got) return []
  const texts = { expected: bothLanguages(expected), got: got === '' ? NONE : bothLanguages(got) }
  return [{ about, what, ...texts, ...(note === undefined ? {} : { note }) }]
}

/** The verdict, by the word that files write and what it means; what is noted beside it is asked for only where it differs. */
export function verdictDiffers(
  about: Bilingual,
  expected: string | undefined,
  got: Verdict,
  noted: () => Bilingual | undefined = () => undefined,
): Mismatch[] {
  if (expected === undefined || expected === got) return []
  const texts = { expected: verdictText(expected), got: verdictText(got) }
  const note = noted()
  return [{ about, what: { zh: '结论', en: 'verdict' }, ...texts, ...(note === undefined ? {} : { note }) }]
}

function verdictText(word: string): Bilingual {
  const meaning = Object.hasOwn(VERDICTS, word) ? VERDICTS[word as Verdict] : undefined
  return meaning === undefined ? bothLanguages(word) : { zh: `${word}（${meaning.zh}）`, en: word }
}

/** The facts that should be named as missing: each once, in any order; they are looked at only where any are expected. */
export function missingDiffers(
  about: Bilingual,
  expected: readonly string[] | undefined,
  of: { readonly missing: readonly MissingFact[] },
): Mismatch[] {
  const names = (facts: readonly string[]): string => [...new Set(facts)].sort().join(', ')
  if (expected === undefined) return []
  const [wanted, found] = [names(expected), names(of.missing.map(({ fact }) => fact))]
  if (wanted === found) return []
  const shown = (text: string): Bilingual => (text === '' ? NONE : bothLanguages(text))
  return [{ about, what: { zh: '缺少的事实', en: 'missing facts' }, expected: shown(wanted), got: shown(found) }]
}

/** Something that is not there by the name the file gives it. */
export function notThere(about: Bilingual, kind: Bilingual, names: readonly string[]): Mismatch {
  return {
    about,
    what: { zh: '名称', en: 'name' },
    expected: { zh: `有这样的${kind.zh}`, en: `there is such ${kind.en}` },
    got: { zh: `没有这样的${kind.zh}`, en: `there is no such ${kind.en}` },
    ...(names.length === 0 ? {} : { note: { zh: `有：${names.join('、')}`, en: `there are: ${names.join(', ')}` } }),
  }
}

const NONE: Bilingual = { zh: '无', en: 'none' }
