import { SHAPES, type ShapeKind } from '../language/schemas.ts'
import type { Finding } from '../model/finding.ts'
import type { Tree } from '../model/tree.ts'
import { type AjvError, ajvErrors } from './ajv-errors.ts'
import { fitSchema } from './fit-schema.ts'
import { shapeFinding } from './shape-finding.ts'
import type { ShapeNote } from './shape-note.ts'

/** Nobody mends more than this at a time. */
const MOST = 50

/**
 * What in a tree is not of the shape of its kind of file: unknown and missing keys, wrong types, words that do not exist.
 * What is wrong is ajv's to say; a quick fit spares deciding the cost of ajv on files that are right, and `thorough` asks
 * ajv of those too.
 */
export function validateShape(kind: ShapeKind, tree: Tree, thorough = false): Finding[] {
  if (!thorough && fitSchema(SHAPES[kind], tree).length === 0) return []
  const errors = ajvErrors(kind, tree).filter(({ keyword }) => keyword !== 'if')
  if (errors.length === 0) return []
  const findings = bearing(errors)
    .map((error) => shapeFinding(error, error.schema, tree))
    .sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0))
  return onePerPlace(withoutEchoes(findings)).slice(0, MOST)
}

/** Of the branches of an `anyOf`, only what is wrong inside the value; else that none fits. */
function bearing(errors: readonly AjvError[]): AjvError[] {
  const choices = errors.filter(({ keyword }) => keyword === 'anyOf').map(({ instancePath }) => instancePath)
  if (choices.length === 0) return [...errors]
  return errors.filter((error) => {
    const { instancePath, keyword } = error
    const at = choices.find((path) => instancePath === path || instancePath.startsWith(`${path}/`))
    if (at === undefined) return true
    const inside = (other: AjvError): boolean =>
      other.instancePath.startsWith(`${at}/`) || (other.instancePath === at && other.keyword === 'additionalProperties')
    return errors.some(inside) ? inside(error) : keyword === 'anyOf'
  })
}

/** A missing key is told once, whatever asks for it, and not at all when it is there misspelt. */
function withoutEchoes(findings: readonly (Finding & ShapeNote)[]): (Finding & ShapeNote)[] {
  const told = new Set(findings.map(({ place, meant: key }) => (key === undefined ? '' : `${place}/${key}`)))
  return findings.filter(({ place, missing }) => {
    if (missing === undefined) return true
    const key = `${place}/${missing}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

function onePerPlace(findings: readonly (Finding & ShapeNote)[]): Finding[] {
  const places = new Set<number>()
  return findings.flatMap(({ place: _place, missing: _missing, meant: _meant, ...finding }) => {
    const at = finding.span?.start ?? 0
    if (places.has(at)) return []
    places.add(at)
    return [finding]
  })
}
