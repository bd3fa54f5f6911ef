import type { Shell } from '../shell.ts'

/** Describes `banfa generate` and what runs it. */
export function generateDefinition({ program, run, say, terminal, langOption, policyOption }: Shell): void {
  program
    .command('generate')
    .description(
      say({
        zh: '生成虚拟申请（JSON Lines），集中在规则的边界上：恰好、差一点、多一点',
        en: 'draw synthetic applications (JSON Lines) near where the rules turn: just below, at and just above',
      }),
    )
    .argument('<count>', say({ zh: '生成多少份', en: 'how many' }))
    .option(
      '--seed <number>',
      say({ zh: '种子；同一种子生成同样的申请', en: 'the seed; the same seed draws the same applications' }),
      '1',
    )
    .option(
      '--using <versions>',
      say({
        zh: '取哪些版本的边界，用逗号隔开；省略时取全部版本',
        en: 'the versions whose boundaries count, with commas; all versions when left out',
      }),
    )
    .option(
      '--from <path...>',
      say({
        zh: '以这些申请为起点；省略时用这些版本的示例',
        en: 'applications to begin with; the examples of those versions when left out',
      }),
    )
    .option(
      '--as-of <day>',
      say({
        zh: '申请围绕的日期；省略时为最早版本的施行日',
        en: 'the day around which they apply; else when the first version takes effect',
      }),
    )
    .option('--out <file>', say({ zh: '写到文件', en: 'write them to a file' }))
    .option('--force', say({ zh: '覆盖已有的文件', en: 'overwrite a file that is there' }))
    .addOption(policyOption())
    .addOption(langOption())
    .action(
      run(async (count: string, options) =>
        (await import('../commands/generate.ts')).generateCommand(count, options, terminal(options)),
      ),
    )
}
