import { Option } from 'commander'
import type { Shell } from '../shell.ts'

/** Describes `banfa check` and what runs it. */
export function checkDefinition({
  program,
  run,
  say,
  terminal,
  langOption,
  colorOption,
  formatOption,
  engineOption,
  encodingOption,
  policyOption,
}: Shell): void {
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
    .option(
      '--receipt <file>',
      say({
        zh: '把收据写入新文件，每个决定一行；banfa replay 据以重现',
        en: 'write receipts to a new file, a line for each decision, for banfa replay',
      }),
    )
    .option(
      '--log <file>',
      say({
        zh: '记入决定日志：每份申请一条，前后相接，写到磁盘之后才输出；banfa log verify 查验',
        en: 'add every answer to a decision log, chained, and on disk before anything is printed; see banfa log verify',
      }),
    )
    .option(
      '--sign <key>',
      say({ zh: '用私钥（PEM）签署日志的记录', en: 'sign the records of the log with a private key (PEM)' }),
    )
    .addOption(engineOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('../commands/check.ts')).checkCommand(paths, options, terminal(options)),
      ),
    )
}
