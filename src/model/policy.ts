import type { Finding } from './finding.ts'
import type { Lineage } from './lineage.ts'
import type { Article, Heading } from './structure.ts'
import type { MapTree, Span, Tree } from './tree.ts'

/** A file as read: its text is kept so that a finding can show its line. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** One version's files, as read. */
export interface VersionFiles {
  readonly id: string
  readonly amends?: string
  readonly draft: boolean
  /** The entry of policy.yaml. */
  readonly tree: MapTree
  readonly span: Span
  readonly headings: readonly Heading[]
  readonly articles: readonly Article[]
  /** The published text, when there is one and it could be read. */
  readonly text?: SourceFile
  /** Its properties as written, where they were asked for and could be read; undefined: there are none. */
  readonly properties?: Tree
}

/** A policy folder as read: trees with places, nothing understood beyond its structure. */
export interface PolicyFiles {
  readonly dir: string
  readonly sources: ReadonlyMap<string, SourceFile>
  readonly policy?: MapTree
  readonly facts?: MapTree
  readonly versions: readonly VersionFiles[]
  /** The instruments it takes conditions and values from, by prefix; one that could not be found is left out. */
  readonly uses: ReadonlyMap<string, PolicyFiles>
  /** Whether the properties of its versions were read too: deciding needs none. */
  readonly withProperties?: boolean
  readonly findings: readonly Finding[]
}

/** A whole version: amendments laid over what they amend, its period known. */
export interface WholeVersion extends VersionFiles {
  readonly effective: { readonly from: string; readonly until: string | null } | null
  /** policy.yaml as this version reads it: its own decisions and readings over the shared ones, citations by its numbers. */
  readonly policy?: MapTree
  /** facts.yaml as this version reads it: citations by its numbers. */
  readonly facts?: MapTree
  /** How its clauses continue those of the version it amends; null when it amends none. */
  readonly lineage: Lineage | null
}

/** A policy whose versions are whole. */
export interface ResolvedPolicy {
  readonly files: PolicyFiles
  readonly versions: readonly WholeVersion[]
  /** The instruments it uses, by prefix. */
  readonly uses: ReadonlyMap<string, ResolvedPolicy>
  readonly findings: readonly Finding[]
}
