import type { Language } from '../model/bilingual.ts'
import type { ComparedVersion } from '../model/comparison.ts'

/** What a version is called in a document. */
export function versionName({ version, draft }: ComparedVersion, language: Language): string {
  if (language === 'en') return draft ? `${version}, draft` : version
  return draft ? `${version}，草案` : `${version} 版`
}
