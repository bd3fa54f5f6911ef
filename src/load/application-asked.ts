import type { Bilingual } from '../model/bilingual.ts'
import { expected, howToWrite } from '../model/expected.ts'
import type { Finding } from '../model/finding.ts'
import { entriesOf, type Tree } from '../model/tree.ts'
import type { ScalarType } from '../model/type.ts'
import { found, shown } from './application-found.ts'
import type { Report } from './application-report.ts'

/** A value asked of an application: its type, what messages call it, what “absent” would mean, and where to report. */
export interface Asked {
  readonly type: ScalarType
  readonly called: Bilingual
  readonly absent?: Bilingual
  readonly report: Report
}

/** What messages call a declared fact. */
export function calledBy(label: Bilingual, name: string): Bilingual {
  return { zh: `“${label.zh}”（${name}）`, en: `“${label.en}” (${name})` }
}

/** Reports an error about a value; gives nothing, so that a reader can return it. */
export function refuse(
  { report }: Pick<Asked, 'report'>,
  { span }: Pick<Tree, 'span'>,
  finding: Refused | (() => Refused),
): undefined {
  report(
    typeof finding === 'function'
      ? () => ({ severity: 'error', span, ...finding() })
      : { severity: 'error', span, ...finding },
  )
}

/** A refusal but for its place; as a function where wording it takes a search. */
export type Refused = Omit<Finding, 'severity' | 'span'>

/** Reports that something else stands where `what` must stand; nothing is ever converted. */
export function mustBe(
  what: Bilingual,
  tree: Tree,
  asked: Pick<Asked, 'called' | 'report'>,
  help?: Bilingual,
): undefined {
  const is = found(tree)
  return refuse(asked, tree, {
    code: 'fact-type',
    message: {
      zh: `${asked.called.zh}应为${what.zh}，实为${is.zh}`,
      en: `${asked.called.en} should be ${what.en}, but is ${is.en}`,
    },
    label: { zh: '类型不符', en: 'wrong type' },
    why: { zh: '申请中的值按所写读取，不作转换', en: 'values of an application are read as written, never converted' },
    ...(help === undefined ? {} : { help }),
  })
}

/** Reports that a value is not of the type its fact declares. */
export function wrongType(asked: Asked, tree: Tree, help?: Bilingual): undefined {
  const advice = adviceOnNothing(asked, tree) ?? adviceOnWrapped(tree) ?? help ?? howToWrite(asked.type)
  return mustBe(expected(asked.type), tree, asked, advice)
}

/** The help for a value that stands in a list or mapping of its own, as programs write it: `[20]`, `{ value: 20 }`. */
function adviceOnWrapped(tree: Tree): Bilingual | undefined {
  const inner = tree.kind === 'list' ? tree.items : entriesOf(tree).map(({ value }) => value)
  const [only, ...others] = inner
  if (others.length > 0 || only?.kind !== 'scalar' || only.value === null) return undefined
  const text = shown(only.source)
  return { zh: `只写值本身：${text}`, en: `write the value alone: ${text}` }
}

/** How to say of a fact that it is not known, and that there is no such thing. */
export function howToLeaveOut({ absent }: Pick<Asked, 'absent'>): Bilingual {
  return absent === undefined
    ? { zh: '不知道就不写这一项', en: 'leave it out if it is not known' }
    : {
        zh: `不知道就不写这一项；确实没有（${absent.zh}）就写 absent`,
        en: `leave it out if it is not known; write absent if there is none (${absent.en})`,
      }
}

/** Words people write for “nothing” where only a value, `absent` or no line at all can stand. */
const NOTHING = /^(?:|无|没有|暂无|未知|不详|不清楚|空|[-/—–]+|n\/?a|none|null|nil|unknown|absent)$/iu

/** Whether a text stands for “nothing”, such as 无, / or n/a. */
export function saysNothing(tree: Tree): boolean {
  return (
    tree.kind === 'scalar' &&
    typeof tree.value === 'string' &&
    tree.value.length <= 20 &&
    NOTHING.test(tree.value.trim())
  )
}

/** The help for a text that stands for “nothing”. */
export function adviceOnNothing(asked: Asked, tree: Tree): Bilingual | undefined {
  return saysNothing(tree) ? howToLeaveOut(asked) : undefined
}
