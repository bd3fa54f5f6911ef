import { createRequire } from 'node:module'
import type { ErrorObject, ValidateFunction } from 'ajv'
import { SHAPES, type ShapeKind } from '../language/schemas.ts'
import type { JsonSchema } from '../language/word.ts'
import type { Tree } from '../model/tree.ts'

/** One thing ajv found, with the schema node that asked for it. */
export interface AjvError {
  readonly instancePath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
  readonly schema: JsonSchema
}

const compiled = new Map<ShapeKind, ValidateFunction>()

/** What ajv says of a tree, the library loaded and the schema compiled on first use: 100 ms that only `lint` and a fault cost. */
export function ajvErrors(kind: ShapeKind, tree: Tree): AjvError[] {
  const validate = compiled.get(kind) ?? compile(kind)
  validate(looked(tree))
  const told = new Set<string>()
  return (validate.errors ?? []).flatMap(
    ({ instancePath, keyword, params, propertyName, parentSchema }: ErrorObject) => {
      // The inner error of a name stands beside the outer one, and branches repeat each other's.
      const key = JSON.stringify([instancePath, keyword, params])
      if (propertyName !== undefined || told.has(key)) return []
      told.add(key)
      return [{ instancePath, keyword, params, schema: parentSchema ?? {} }]
    },
  )
}

/** A tree as ajv looks at it: ordinary objects, for where it compares two items it asks both for their `valueOf`. */
function looked(tree: Tree): unknown {
  switch (tree.kind) {
    case 'scalar':
      return tree.value
    case 'list':
      return tree.items.map(looked)
    case 'map':
      return Object.fromEntries([...tree.entries.values()].map(({ key, value }) => [key, looked(value)]))
  }
}

function compile(kind: ShapeKind): ValidateFunction {
  const { Ajv2020 } = createRequire(import.meta.url)('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js')
  const ajv = new Ajv2020({
    strict: true,
    strictRequired: false,
    allowUnionTypes: true,
    allErrors: true,
    ownProperties: true,
    messages: false,
    verbose: true,
  })
  const validate = ajv.compile(SHAPES[kind])
  compiled.set(kind, validate)
  return validate
}
