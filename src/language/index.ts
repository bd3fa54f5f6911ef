export { elaborateCaseGuard } from './case-guard.ts'
export { CONDITIONS } from './conditions/index.ts'
export { CONDITION_KEYS, elaborateCondition, elaborateGuards, strayComparison } from './elaborate-condition.ts'
export { elaborateExpression } from './elaborate-expression.ts'
export { EXPRESSIONS } from './expressions/index.ts'
export { commonType } from './expressions/parts.ts'
export { lookAtSlices } from './expressions/slices.ts'
export { typeName } from './faults/type-mismatch.ts'
export { unknownReference } from './faults/unknown-reference.ts'
export { CHANGES } from './meanings/adjust.ts'
export { MEANINGS } from './meanings/index.ts'
export { OPERATORS } from './operators/index.ts'
export { labelOf, readLabel } from './read-label.ts'
export {
  type Context,
  factOf,
  type JsonSchema,
  mayBeAbsent,
  type NamedType,
  refuse,
  type ScaleDefinition,
} from './word.ts'
