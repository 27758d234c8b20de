import { askRecovery } from "../../modules/accounts/recovery.ts"
import { askForChanges } from "../../modules/members/changes.ts"
import type { House } from "../../platform/procedures/office.ts"
import { type Desk, openDesk } from "./desk.ts"

/** What waits for the administrators: two members' own corrections to verify, and a recovery that needs a second word. */
export async function playRegisters(house: House): Promise<void> {
  const [member, cosigner, admin] = [
    await openDesk(house, "member"),
    await openDesk(house, "cosigner"),
    await openDesk(house, "admin"),
  ]
  await ask(house, member, { post: "党支部书记、校长", email: "member@example.com" })
  await ask(house, cosigner, { email: "cosigner@example.com" })
  const lost = await findOther(house, admin, [member, cosigner])
  await house.db.write(admin.scope, (tx) =>
    askRecovery({ house, tx, actor: admin.actor, today: admin.today.toString() }, lost, "手机遗失，密码忘记"),
  )
}

function ask(house: House, { scope, actor, today }: Desk, given: Parameters<typeof askForChanges>[1]) {
  return house.db.write(scope, (tx) => askForChanges({ house, tx, actor, today: today.toString() }, given))
}

/** A member with an account, who is nobody to sign in as in the demonstration. */
async function findOther(house: House, { scope }: Desk, but: readonly Desk[]): Promise<string> {
  const { id } = await house.db.read(scope, (read) =>
    read.q
      .selectFrom("person as p")
      .innerJoin("seat as s", (join) =>
        join.on("s.org_id", "=", scope.orgId).onRef("s.person_id", "=", "p.id"),
      )
      .innerJoin("account as a", "a.id", "p.account_id")
      .select("p.id")
      .where("p.org_id", "=", scope.orgId)
      .where("s.state", "=", "in_office")
      .where("s.standing", "=", false)
      .where(
        "p.id",
        "not in",
        but.map(({ actor }) => actor.personId ?? ""),
      )
      .where("p.id", "not in", (query) =>
        query.selectFrom("role_grant as g").select("g.person_id").where("g.org_id", "=", scope.orgId),
      )
      .orderBy("p.id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  )
  return id
}
