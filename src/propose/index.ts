export { type Difference, expectationFor, type WrittenExpectation } from './expectation-for.ts'
export { nearestTo } from './nearest-to.ts'
export { isDecidedOn, type LikedApplication, type Proposal, propose } from './propose.ts'
