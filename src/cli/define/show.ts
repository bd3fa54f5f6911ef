import { Option } from 'commander'
import type { Shell } from '../shell.ts'

/** Describes `banfa show` and what runs it. */
export function showDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, policyOption } = shell
  program
    .command('show')
    .description(
      say({
        zh: '显示一个版本的全文：修订并入原文，标出改动；不写版本则列出各版本',
        en: 'show a version whole: amendments laid into the text and marked; without a version, which there are',
      }),
    )
    .argument('[version]', say({ zh: '版本，草案也可以', en: 'the version, a draft too' }))
    .option('--as-of <day>', say({ zh: '当日施行的版本', en: 'the version in force on that day' }))
    .option('--article <number>', say({ zh: '只看一条，如 6 或 第六条', en: 'one article only, such as 6' }))
    .option('--rules', say({ zh: '改为输出规则文件（YAML）', en: 'print the rule files (YAML) instead' }))
    .addOption(policyOption())
    .addOption(
      new Option('--format <text|json|markdown>', say({ zh: '输出格式', en: 'output format' }))
        .choices(['text', 'json', 'markdown'])
        .default('text'),
    )
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (version: string | undefined, options) =>
        (await import('../commands/show.ts')).showCommand(version, options, terminal(options)),
      ),
    )
}
