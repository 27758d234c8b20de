import { type Actor, type Role, systemActor } from "../../base/actor.ts"
import { mintScope, type Scope, type Tx } from "../../platform/database/db.ts"
import type { ModuleManifest } from "../../platform/http/manifest.ts"
import { openHouse } from "../../platform/http/testing.ts"
import { holdPlenary } from "../../platform/http/testing-session.ts"
import type { AnyOffice, CaseRecord, Party, Reaction } from "../../platform/procedures/office.ts"
import { openCase } from "../../platform/procedures/open.ts"
import { perform } from "../../platform/procedures/perform.ts"
import { documents } from "../documents/module.ts"
import { proposals } from "./module.ts"

export type TestHouse = Awaited<ReturnType<typeof openTestHouse>>

/** A person who can act, with the scope that the session gate would have minted. */
export interface Somebody {
  readonly id: string
  readonly actor: Actor
  readonly scope: Scope
}

interface Seats {
  readonly offices?: readonly AnyOffice[]
  readonly reactions?: readonly Reaction[]
  readonly routes?: ModuleManifest["routes"]
  /** The moment at which the clock stands; default: a working Tuesday. */
  readonly now?: string
}

/**
 * A committee with one session, three units, two dispatch offices, people in every role and members, for the tests of the
 * five procedures. Offices and reactions that the module does not seat yet are seated here. Call `close()` in afterAll.
 */
export async function openTestHouse(seats: Seats = {}) {
  const seated = proposals.seating
  const known = new Set((seated.offices ?? []).map((office) => office.procedure.id))
  const extra = {
    name: "seated for the test",
    seating: {
      offices: (seats.offices ?? []).filter((office) => !known.has(office.procedure.id)),
      reactions: (seats.reactions ?? []).filter((each) => !(seated.reactions ?? []).includes(each)),
    },
    ...(seats.routes ? { routes: seats.routes } : {}),
  }
  const open = await openHouse({
    modules: [proposals, documents, extra],
    now: seats.now ?? "2026-03-10T09:00:00+08:00",
  })
  const { house, clock } = open
  const { id: orgId, termId } = await open.organisation("云泽市政协")
  const owner = mintScope(orgId, null)
  const sessionId = await holdPlenary(open, orgId, termId)
  const unit = (name: string, track: "party" | "government") =>
    open.body(orgId, "handling_unit", name, { track })
  const bodies = {
    housing: await unit("市住房城乡建设局", "government"),
    transport: await unit("市交通运输局", "government"),
    publicity: await unit("市委宣传部", "party"),
    governmentOffice: await open.body(orgId, "dispatch_office", "市政府办公室", { track: "government" }),
    partyOffice: await open.body(orgId, "dispatch_office", "市委办公室", { track: "party" }),
    league: await open.body(orgId, "party", "民盟云泽市委员会"),
  }

  const somebody = async (name: string, ...held: { role: Role; bodyId?: string }[]): Promise<Somebody> => {
    const isMember = held.some(({ role }) => role === "member")
    const { id } = await open.person(orgId, name, {
      grants: held.filter(({ role }) => role !== "member"),
      ...(isMember ? { seat: { termId } } : {}),
    })
    const grants = held.map(({ role, bodyId }) => ({ role, bodyId: bodyId ?? null }))
    return {
      id,
      scope: mintScope(orgId, id),
      actor: { kind: "person", orgId, personId: id, name, grants, channel: "self" },
    }
  }
  const people = {
    li: await somebody("李晓云", { role: "member" }),
    zhang: await somebody("张立", { role: "member" }),
    stranger: await somebody("孙过", { role: "member" }),
    league: await somebody("何代表", { role: "body_representative", bodyId: bodies.league }),
    proposalOffice: await somebody("赵干事", { role: "proposal_office" }),
    committee: await somebody("钱主任", { role: "proposal_committee" }),
    chair: await somebody("孙主席", { role: "chair" }),
    governmentOffice: await somebody("周科长", { role: "dispatch_office", bodyId: bodies.governmentOffice }),
    partyOffice: await somebody("吴科长", { role: "dispatch_office", bodyId: bodies.partyOffice }),
    supervision: await somebody("郑督查", { role: "supervision_office" }),
    leader: await somebody("王副市长", { role: "supervising_leader" }),
    housing: await somebody("冯联络", { role: "unit_liaison", bodyId: bodies.housing }),
    housingHead: await somebody("陈局长", { role: "unit_head", bodyId: bodies.housing }),
    transport: await somebody("褚联络", { role: "unit_liaison", bodyId: bodies.transport }),
    transportHead: await somebody("卫局长", { role: "unit_head", bodyId: bodies.transport }),
    publicity: await somebody("蒋联络", { role: "unit_liaison", bodyId: bodies.publicity }),
    publicityHead: await somebody("沈部长", { role: "unit_head", bodyId: bodies.publicity }),
  }
  const system = systemActor(orgId)

  const write = <T>(work: (tx: Tx) => Promise<T>) => house.db.write(owner, work)
  const set = (table: "proposal" | "assignment" | "reply", id: string, columns: object) =>
    write((tx) =>
      tx.q
        .updateTable(table as "deadline")
        .set(columns)
        .where("org_id", "=", orgId)
        .where("id", "=", id)
        .execute(),
    )
  let number = 0

  return {
    open,
    house,
    clock,
    orgId,
    termId,
    sessionId,
    owner,
    bodies,
    people,
    system,
    write,
    /** Puts columns of a case row as a test needs them, past the law. */
    set,
    /** One action in one transaction. */
    act: (who: Somebody | Actor, procedure: string, id: string, action: string, input: object = {}) => {
      const [actor, scope] = "actor" in who ? [who.actor, who.scope] : [who, owner]
      return house.db.write(scope, async (tx) => {
        const performed = await perform(house, tx, {
          procedure,
          id,
          action,
          actor,
          input: input as Record<string, unknown>,
        })
        return performed.record
      })
    },
    /** A numbered proposal that was filed: by Li Xiaoyun with Zhang Li, or by whoever `parties` names. */
    async filedProposal(columns: object = {}, parties?: readonly Party[]): Promise<CaseRecord> {
      number += 1
      const record = await write((tx) =>
        openCase(house, tx, {
          procedure: "proposal",
          actor: system,
          data: {
            sessionId,
            kind: "joint",
            subject: `关于老旧小区加装电梯的提案（${number}）`,
            leadName: "李晓云",
            parties: parties ?? [
              { relation: "lead_proposer", personId: people.li.id, bodyId: null },
              { relation: "co_sponsor", personId: people.zhang.id, bodyId: null },
            ],
          },
        }),
      )
      await set("proposal", record.id, {
        state: "filed",
        period: "plenary",
        category: "society",
        number,
        number_text: `第${String(number).padStart(4, "0")}号`,
        filed_on: "2026-01-16",
        ...columns,
      })
      return record
    },
    close: open.close,
  }
}
