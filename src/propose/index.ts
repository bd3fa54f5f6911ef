export { type Difference, expectationFor, gateWord, type WrittenExpectation } from './expectation-for.ts'
export { type LikedApplication, type Proposal, propose } from './propose.ts'
export { differingIn } from './same-facts.ts'
