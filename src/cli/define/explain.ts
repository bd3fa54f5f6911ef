import type { Shell } from '../shell.ts'

/** Describes `banfa explain` and what runs it. */
export function explainDefinition({
  program,
  run,
  say,
  terminal,
  langOption,
  colorOption,
  formatOption,
  encodingOption,
  policyOption,
}: Shell): void {
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
        (await import('../commands/explain.ts')).explainCommand(path, clause, options, terminal(options)),
      ),
    )
}
