export { blankForm, type FormOptions } from './blank-form.ts'
