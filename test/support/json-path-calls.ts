import { createRequire } from 'node:module'

/** The library of paths that json-rules-engine carries, as that library itself sees it. */
export interface JsonPathLibrary {
  JSONPath(options: { path: string; json: object; wrap: boolean; eval?: 'safe' | 'native' }): unknown
}

/** That library; what takes the place of its function here does so inside json-rules-engine too. */
export const jsonPathLibrary: JsonPathLibrary = createRequire(
  createRequire(import.meta.url).resolve('json-rules-engine'),
)('jsonpath-plus')
