import { Option } from 'commander'
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
    .option(
      '--report <format=file>',
      say({
        zh: '另写文件，可重复：docx（修订对照表）、tracked-docx（修订模式）、html、markdown、csv（受影响的申请）、json',
        en: 'also write a file, repeatable: docx (revision table), tracked-docx (tracked changes), html, markdown, csv (applications affected), json',
      }),
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .addOption(
      new Option(
        '--omit <标点,条号>',
        say({
          zh: '修订对照表略去只改标点、只调条号的行，并加注说明',
          en: 'leave rows of punctuation (标点) or numbers (条号) alone out of the revision table, with a note',
        }),
      ).choices(['标点', '条号', '标点,条号', '条号,标点']),
    )
    .option(
      '--global <old=new>',
      say({
        zh: '通篇替换的词，可重复：在修订对照表里只说明一次',
        en: 'a wording replaced throughout, repeatable: told once in the revision table',
      }),
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option('--force', say({ zh: '覆盖已有的文件', en: 'overwrite files that are there' }))
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
