import type { JsonSchema } from '../language/word.ts'
import type { MapTree, ScalarTree, Tree } from '../model/tree.ts'
import { there } from '../util/there.ts'

/** One place at which a tree is not what its schema says, in the terms ajv uses. */
export interface ShapeError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

/**
 * Every place at which a tree does not fit a schema. It knows the part of JSON Schema 2020-12 that our schemas use, and
 * says what ajv says of them (test/load/fit-schema.test.ts). It only spares files that are right the 100 ms that ajv
 * takes to compile: whatever it finds is put to ajv, and `lint` puts every file to ajv.
 */
export function fitSchema(schema: JsonSchema, tree: Tree): ShapeError[] {
  const errors: ShapeError[] = []
  new Fitting(schema, errors).node(schema, tree, '', '#')
  return errors
}

class Fitting {
  private readonly definitions: Readonly<Record<string, JsonSchema>>
  private readonly errors: ShapeError[]

  constructor(root: JsonSchema, errors: ShapeError[]) {
    this.definitions = (root.$defs ?? {}) as Readonly<Record<string, JsonSchema>>
    this.errors = errors
  }

  node(schema: JsonSchema | false, tree: Tree, at: string, path: string): void {
    if (schema === false) {
      this.report(at, path, 'false schema', {})
      return
    }
    const typeFits = schema.type === undefined || hasType(tree, schema.type)
    if (!typeFits) this.report(at, `${path}/type`, 'type', { type: schema.type })
    if (typeof schema.$ref === 'string') {
      const name = schema.$ref.slice('#/$defs/'.length)
      this.node(there(this.definitions[name], 'definition', name), tree, at, schema.$ref)
    }
    if (schema.enum !== undefined || schema.const !== undefined) this.values(schema, tree, at, path)
    if (tree.kind === 'map') this.map(schema, tree, at, path)
    else if (tree.kind === 'list') this.list(schema, tree.items, at, path)
    else this.scalar(schema, tree, at, path)
    if (schema.allOf !== undefined)
      for (const [index, branch] of (schema.allOf as readonly JsonSchema[]).entries())
        this.node(branch, tree, at, `${path}/allOf/${index}`)
    if (schema.anyOf !== undefined) this.anyOf(schema.anyOf as readonly JsonSchema[], tree, at, path)
    if (schema.if !== undefined && this.fits(schema.if as JsonSchema, tree) && schema.then !== undefined) {
      const before = this.errors.length
      this.node(schema.then as JsonSchema, tree, at, `${path}/then`)
      if (this.errors.length > before) this.report(at, `${path}/if`, 'if', { failingKeyword: 'then' })
    }
  }

  private fits(schema: JsonSchema, tree: Tree): boolean {
    const before = this.errors.length
    this.node(schema, tree, '', '')
    const fits = this.errors.length === before
    this.errors.length = before
    return fits
  }

  private anyOf(branches: readonly JsonSchema[], tree: Tree, at: string, path: string): void {
    if (branches.some((branch) => this.fits(branch, tree))) return
    for (const [index, branch] of branches.entries()) this.node(branch, tree, at, `${path}/anyOf/${index}`)
    this.report(at, `${path}/anyOf`, 'anyOf', {})
  }

  private values(schema: JsonSchema, tree: Tree, at: string, path: string): void {
    const allowed = schema.enum as readonly unknown[] | undefined
    if (allowed !== undefined && !(tree.kind === 'scalar' && allowed.includes(tree.value)))
      this.report(at, `${path}/enum`, 'enum', { allowedValues: allowed })
    if (schema.const !== undefined && !(tree.kind === 'scalar' && tree.value === schema.const))
      this.report(at, `${path}/const`, 'const', { allowedValue: schema.const })
  }

  private scalar(schema: JsonSchema, { value }: ScalarTree, at: string, path: string): void {
    if (typeof value === 'string') {
      if (schema.minLength !== undefined && value.length < Number(schema.minLength))
        this.limit(schema, 'minLength', at, path)
      if (typeof schema.pattern === 'string' && !patternOf(schema.pattern).test(value))
        this.report(at, `${path}/pattern`, 'pattern', { pattern: schema.pattern })
    } else if (typeof value === 'number' && schema.minimum !== undefined && value < Number(schema.minimum))
      this.report(at, `${path}/minimum`, 'minimum', { comparison: '>=', limit: schema.minimum })
  }

