import type { Shell } from '../shell.ts'

/** Describes `banfa types` and what runs it. */
export function typesDefinition({ program, run, say, langOption }: Shell): void {
  program
    .command('types')
    .description(
      say({ zh: '输出一部办法的申请的 TypeScript 类型', en: 'print the TypeScript types of a policy’s application' }),
    )
    .argument('[dir]', say({ zh: '办法的文件夹', en: 'folder of the policy' }))
    .option('--out <file>', say({ zh: '写到文件', en: 'write them to a file' }))
    .addOption(langOption())
    .action(
      run(async (dir: string | undefined, options) =>
        (await import('../commands/types.ts')).typesCommand(dir, options),
      ),
    )
}
