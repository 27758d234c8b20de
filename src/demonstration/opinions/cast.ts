import type { Actor } from "../../base/actor.ts"
import type { House } from "../../platform/procedures/office.ts"
import type { Desk } from "../present/desk.ts"

export interface Cast {
  readonly orgId: number
  readonly editor: Actor
  readonly head: Actor
  readonly chair: Actor
  /** Members who report, the demonstration's own member first. */
  readonly members: readonly Actor[]
  /** Units with somebody who answers for them, the demonstration's own first. */
  readonly units: readonly { readonly id: string; readonly name: string; readonly liaison: Actor }[]
  /** In charge of a liaison station, of a reporting point, and an informant. */
  readonly sources: readonly Actor[]
  readonly leader: { readonly id: string; readonly name: string }
}

/** Who plays: the information office, the chair, forty members, and units with their liaisons. */
export async function castOf(
  house: House,
  desks: Readonly<Record<"editor" | "head" | "chair" | "member" | "unit", Desk>>,
): Promise<Cast> {
  const { orgId } = desks.editor.scope
  return house.db.read(desks.editor.scope, async (read) => {
    const seats = await read.q
      .selectFrom("seat")
      .innerJoin("person", (join) =>
        join.onRef("person.id", "=", "seat.person_id").on("person.org_id", "=", orgId),
      )
      .select(["person.id", "person.name"])
      .where("seat.org_id", "=", orgId)
      .where("seat.state", "=", "in_office")
      .orderBy("person.id")
      .limit(60)
      .execute()
    const posts = await read.q
      .selectFrom("affiliation")
      .innerJoin("body", (join) =>
        join.onRef("body.id", "=", "affiliation.body_id").on("body.org_id", "=", orgId),
      )
      .innerJoin("person", (join) =>
        join.onRef("person.id", "=", "affiliation.person_id").on("person.org_id", "=", orgId),
      )
      .select(["body.id", "body.name", "person.id as personId", "person.name as person"])
      .where("affiliation.org_id", "=", orgId)
      .where("affiliation.post", "=", "liaison")
      .where("body.kind", "=", "handling_unit")
      .orderBy("body.id")
      .execute()
    const leader = await read.q
      .selectFrom("role_grant")
      .innerJoin("person", (join) =>
        join.onRef("person.id", "=", "role_grant.person_id").on("person.org_id", "=", orgId),
      )
      .select(["person.id", "person.name"])
      .where("role_grant.org_id", "=", orgId)
      .where("role_grant.role", "=", "supervising_leader")
      .orderBy("person.id")
      .limit(1)
      .executeTakeFirstOrThrow()
    const actor = (personId: string, name: string, grants: Actor["grants"]): Actor => ({
      kind: "person",
      orgId,
      personId,
      name,
      grants,
      channel: "self",
    })
    const others = seats.filter(({ id }) => id !== desks.member.actor.personId)
    const staff = [...new Map(posts.map((post) => [post.personId, post])).values()].slice(-3)
    const own = new Set(desks.unit.actor.grants.map(({ bodyId }) => bodyId))
    const units = [...new Map(posts.map((post) => [post.id, post])).values()].toSorted(
      (a, b) => Number(own.has(b.id)) - Number(own.has(a.id)),
    )
    return {
      orgId,
      sources: staff.map(({ personId, person }) => actor(personId, person, [])),
      editor: desks.editor.actor,
      head: desks.head.actor,
      chair: desks.chair.actor,
      members: [
        desks.member.actor,
        ...others.slice(0, 40).map(({ id, name }) => actor(id, name, [{ role: "member", bodyId: null }])),
      ],
      units: units.map((post) => ({
        id: post.id,
        name: post.name,
        liaison: actor(post.personId, post.person, [{ role: "unit_liaison", bodyId: post.id }]),
      })),
      leader,
    }
  })
}
