import type { Answer } from '../model/decision.ts'
import type { LogEntry } from '../model/log-record.ts'
import type { Receipt } from '../model/receipt.ts'

/** What a log says of an answer: its receipt where it is a decision, else why there is none. */
export function entryOf(answer: Answer, receipt: Receipt | undefined): LogEntry {
  if (receipt !== undefined) return { receipt }
  const { application } = answer
  const { code, message, place } =
    'error' in answer
      ? answer.error
      : {
          code: 'not-in-force',
          message: { zh: `${answer.asOf} 没有施行中的版本`, en: `no version is in force on ${answer.asOf}` },
          place: '',
        }
  return {
    undecided: {
      application: sayable(application),
      code,
      message: { zh: sayable(message.zh), en: sayable(message.en) },
      place: sayable(place),
    },
  }
}

/** What was refused may hold half of a surrogate pair, which JSON cannot say. */
function sayable(text: string): string {
  return text.replaceAll(/\p{Surrogate}/gu, '\ufffd')
}
