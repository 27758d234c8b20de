import { z } from "zod"

const done = z.object({ at: z.string(), by: z.string(), action: z.string(), why: z.string().nullable() })
export type Done = z.output<typeof done>

export const doneList = z.object({ items: z.array(done) })

export const accountView = z.object({
  person: z.object({ id: z.string(), name: z.string() }),
  account: z
    .object({
      username: z.string(),
      blocked: z.boolean(),
      mustChange: z.boolean(),
      passwordSetAt: z.string(),
      factors: z.object({ authenticator: z.boolean(), passkeys: z.number(), recoveryCodes: z.number() }),
      sessions: z.number(),
      lastSeen: z.string().nullable(),
    })
    .nullable(),
  singleSignOn: z
    .object({ label: z.string(), issuer: z.string(), claim: z.string(), subject: z.string().nullable() })
    .nullable(),
  recovery: z
    .object({
      id: z.string(),
      why: z.string(),
      askedBy: z.string(),
      askedAt: z.string(),
      expiresAt: z.string(),
    })
    .nullable(),
  may: z.object({
    ask: z.boolean(),
    second: z.boolean(),
    withdraw: z.boolean(),
    map: z.boolean(),
    endSessions: z.boolean(),
  }),
  history: z.array(done),
})
export type AccountView = z.output<typeof accountView>

export const waitingList = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      personId: z.string(),
      name: z.string(),
      why: z.string(),
      askedBy: z.string(),
      askedAt: z.string(),
      expiresAt: z.string(),
      /** Whether the reader may give the second word. */
      second: z.boolean(),
    }),
  ),
})
export type WaitingList = z.output<typeof waitingList>

export const request = z.strictObject({ why: z.string().trim().min(4).max(200) })
export const decision = z.strictObject({ outcome: z.enum(["confirmed", "declined", "withdrawn"]) })
/** The initial password is told to whoever confirmed, once. */
export const decided = z.object({ password: z.string().nullable() })
export const mapping = z.strictObject({ subject: z.string().trim().min(1).max(200).nullable() })

const words = z.object({ zh: z.string(), en: z.string() })
/** The rules of signing in, as they stand, each with its words. */
export const rules = z.object({
  validFrom: z.string().nullable(),
  edits: z.boolean(),
  items: z.array(
    z.object({
      name: z.string(),
      label: words,
      help: words.nullable(),
      range: words.nullable(),
      unit: words.nullable(),
      basis: words,
      value: z.union([z.string(), z.number()]),
      usual: z.union([z.string(), z.number()]),
    }),
  ),
})
export type Rules = z.output<typeof rules>
