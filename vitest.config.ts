import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/bench/**'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'threads',
    // Modules are loaded once per thread: no test changes what another one imports.
    isolate: false,
    maxWorkers: '100%',
  },
})

export default config
