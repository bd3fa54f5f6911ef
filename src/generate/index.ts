export { around } from './around.ts'
export { type Generated, type GenerateOptions, generate } from './generate.ts'
export { writeApplication } from './write-application.ts'
export type { Plain } from './write-value.ts'
