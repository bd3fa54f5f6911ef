/** The layout of receipts that this banfa writes and reads. */
export const RECEIPT_FORMAT = 1

/** What a decision came to, in brief: enough to say where another one first differs. */
export interface CameTo {
  readonly decisions: Readonly<Record<string, string>>
  readonly clauses: Readonly<Record<string, string>>
  /** By clause and recipient: the verdict, both bounds and the unit. */
  readonly amounts: Readonly<Record<string, string>>
}

/** What is needed to make a decision again, byte for byte, and to say why it does not come out the same. */
export interface Receipt {
  readonly receipt: typeof RECEIPT_FORMAT
  /** What the application is called in its decision. */
  readonly application: string
  readonly policy: string
  readonly version: string
  readonly asOf: string
  readonly using: string | null
  readonly for: string | null
  readonly engine: 'rules' | 'plain'
  readonly banfa: string
  readonly rules: string
  /** The hash of every file of the policy, by its path in the folder: what tells which of them changed. */
  readonly files: Readonly<Record<string, string>>
  /** The choice of every reading that the version knows. */
  readonly readings: Readonly<Record<string, string | null>>
  /** The application as given. */
  readonly facts: unknown
  /** Where what was noticed about the application stood: the files need not be there when it is replayed. */
  readonly places: readonly string[]
  readonly came: CameTo
  /** Of the application, of the decision, and of all the rest of the receipt. */
  readonly sha256: { readonly application: string; readonly decision: string; readonly receipt: string }
}
