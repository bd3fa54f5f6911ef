import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { evaluatePlainly } from '../../src/evaluate/plain/index.ts'
import type { Fault } from './fault-list.ts'

const PLAIN = fileURLToPath(new URL('../../src/evaluate/plain/', import.meta.url))

/** The plain evaluator with a mistake in it: a copy, bundled in a folder of its own that `close` takes away. */
export interface FaultyEvaluator {
  readonly fault: Fault
  readonly evaluate: typeof evaluatePlainly
}

/** How often a piece of text stands in a file of the plain evaluator. */
export function occurrences({ file, from }: Fault): number {
  return readFileSync(join(PLAIN, file), 'utf8').split(from).length - 1
}

/** Makes the faulty copies; `close` removes their folder. */
export async function makeFaulty(faults: readonly Fault[]): Promise<{ made: FaultyEvaluator[]; close: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'banfa-faults-'))
  const made: FaultyEvaluator[] = []
  for (const [i, fault] of faults.entries()) {
    const path = join(folder, `fault-${i}.mjs`)
    writeFileSync(path, await bundled(fault))
    const { evaluatePlainly: evaluate } = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as {
      evaluatePlainly: FaultyEvaluator['evaluate']
    }
    made.push({ fault, evaluate })
  }
  return { made, close: () => rmSync(folder, { recursive: true }) }
}

async function bundled({ file, from, to }: Fault): Promise<string> {
  const result = await build({
    entryPoints: [join(PLAIN, 'index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [
      {
        name: 'fault',
        setup({ onLoad }) {
          onLoad({ filter: /[/\\]plain[/\\][^/\\]*\.ts$/ }, ({ path }) => {
            if (basename(path) !== file || `${dirname(path)}/` !== PLAIN) return undefined
            return { contents: readFileSync(path, 'utf8').replace(from, () => to), loader: 'ts' }
          })
        },
      },
    ],
  })
  return result.outputFiles[0]?.text ?? ''
}
