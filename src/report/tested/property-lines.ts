import { hang } from '../../explain/render/layout.ts'
import { reportWords } from '../../explain/render/words.ts'
import type { Bilingual, Language } from '../../model/bilingual.ts'
import type { Counterexample, TestedProperty } from '../../model/tested-property.ts'
import { placeLines } from './place-lines.ts'

/**
 * The properties of the version in a folder that are broken, each with what breaks it, and those that were about nothing that
 * was tried; in full, those that held too, each with how often it was tried and how often it was about what it was tried on.
 */
export function propertyLines(
  properties: readonly TestedProperty[],
  folder: string,
  language: Language,
  isFull = false,
): readonly (readonly string[])[] {
  return properties.flatMap((one) => {
    if (one.fate === 'broken' && one.counterexample !== null)
      return [brokenLines(one, one.counterexample, folder, language)]
    if (one.fate === 'held') return isFull ? [heldLines(one, language)] : []
    if (one.fate !== 'vacuous') return []
    const none = { zh: '没有遇到它所说的申请', en: 'no application was met that it is about' }
    const said = hang('   ○ ', `${one.name[language]}${language === 'zh' ? '：' : ': '}${none[language]}`)
    return [[...said, ...placeLines(one.place)]]
  })
}

function heldLines({ name, runs, asked }: TestedProperty, language: Language): string[] {
  const tried = language === 'zh' ? `试 ${runs} 次，问到 ${asked} 次` : `tried ${runs} times, asked ${asked}`
  return hang(`   ${reportWords(language).glyph.pass} `, `${name[language]}  ${tried}`)
}

/** A broken property in one sentence: what came out, against what. */
export function brokenText({ outcomes, through }: Counterexample): Bilingual {
  const said = (language: Language): string => {
    const parts = outcomes.map(({ what, before, after }) => `${what[language]} ${arrow(before, after, language)}`)
    const cites = [...new Set(through.map(({ cite }) => cite[language]))]
    const stop = language === 'zh' ? '；' : '; '
    return [...parts, ...(cites.length === 0 ? [] : [cites.join(language === 'zh' ? '、' : ', ')])].join(stop)
  }
  return { zh: said('zh'), en: said('en') }
}

function brokenLines(
  { name, seed, place }: TestedProperty,
  found: Counterexample,
  folder: string,
  language: Language,
): string[] {
  const words = WORDS[language]
  const { base, differences, changed, hangsOn, outcomes, through, run, path } = found
  const told = (key: string, text: string): string[] => hang(`     ${key}  `, text)
  return [
    ...hang(`   ${reportWords(language).glyph.fail} `, `${name[language]}${words.run(run)}`),
    ...told(words.example, base === null ? words.drawn : base),
    ...[...differences, ...changed].flatMap(({ what, before, after }) =>
      hang('       ', `${what[language]}  ${arrow(before, after, language)}`),
    ),
    ...(hangsOn.length === 0 ? [] : told(words.hangsOn, hangsOn.map((one) => one[language]).join(words.comma))),
    ...outcomes.flatMap(({ what, before, after }) =>
      told(words.comesTo, `${what[language]}  ${arrow(before, after, language)}`),
    ),
    ...through.flatMap(({ cite, quote }) => told(words.text, `${cite[language]}“${quote}”`)),
    ...placeLines(place),
    ...told(words.replay, `banfa test ${folder} --properties --seed ${seed} --path ${path}`),
  ]
}

function arrow(before: Bilingual, after: Bilingual | null, language: Language): string {
  const sign = language === 'zh' ? '→' : '->'
  return after === null ? before[language] : `${before[language]} ${sign} ${after[language]}`
}

const WORDS = {
  zh: {
    run: (run: number) => `  第 ${run} 次`,
    example: '反例',
    drawn: '生成的申请',
    hangsOn: '关键',
    comesTo: '结果',
    text: '原文',
    replay: '重放',
    comma: '、',
  },
  en: {
    run: (run: number) => `  run ${run}`,
    example: 'counterexample',
    drawn: 'a drawn application',
    hangsOn: 'hangs on',
    comesTo: 'comes to',
    text: 'text',
    replay: 'replay',
    comma: ', ',
  },
} as const
