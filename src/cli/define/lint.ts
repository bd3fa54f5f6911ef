import type { Shell } from '../shell.ts'

/** Describes `banfa lint` and what runs it. */
export function lintDefinition({ program, run, say, terminal, langOption, colorOption, formatOption }: Shell): void {
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
    .option(
      '--fix',
      say({
        zh: '改好只有一种改法的地方，再列出余下的',
        en: 'mend what has one right answer, then tell what is left',
      }),
    )
    .option(
      '--dry-run',
      say({ zh: '与 --fix 合用：只显示会改什么，不写文件', en: 'with --fix: show what would change, write nothing' }),
    )
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (dir: string | undefined, options) =>
        (await import('../commands/lint.ts')).lintCommand(dir, options, terminal(options)),
      ),
    )
}
