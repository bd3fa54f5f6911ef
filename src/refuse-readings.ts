import type { CheckedPolicy } from './check/index.ts'
import { combinationCount, combinationsOf, type Dimension } from './explain/readings/combinations.ts'
import type { Reading } from './model/core.ts'
import type { Refusal } from './model/decision.ts'
import { type Finding, sortFindings } from './model/finding.ts'
import { meant } from './model/meant.ts'
import type { Choices } from './model/readings-report.ts'
import { errorOf, placeOf, refusal } from './refusals.ts'
import { alternativeSpan } from './resolve/with-readings.ts'
import { underChoices } from './under-choices.ts'
import { didYouMean } from './util/did-you-mean.ts'

/** More combinations than this are not decided. */
const MOST = 256

/** More combinations than can be decided: the readings are named, so that some can be chosen. */
export function refuseTooMany(dimensions: readonly Dimension[], application: string): Refusal | undefined {
  if (combinationCount(dimensions) <= MOST) return undefined
  const ids = dimensions.map(({ id }) => id)
  const [first = '', second = ''] = ids
  return refusal(application, [
    {
      code: 'too-many-readings',
      message: {
        zh: `${ids.length} 项解释口径的组合超过 ${MOST} 种：${ids.join('、')}`,
        en: `${ids.length} readings make more than ${MOST} combinations: ${ids.join(', ')}`,
      },
      place: '',
      help: {
        zh: `用 --reading 指明试哪几项，例如 --reading ${first} --reading ${second}`,
        en: `say which to vary with --reading, such as --reading ${first} --reading ${second}`,
      },
    },
  ])
}

/** A reading was named that does not exist, or that is not open to being tried. */
export function refuseNamed(
  named: readonly string[],
  readings: ReadonlyMap<string, Reading>,
  application: string,
): Refusal | undefined {
  for (const id of named) {
    const reading = readings.get(id)
    if (reading === undefined) return refusal(application, [unknown(id, [...readings.keys()])])
    if (!reading.open || reading.alternatives.every(({ choice }) => choice === reading.choice))
      return refusal(application, [notOpen(id)])
  }
  return undefined
}

function unknown(id: string, ids: readonly string[]): Refusal['error'] {
  const near = didYouMean(id, ids)
  return {
    code: 'unknown-reading',
    message: { zh: `没有解释口径“${id}”`, en: `there is no reading “${id}”` },
    place: '',
    help: near === undefined ? { zh: `可用：${ids.join('、')}`, en: `there are: ${ids.join(', ')}` } : meant(near),
  }
}

function notOpen(id: string): Refusal['error'] {
  return {
    code: 'reading-not-open',
    message: { zh: `解释口径“${id}”不能改试其他读法`, en: `no other choice of reading “${id}” can be tried` },
    place: '',
    help: {
      zh: '改试的口径须写明 alternatives 和 open: true，且规则从它取值',
      en: 'a reading that is tried has alternatives and open: true, and the rules take their value from it',
    },
  }
}

/** A choice under which the rules are no rules: a value of the wrong type, a period that ends before it begins. */
export function refuseAlternative(
  policy: CheckedPolicy,
  dimensions: readonly Dimension[],
  application: string,
  using: string | undefined,
): Refusal | undefined {
  // Each choice by itself first: then the one that is wrong is named, and not one that happens to stand beside it.
  const alone = dimensions.flatMap(({ id, choices }) => choices.map((choice): Choices => ({ [id]: choice })))
  const wrong = alone.flatMap((choices) => errorUnder(policy, choices, using))
  if (wrong.length > 0) return refusal(application, sortFindings(wrong).map(errorOf))
  for (const choices of combinationsOf(dimensions)) {
    const found = errorUnder(policy, choices, using)
    if (found.length > 0) return refusal(application, found.map(errorOf))
  }
  return undefined
}

function errorUnder(policy: CheckedPolicy, choices: Choices, using: string | undefined): Finding[] {
  const error = firstError(underChoices(policy, choices, using))
  if (error === undefined) return []
  const taken = Object.entries(choices)
  const spans = taken.map(([id, choice]) => alternativeSpan(policy.files, id, choice))
  const span = spans.find((one) => one !== undefined)
  const zh = taken.map(([id, choice]) => `“${id}”取“${choice}”`).join('、')
  const en = taken.map(([id, choice]) => `“${id}” is “${choice}”`).join(' and ')
  return [
    {
      code: 'reading-alternative',
      severity: 'error',
      ...(span === undefined ? {} : { span }),
      message: {
        zh: `解释口径${zh}时规则不成立：${error.message.zh}（${placeOf(error)}）`,
        en: `where reading ${en}, the rules are wrong: ${error.message.en} (${placeOf(error)})`,
      },
      ...(error.help === undefined ? {} : { help: error.help }),
    },
  ]
}

/** The first error of a policy, where it was made: in an instrument it uses, if there is one. */
function firstError({ findings, uses }: CheckedPolicy): Finding | undefined {
  for (const used of uses.values()) {
    const error = firstError(used)
    if (error !== undefined) return error
  }
  return findings.find(({ severity }) => severity === 'error')
}
