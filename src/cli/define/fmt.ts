import type { Shell } from '../shell.ts'

/** Describes `banfa fmt` and what runs it. */
export function fmtDefinition({ program, run, say, terminal, langOption, colorOption }: Shell): void {
  program
    .command('fmt')
    .description(
      say({
        zh: '排版规则文件：缩进、空行、键的次序；内容、注释、各句的次序不变',
        en: 'lay out rule files: indentation, blank lines, order of keys; contents, comments and phrases stay',
      }),
    )
    .argument(
      '[paths...]',
      say({
        zh: '文件，或文件夹（其中的全部 YAML 文件）；省略时为 rules/',
        en: 'files, or folders with all YAML files in them; rules/ when left out',
      }),
    )
    .option(
      '--check',
      say({ zh: '不写文件，只列出会改的；有则以 1 退出', en: 'write nothing, list what would change; 1 if any' }),
    )
    .option('--dry-run', say({ zh: '不写文件，显示会改什么', en: 'write nothing, show what would change' }))
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: readonly string[], options) =>
        (await import('../commands/fmt.ts')).fmtCommand(paths, options, terminal(options)),
      ),
    )
}
