export { groundsOf } from './grounds.ts'
export { verify } from './verify.ts'
