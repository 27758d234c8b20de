import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { findKind } from "./schema.ts"

export interface Addressee {
  readonly id: number
  readonly name: string
}

/** The committees in line with this one, the nearest first: the higher ones, or all below. Organisations are a global table. */
export async function listAddressees(read: Read, direction: "up" | "down"): Promise<Addressee[]> {
  const all = await read.q
    .selectFrom("organisation")
    .select(["id", "name", "parent_id"])
    .orderBy("region_code")
    .orderBy("id")
    .execute()
  const found: Addressee[] = []
  if (direction === "up") {
    const byId = new Map(all.map((each) => [each.id, each]))
    let next = byId.get(read.scope.orgId)?.parent_id ?? null
    // A loop in the tree ends the walk instead of the process.
    while (next !== null && !found.some(({ id }) => id === next)) {
      const parent = byId.get(next)
      if (!parent) break
      found.push({ id: parent.id, name: parent.name })
      next = parent.parent_id
    }
    return found
  }
  const above = new Set([read.scope.orgId])
  for (const level of above) {
    for (const each of all) {
      if (each.parent_id !== level || above.has(each.id)) continue
      above.add(each.id)
      found.push({ id: each.id, name: each.name })
    }
  }
  return found
}

export async function getAddressee(read: Read, kind: string, toOrg: number): Promise<Addressee> {
  const direction = findKind(kind)?.direction
  const list = direction ? await listAddressees(read, direction) : []
  const found = list.find(({ id }) => id === toOrg)
  if (!found) throw new Refusal("invalid", reason("no_such_addressee", { field: "toOrg" }))
  return found
}

export async function nameOfOrganisation(read: Read): Promise<string> {
  const { name } = await read.q
    .selectFrom("organisation")
    .select("name")
    .where("id", "=", read.scope.orgId)
    .executeTakeFirstOrThrow()
  return name
}
