import { Option } from 'commander'
import type { Shell } from '../shell.ts'

/** Describes `banfa log` and what runs its parts. */
export function logDefinition(shell: Shell): void {
  const { program, run, say, terminal, langOption, colorOption, formatOption, policyOption } = shell
  const log = program
    .command('log')
    .helpCommand(false)
    .description(
      say({
        zh: '决定日志：查验、修复没有写完的末行、生成签名的密钥',
        en: 'decision logs: verify, repair an incomplete last line, make signing keys',
      }),
    )
  const file = say({ zh: 'banfa check --log 写的文件', en: 'a file that banfa check --log wrote' })

  log
    .command('verify')
    .description(
      say({
        zh: '逐行查验日志，不用联网：格式、哈希、前后相接、次序、签名；指出第一处不对的地方',
        en: 'verify a log line by line, offline: shape, hashes, chain, order, signatures; tells the first fault',
      }),
    )
    .argument('<file>', file)
    .addOption(
      new Option(
        '--public <key>',
        say({
          zh: '信任的公钥（PEM），可重复；给了就要求每条都由其中一把签名',
          en: 'a public key (PEM) that is trusted, may be repeated; every record must then be signed by one of them',
        }),
      ).argParser((path: string, before: readonly string[] = []) => [...before, path]),
    )
    .option(
      '--head <hash>',
      say({
        zh: '另行记下的末条哈希：这一条必须还在，末尾被删去就能看出来',
        en: 'the hash of the last record as noted elsewhere: it must still be there, which shows whether the end was cut',
      }),
    )
    .option('--replay', say({ zh: '再按每条收据重新作出决定', en: 'then make the decision of every receipt again' }))
    .addOption(policyOption())
    .addOption(formatOption())
    .addOption(langOption())
    .addOption(colorOption())
    .action(
      run(async (path: string, options) =>
        (await import('../commands/log-verify.ts')).logVerifyCommand(path, options, terminal(options)),
      ),
    )

  log
    .command('repair')
    .description(
      say({
        zh: '把没有写完的末行移到旁边的 .torn 文件；什么也不删，别的毛病不动',
        en: 'set an incomplete last line aside in a .torn file; deletes nothing, and leaves every other fault alone',
      }),
    )
    .argument('<file>', file)
    .addOption(langOption())
    .action(
      run(async (path: string, options) =>
        (await import('../commands/log-repair.ts')).logRepairCommand(path, terminal(options)),
      ),
    )

  log
    .command('keygen')
    .description(
      say({
        zh: '生成一对 ed25519 密钥：私钥用来 --sign，公钥（.pub.pem）交给查验的人',
        en: 'make a pair of ed25519 keys: the private one for --sign, the public one (.pub.pem) for those who verify',
      }),
    )
    .argument('<key>', say({ zh: '私钥的文件名，如 key.pem', en: 'the file of the private key, such as key.pem' }))
    .addOption(langOption())
    .action(
      run(async (path: string, options) =>
        (await import('../commands/log-keygen.ts')).logKeygenCommand(path, terminal(options)),
      ),
    )
}
