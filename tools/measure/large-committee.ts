import { newId } from "../../src/base/id.ts"
import { portionsOf } from "../../src/base/portions.ts"
import { activities } from "../../src/modules/activities/module.ts"
import { documents } from "../../src/modules/documents/module.ts"
import { dossiers } from "../../src/modules/dossiers/module.ts"
import startServer from "../../src/platform/database/testing-server.ts"
import { closeWorkshop } from "../../src/platform/documents/workshop.ts"
import { openHouse } from "../../src/platform/http/testing.ts"

/** A committee on a private server with this many members, without accounts, as a register has them. */
export async function openLargeCommittee(count: number) {
  const stop = await startServer()
  const open = await openHouse({
    modules: [activities, documents, dossiers],
    now: "2026-11-20T09:00:00+08:00",
  })
  const { id: orgId, termId } = await open.organisation("测量市政协")
  await open.person(orgId, "金联络", { username: "jin", grants: [{ role: "liaison_office" }] })
  await open.person(orgId, "周主席", { username: "zhou", grants: [{ role: "chair" }] })
  const people = Array.from({ length: count }, () => newId())
  for (const [at, some] of portionsOf(people, 1_000).entries()) await seat(some, at * 1_000)

  async function seat(some: readonly string[], from: number): Promise<void> {
    const always = { org_id: orgId, account_id: null, gender: null, birth_year: null, email: null }
    const taken = { term_id: termId, sector_id: null, standing: false, since: "2022-01-01", until: null }
    await open.inOrganisation(orgId, async (tx) => {
      await tx.q
        .insertInto("person")
        .values(
          some.map((id, at) => ({ ...always, id, name: `委员${from + at + 1}`, employer: "市农业科学院" })),
        )
        .execute()
      await tx.q
        .insertInto("seat")
        .values(
          some.map((person_id) => ({
            ...{ org_id: orgId, id: newId(), person_id, state: "in_office" as const },
            ...taken,
          })),
        )
        .execute()
    })
  }

  return {
    ...open,
    orgId,
    people,
    staff: await open.signIn("jin"),
    chair: await open.signIn("zhou"),
    async close() {
      closeWorkshop()
      await open.close()
      await stop()
    },
  }
}

export const seconds = (ms: number) => (ms / 1_000).toFixed(1)
