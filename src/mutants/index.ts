export { type MutantOptions, mutantsOf } from './mutants.ts'
export type { CaseToTry } from './tried-case.ts'
