import type { Language } from '../model/bilingual.ts'
import { expected, howToWrite } from '../model/expected.ts'
import type { ScalarType } from '../model/type.ts'

const WORDS = {
  zh: {
    choices: (choices: string) => `选一个：${choices}`,
    yesNo: 'true（是）或 false（否）',
    join: '、',
    comma: '，',
    aside: (name: string, label: string) => `${name}（${label}）`,
  },
  en: {
    choices: (choices: string) => `one of: ${choices}`,
    yesNo: 'true or false',
    join: ', ',
    comma: ', ',
    aside: (name: string, label: string) => `${name} (${label})`,
  },
} as const

/** What a value of a type is and how it is written: “日期，写法如 2019-01-01”, “one of: firm (firm), …”. */
export function howWritten(type: ScalarType, language: Language): string {
  const words = WORDS[language]
  if (type.kind === 'boolean') return words.yesNo
  if (type.kind === 'choice')
    return words.choices(
      type.of.map((name) => words.aside(name, type.labels[name]?.[language] ?? name)).join(words.join),
    )
  const how = howToWrite(type)
  const what = expected(type)[language].trim()
  return how === undefined ? what : `${what}${words.comma}${how[language]}`
}
