#!/usr/bin/env node
import { Command, CommanderError, Option } from 'commander'
import type { Bilingual } from '../model/bilingual.ts'
import { ENGINE_VERSION } from '../model/version.ts'
import { CouldNotRun } from './could-not-run.ts'
import { EXIT } from './exit-codes.ts'
import { speak } from './help-words.ts'
import { colorOf, complain, languageOf, type Terminal } from './terminal.ts'

const argv = process.argv.slice(2)
const LANGUAGE = languageOf(langFlag(argv), process.env)
const say = ({ zh, en }: Bilingual): string => (LANGUAGE === 'zh' ? zh : en)

/** The language is needed to write the help, before the flags are read. */
function langFlag(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : (words[at]?.split('=')[1] ?? words[at + 1])
}

interface Common {
  readonly color?: string
}

const terminal = ({ color }: Common): Terminal => ({
  language: LANGUAGE,
  color: colorOf(color, process.env, process.stdout.isTTY === true),
})

const langOption = (): Option =>
  new Option('--lang <zh|en>', say({ zh: '中文或英文', en: 'Chinese or English' })).choices(['zh', 'en'])
const colorOption = (): Option =>
  new Option('--color <when>', say({ zh: '何时用颜色', en: 'when to colour' }))
    .choices(['auto', 'always', 'never'])
    .default('auto')
const formatOption = (): Option =>
  new Option('--format <text|json>', say({ zh: '输出格式', en: 'output format' }))
    .choices(['text', 'json'])
    .default('text')
const engineOption = (): Option =>
  new Option('--engine <rules|plain>', say({ zh: '求值引擎', en: 'evaluation engine' }))
    .choices(['rules', 'plain'])
    .default('rules')
const encodingOption = (): Option =>
  new Option(
    '--encoding <auto|utf-8|gb18030>',
    say({
      zh: '申请文件的编码；auto 由各文件自己看出',
      en: 'encoding of the applications; auto tells it from each file',
    }),
  )
    .choices(['auto', 'utf-8', 'gb18030'])
    .default('auto')
const policyOption = (): Option =>
  new Option(
    '--policy <dir>',
    say({
      zh: '办法的文件夹；省略时由申请所在位置或 rules/ 得出',
      en: 'folder of the policy; found from the application or rules/ when left out',
    }),
  )

