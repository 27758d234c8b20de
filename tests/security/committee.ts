import { seating } from "../../src/app.ts"
import type { Role } from "../../src/base/actor.ts"
import { mintScope } from "../../src/platform/database/db.ts"
import { type Client, type GrantOptions, type OpenHouse, openHouse } from "../../src/platform/http/testing.ts"
import { holdPlenary } from "../../src/platform/http/testing-session.ts"
import type { AnyOffice } from "../../src/platform/procedures/office.ts"
import { beginCases } from "./cases.ts"

export type Committee = Awaited<ReturnType<typeof foundCommittee>>

/** The whole product as it is seated, and two committees that have the same people, units and cases. */
export async function openTwoCommittees(now = "2026-03-10T09:00:00+08:00") {
  const open = await openHouse({ modules: seating, now })
  return { open, ours: await foundCommittee(open, "jiacheng"), theirs: await foundCommittee(open, "yicheng") }
}

const li = "lead"
/** Everybody there is, by what they are to the cases: parties and not, of the unit and of another. */
const cast: Readonly<Record<string, readonly Role[]>> = {
  [li]: ["member"],
  cosponsor: ["member"],
  invited: ["member"],
  otherMember: ["member"],
  representative: ["body_representative"],
  otherRepresentative: ["body_representative"],
  proposalOffice: ["proposal_office"],
  proposalCommittee: ["proposal_committee"],
  chair: ["chair"],
  dispatchOffice: ["dispatch_office"],
  supervisionOffice: ["supervision_office"],
  informationOffice: ["information_office"],
  liaisonOffice: ["liaison_office"],
  leader: ["supervising_leader"],
  otherLeader: ["supervising_leader"],
  unitLiaison: ["unit_liaison"],
  unitHead: ["unit_head"],
  assistHead: ["unit_head"],
  otherUnitLiaison: ["unit_liaison"],
  otherUnitHead: ["unit_head"],
  committeeStaff: ["committee_staff"],
  otherStaff: ["committee_staff"],
  convener: ["sector_convener"],
  systemAdministrator: ["system_administrator"],
  securityAdministrator: ["security_administrator"],
  auditAdministrator: ["audit_administrator"],
  withoutRole: [],
}

async function foundCommittee(open: OpenHouse, prefix: string) {
  const { id: orgId, termId } = await open.organisation(prefix)
  const scope = mintScope(orgId, null)
  const sessionId = await holdPlenary(open, orgId, termId)
  const body = (kind: Parameters<OpenHouse["body"]>[1], name: string, track?: "party" | "government") =>
    open.body(orgId, kind, name, track ? { track } : {})
  const bodies = {
    unit: await body("handling_unit", "市住房城乡建设局", "government"),
    assist: await body("handling_unit", "市财政局", "government"),
    otherUnit: await body("handling_unit", "市委宣传部", "party"),
    dispatch: await body("dispatch_office", "市政府办公室", "government"),
    party: await body("party", "民盟云泽市委员会"),
    otherParty: await body("party", "民建云泽市委员会"),
    committee: await body("special_committee", "人口资源环境委员会"),
    otherCommittee: await body("special_committee", "教科卫体委员会"),
    sector: await body("sector", "教育界"),
  }
  const bodyOf: Readonly<Record<string, string>> = {
    representative: bodies.party,
    otherRepresentative: bodies.otherParty,
    dispatchOffice: bodies.dispatch,
    unitLiaison: bodies.unit,
    unitHead: bodies.unit,
    assistHead: bodies.assist,
    otherUnitLiaison: bodies.otherUnit,
    otherUnitHead: bodies.otherUnit,
    committeeStaff: bodies.committee,
    otherStaff: bodies.otherCommittee,
    convener: bodies.sector,
  }
  const people: Record<string, { id: string; username: string; grants: GrantOptions[] }> = {}
  for (const [name, roles] of Object.entries(cast)) {
    const bodyId = bodyOf[name]
    const grants = roles.map((role) => ({ role, ...(bodyId ? { bodyId } : {}) }))
    const username = `${prefix}-${name}`.toLowerCase()
    const { id } = await open.person(orgId, name, {
      username,
      grants: grants.filter(({ role }) => role !== "member"),
      ...(roles.includes("member") ? { seat: { termId } } : {}),
    })
    people[name] = { id, username, grants }
  }
  const personId = (name: string) => people[name]?.id ?? ""
  const openCases = () => beginCases({ open, orgId, sessionId, bodies, personId })

  const cases = await openCases()
  const offices = [...open.house.registry.offices.values()] as readonly AnyOffice[]

  return {
    orgId,
    scope,
    sessionId,
    termId,
    bodies,
    people,
    cases,
    openCases,
    offices: offices.filter(({ procedure }) => cases[procedure.id]),
    /** Procedures of which there is no case here yet: add one to `openCases`. */
    untried: offices.map(({ procedure }) => procedure.id).filter((id) => !cases[id]),
    /** Columns of a case row as a test needs them, past the law. */
    set: (office: AnyOffice, id: string, columns: object) =>
      open.inOrganisation(orgId, (tx) =>
        tx.q
          .updateTable(office.table as "deadline")
          .set(columns)
          .where("org_id", "=", orgId)
          .where("id", "=", id)
          .execute(),
      ),
    signIn: (name: string): Promise<Client> => open.signIn(people[name]?.username ?? ""),
  }
}
