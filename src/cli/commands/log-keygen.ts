import { rmSync, writeFileSync } from 'node:fs'
import { newKeys, publicKey } from '../../util/ed25519.ts'
import { CouldNotRun } from '../could-not-run.ts'
import { EXIT } from '../exit-codes.ts'
import { cannotWrite } from '../file-failures.ts'
import { print, type Terminal } from '../terminal.ts'

/** `banfa log keygen KEY.pem`: writes a private key that only its owner may read, and its public half beside it. */
export async function logKeygenCommand(path: string, { language }: Terminal): Promise<number> {
  const pair = newKeys()
  const beside = `${path.replace(/\.pem$/, '')}.pub.pem`
  writeNew(path, pair.privateKey, 0o600)
  try {
    writeNew(beside, pair.publicKey, 0o644)
  } catch (error) {
    // half a pair is of no use, and would stand in the way of a whole one
    rmSync(path, { force: true })
    throw error
  }
  const id = publicKey(pair.publicKey)?.id ?? ''
  print(
    language === 'zh'
      ? `私钥  ${path}（自己保管，不外传）\n公钥  ${beside}（交给查验的人）\n编号  ${id}`
      : `private key  ${path} (keep it to yourself)\npublic key   ${beside} (for those who verify)\nkey id       ${id}`,
  )
  return EXIT.pass
}

function writeNew(path: string, text: string, mode: number): void {
  try {
    writeFileSync(path, text, { flag: 'wx', mode })
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')
      throw new CouldNotRun(
        { zh: `“${path}”已经存在`, en: `“${path}” is already there` },
        { zh: '换一个名字：密钥不覆盖', en: 'take another name: keys are not overwritten' },
      )
    throw cannotWrite(path, cause)
  }
}
