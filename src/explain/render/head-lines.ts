import type { Decision } from '../../model/decision.ts'
import { hang, pathLine } from './layout.ts'
import type { Style } from './options.ts'

/** Which policy, which version, for which day, and which application. */
export function headLines({ title, version, asOf, inForce, application }: Decision, style: Style): string[] {
  const { words, language, paint } = style
  const period = inForce === null ? words.draft : words.inForce(inForce.from, inForce.until)
  return [
    ...hang('', title[language]).map(paint.strong),
    ...hang('', [words.version(version), words.asOf(asOf), period].join(words.between)),
    pathLine(words.application, application),
  ]
}
