/**
 * Which facts of an office count as what for members' service: each office says so of its own facts when it takes its
 * seat, and the ledger of service reads them where they stand. Nothing is entered twice.
 */
export interface CountedFact {
  /** `procedure.action` in the house's table of facts. */
  readonly fact: `${string}.${string}`
  /** The kind of fact that rule books count. */
  readonly kind: string
  /** Who is credited: the relation to the case, with what it says of their part. */
  readonly of: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** The action whose day decides the year, as the submission does; left out: the fact's own day. */
  readonly day?: string
  /** The value of the fact's data that is the deciding day (YYYY-MM-DD), as a check-in's; goes before `day`. */
  readonly dayIn?: string
  /** Values of the fact's data that are attributes of the kind: `half_days`. */
  readonly carries?: readonly string[]
  /** Actions of the same case after which it counts no longer: withdrawn, taken off the list. */
  readonly undoneBy?: readonly string[]
  /** What the data of the fact must say: `{ ending: "convert_opinion" }`; left out: every such fact. */
  readonly where?: Readonly<Record<string, string>>
  /** Every such fact of a case counts, as each use of a report does; left out: the latest stands for all. */
  readonly every?: boolean
  /** The attribute `level` is that of the organisation itself. */
  readonly ownLevel?: boolean
}
