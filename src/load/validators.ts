import { type FileKind, SHAPES } from '../language/schemas.ts'
import type { Tree } from '../model/tree.ts'
import { fitSchema, type ShapeError } from './fit-schema.ts'

export type { FileKind } from '../language/schemas.ts'

/** Gives every place at which a tree is not of its shape. */
export type Validator = (tree: Tree) => ShapeError[]

/** The validator of a kind of file. */
export function validatorFor(kind: FileKind): Validator {
  return (tree) => fitSchema(SHAPES[kind], tree)
}
