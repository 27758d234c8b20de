import type { Tx } from "../../../platform/database/db.ts"
import type { Deed, Party } from "../../../platform/procedures/office.ts"
import { addParties, openCase, removeParty } from "../../../platform/procedures/open.ts"
import { isParty } from "../policy.ts"
import { createReport } from "../reports/create.ts"
import { resolveAsked } from "./asked.ts"
import type { OpinionCommission } from "./record.ts"
import type { CommissionInputs } from "./schema.ts"

type Of<N extends keyof CommissionInputs> = Deed<OpinionCommission, CommissionInputs[N]>
type Writes = { readonly [N in keyof CommissionInputs]?: (deed: Of<N>) => Promise<void> }

const procedure = "opinion_commission"

export const commissionWrites: Writes = {
  answer: async ({ house, tx, record, actor, today }) => {
    const who = record.parties.find((party) => party.relation === "asked" && isParty(party, actor))
    if (!who || (await reportsOf(tx, record.id, who, "draft")).length > 0) return
    const input = who.bodyId ? { bodyId: who.bodyId } : {}
    const { data } = await createReport.build({ house, tx, actor, today, input })
    const draft = { ...data, commissionId: record.id }
    await openCase(house, tx, { procedure: "opinion_report", actor, data: draft })
  },
  decline: async ({ tx, record, actor, at }) => {
    for (const party of record.parties)
      if (party.relation === "asked" && isParty(party, actor)) await move(tx, record, party, "declined", at)
  },
  receive: async ({ tx, record, input, at }) => {
    for (const party of await answerers(tx, record, input.reportId))
      if (party.relation !== "answered") await move(tx, record, party, "answered", at)
  },
  takeBack: async ({ tx, record, input, at }) => {
    for (const party of await answerers(tx, record, input.reportId))
      if (party.relation === "answered" && (await reportsOf(tx, record.id, party, "in")).length === 0)
        await move(tx, record, party, "asked", at)
  },
  askMore: async ({ tx, record, input, today, at }) => {
    const asked = await resolveAsked(tx, today.toString(), input)
    const had = (party: Party) =>
      record.parties.some((each) => each.personId === party.personId && each.bodyId === party.bodyId)
    const fresh = asked.filter((party) => !had(party))
    await addParties(tx, procedure, record.id, fresh, at)
  },
}

async function move(tx: Tx, { id }: OpinionCommission, party: Party, relation: string, at: Date) {
  await removeParty(tx, id, party)
  await addParties(tx, procedure, id, [{ ...party, relation }], at)
}

/** Those asked in whose name the report is. */
async function answerers(tx: Tx, record: OpinionCommission, reportId: string): Promise<Party[]> {
  const reporters = await tx.q
    .selectFrom("case_party")
    .select(["person_id", "body_id"])
    .where("org_id", "=", tx.scope.orgId)
    .where("case_id", "=", reportId)
    .where("relation", "in", ["reporter", "reporting_body"])
    .execute()
  return record.parties.filter((party) =>
    reporters.some((each) => each.person_id === party.personId && each.body_id === party.bodyId),
  )
}

/** What this party has begun, or handed in, for the commission. */
function reportsOf(tx: Tx, commissionId: string, { personId, bodyId }: Party, which: "draft" | "in") {
  return tx.q
    .selectFrom("opinion_report as r")
    .innerJoin("case_party as c", (join) =>
      join.onRef("c.case_id", "=", "r.id").on("c.org_id", "=", tx.scope.orgId),
    )
    .select("r.id")
    .where("r.org_id", "=", tx.scope.orgId)
    .where("r.commission_id", "=", commissionId)
    .where("c.relation", "in", ["reporter", "reporting_body"])
    .$if(personId !== null, (query) => query.where("c.person_id", "=", personId))
    .$if(bodyId !== null, (query) => query.where("c.body_id", "=", bodyId))
    .$if(which === "draft", (query) => query.where("r.state", "=", "draft"))
    .$if(which === "in", (query) => query.where("r.state", "not in", ["draft", "withdrawn"]))
    .execute()
}
