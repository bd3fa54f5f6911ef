import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder this package lies in, whether its files are apart or packed into one. */
export function packageRoot(): string {
  let dir = import.meta.dirname
  while (!existsSync(join(dir, 'package.json')) && dirname(dir) !== dir) dir = dirname(dir)
  return dir
}
