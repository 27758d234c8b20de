import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { portionsOf } from "../../base/portions.ts"
import { mintScope, type Read, type Tx } from "../../platform/database/db.ts"
import { enqueue } from "../../platform/jobs/queue.ts"
import { announce } from "../../platform/live/announce.ts"
import { getHeading } from "../../platform/procedures/heading.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { AnyOffice, CaseRecord, EffectHandler, Fact, House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { findKind, type Kind, placeholders } from "./kinds.ts"
import { listWishes, type Wish } from "./preferences.ts"
import { resolveRecipients } from "./recipients.ts"
import type {} from "./tables.ts"

/**
 * The effect `notify`: `to` is a relation, `role:…`, `spoken_for` or `duty`, `kind` names the words. One notice for each person, fact
 * and kind, so a job that is run again tells nobody twice. Under an `order` for many it is one for each person, order and
 * kind: `many` names the words, and the notice leads to the list.
 */
export const notify: EffectHandler = async ({ house, orgId, fact, args }) => {
  const { to = "", order } = args
  const name = (order ? args.many : args.kind) ?? ""
  if (to === "spoken_for" && !fact.actor.onBehalfOf) return
  const office = getOffice(house, fact.procedure)
  const kind = findKind(office, name)
  if (!kind) throw new Error(`${fact.procedure} has no words for the notice "${name}"`)
  await house.db.write(mintScope(orgId, null), async (tx) => {
    const today = house.clock.today(await timeZoneOf(tx))
    const people = await resolveRecipients(tx, office, fact, to, today)
    if (people.length === 0) return
    const params = await gatherParams(house, tx, office, fact, kind)
    if (!params) return
    const told = order ? { ...fact, id: order } : fact
    const said = order ? { ...params, order } : params
    const at = toDate(house.clock.now())
    for (const some of portionsOf(people, 1_000)) await tellPeople(tx, told, kind, said, some, at)
  })
}

async function tellPeople(
  tx: Tx,
  fact: Fact,
  kind: Kind,
  params: Readonly<Record<string, string>>,
  people: readonly string[],
  at: Date,
): Promise<void> {
  const wishes = await listWishes(tx, kind, people)
  const inserted = await tx.q
    .insertInto("notice")
    .values(
      people.map((personId) => {
        const { email, muted } = wishes.get(personId) as Wish
        return {
          org_id: tx.scope.orgId,
          id: newId(),
          person_id: personId,
          kind: kind.kind,
          procedure: fact.procedure,
          case_id: fact.caseId,
          fact_id: fact.id,
          params: JSON.stringify(params),
          at,
          // A muted notice can be looked up, but asks for no attention.
          read_at: muted && !kind.duty ? at : null,
          email: email === "never" ? null : email,
        }
      }),
    )
    .onConflict((conflict) => conflict.columns(["org_id", "person_id", "kind", "fact_id"]).doNothing())
    .returning(["id", "person_id", "email"])
    .execute()
  for (const { id, person_id, email } of inserted) {
    announce(tx, { procedure: "notice", caseId: fact.caseId, personId: person_id })
    if (email === "now") {
      await enqueue(tx, "notice_mail", { orgId: tx.scope.orgId, noticeId: id }, { key: `notice/${id}` })
    }
  }
}

/** What the words want filled in, and always what the case is called; undefined when the case is gone. */
async function gatherParams(
  house: House,
  read: Read,
  office: AnyOffice,
  fact: Fact,
  kind: Kind,
): Promise<Record<string, string> | undefined> {
  const record: CaseRecord | undefined = await office.load(read, fact.caseId, false)
  if (!record) return undefined
  const { number, title } = await getHeading(house, read, office, record)
  const known: Record<string, unknown> = { ...fact.data, by: fact.actor.name, number, subject: title }
  const wanted = placeholders(kind)
  if (wanted.has("due") && known.due === undefined) known.due = await findDue(read, fact.caseId)
  return Object.fromEntries(
    [...wanted, "number", "subject"].flatMap((name) => {
      const value = known[name]
      return typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : []
    }),
  )
}

async function findDue(read: Read, caseId: string): Promise<string | undefined> {
  const row = await read.q
    .selectFrom("deadline")
    .select("due_on")
    .where("org_id", "=", read.scope.orgId)
    .where("case_id", "=", caseId)
    .where("status", "=", "open")
    .orderBy("due_on")
    .limit(1)
    .executeTakeFirst()
  return row?.due_on
}
