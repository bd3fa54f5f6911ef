import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const targets = JSON.parse(readFileSync(new URL('targets.json', import.meta.url), 'utf8'))
const root = join(import.meta.dirname, '../..')
const { tests, last = [] } = targets[process.env.BANFA_MUTATE ?? '']
const files = tests.flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(root, folder, name)),
)
// most faults are found before the tests that take seconds have their turn
const takesLong = (path) => last.includes(basename(path, '.test.ts'))
const isQuick = process.env.BANFA_MUTATE_QUICK === '1'
const inOrder = [...files.filter((path) => !takesLong(path)), ...(isQuick ? [] : files.filter(takesLong))]

/** A file that is packed with others still says where it is. */
const whereItIs = {
  name: 'where-it-is',
  setup(packing) {
    packing.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8')
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path)))
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
    }))
  },
}

/** Every test file of the target and what it tests, packed as one module: hundreds of files are loaded afresh for each fault. */
const testsOfTarget = {
  name: 'tests-of-target',
  resolveId: (id) => (id === 'virtual:tests-of-target' ? `\0${id}` : undefined),
  async load(id) {
    if (id !== '\0virtual:tests-of-target') return undefined
    const { outputFiles } = await build({
      stdin: { contents: inOrder.map((path) => `import ${JSON.stringify(path)}`).join('\n'), resolveDir: root },
      bundle: true,
      write: false,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      packages: 'external',
      logLevel: 'error',
      plugins: [whereItIs],
    })
    return outputFiles[0].text
  },
}

export default {
  plugins: [testsOfTarget],
  test: {
    include: ['test/mutation/all.mjs'],
    testTimeout: 60_000,
    pool: 'threads',
    // A mutant in what a module does once, when it is loaded, is only seen where the sources are loaded afresh.
    isolate: true,
  },
}
