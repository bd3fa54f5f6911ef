import { CouldNotRun } from '../could-not-run.ts'
import type { Shell } from '../shell.ts'

const EITHER = [
  {
    zh: 'new 要么带草案的名称，要么带 --application',
    en: 'new takes the name of a draft, or --application, and not both',
  },
  {
    zh: 'banfa new 2026-draft，或 banfa new --application 申请.yaml',
    en: 'banfa new 2026-draft, or banfa new --application application.yaml',
  },
] as const

/** Describes `banfa new` and what runs it. */
export function newDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, formatOption, policyOption } = shell
  program
    .command('new')
    .description(
      say({
        zh: '开始修订（建立草案，复制要修改的条文），或写一份空白申请（--application）；不经要求从不覆盖',
        en: 'begin an amendment (a draft, and copies of the articles to be amended), or write a blank application; writes over nothing unasked',
      }),
    )
    .argument('[version]', say({ zh: '草案的名称，如 2026-draft', en: 'the name of the draft, such as 2026-draft' }))
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
    .option(
      '--application [file]',
      say({
        zh: '写一份空白申请，每项注明是什么、怎么写、谁填、附什么、哪一条用到；不写文件名就输出到屏幕',
        en: 'write a blank application that says of each item what it is, how it is written, whose it is, what proves it and which clause asks for it; printed without a file name',
      }),
    )
    .option('--for <decision>', say({ zh: '空白申请只列这个决定用得到的', en: 'only what this decision needs' }))
    .option('--using <version>', say({ zh: '空白申请按哪个版本', en: 'the version of the blank application' }))
    .option('--force', say({ zh: '覆盖已有的申请文件', en: 'overwrite an application that is there' }))
    .addOption(policyOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (version: string | undefined, options) => {
        if (options.application !== undefined && version === undefined)
          return (await import('../commands/new-application.ts')).newApplicationCommand(options, terminal(options))
        if (version === undefined || options.application !== undefined) throw new CouldNotRun(...EITHER)
        return (await import('../commands/new.ts')).newCommand(version, options, terminal(options))
      }),
    )
}
