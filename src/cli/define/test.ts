import { Option } from 'commander'
import type { Shell } from '../shell.ts'

/** Describes `banfa test` and what runs it. */
export function testDefinition(shell: Shell): void {
  const { program, run, say, terminal } = shell
  const several = (value: string, before: string[] = []): string[] => [...before, value]
  program
    .command('test')
    .description(
      say({
        zh: '核对示例和案例：结论是否与所写的应有结论相符，条款和边界是否都有案例',
        en: 'compare examples and cases with what they expect, and tell what no case shows',
      }),
    )
    .argument(
      '[path...]',
      say({
        zh: '办法、版本或案例的文件夹，或案例文件；省略时为 rules/ 下的全部',
        en: 'folders of policies, versions or cases, or case files; all of rules/ when left out',
      }),
    )
    .option('--cases', say({ zh: '只核对案例', en: 'the cases alone' }))
    .option('--coverage', say({ zh: '每句原文：案例见过哪些结果', en: 'each phrase: which results cases have shown' }))
    .option(
      '--boundaries',
      say({
        zh: '每处边界：差一点、恰好、多一点是否都有案例',
        en: 'each boundary: cases just below, at and just above',
      }),
    )
    .option('--properties', say({ zh: '性质：在随机申请上是否成立', en: 'properties, tried on drawn applications' }))
    .option(
      '--mutants',
      say({ zh: '故意改错规则，看案例是否发现', en: 'plant faults in the rules, and see whether a case notices' }),
    )
    .option('--min <percent>', say({ zh: '条款覆盖至少多少', en: 'the least coverage' }))
    .option('--min-score <percent>', say({ zh: '改动检出至少多少', en: 'the least share of faults noticed' }))
    .option(
      '--propose <file>',
      say({
        zh: '把建议补上的案例写到文件（- 为标准输出）',
        en: 'write the cases that are wanting to a file (- is stdout)',
      }),
    )
    .option('--seed <number>', say({ zh: '性质所用的种子', en: 'the seed of properties' }))
    .option('--path <path>', say({ zh: '重放一个反例', en: 'replay a counterexample' }))
    .option('--runs <count>', say({ zh: '每条性质试多少次', en: 'how often each property is tried' }))
    .option(
      '--update <name...>',
      say({
        zh: '把这些案例的应有结论改成实际的结论；可用 *',
        en: 'write what came out into what these cases expect; * stands for any part',
      }),
    )
    .option('--watch', say({ zh: '文件一改就重新核对', en: 'test again whenever a file changes' }))
    .option(
      '--report <format=file>',
      say({
        zh: '另写文件，可重复：junit、github、html、json；文件写 - 则代替文字输出',
        en: 'also write a file, repeatable: junit, github, html, json; - prints it in place of the text',
      }),
      several,
    )
    .option('--force', say({ zh: '覆盖已有的文件', en: 'overwrite files that are there' }))
    .addOption(shell.policyOption())
    .addOption(shell.engineOption().default('plain'))
    .addOption(
      new Option('--format <text|json|github>', say({ zh: '输出格式', en: 'output format' }))
        .choices(['text', 'json', 'github'])
        .default('text'),
    )
    .addOption(shell.langOption())
    .addOption(shell.colorOption())
    .action(
      run(async (paths: string[], options) =>
        (await import('../commands/test.ts')).testCommand(paths, options, terminal(options)),
      ),
    )
}
