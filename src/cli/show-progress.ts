import type { Bilingual, Language } from '../model/bilingual.ts'

/** How far a long task is, told while it runs. */
export interface Progress {
  /** Shows how much is done, and of how much where that is known before. */
  readonly step: (done: number, of?: number) => void
  /** Takes the line away again. */
  readonly end: () => void
}

/** Shows a task's progress in one line of stderr; on anything but a terminal nothing is shown. */
export function showProgress(task: Bilingual, language: Language): Progress {
  if (process.stderr.isTTY !== true) return { step: () => {}, end: () => {} }
  let shown = false
  return {
    step(done, of) {
      shown = true
      process.stderr.write(`\r${task[language]} ${done}${of === undefined ? '' : `/${of}`}`)
    },
    end() {
      if (shown) process.stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
