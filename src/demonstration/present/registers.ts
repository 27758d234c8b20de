import { askRecovery } from "../../modules/accounts/recovery.ts"
import { askForChanges } from "../../modules/members/changes.ts"
import type { House } from "../../platform/procedures/office.ts"
import { type Desk, openDesk } from "./desk.ts"

/** What waits for the administrators: two members' own corrections to verify, and a recovery that needs a second word. */
export async function playRegisters(house: House): Promise<void> {
  const member = await openDesk(house, "member")
  const cosigner = await openDesk(house, "cosigner")
  const checker = await openDesk(house, "checker")
  const admin = await openDesk(house, "admin")
  await ask(house, member, { post: "党支部书记、校长", email: "member@example.com" })
  await ask(house, cosigner, { email: "cosigner@example.com" })
  // Until a second administrator confirms, the checker signs in as before.
  const lost = checker.actor.personId ?? ""
  await house.db.write(admin.scope, (tx) =>
    askRecovery({ house, tx, actor: admin.actor, today: admin.today.toString() }, lost, "手机遗失，密码忘记"),
  )
}

function ask(house: House, { scope, actor, today }: Desk, given: Parameters<typeof askForChanges>[1]) {
  return house.db.write(scope, (tx) => askForChanges({ house, tx, actor, today: today.toString() }, given))
}
