export { groundsOf } from './grounds.ts'
export { verify } from './verify.ts'
export { meansClause } from './verify-clause.ts'
