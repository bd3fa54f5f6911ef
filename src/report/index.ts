export { type ComparisonOptions, renderComparison } from './text/render-comparison.ts'
