export { boundariesOf } from './boundaries.ts'
