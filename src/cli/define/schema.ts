import type { Shell } from '../shell.ts'

/** Describes `banfa schema` and what runs it. */
export function schemaDefinition({ program, run, say, langOption }: Shell): void {
  program
    .command('schema')
    .description(say({ zh: '输出各种文件的 JSON Schema', en: 'print the JSON Schemas of the files' }))
    .argument(
      '[name]',
      say({
        zh: 'policy、facts、article、application、case、decision、receipt 或 log-record；省略时全部',
        en: 'policy, facts, article, application, case, decision, receipt or log-record; all when left out',
      }),
    )
    .option('--out <dir>', say({ zh: '写到文件夹，每个一份文件', en: 'write them to a folder, one file each' }))
    .addOption(langOption())
    .action(
      run(async (name: string | undefined, options) =>
        (await import('../commands/schema.ts')).schemaCommand(name, options),
      ),
    )
}
