import type { NotInForce, Refusal } from '../../model/decision.ts'
import { hang, pathLine } from './layout.ts'
import type { Style } from './options.ts'

/** No version was in force on the day: nothing is decided, and the nearest versions are named. */
export function noVersionLines({ title, application, asOf, nearest, lacking }: NotInForce, style: Style): string[] {
  const { words, language, paint } = style
  return [
    ...hang('', title[language]).map(paint.strong),
    pathLine(words.application, application),
    '',
    `  ${paint.verdict('fail', words.noVersion)}`,
    ...hang('    ', lacking === undefined ? words.noVersionOn(asOf) : words.noVersionOf(lacking.title[language], asOf)),
    ...(nearest.length === 0 ? [] : hang('    ', words.nearest(nearest.join(words.separator)))),
    ...hang('    ', words.otherDay),
  ]
}

/** Why an application, or a question, was refused: every reason with its place and how to mend it. */
export function refusalLines({ application, errors }: Refusal, style: Style): string[] {
  const { words, language } = style
  const reasons = errors.flatMap(({ code, message, place, help }) => [
    '',
    ...hang('', words.refused(code, message[language]), '  '),
    ...(place === '' ? [] : [pathLine('  --> ', place)]),
    ...(help === undefined ? [] : hang(language === 'zh' ? '  = 建议：' : '  = help: ', help[language])),
  ])
  return [pathLine(words.application, application), ...reasons]
}
