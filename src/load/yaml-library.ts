import { createRequire } from 'node:module'

/** The library that reads YAML in full; loaded when a file first needs it, for most are plain enough to do without. */
export function yamlLibrary(): typeof import('yaml') {
  library ??= createRequire(import.meta.url)('yaml') as typeof import('yaml')
  return library
}

let library: typeof import('yaml') | undefined
