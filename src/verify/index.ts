export type { Mismatch } from './mismatch.ts'
export { verify } from './verify.ts'
