export { blankForm, type FormOptions } from './blank-form.ts'
export { howWritten } from './how-written.ts'
