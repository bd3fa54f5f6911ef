import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'

const path = join(import.meta.dirname, '../../rules/jiangning-alliance/2019-01-01/examples/eligible.yaml')
const { expect: _, because: __, ...facts } = parse(readFileSync(path, 'utf8'))

/** The facts of an application that passes, as a program would hold them. */
export const EXAMPLE_FACTS: Readonly<Record<string, unknown>> = facts
