import type { Shell } from '../shell.ts'

/** Describes `banfa diff` and what runs it. */
export function diffDefinition(shell: Shell): void {
  const { program, run, say, terminal } = shell
  program
    .command('diff')
    .description(
      say({
        zh: '对照两个版本：文字、规则，以及在申请上的后果（谁受益、谁受损、差多少钱）',
        en: 'compare two versions: words, rules, and what they come to on applications (for whom, and by how much)',
      }),
    )
    .argument('<old>', say({ zh: '旧版本', en: 'the old version' }))
    .argument('<new>', say({ zh: '新版本，可以是草案', en: 'the new version; it may be a draft' }))
    .option(
      '--applications <path...>',
      say({ zh: '申请文件或文件夹，各按两个版本决定', en: 'application files or folders, decided under both' }),
    )
    .option(
      '--generate <count>',
      say({
        zh: '另外生成多少份虚拟申请，集中在两个版本的边界上',
        en: 'how many applications to draw besides, near where both versions turn',
      }),
    )
    .option('--seed <number>', say({ zh: '生成申请的种子', en: 'the seed of those drawn' }), '1')
    .option(
      '--as-of <day>',
      say({ zh: '都按这一天决定；省略时按各申请自己的日期', en: 'the day to decide all for; else each for its own' }),
    )
    .option('--for <decision>', say({ zh: '只对照这个决定', en: 'compare this decision alone' }))
    .option(
      '--skip-unreadable',
      say({
        zh: '不能读取的申请点名搁置，其余照常对照',
        en: 'set applications that cannot be read aside by name, and compare the others',
      }),
    )
    .option('--all', say({ zh: '名单、决定和金额全部列出', en: 'list all names, decisions and amounts' }))
    .addOption(shell.policyOption())
    .addOption(shell.encodingOption())
    .addOption(shell.formatOption())
    .addOption(shell.langOption())
    .addOption(shell.colorOption())
    .action(
      run(async (old: string, now: string, options) =>
        (await import('../commands/diff.ts')).diffCommand(old, now, options, terminal(options)),
      ),
    )
}
