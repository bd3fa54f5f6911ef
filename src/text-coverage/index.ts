export { type CoverageOptions, coverageOf, type ShowingCase } from './coverage.ts'
