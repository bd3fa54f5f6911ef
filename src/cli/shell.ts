import { type Command, Option } from 'commander'
import type { Bilingual, Language } from '../model/bilingual.ts'
import { colorOf, type Terminal } from './terminal.ts'

/** What a command is described with: the program it joins, the words of the reader, and the options several share. */
export interface Shell {
  readonly program: Command
  say(words: Bilingual): string
  terminal(options: { readonly color?: string }): Terminal
  /** Runs a command, whose number is the exit code. */
  run<A extends unknown[]>(action: (...args: A) => Promise<number>): (...args: A) => Promise<void>
  langOption(): Option
  colorOption(): Option
  formatOption(): Option
  engineOption(): Option
  encodingOption(): Option
  policyOption(): Option
}

/** The shell a program's commands are described in. */
export function shellOf(program: Command, language: Language): Shell {
  const say = ({ zh, en }: Bilingual): string => (language === 'zh' ? zh : en)
  return {
    program,
    say,
    terminal: ({ color }) => ({ language, color: colorOf(color, process.env, process.stdout.isTTY === true) }),
    run:
      (action) =>
      async (...args) => {
        process.exitCode = await action(...args)
      },
    langOption: () =>
      new Option('--lang <zh|en>', say({ zh: '中文或英文', en: 'Chinese or English' })).choices(['zh', 'en']),
    colorOption: () =>
      new Option('--color <when>', say({ zh: '何时用颜色', en: 'when to colour' }))
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    formatOption: () =>
      new Option('--format <text|json>', say({ zh: '输出格式', en: 'output format' }))
        .choices(['text', 'json'])
        .default('text'),
    engineOption: () =>
      new Option('--engine <rules|plain>', say({ zh: '求值引擎', en: 'evaluation engine' }))
        .choices(['rules', 'plain'])
        .default('rules'),
    encodingOption: () =>
      new Option(
        '--encoding <auto|utf-8|gb18030>',
        say({
          zh: '申请文件的编码；auto 由各文件自己看出',
          en: 'encoding of the applications; auto tells it from each file',
        }),
      )
        .choices(['auto', 'utf-8', 'gb18030'])
        .default('auto'),
    policyOption: () =>
      new Option(
        '--policy <dir>',
        say({
          zh: '办法的文件夹；省略时由申请所在位置或 rules/ 得出',
          en: 'folder of the policy; found from the application or rules/ when left out',
        }),
      ),
  }
}