  private list(schema: JsonSchema, items: readonly Tree[], at: string, path: string): void {
    if (schema.maxItems !== undefined && items.length > Number(schema.maxItems))
      this.limit(schema, 'maxItems', at, path)
    if (schema.minItems !== undefined && items.length < Number(schema.minItems))
      this.limit(schema, 'minItems', at, path)
    if (schema.uniqueItems === true && hasTwins(items)) this.report(at, `${path}/uniqueItems`, 'uniqueItems', {})
    if (schema.items !== undefined)
      for (const [index, item] of items.entries())
        this.node(schema.items as JsonSchema, item, `${at}/${index}`, `${path}/items`)
  }

  private map(schema: JsonSchema, tree: MapTree, at: string, path: string): void {
    const { entries } = tree
    if (schema.maxProperties !== undefined && entries.size > Number(schema.maxProperties))
      this.limit(schema, 'maxProperties', at, path)
    if (schema.minProperties !== undefined && entries.size < Number(schema.minProperties))
      this.limit(schema, 'minProperties', at, path)
    if (schema.required !== undefined)
      for (const key of schema.required as readonly string[])
        if (!entries.has(key)) this.report(at, `${path}/required`, 'required', { missingProperty: key })
    if (schema.dependentRequired !== undefined || schema.dependentSchemas !== undefined)
      this.dependents(schema, tree, at, path)
    const properties = (schema.properties ?? NO_PROPERTIES) as Readonly<Record<string, JsonSchema | false>>
    const additional = schema.additionalProperties as JsonSchema | false | undefined
    for (const { key, value } of entries.values()) {
      if (
        schema.propertyNames !== undefined &&
        !patternOf(String((schema.propertyNames as JsonSchema).pattern)).test(key)
      )
        this.report(at, `${path}/propertyNames`, 'propertyNames', { propertyName: key })
      const known = Object.hasOwn(properties, key)
      const inner = known ? properties[key] : additional
      if (inner === undefined) continue
      if (!known && inner === false)
        this.report(at, `${path}/additionalProperties`, 'additionalProperties', { additionalProperty: key })
      else
        this.node(
          inner,
          value,
          `${at}/${pointer(key)}`,
          known ? `${path}/properties/${pointer(key)}` : `${path}/additionalProperties`,
        )
    }
  }

  private dependents(schema: JsonSchema, tree: MapTree, at: string, path: string): void {
    for (const [property, needed] of Object.entries(schema.dependentRequired ?? {}) as [string, string[]][])
      if (tree.entries.has(property))
        for (const key of needed)
          if (!tree.entries.has(key))
            this.report(at, `${path}/dependentRequired`, 'dependentRequired', { property, missingProperty: key })
    for (const [property, inner] of Object.entries(schema.dependentSchemas ?? {}) as [string, JsonSchema][])
      if (tree.entries.has(property)) this.node(inner, tree, at, `${path}/dependentSchemas/${pointer(property)}`)
  }

  private limit(schema: JsonSchema, keyword: string, at: string, path: string): void {
    this.report(at, `${path}/${keyword}`, keyword, { limit: schema[keyword] })
  }

  private report(instancePath: string, schemaPath: string, keyword: string, params: ShapeError['params']): void {
    this.errors.push({ instancePath, schemaPath, keyword, params })
  }
}

const NO_PROPERTIES = {}

function hasType(tree: Tree, type: unknown): boolean {
  if (Array.isArray(type)) return type.some((one) => hasType(tree, one))
  if (tree.kind === 'map') return type === 'object'
  if (tree.kind === 'list') return type === 'array'
  if (tree.value === null) return type === 'null'
  if (type === 'integer') return Number.isInteger(tree.value)
  return type === 'number' ? Number.isFinite(tree.value) : typeof tree.value === type
}

function hasTwins(items: readonly Tree[]): boolean {
  const seen = new Set<unknown>()
  return items.some((item) => {
    const key = item.kind === 'scalar' ? item.value : item
    if (seen.has(key)) return true
    seen.add(key)
    return false
  })
}

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  let pattern = patterns.get(source)
  if (pattern === undefined) {
    pattern = new RegExp(source, 'u')
    patterns.set(source, pattern)
  }
  return pattern
}

function pointer(key: string): string {
  return /[~/]/.test(key) ? key.replaceAll('~', '~0').replaceAll('/', '~1') : key
}
