export { coverageOf } from './coverage.ts'
