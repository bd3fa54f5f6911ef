// What `npm run build` does after the compiler: marks the command dist/cli/main.js as executable.
import { chmodSync, existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const command = fileURLToPath(new URL('dist/cli/main.js', import.meta.url))
if (existsSync(command)) chmodSync(command, 0o755)
