import { z } from "zod"
import type { Role } from "../../../base/actor.ts"

/** What stands in the lists that an organisation lays down: choices, journals, signers, credits. */
const words = z.object({ zh: z.string().min(1).max(60), en: z.string().min(1).max(120) })
const code = z.string().regex(/^[a-z][a-z0-9_]*$/)
export const choice = z.object({ code, label: words })
export type Choice = z.infer<typeof choice>

export const journalKinds = ["single", "digest", "forwarded"] as const

export const journal = z.object({
  code,
  kind: z.enum(journalKinds),
  label: words,
  /** 版头: what stands in red at its head; left out or empty: the template's. */
  masthead: z.string().trim().max(30).optional(),
  /** 第{n}期（总第{n}期）… `{year}` and `{n}` are filled in. */
  pattern: z.string().min(3).max(40),
})
export type Journal = z.infer<typeof journal>

/** Whoever signs reads what stands in the issue, so only those whom the wall in the database lets read reports. */
export const signerRoles = [
  "chair",
  "information_office",
  "proposal_committee",
  "proposal_office",
] as const satisfies readonly Role[]

export const signer = z.object({ code, label: words, role: z.enum(signerRoles) })
export type Signer = z.infer<typeof signer>

export const credit = z.object({
  /** `issued`, `adopted` or `instructed`. */
  event: z.enum(["issued", "adopted", "instructed"]),
  /** The form of issue, the level of adoption, the level of the leader. */
  detail: code,
  points: z.number().min(0).max(1000),
})
export type Credit = z.infer<typeof credit>
