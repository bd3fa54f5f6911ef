import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/*
 * Runs a benchmark as what is shipped runs: packed by esbuild with its names as they are. What tsx runs tells every closure
 * its name again at each call, which doubles what deciding costs. Use: `tsx test/bench/bundled.ts NAME [ARGUMENT...]`.
 */

const [name = '', ...args] = process.argv.slice(2)
const outfile = fileURLToPath(new URL(`../../node_modules/.cache/bench/${name}.mjs`, import.meta.url))
buildSync({
  entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'error',
  outfile,
})
process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1
