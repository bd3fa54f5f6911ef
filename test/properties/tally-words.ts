import { CHANGES, CONDITIONS, EXPRESSIONS, MEANINGS, OPERATORS } from '../../src/language/index.ts'
import { isMap, type Json, type JsonMap } from '../generate/json.ts'
import type { SurfacePolicy } from '../generate/policy.ts'
import { OPEN_POINT } from '../generate/scope.ts'

/** Everything a policy may be written with, by the name it is counted under. */
export const WORDS: readonly string[] = [
  ...OPERATORS.keys(),
  ...CONDITIONS.keys(),
  ...[...EXPRESSIONS.keys()].map(expressionName),
  ...MEANINGS.keys(),
  ...CHANGES.map((change) => `adjust ${change}`),
  ...['adjust outcome', 'adjust value', 'adjust ceiling', 'adjust group'],
  ...['for', 'to a word', 'to a fact', 'to an item', 'per ever', 'per year', 'ceiling', 'taken', 'better', 'unit'],
  ...['cap per ever', 'cap per year', 'payer by', 'payer shared', 'by with done', 'by without done'],
  ...['upToCeiling', 'scale', 'class', 'several definitions', 'a derived field', 'due years'],
  ...['when', 'unless', 'outcomes', 'answer', 'a reading', 'a reading without a choice'],
]

/** “unclear” is a condition and a value. */
function expressionName(word: string): string {
  return word === 'unclear' ? 'unclear value' : word
}

const OUTCOMES = ['grant', 'charge', 'quantity']
/** Where a condition stands. */
const CONDITION_PLACES: ReadonlySet<string> = new Set(['all', 'any', 'not', 'where', 'satisfies', 'when', 'unless'])

/** Every word of a policy, as often as it stands there. */
export function* wordsOf({ policy, facts, articles }: SurfacePolicy): Generator<string> {
  const defined = new Set<string>()
  for (const json of [policy, facts, ...articles]) {
    for (const word of wordsIn(json, '')) {
      if (!word.startsWith(DEFINES)) yield word
      else if (defined.has(word)) yield 'several definitions'
      else defined.add(word)
    }
  }
}

const DEFINES = 'define '

function* wordsIn(json: Json, place: string): Generator<string> {
  if (json === 'upToCeiling') yield json
  if (Array.isArray(json)) for (const item of json) yield* wordsIn(item, place)
  if (!isMap(json)) return
  yield* wordsOfNode(json, place)
  for (const [key, value] of Object.entries(json)) {
    // what an adjustment does is no expression
    if (key === 'adjust' && isMap(value)) for (const [inner, by] of Object.entries(value)) yield* wordsIn(by, inner)
    else yield* wordsIn(value, key)
  }
}

function* wordsOfNode(node: JsonMap, place: string): Generator<string> {
  const asks = CONDITION_PLACES.has(place) || 'quote' in node || 'label' in node
  for (const [key, value] of Object.entries(node)) {
    if (key === 'operator') yield `${value}`
    else if (key === 'unclear') yield asks ? key : 'unclear value'
    else if (CONDITIONS.has(key) || key === 'when' || key === 'unless') yield key
    else if (EXPRESSIONS.has(key) && !(key === 'bands' && Array.isArray(value))) yield key
    else if (key === 'scale' && Array.isArray(value)) yield key
    else if (key === 'reading' && place !== 'completes' && place !== 'mode')
      yield value === OPEN_POINT ? 'a reading without a choice' : 'a reading'
    else if (key === 'expect') yield 'due years'
    else if (key === 'derived' && 'type' in node) for (const _ of Object.keys(value as JsonMap)) yield 'a derived field'
    else if ((key === 'outcomes' || key === 'answer') && 'label' in node) yield key
    else if (key === 'define' && isMap(value)) {
      yield `${DEFINES}${value.name}`
      if ('of' in value) yield 'class'
    } else if ('quote' in node && MEANINGS.has(key)) {
      yield key
      yield* wordsOfMeaning(key, value)
    }
  }
}

function* wordsOfMeaning(word: string, json: Json): Generator<string> {
  if (!isMap(json)) return
  const has = (...keys: readonly string[]): string[] => keys.filter((key) => key in json)
  if (OUTCOMES.includes(word)) {
    yield* has('for', 'ceiling', 'taken', 'better', 'unit')
    yield isMap(json.to) ? ('fact' in json.to ? 'to a fact' : 'to an item') : 'to a word'
    if ('per' in json) yield `per ${json.per}`
  }
  if (word === 'adjust') {
    for (const change of has(...CHANGES)) yield `adjust ${change}`
    for (const key of has('outcome', 'value', 'group')) yield `adjust ${key}`
    if (json.part === 'ceiling') yield 'adjust ceiling'
  }
  if (word === 'cap' && 'per' in json) yield `cap per ${json.per}`
  if (word === 'payer') for (const key of has('by', 'shared')) yield `payer ${key}`
  if (word === 'by') yield 'done' in json ? 'by with done' : 'by without done'
}
