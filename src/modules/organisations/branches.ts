import { sql } from "kysely"
import { z } from "zod"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { noteInRegister } from "../../platform/procedures/register-fact.ts"
import type { Clerk } from "./bodies.ts"
import { getBody } from "./body-reads.ts"
import type { Write } from "./doing.ts"
import { mustKeepRegister } from "./keep.ts"
import { type BranchAct, branchAct, branchActShape } from "./schema.ts"
import type {} from "./tables.ts"

const access = "signed-in" as const
const tags = ["organisation"]
const params = z.object({ id: z.uuid() })
const response = { 200: z.object({ items: z.array(branchActShape) }) }
const path = "/api/organisation/bodies/:id/branch-acts"

/** Party branches: what an ordinary one does about membership, and what a functional one may not do. */
export function mountBranches(app: App, house: House, write: Write): void {
  app.get(
    path,
    { access, schema: { params, response, tags, summary: "What a party branch did about membership" } },
    (request) =>
      house.db.read(request.scope, async (read) => {
        mustKeepRegister(request.actor)
        return { items: await listBranchActs(read, request.params.id) }
      }),
  )
  app.post(
    path,
    {
      access,
      schema: {
        params,
        body: branchAct,
        response,
        tags,
        summary: "Record recruiting, dues or a moved membership",
      },
    },
    (request) =>
      write(request, async (clerk) => {
        await recordBranchAct(clerk, request.params.id, request.body)
        return { items: await listBranchActs(clerk.tx, request.params.id) }
      }),
  )
}

/** A functional branch leads its members in the work; their membership stays with their own branches. */
async function recordBranchAct(
  clerk: Clerk,
  bodyId: string,
  given: z.output<typeof branchAct>,
): Promise<void> {
  const { house, tx, actor, today } = clerk
  mustKeepRegister(actor)
  const branch = await getBody(tx, bodyId, today)
  if (branch.kind !== "party_branch") throw new Refusal("invalid", reason("not_a_branch"))
  if (branch.functional)
    throw new Refusal(
      "conflict",
      reason("functional_branch", { field: "kind", params: { name: branch.name } }),
    )
  if (given.on > today) throw new Refusal("invalid", reason("days_out_of_order", { field: "on" }))
  const person = await tx.q
    .selectFrom("person")
    .select("name")
    .where("org_id", "=", tx.scope.orgId)
    .where("id", "=", given.personId)
    .executeTakeFirst()
  if (!person) throw new Refusal("invalid", reason("no_such_choice", { field: "personId" }))
  await tx.q
    .insertInto("branch_act")
    .values({
      org_id: tx.scope.orgId,
      id: newId(),
      body_id: bodyId,
      person_id: given.personId,
      kind: given.kind,
      on_date: given.on,
      note: given.note,
      by_person_id: actor.personId ?? "",
      at: toDate(house.clock.now()),
    })
    .execute()
  const data = { branch: branch.name, person: person.name, kind: given.kind, on: given.on }
  noteInRegister(house, tx, actor, { action: "branch_act", subject: given.personId, data })
}

async function listBranchActs(read: Read, bodyId: string): Promise<BranchAct[]> {
  const { orgId } = read.scope
  const { rows } = await sql<BranchAct>`
    select a.id, a.kind, p.name, a.on_date as "on", a.note
    from branch_act a join person p on p.org_id = ${orgId} and p.id = a.person_id
    where a.org_id = ${orgId} and a.body_id = ${bodyId} order by a.on_date desc, a.id desc limit 500`.execute(
    read.q,
  )
  return rows
}
