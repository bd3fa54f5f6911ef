import type { Shell } from '../shell.ts'

/** Describes `banfa replay` and what runs it. */
export function replayDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, formatOption, policyOption } = shell
  program
    .command('replay')
    .description(
      say({
        zh: '按收据重新作出决定：逐字节相同，或者说明为什么不同',
        en: 'make the decisions of receipts again: the same byte for byte, or why not',
      }),
    )
    .argument(
      '<receipt...>',
      say({ zh: 'banfa check --receipt 写的文件', en: 'files that banfa check --receipt wrote' }),
    )
    .addOption(policyOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('../commands/replay.ts')).replayCommand(paths, options, terminal(options)),
      ),
    )
}
