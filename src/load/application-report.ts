import { type Finding, sortFindings } from '../model/finding.ts'

/** Takes note of one finding; of an error that is costly to word, a function that words it if there is room for it. */
export type Report = (finding: Finding | (() => Finding)) => void

/** A report, and what was reported: errors before warnings when there are too many, in the order of their places. */
export interface Collected {
  readonly report: Report
  readonly findings: () => Finding[]
}

const MOST = 100

/** Collects findings, at most a hundred; how many more there were is said last. */
export function collectFindings(): Collected {
  const errors: Finding[] = []
  const others: Finding[] = []
  let reported = 0
  const report: Report = (finding) => {
    reported += 1
    if (typeof finding === 'function') {
      if (errors.length < MOST) errors.push(finding())
      return
    }
    const kept = finding.severity === 'error' ? errors : others
    if (kept.length < MOST) kept.push(finding)
  }
  const findings = (): Finding[] => {
    const kept = sortFindings([...errors, ...others].slice(0, MOST))
    const left = reported - kept.length
    return left === 0 ? kept : [...kept, more(left)]
  }
  return { report, findings }
}

function more(left: number): Finding {
  return {
    code: 'more-findings',
    severity: 'info',
    message: { zh: `另有 ${left} 处问题未列出`, en: `${left} more findings are not listed` },
  }
}
