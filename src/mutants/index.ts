export { countMutants, type MutantOptions, mutantsOf } from './mutants.ts'
export type { Where } from './plant.ts'
export { looksCloser, type TriedCase } from './tried-case.ts'
