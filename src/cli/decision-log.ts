import { existsSync } from 'node:fs'
import { entryOf } from '../log/entry-of.ts'
import type { Answer } from '../model/decision.ts'
import type { LogEntry } from '../model/log-record.ts'
import type { Receipt } from '../model/receipt.ts'
import { appendToLog, type LogWriter } from './log-file.ts'

/** Answers on their way to a log. */
export interface DecisionLog {
  /** Holds an answer, with its receipt where it is a decision. */
  add(answer: Answer, receipt: Receipt | undefined): void
  /** Returns when all that was held is on disk: only then may anything be told of it. */
  settle(): void
}

/** The log that a run writes to; one that nothing can be added to is told before anything is decided. */
export function decisionLog(writer: LogWriter): DecisionLog {
  if (existsSync(writer.path)) appendToLog(writer, [])
  let held: LogEntry[] = []
  return {
    add(answer, receipt) {
      held.push(entryOf(answer, receipt))
    },
    settle() {
      if (held.length > 0) appendToLog(writer, held)
      held = []
    },
  }
}
