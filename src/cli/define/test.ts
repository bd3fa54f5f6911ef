import type { Shell } from '../shell.ts'

/** Describes `banfa test` and what runs it. */
export function testDefinition({
  program,
  run,
  say,
  terminal,
  langOption,
  colorOption,
  formatOption,
  engineOption,
  policyOption,
}: Shell): void {
  program
    .command('test')
    .description(
      say({
        zh: '核对示例和案例：结论是否与所写的应有结论相符',
        en: 'compare examples and cases with what they expect',
      }),
    )
    .argument(
      '[path...]',
      say({
        zh: '办法、版本或案例的文件夹，或案例文件；省略时为 rules/ 下的全部',
        en: 'folders of policies, versions or cases, or case files; all of rules/ when left out',
      }),
    )
    .addOption(policyOption())
    .addOption(engineOption().default('plain'))
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('../commands/test.ts')).testCommand(paths, options, terminal(options)),
      ),
    )
}
