import type { Slice } from '../../model/core.ts'
import { child, type Span, type Tree, textAt } from '../../model/tree.ts'
import type { ScalarType } from '../../model/type.ts'
import { malformed } from '../faults/malformed.ts'
import { inferredType } from '../literal.ts'
import { readQuantity } from '../quantity.ts'
import { type Context, refuse, type ScaleDefinition } from '../word.ts'
import { type Edge, followEachOther, HIGH_EDGES, LOW_EDGES } from './edges.ts'
import { rateIn, scaleMeasure } from './scale-measure.ts'
import { isNought, type Written, writtenAt, writtenIn } from './written.ts'

/** The slices of a scale laid on a value, and the type of what they come to. */
export interface LaidScale {
  readonly slices: readonly Slice[]
  readonly type: ScalarType
}

interface WrittenSlice {
  readonly low: Edge | null
  readonly high: Edge | null
  readonly flat: Written | undefined
  readonly rate: Written | undefined
  readonly span: Span
}

/** Lays a scale on a value of a type; null when it does not fit, or is no scale. What is wrong is told where the scale stands. */
export function laySlices(
  definition: ScaleDefinition,
  of: ScalarType,
  expected: ScalarType | null,
  outer: Context,
): LaidScale | null {
  const context = whereItStands(definition, outer)
  const written = readSlices(definition, of, context)
  if (written === null) return null
  const flats = written.flatMap(({ flat }) => flat ?? [])
  const rates = written.flatMap(({ rate }) => rate ?? [])
  const measure = scaleMeasure({ of, expected, flats, rates, span: definition.span }, context)
  if (measure === null) return null
  const slices: Slice[] = []
  for (const { low, high, flat, rate } of written) {
    const flatly = flat === undefined ? undefined : writtenIn(flat, measure.type, context)
    const rated = rate === undefined ? undefined : rateIn(rate, measure, context)
    if (flatly === null || rated === null) return null
    slices.push({
      low: low === null || (low.at.num === 0n && low.includes) ? null : { at: low.at, includes: low.includes },
      high: high === null ? null : { at: high.at, includes: high.includes },
      flat: flatly ?? null,
      rate: rated ?? null,
    })
  }
  return { slices, type: measure.type }
}

/** Reports what is wrong with the slices of a scale that nothing is laid on yet: all but what they come to. */
export function lookAtSlices(definition: ScaleDefinition, context: Context): void {
  readSlices(definition, typeOfEdges(definition), whereItStands(definition, context))
}

function whereItStands({ cite }: ScaleDefinition, context: Context): Context {
  return { ...context, report: (finding) => context.report({ ...finding, clause: cite }) }
}

function typeOfEdges({ slices }: ScaleDefinition): ScalarType {
  const words = [...Object.keys(LOW_EDGES), ...Object.keys(HIGH_EDGES)]
  const edges = slices.flatMap((tree) => words.flatMap((word) => readQuantity(textAt(tree, word) ?? '') ?? []))
  const told = edges.filter((edge) => !isNought(edge))
  const types = told.map(inferredType)
  // counted in halves anywhere, it is laid on no whole number
  return types.find(({ kind }) => kind !== 'integer') ?? types[0] ?? { kind: 'number' }
}

/** Slices that follow each other from 0; null when refused. */
function readSlices(definition: ScaleDefinition, of: ScalarType, context: Context): WrittenSlice[] | null {
  const read = definition.slices.map((tree) => readSlice(tree, of, context))
  const written = read.filter((slice) => slice !== null)
  if (written.length < read.length || !fromNought(written, definition, context)) return null
  return followEachOther(written, context) ? written : null
}

function readSlice(tree: Tree, of: ScalarType, context: Context): WrittenSlice | null {
  const low = edgeAt(tree, LOW_EDGES, of, context)
  const high = edgeAt(tree, HIGH_EDGES, of, context)
  const flat = writtenAt(tree, 'flat', context)
  const rate = writtenAt(tree, 'rate', context)
  if (low === undefined || high === undefined || flat === null || rate === null) return null
  return { low, high, flat, rate, span: tree.span }
}

/** One edge of a slice: null when open, undefined when refused. */
function edgeAt(
  tree: Tree,
  words: Readonly<Record<string, boolean>>,
  of: ScalarType,
  context: Context,
): Edge | null | undefined {
  const present = Object.keys(words).filter((word) => child(tree, word) !== undefined)
  const [word] = present
  if (word === undefined) return null
  if (present.length > 1) {
    refuse(
      context,
      malformed(tree.span, { zh: `${present.join('、')} 只能写一个`, en: `only one of ${present.join(', ')}` }),
    )
    return undefined
  }
  const written = writtenAt(tree, word, context)
  const at = written ? writtenIn(written, of, context) : null
  return written && at !== null ? { at, includes: words[word] === true, source: written.tree.source } : undefined
}

/** The first slice begins at 0: what lies below it would have no part in the scale. */
function fromNought(slices: readonly WrittenSlice[], { span }: ScaleDefinition, context: Context): boolean {
  const [first] = slices
  if (first === undefined) {
    refuse(context, malformed(span, { zh: '没有写一档', en: 'there is no slice' }))
    return false
  }
  const { low } = first
  if (low === null || low.at.num === 0n) return true
  refuse(context, {
    code: 'bands-gap',
    span: first.span,
    message: {
      zh: `第一档之下有空隙（${low.source} 以下）`,
      en: `there is a gap below the first slice (below ${low.source})`,
    },
    why: { zh: '累进标准从 0 起，各档相接', en: 'the slices of a scale follow each other from 0' },
    help: {
      zh: '在前面加一档，不写 flat 和 rate 即不加',
      en: 'put a slice before it; without flat and rate it adds nothing',
    },
  })
  return false
}
