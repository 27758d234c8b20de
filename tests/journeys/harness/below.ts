import { mintScope } from "../../../src/platform/database/db.ts"
import type { OpenHouse } from "../../../src/platform/http/testing.ts"
import { openCase } from "../../../src/platform/procedures/open.ts"

/** A committee below the journey's own, with an information office and a report of theirs that has been issued. */
export async function openBelow(open: OpenHouse, parent: number, title: string) {
  const { id: orgId, termId } = await open.organisation("东湖县政协", "county")
  const { house } = open
  await house.db.global
    .updateTable("organisation")
    .set({ parent_id: parent })
    .where("id", "=", orgId)
    .execute()
  const member = await open.person(orgId, "苏委员", { username: "below-member", seat: { termId } })
  const editor = await open.person(orgId, "白信息", {
    username: "below-editor",
    grants: [{ role: "information_office" }],
  })
  const { id } = await house.db.write(mintScope(orgId, editor.id), (tx) =>
    openCase(house, tx, {
      procedure: "opinion_report",
      actor: { kind: "person", orgId, personId: editor.id, name: "白信息", grants: [], channel: "self" },
      data: {
        kind: "report",
        channel: "member",
        title,
        problem: "沿湖三个镇雨季内涝，排涝泵站建于上世纪。",
        cause: "跨县调度没有协议。",
        suggestion: "由市里统一调度沿湖泵站。",
        originalWork: true,
        noStateSecret: true,
        reporterName: "苏委员",
        parties: [{ relation: "reporter", personId: member.id, bodyId: null }],
      },
    }),
  )
  await issued(open, orgId, id)
  return { orgId, place: `/opinion-reports/${id}` }
}

/** Puts a report where it has been issued: its way there is another journey. */
export async function issued(open: OpenHouse, orgId: number, id: string): Promise<void> {
  await open.inOrganisation(orgId, (tx) =>
    tx.q
      .updateTable("opinion_report")
      .set({ state: "issued", issued_on: "2026-01-06", submitted_on: "2026-01-05" })
      .where("org_id", "=", orgId)
      .where("id", "=", id)
      .execute(),
  )
}
