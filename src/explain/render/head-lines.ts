import type { Decision } from '../../model/decision.ts'
import { hang, pathLine } from './layout.ts'
import type { Style } from './options.ts'

/** Which policy, which version, for which day, and which application. */
export function headLines({ title, version, asOf, inForce, uses = {}, application }: Decision, style: Style): string[] {
  const { words, language, paint } = style
  const period = inForce === null ? words.draft : words.inForce(inForce.from, inForce.until)
  return [
    ...hang('', title[language]).map(paint.strong),
    ...hang('', [words.version(version), words.asOf(asOf), period].join(words.between)),
    ...Object.values(uses).flatMap((used) => hang('', words.uses(used.title[language], used.version))),
    pathLine(words.application, application),
  ]
}
