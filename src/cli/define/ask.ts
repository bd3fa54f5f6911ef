import { Option } from 'commander'
import type { Shell } from '../shell.ts'

/** Describes `banfa ask` and what runs it. */
export function askDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, formatOption, policyOption } = shell
  program
    .command('ask')
    .description(
      say({
        zh: '填写申请：只问还要紧的，最能定下结论的先问；随答随存，可以停下再来',
        en: 'fill in an application: asks only what still matters, what settles it soonest first; each answer is saved',
      }),
    )
    .argument(
      '<application>',
      say({
        zh: '申请（.yaml 或 .json）；没有就新建',
        en: 'the application (.yaml or .json); begun where there is none',
      }),
    )
    .option('--for <decision>', say({ zh: '为哪一个决定而问', en: 'for which decision to ask' }))
    .option('--as-of <day>', say({ zh: '基准日，例如 2019-05-10', en: 'the day to decide for, such as 2019-05-10' }))
    .option(
      '--using <version>',
      say({ zh: '用指定的版本（草案只能这样使用）', en: 'use a version by name (the only way a draft decides)' }),
    )
    .addOption(
      new Option(
        '--from <party>',
        say({
          zh: '只问这一方填得了的，如 applicant；可重复',
          en: 'ask only what this party can answer, such as applicant; may be repeated',
        }),
      ).argParser((party: string, before: readonly string[] = []) => [...before, party]),
    )
    .option('--out <file>', say({ zh: '存到新文件，不动原来的', en: 'save to a new file and leave the old one' }))
    .addOption(policyOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (path: string, options) =>
        (await import('../commands/ask.ts')).askCommand(path, options, terminal(options)),
      ),
    )
}
