import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '../../src/util/sha256.ts'

const root = join(import.meta.dirname, '../..')

/** The built command, made anew when it is missing or older than a source. One test file builds while the others wait. */
export const MAIN: string = join(root, 'dist/cli/main.js')

/** Builds the command unless it is there and newer than every source. */
export async function built(): Promise<void> {
  const lock = join(tmpdir(), `banfa-build-${sha256(root).slice(0, 16)}`)
  for (let waited = 0; ; waited += 200) {
    try {
      mkdirSync(lock)
      break
    } catch {
      if (waited > 100_000) throw new Error(`another build holds ${lock}`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    if (existsSync(MAIN) && statSync(MAIN).mtimeMs > newest()) return
    const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: root, encoding: 'utf8' })
    if (status !== 0) throw new Error(stdout + stderr)
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

function newest(): number {
  const src = join(root, 'src')
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return Math.max(...names.map((name) => statSync(join(src, name)).mtimeMs))
}
