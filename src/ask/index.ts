export { howAsked } from './how-asked.ts'
export { type Asking, questionsFor } from './questions-for.ts'
