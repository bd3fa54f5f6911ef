import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

interface Target {
  readonly sources: readonly string[]
  readonly tests: readonly string[]
  readonly without?: readonly string[]
}

const file = join(import.meta.dirname, '../targets.json')
const targets: readonly Target[] = Object.values(JSON.parse(readFileSync(file, 'utf8')))

const config: ViteUserConfig = defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: targets.flatMap(({ tests }) => tests),
    exclude: [...configDefaults.exclude, ...targets.flatMap(({ without = [] }) => without)],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'threads',
    isolate: false,
    coverage: {
      enabled: true,
      provider: 'v8',
      include: targets.flatMap(({ sources }) => sources),
      thresholds: { branches: 100, functions: 100, lines: 100, statements: 100, perFile: true },
      reporter: ['text-summary', 'json', ['text', { skipFull: true }]],
      reportsDirectory: 'coverage/unit',
    },
  },
})

export default config
