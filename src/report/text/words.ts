import type { Bilingual } from '../../model/bilingual.ts'
import type { Change, Direction, Flip } from '../../model/comparison.ts'

/** What became of a clause. */
export const KIND: Readonly<Record<Change['kind'], Bilingual>> = {
  changed: { zh: '修改', en: 'changed' },
  added: { zh: '新增', en: 'added' },
  repealed: { zh: '删除', en: 'repealed' },
  moved: { zh: '移动', en: 'moved' },
  renumbered: { zh: '条号调整', en: 'renumbered' },
}

/** What a change does, for the applicants; on these applications and no others. */
export const DIRECTION: Readonly<Record<Direction, Bilingual>> = {
  looser: { zh: '▲ 放宽', en: '^ LOOSER' },
  stricter: { zh: '▼ 收紧', en: 'v STRICTER' },
  both: { zh: '▲▼ 有宽有严', en: '^v BOTH' },
  other: { zh: '→ 有变化', en: '> DIFFERENT' },
  none: { zh: '= 无影响', en: '= NO EFFECT' },
  notObserved: { zh: '? 未观察到', en: '? NOT OBSERVED' },
}

/** For whom something comes out how. */
export const FATE: Readonly<Record<Flip['direction'], Bilingual>> = {
  better: { zh: '变好', en: 'better' },
  worse: { zh: '变差', en: 'worse' },
  other: { zh: '有别', en: 'different' },
}
