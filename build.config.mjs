// What `npm run build` does after the compiler: packs the YAML library into one file, packs the command into a few, for
// opening hundreds of files takes longer than deciding, and marks dist/cli/main.js as executable.
import assert from 'node:assert'
import { chmodSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))
const dist = (path) => fileURLToPath(new URL(`dist/${path}`, import.meta.url))

await packYaml()
await packCommand()

/** The command and what it loads lazily, a file for each part that is loaded apart; the library keeps its own files. */
async function packCommand() {
  const command = dist('cli/main.js')
  await build({
    entryPoints: [command],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Names stay as they are: to shorten them and tell each function its own again costs every closure a call.
    minifyWhitespace: true,
    minifySyntax: true,
    // ts-morph and ajv are found where they are installed, when a command asks for them.
    external: ['ts-morph', 'ajv', 'ajv/*', 'yaml'],
    banner: {
      js: "import { createRequire as createBanfaRequire } from 'node:module'; const require = createBanfaRequire(import.meta.url);",
    },
    outdir: dist('cli'),
    chunkNames: 'part-[hash]',
    allowOverwrite: true,
  })
  copyFileSync(dist('load/yaml.cjs'), dist('cli/yaml.cjs'))
  chmodSync(command, 0o755)
}

/** The library as one file without its readers of the environment, still loaded only when it is needed. */
async function packYaml() {
  await build({
    stdin: {
      contents: "export { Composer, CST, isMap, isScalar, isSeq, Lexer, parseDocument, Parser } from 'yaml'",
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