const run =
  <A extends unknown[]>(action: (...args: A) => Promise<number>) =>
  async (...args: A): Promise<void> => {
    process.exitCode = await action(...args)
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

  program
    .command('check')
    .description(
      say({
        zh: '决定申请：哪一条符合、哪一条不符合，为什么',
        en: 'decide applications: which article passes or fails, and why',
      }),
    )
    .argument(
      '<application...>',
      say({
        zh: '申请、示例或用例文件（.yaml .json .jsonl .csv），或文件夹；- 为标准输入',
        en: 'application, example or case files (.yaml .json .jsonl .csv), or folders; - for stdin',
      }),
    )
    .addOption(policyOption())
    .addOption(encodingOption())
    .option('--as-of <day>', say({ zh: '基准日，例如 2019-05-10', en: 'the day to decide for, such as 2019-05-10' }))
    .option(
      '--using <version>',
      say({ zh: '用指定的版本（草案只能这样使用）', en: 'use a version by name (the only way a draft decides)' }),
    )
    .option('--for <decision>', say({ zh: '问哪一个决定', en: 'which decision to answer' }))
    .option('--all', say({ zh: '展开全部条款', en: 'show every clause' }))
    .option(
      '--readings',
      say({
        zh: '逐一改试各项解释口径，看结论是否取决于它；退出码仍按所选口径',
        en: 'try every choice of the readings, and say whether the verdict depends on one; the exit code stays that of the choices made',
      }),
    )
    .addOption(
      new Option(
        '--reading <id>',
        say({ zh: '只改试这一项口径，可重复', en: 'try this reading only; may be repeated' }),
      ).argParser((id: string, before: readonly string[] = []) => [...before, id]),
    )
    .option(
      '--fail-on <verdicts>',
      say({
        zh: '几份申请时，出现这些结论即以 1 退出，例如 fail,undetermined',
        en: 'for several applications: exit 1 on these verdicts, such as fail,undetermined',
      }),
    )
    .addOption(engineOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('./commands/check.ts')).checkCommand(paths, options, terminal(options)),
      ),
    )

  program
    .command('test')
    .description(
      say({
        zh: '核对示例和案例：结论是否与所写的应有结论相符',
        en: 'compare examples and cases with what they expect',
      }),
    )
    .argument(
      '[path...]',
      say({
        zh: '办法、版本或案例的文件夹，或案例文件；省略时为 rules/ 下的全部',
        en: 'folders of policies, versions or cases, or case files; all of rules/ when left out',
      }),
    )
    .addOption(policyOption())
    .addOption(engineOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('./commands/test.ts')).testCommand(paths, options, terminal(options)),
      ),
    )

  program
    .command('explain')
    .description(
      say({
        zh: '追问一个条款：原文、要求、实际、怎么算的；或查一个检查代码',
        en: 'ask about one clause: text, required, actual, how computed; or about the code of a check',
      }),
    )
    .argument(
      '<application>',
      say({
        zh: '申请文件；或一个检查代码，例如 unknown-fact',
        en: 'application file; or the code of a check, such as unknown-fact',
      }),
    )
    .argument(
      '[clause]',
      say({
        zh: '条款，例如 第六条第二项、6(2)、art6.item2.ph3',
        en: 'clause, such as 第六条第二项, 6(2), art6.item2.ph3',
      }),
    )
    .addOption(policyOption())
    .addOption(encodingOption())
    .option('--as-of <day>', say({ zh: '基准日', en: 'the day to decide for' }))
    .option('--using <version>', say({ zh: '用指定的版本', en: 'use a version by name' }))
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (path: string, clause: string | undefined, options) =>
        (await import('./commands/explain.ts')).explainCommand(path, clause, options, terminal(options)),
      ),
    )

  program
    .command('lint')
    .description(
      say({
        zh: '检查规则文件：结构、类型、与原文逐字核对',
        en: 'check rule files: structure, types, and word for word against the text',
      }),
    )
    .argument(
      '[dir]',
      say({ zh: '办法的文件夹；省略时为 rules/ 下的全部', en: 'folder of a policy; all under rules/ when left out' }),
    )
    .option(
      '--text',
      say({
        zh: '改为输出原文逐句的去处：成了什么规则，或为什么不是规则',
        en: 'print instead where each phrase of the text went: the rule it became, or why it is none',
      }),
    )
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (dir: string | undefined, options) =>
        (await import('./commands/lint.ts')).lintCommand(dir, options, terminal(options)),
      ),
    )

  program
    .command('schema')
    .description(say({ zh: '输出 YAML 文件的 JSON Schema', en: 'print the JSON Schemas of the YAML files' }))
    .argument(
      '[name]',
      say({
        zh: 'policy、facts、article、application、case 或 decision；省略时全部',
        en: 'policy, facts, article, application, case or decision; all when left out',
      }),
    )
    .option('--out <dir>', say({ zh: '写到文件夹，每个一份文件', en: 'write them to a folder, one file each' }))
    .addOption(langOption())
    .action(
      run(async (name: string | undefined, options) =>
        (await import('./commands/schema.ts')).schemaCommand(name, options),
      ),
    )

  program
    .command('types')
    .description(
      say({ zh: '输出一部办法的申请的 TypeScript 类型', en: 'print the TypeScript types of a policy’s application' }),
    )
    .argument('[dir]', say({ zh: '办法的文件夹', en: 'folder of the policy' }))
    .option('--out <file>', say({ zh: '写到文件', en: 'write them to a file' }))
    .addOption(langOption())
    .action(
      run(async (dir: string | undefined, options) => (await import('./commands/types.ts')).typesCommand(dir, options)),
    )

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
