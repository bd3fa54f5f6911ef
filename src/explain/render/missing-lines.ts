import { citedInEnglish } from '../../model/citation.ts'
import type { Decision, MissingFact } from '../../model/decision.ts'
import { keyOfMissing } from '../missing/missing-fact.ts'
import type { Style } from './options.ts'

/** What is missing, a fact a line: its label and name, the rows it is missing in, and the papers that prove it. */
export function missingLines(missing: readonly MissingFact[], style: Style): string[] {
  const { words, messages, language } = style
  const groups = new Map<string, MissingFact[]>()
  for (const one of missing) {
    const year = one.item === undefined && one.row !== undefined
    const key = JSON.stringify([one.fact, one.differs ?? null, year])
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { label, fact, item, list, differs, row, evidence } = first
    if (differs !== undefined) {
      return [words.differing(list?.[language] ?? '', messages.rows(differs), row ?? null, label[language], fact)]
    }
    const numbers = group.flatMap(({ item }) => (item === undefined ? [] : [item]))
    const papers =
      evidence === undefined
        ? ''
        : words.evidence(language === 'zh' ? evidence : (citedInEnglish(evidence) ?? evidence))
    if (item === undefined && row !== undefined) {
      const years = group.flatMap((one) => one.row ?? [])
      return [`${words.yearsMissing(label[language], fact, years)}${papers}`]
    }
    const rows = numbers.length === 0 ? '' : words.inRows(list?.[language] ?? '', messages.rows(numbers))
    return [`${words.missing(label[language], fact)}${rows}${papers}`]
  })
}

/** What is missing and was not told before; told now, it is not told again. */
export function notYetTold(missing: readonly MissingFact[], told: Set<string>): MissingFact[] {
  return missing.filter((one) => {
    const key = keyOfMissing(one)
    const before = told.has(key)
    told.add(key)
    return !before
  })
}

/** Whose move it is: the parties that can give what is missing. */
export function partiesOf(missing: readonly MissingFact[], { parties }: Decision, { language }: Style): string[] {
  return [...new Set(missing.flatMap(({ from }) => from))].map((party) => parties[party]?.[language] ?? party)
}
