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
  /** In charge of a liaison station, an informant, and in charge of a reporting point. */
  readonly sources: readonly Actor[]
  readonly leader: { readonly id: string; readonly name: string }
}

type Role = "editor" | "head" | "chair" | "leader" | "member" | "unit" | "station" | "informant"

/** Who plays: the information office, the chair, forty members, and units with their liaisons. */
export async function castOf(house: House, desks: Readonly<Record<Role, Desk>>): Promise<Cast> {
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
    const actor = (personId: string, name: string, grants: Actor["grants"]): Actor => ({
      kind: "person",
      orgId,
      personId,
      name,
      grants,
      channel: "self",
    })
    const others = seats.filter(({ id }) => id !== desks.member.actor.personId)
    const [point] = posts.slice(-1)
    const own = new Set(desks.unit.actor.grants.map(({ bodyId }) => bodyId))
    const units = [...new Map(posts.map((post) => [post.id, post])).values()].toSorted(
      (a, b) => Number(own.has(b.id)) - Number(own.has(a.id)),
    )
    return {
      orgId,
      sources: [
        desks.station.actor,
        desks.informant.actor,
        ...(point ? [actor(point.personId, point.person, [])] : []),
      ],
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
      leader: { id: desks.leader.actor.personId ?? "", name: desks.leader.actor.name },
    }
  })
}
