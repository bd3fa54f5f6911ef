import type { Bilingual } from '../model/bilingual.ts'
import type { Tree } from '../model/tree.ts'
import { type Asked, howToLeaveOut, refuse } from './application-asked.ts'

/**
 * Whether a value is the word `absent`, which stands only where facts.yaml declares what it means; null stands nowhere.
 * `otherwise` is how to say that there is none of what cannot be absent.
 */
export function readNothing(
  tree: Tree,
  asked: Omit<Asked, 'type'>,
  otherwise?: Bilingual,
): 'absent' | 'refused' | undefined {
  if (tree.kind !== 'scalar') return undefined
  if (tree.value === null) {
    refuse(asked, tree, {
      code: 'null-value',
      message: { zh: `${asked.called.zh}是空值`, en: `${asked.called.en} is null` },
      label: { zh: '空值', en: 'null' },
      why: { zh: '空值分不清是“没有”还是“不知道”', en: 'null does not tell “there is none” from “not known”' },
      help: (asked.absent === undefined ? otherwise : undefined) ?? howToLeaveOut(asked),
    })
    return 'refused'
  }
  // in JSON the word can only be a quoted string, so quotes make no difference
  if (tree.value !== 'absent') return undefined
  if (asked.absent !== undefined) return 'absent'
  refuse(asked, tree, {
    code: 'absent-not-declared',
    message: { zh: `${asked.called.zh}不能写 absent`, en: `${asked.called.en} cannot be absent` },
    label: { zh: '不能写 absent', en: 'cannot be absent' },
    why: {
      zh: 'facts.yaml 没有说明它“没有”是什么意思',
      en: 'facts.yaml does not say what its absence would mean',
    },
    help: otherwise ?? howToLeaveOut(asked),
  })
  return 'refused'
}
