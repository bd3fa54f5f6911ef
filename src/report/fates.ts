import type { Bilingual } from '../model/bilingual.ts'
import type { Consequences } from '../model/comparison.ts'

/** For whom something comes out better, worse, or both; those for whom both versions come to the same are in none. */
export function fatesOf({ winners, losers, mixed }: Consequences): {
  readonly id: string
  readonly label: Bilingual
  readonly applications: readonly string[]
}[] {
  return [
    { id: 'better', label: { zh: '受益', en: 'better off' }, applications: winners },
    { id: 'worse', label: { zh: '受损', en: 'worse off' }, applications: losers },
    { id: 'both', label: { zh: '有得有失', en: 'better and worse' }, applications: mixed },
  ]
}

/** What fates are told by, beside effects, which take each change alone. */
export const FATES_TOLD_BY: Bilingual = {
  zh: '全部改动一并计，按决定和金额',
  en: 'all changes together, by decisions and amounts',
}
