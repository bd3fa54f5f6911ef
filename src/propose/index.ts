export { type LikedApplication, type Proposal, propose } from './propose.ts'
export { differingIn } from './same-facts.ts'
