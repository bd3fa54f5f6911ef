/** Plain data as a YAML file holds it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonMap

/** A mapping of plain data. */
export interface JsonMap {
  readonly [key: string]: Json
}

/** Whether it is a mapping. */
export function isMap(json: Json | undefined): json is JsonMap {
  return typeof json === 'object' && json !== null && !Array.isArray(json)
}

/** Everything inside, each with the key or index it stands under, itself included. */
export function* everything(json: Json, key: string | number = ''): Generator<readonly [string | number, Json]> {
  yield [key, json]
  if (Array.isArray(json)) for (const [i, item] of json.entries()) yield* everything(item, i)
  else if (isMap(json)) for (const [name, value] of Object.entries(json)) yield* everything(value, name)
}
