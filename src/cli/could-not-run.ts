import type { AskedWrongly } from '../model/asked-wrongly.ts'
import type { Bilingual } from '../model/bilingual.ts'

/** The question could not be asked: a wrong word on the command line, a folder that is not there. Ends with exit code 70. */
export class CouldNotRun extends Error {
  override readonly name = 'CouldNotRun'
  readonly told: Bilingual
  readonly help: Bilingual | undefined

  constructor(told: Bilingual, help?: Bilingual) {
    super(told.en)
    this.told = told
    this.help = help
  }

  /** The same of a question that was put wrongly. */
  static for({ message, help }: AskedWrongly): CouldNotRun {
    return new CouldNotRun(message, help)
  }
}
