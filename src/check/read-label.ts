export { labelOf, readLabel } from '../language/read-label.ts'
