import type { Role } from "../../../base/actor.ts"

export interface Step {
  duty: string
  role?: Role
  personId?: string
}

export interface Named {
  id: string
  name: string
}

/** A template as it is written; the server checks it when it is saved. */
export interface Template {
  layout: "official" | "letter"
  issuerMark: string
  title: string
  body: string
  signatory: string
  seriesCode: string | null
  sealId: string | null
  copies: string[]
  printedBy: string | null
  note: string | null
  chain: Step[]
}

/** What GET /api/document-forms/templates/{kind} answers. */
export interface Versions {
  versions: readonly { version: number; content: Template; by: string | null; at: string | null }[]
  draft: { content: Template; previewed: boolean } | null
  /** Those whom the chains name. */
  people: readonly Named[]
}
