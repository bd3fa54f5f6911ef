import type { Shell } from '../shell.ts'

/** Describes `banfa new` and what runs it. */
export function newDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, formatOption, policyOption } = shell
  program
    .command('new')
    .description(
      say({
        zh: '开始修订：建立草案，复制要修改的条文；从不覆盖',
        en: 'begin an amendment: a draft, and copies of the articles to be amended; never writes over a file',
      }),
    )
    .argument('<version>', say({ zh: '草案的名称，如 2026-draft', en: 'the name of the draft, such as 2026-draft' }))
    .option(
      '--amends <version>',
      say({
        zh: '修改哪个版本；只有一个公布的版本时可以省略',
        en: 'the version it amends; may be left out where only one is published',
      }),
    )
    .option(
      '--articles <numbers>',
      say({
        zh: '复制这些条，如 6,10；草案已经建立的，补充复制',
        en: 'copy these articles, such as 6,10; also into a draft that is there already',
      }),
    )
    .addOption(policyOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (version: string, options) =>
        (await import('../commands/new.ts')).newCommand(version, options, terminal(options)),
      ),
    )
}
