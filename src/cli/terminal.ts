import type { Language } from '../model/bilingual.ts'

/** What the environment says about how to speak. */
export interface Terminal {
  readonly language: Language
  readonly color: boolean
}

/** The language asked for: the flag, then BANFA_LANG, then LANG; Chinese unless one of them is English. */
export function languageOf(flag: string | undefined, env: NodeJS.ProcessEnv): Language {
  const named = flag ?? env.BANFA_LANG ?? env.LC_ALL ?? env.LANG ?? ''
  return named.toLowerCase().startsWith('en') ? 'en' : 'zh'
}

/** Whether to colour: the flag, then NO_COLOR and FORCE_COLOR, then whether a person is looking. */
export function colorOf(flag: string | undefined, env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (flag === 'always') return true
  if (flag === 'never') return false
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true
  return isTerminal && env.TERM !== 'dumb'
}

/** Writes text to stdout as it is, a part of what is printed. */
export function write(text: string): void {
  process.stdout.write(text)
}

/** Writes text to stdout, ending with one newline; resolves when it is handed over. */
export function print(text: string): void {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`)
}

/** Writes text to stderr, ending with one newline. */
export function complain(text: string): void {
  process.stderr.write(text.endsWith('\n') ? text : `${text}\n`)
}
