import type { z } from "zod"
import { type Actor, hasRole, speakerOf } from "../../../base/actor.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import type { Tx } from "../../../platform/database/db.ts"
import type { Create, Party } from "../../../platform/procedures/office.ts"
import { findSeated } from "../../members/public.ts"
import { speaksFor } from "../policy.ts"
import type { Channel } from "./record.ts"
import { begin } from "./schema.ts"

interface Origin {
  readonly channel: Channel
  readonly reporterName: string
  readonly reporterAffiliation: string
  readonly reporterStanding?: boolean
  readonly parties: readonly Party[]
}

/** Beginning a report: for oneself, in the name of a body, or by the office from a paper. */
export const createReport: Create = {
  input: begin,
  build: async ({ tx, actor, today, input }) => {
    const { bodyId, reporterId, reporterName, ...text } = input as z.infer<typeof begin>
    const day = today.toString()
    const paper = reporterId !== undefined || reporterName !== undefined
    const origin = paper
      ? await fromPaper(tx, actor, day, reporterId, reporterName)
      : bodyId
        ? await fromBody(tx, actor, bodyId)
        : await fromPerson(tx, speakerOf(actor), day)
    return { data: { kind: "report", ...text, ...origin } }
  },
}

const person = (personId: string): Party => ({ relation: "reporter", personId, bodyId: null })

/** A member by their seat; otherwise whoever the office has named: a station, a reporting point, an informant. */
async function fromPerson(tx: Tx, personId: string | null, day: string): Promise<Origin> {
  const origin =
    personId === null ? undefined : ((await asMember(tx, personId)) ?? (await asSource(tx, personId, day)))
  if (!origin) throw new Refusal("forbidden", reason("not_a_reporter"))
  return origin
}

async function asMember(tx: Tx, personId: string): Promise<Origin | undefined> {
  const seat = await findSeated(tx, personId)
  if (!seat) return undefined
  return {
    channel: "member",
    reporterName: seat.name,
    reporterAffiliation: seat.sector ?? "",
    reporterStanding: seat.standing,
    parties: [person(personId)],
  }
}

async function asSource(tx: Tx, personId: string, day: string): Promise<Origin | undefined> {
  const source = await tx.q
    .selectFrom("opinion_source")
    .innerJoin("person", (join) =>
      join.onRef("person.id", "=", "opinion_source.person_id").on("person.org_id", "=", tx.scope.orgId),
    )
    .select(["person.name", "opinion_source.kind", "opinion_source.name as place"])
    .where("opinion_source.org_id", "=", tx.scope.orgId)
    .where("opinion_source.person_id", "=", personId)
    .where("opinion_source.since", "<=", day)
    .where((row) => row.or([row("opinion_source.until", "is", null), row("opinion_source.until", ">=", day)]))
    .orderBy("opinion_source.since", "desc")
    .executeTakeFirst()
  if (!source) return undefined
  return {
    channel: source.kind,
    reporterName: source.name,
    reporterAffiliation: source.place,
    parties: [person(personId)],
  }
}

async function fromBody(tx: Tx, actor: Actor, bodyId: string): Promise<Origin> {
  if (!speaksFor(actor, bodyId)) {
    throw new Refusal("forbidden", reason("not_of_body", { field: "bodyId" }))
  }
  const body = await tx.q
    .selectFrom("body")
    .select("name")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", bodyId)
    .executeTakeFirst()
  if (!body) throw new Refusal("forbidden", reason("not_of_body", { field: "bodyId" }))
  return {
    channel: "body",
    reporterName: body.name,
    reporterAffiliation: "",
    parties: [{ relation: "reporting_body", personId: null, bodyId }],
  }
}

/** A letter, a note, a call: the office names who said it; somebody of the register becomes a party and is told. */
async function fromPaper(
  tx: Tx,
  actor: Actor,
  day: string,
  reporterId: string | undefined,
  name: string | undefined,
): Promise<Origin> {
  if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("only_office_from_paper"))
  if (reporterId === undefined) {
    if (!name) throw new Refusal("invalid", reason("reporter_needed", { field: "reporterName" }))
    return { channel: "paper", reporterName: name, reporterAffiliation: "", parties: [] }
  }
  const known = (await asMember(tx, reporterId)) ?? (await asSource(tx, reporterId, day))
  if (!known) throw new Refusal("invalid", reason("no_such_reporter", { field: "reporterId" }))
  return { ...known, channel: "paper" }
}
