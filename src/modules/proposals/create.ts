import { z } from "zod"
import { type Actor, holdsFor, speakerOf } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Tx } from "../../platform/database/db.ts"
import type { Create, Party } from "../../platform/procedures/office.ts"
import { findSeated } from "../members/public.ts"
import { cleanTexts } from "./clean.ts"
import { draft } from "./schema.ts"

/** Beginning a proposal: a member for themselves, or a representative in the name of a body. */
const begin = draft.extend({ bodyId: z.uuid().optional() }).transform(cleanTexts)

export const createProposal: Create = {
  input: begin,
  build: async ({ tx, actor, today, input }) => {
    const { bodyId, ...text } = input as z.infer<typeof begin>
    const by = bodyId ? await asBody(tx, actor, bodyId) : await asMember(tx, actor)
    return {
      data: {
        kind: "individual",
        ...text,
        ...by,
        sessionId: await sessionFor(tx, today),
      },
    }
  },
}

async function asMember(
  tx: Tx,
  actor: Actor,
): Promise<{ leadName: string; leadSector: string; parties: Party[] }> {
  const personId = speakerOf(actor)
  const seat = personId ? await findSeated(tx, personId) : undefined
  if (!seat || !personId) throw new Refusal("forbidden", reason("not_a_member"))
  return {
    leadName: seat.name,
    leadSector: seat.sector ?? "",
    parties: [{ relation: "lead_proposer", personId, bodyId: null }],
  }
}

async function asBody(tx: Tx, actor: Actor, bodyId: string): Promise<{ leadName: string; parties: Party[] }> {
  // Nobody else sees a body's draft, the office neither: it would open what it cannot find again.
  if (!holdsFor(actor, "body_representative", bodyId))
    throw new Refusal("forbidden", reason("not_of_body", { field: "bodyId" }))
  const body = await tx.q
    .selectFrom("body")
    .select("name")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", bodyId)
    .executeTakeFirst()
  if (!body) throw new Refusal("invalid", reason("sector_missing", { field: "bodyId" }))
  return { leadName: body.name, parties: [{ relation: "signing_body", personId: null, bodyId }] }
}

/** The session whose year this is: the newest whose collection has begun. */
export async function sessionFor(tx: Tx, today: Temporal.PlainDate): Promise<string> {
  const session = await tx.q
    .selectFrom("session")
    .select("id")
    .where("org_id", "=", tx.scope.orgId)
    .where("collection_opens_on", "<=", today.toString())
    .orderBy("collection_opens_on", "desc")
    .limit(1)
    .executeTakeFirst()
  if (!session) throw new Refusal("conflict", reason("no_session"))
  return session.id
}
