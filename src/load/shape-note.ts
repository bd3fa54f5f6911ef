/** What a finding about a mapping is about, so that one mistake is told once. */
export interface ShapeNote {
  /** The pointer of the mapping. */
  readonly place: string
  /** The key that is not there. */
  readonly missing?: string
  /** The key an unknown key was probably meant to be. */
  readonly meant?: string
}
