// What `npm run build` does after the compiler: marks the command dist/cli/main.js as executable, and packs the YAML
// library into one file, for opening its seventy takes longer than reading most texts.
import assert from 'node:assert'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = (path) => fileURLToPath(new URL(`dist/${path}`, import.meta.url))

const command = dist('cli/main.js')
if (existsSync(command)) chmodSync(command, 0o755)

await packYaml()

/** The library as one file without its readers of the environment, still loaded only when it is needed. */
async function packYaml() {
  await build({
    stdin: {
      contents: "export { Composer, CST, isMap, isScalar, isSeq, Lexer, Parser } from 'yaml'",
      resolveDir: root,
    },
    bundle: true,
    format: 'cjs',
    // The entry that does not ask process.env at every token.
    platform: 'neutral',
    minify: true,
    outfile: dist('load/yaml.cjs'),
  })
  const path = dist('load/yaml-library.js')
  const source = readFileSync(path, 'utf8')
  const packed = source.replace("(import.meta.url)('yaml')", "(import.meta.url)('./yaml.cjs')")
  assert.notEqual(packed, source, 'yaml-library.ts no longer loads yaml as expected')
  writeFileSync(path, packed)
}
