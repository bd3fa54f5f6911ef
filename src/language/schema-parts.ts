import type { Role } from '../model/core.ts'
import { ROLES } from './schema-roles.ts'
import type { JsonSchema } from './word.ts'

/** The properties of an object, each with its schema. */
export type Properties = Readonly<Record<string, JsonSchema>>

/** A schema with its description, 中文 first and English on the line below. */
export function described(schema: JsonSchema, zh: string, en: string): JsonSchema {
  return { ...schema, description: `${zh}\n${en}` }
}

/** An object of these keys and no others. */
export function closed(properties: Properties, required: readonly string[] = []): JsonSchema {
  return {
    type: 'object',
    additionalProperties: false,
    ...(required.length === 0 ? {} : { required }),
    properties,
  }
}

/** An object whose keys its author chooses. */
export function mapOf(values: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'object', additionalProperties: values, ...more }
}

/** One or more of something. */
export function listOf(items: JsonSchema, more: JsonSchema = {}): JsonSchema {
  return { type: 'array', minItems: 1, items, ...more }
}

/** A reference to one of the shared definitions. */
export function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` }
}

/** A text of at least one character. */
export const TEXT: JsonSchema = { type: 'string', minLength: 1 }

/** A day, as the text is written: 2019-01-01. */
export const DAY: JsonSchema = { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }

/** The name of a policy or version, which is also the name of its folder. */
export const FOLDER_NAME: JsonSchema = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' }

/** The name of a fact, derived fact, field or choice; a dot parts a record from its field, and is not in a name. */
export const NAME: JsonSchema = { pattern: '^[A-Za-z_一-鿿][A-Za-z0-9_一-鿿]*$' }

/** A text a person reads: one language, or both. */
export const LABEL: JsonSchema = {
  type: ['string', 'object'],
  minLength: 1,
  additionalProperties: false,
  required: ['zh'],
  properties: {
    zh: described(TEXT, '中文', 'In Chinese'),
    en: described(TEXT, '英文', 'In English'),
  },
}

/** The choices of a fact or of a defined value, and whether they have an order. */
export const CHOICES: Properties = {
  of: described(
    {
      type: ['object', 'array'],
      minProperties: 1,
      minItems: 1,
      uniqueItems: true,
      items: TEXT,
      additionalProperties: ref('label'),
    },
    '选项: 名称',
    'The choices: what they are called',
  ),
  ordered: described({ type: 'boolean' }, '选项由低到高排列，可比大小', 'The choices are ordered, lowest first'),
}

/** What a clause does in the instrument: decides how its truth bears on the applicant. */
export const ROLE: JsonSchema = described(
  { enum: Object.keys(ROLES) satisfies string[] },
  `条款的作用：${Object.entries(ROLES)
    .map(([name, { zh }]) => `${name} ${zh}`)
    .join('、')}`,
  `What the clause does: ${(Object.keys(ROLES) as Role[]).join(', ')}`,
)

/** Draws the definitions a schema refers to, directly or through others, into its `$defs`. */
export function withDefinitions(schema: JsonSchema, definitions: Properties): JsonSchema {
  const used = new Map<string, JsonSchema>()
  const draw = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key !== '$ref' || typeof value !== 'string') {
        draw(value)
        continue
      }
      const name = value.replace('#/$defs/', '')
      const definition = definitions[name]
      if (definition === undefined || used.has(name)) continue
      used.set(name, definition)
      draw(definition)
    }
  }
  draw(schema)
  const names = Object.keys(definitions).filter((name) => used.has(name))
  return names.length === 0
    ? schema
    : { ...schema, $defs: Object.fromEntries(names.map((name) => [name, definitions[name]])) }
}
