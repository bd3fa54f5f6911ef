export { type LikedApplication, type Proposal, propose } from './propose.ts'
