#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import type { Bilingual } from '../model/bilingual.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { CouldNotRun } from './could-not-run.ts'
import { COMMANDS } from './define/index.ts'
import { EXIT } from './exit-codes.ts'
import { speak } from './help-words.ts'
import { shellOf } from './shell.ts'
import { complain, languageOf } from './terminal.ts'

const argv = process.argv.slice(2)
const LANGUAGE = languageOf(langFlag(argv), process.env)
const say = ({ zh, en }: Bilingual): string => (LANGUAGE === 'zh' ? zh : en)

/** The language is needed to write the help, before the flags are read. */
function langFlag(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
}

function build(): Command {
  const program = new Command('banfa')
    .description(
      say({
        zh: '把办法写成可以检查、可以追问的规则',
        en: 'administrative policies as rules that can be checked and asked why',
      }),
    )
    .version(ENGINE_VERSION, '--version', say({ zh: '版本号', en: 'the version' }))
    .helpOption('-h, --help', say({ zh: '用法', en: 'help' }))
    .helpCommand(false)
    .showHelpAfterError(say({ zh: '（用 --help 查看用法）', en: '(--help shows the usage)' }))
    .exitOverride()
  speak(program, LANGUAGE)

  const shell = shellOf(program, LANGUAGE)
  for (const define of COMMANDS) define(shell)
  return program
}

async function main(): Promise<void> {
  try {
    await build().parseAsync(argv, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.pass : EXIT.couldNotRun
    } else if (error instanceof CouldNotRun) {
      complain(`${say({ zh: '未能运行：', en: 'could not run: ' })}${say(error.told)}`)
      if (error.help) complain(`  = ${say({ zh: '建议：', en: 'help: ' })}${say(error.help)}`)
      process.exitCode = EXIT.couldNotRun
    } else {
      complain(
        `${say({ zh: 'banfa 自身出错，没有作出决定', en: 'a fault of banfa itself; nothing was decided' })}: ${error instanceof Error ? error.message : String(error)}`,
      )
      if (process.env.BANFA_DEBUG && error instanceof Error) complain(error.stack ?? '')
      process.exitCode = EXIT.couldNotRun
    }
  }
}

// A reader that closed early (`| head`) is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

await main()
