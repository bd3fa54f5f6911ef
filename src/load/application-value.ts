import { ABSENT, type Given, MISSING } from '../model/application.ts'
import type { Bilingual } from '../model/bilingual.ts'
import type { Tree } from '../model/tree.ts'
import type { Scalar } from '../model/value.ts'
import type { ScalarFact } from '../model/vocabulary.ts'
import { readDuration, readMoney } from './application-amount.ts'
import type { Asked } from './application-asked.ts'
import { readBoolean } from './application-boolean.ts'
import { readChoice } from './application-choice.ts'
import { readDate } from './application-date.ts'
import { readJudgement } from './application-judgement.ts'
import { readNothing } from './application-nothing.ts'
import { readNumber, readShare, readYear } from './application-number.ts'
import { withinRange } from './application-range.ts'
import type { Report } from './application-report.ts'
import { readCreditCode, readText } from './application-text.ts'

/** What a value says of a fact: “absent”, or a value of the fact's own type and range; a refused one counts as missing. */
export function readValue(tree: Tree, fact: ScalarFact, called: Bilingual, report: Report): Given {
  const { type, absent } = fact
  const asked: Asked = { type, called, report, ...(absent === undefined ? {} : { absent }) }
  const nothing = readNothing(tree, asked, type.kind === 'boolean' ? OR_FALSE : undefined)
  if (nothing !== undefined) return nothing === 'absent' ? ABSENT : MISSING
  if (type.kind === 'judgement') {
    const judgement = readJudgement(tree, asked)
    return judgement === undefined ? MISSING : { kind: 'value', value: judgement.finding, judgement }
  }
  const read = readScalar(tree, asked)
  const value = typeof read === 'object' ? withinRange(read, fact.range, tree, asked) : read
  return value === undefined ? MISSING : { kind: 'value', value }
}

const OR_FALSE: Bilingual = {
  zh: '不是就写 false；不知道就不写这一项',
  en: 'write false if it is not so; leave it out if it is not known',
}

function readScalar(tree: Tree, asked: Asked): Scalar | undefined {
  const { type } = asked
  switch (type.kind) {
    case 'boolean':
    case 'judgement':
      return readBoolean(tree, asked)
    case 'integer':
    case 'number':
    case 'points':
      return readNumber(tree, asked)
    case 'money':
      return readMoney(tree, asked)
    case 'share':
      return readShare(tree, asked)
    case 'duration':
      return readDuration(tree, asked, type)
    case 'date':
      return readDate(tree, asked)
    case 'year':
      return readYear(tree, asked)
    case 'text':
      return readText(tree, asked)
    case 'creditCode':
      return readCreditCode(tree, asked)
    case 'choice':
      return readChoice(tree, asked, type)
  }
}
