export { REPORT_FORMATS, type ReportFormat, report } from './report.ts'
export type { Omission, ReportOptions } from './report-options.ts'
export { type ComparisonOptions, renderComparison } from './text/render-comparison.ts'
