export { type BoundaryOptions, boundariesOf, type StandingCase } from './boundaries.ts'
