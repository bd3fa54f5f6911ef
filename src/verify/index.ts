export { asItCameOut, type CameOut, type Written } from './as-it-came-out.ts'
export { groundsOf } from './grounds.ts'
export { verify } from './verify.ts'
export { citedBy } from './verify-clause.ts'
