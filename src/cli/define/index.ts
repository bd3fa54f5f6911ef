import type { Shell } from '../shell.ts'
import { askDefinition } from './ask.ts'
import { checkDefinition } from './check.ts'
import { diffDefinition } from './diff.ts'
import { explainDefinition } from './explain.ts'
import { fmtDefinition } from './fmt.ts'
import { generateDefinition } from './generate.ts'
import { lintDefinition } from './lint.ts'
import { logDefinition } from './log.ts'
import { newDefinition } from './new.ts'
import { replayDefinition } from './replay.ts'
import { schemaDefinition } from './schema.ts'
import { showDefinition } from './show.ts'
import { testDefinition } from './test.ts'
import { typesDefinition } from './types.ts'

/** Every command, in the order the help lists them. */
export const COMMANDS: readonly ((shell: Shell) => void)[] = [
  checkDefinition,
  askDefinition,
  testDefinition,
  explainDefinition,
  lintDefinition,
  fmtDefinition,
  diffDefinition,
  generateDefinition,
  newDefinition,
  showDefinition,
  replayDefinition,
  logDefinition,
  schemaDefinition,
  typesDefinition,
]
