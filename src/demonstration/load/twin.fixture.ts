import type { Client } from "pg"
import type { Row, World } from "./world.ts"

/** The same case under two ids: the nth case that was opened in a matter is the nth one there as well. */
export class Twin {
  readonly world: World
  readonly owner: Client
  readonly real = new Map<string, string>()
  readonly memory = new Map<string, string>()

  constructor(world: World, owner: Client) {
    this.world = world
    this.owner = owner
  }

  matters(): string[] {
    return [...this.world.cases.values()].filter((of) => of.row.matterId === of.id).map(({ id }) => id)
  }

  memoryFacts(matterId: string) {
    const of = this.world.cases.get(matterId)
    const facts = of?.committee.facts.filter((fact) => fact.matterId === matterId) ?? []
    return facts.map(({ caseId, procedure, action, from, to, at, actor }) => ({
      caseId,
      action,
      text: JSON.stringify([procedure, action, from, to, at.toISOString(), actor.name, actor.channel]),
    }))
  }

  async realFacts(matterId: string) {
    const { rows } = await this.owner.query(
      "select case_id, procedure, action, from_state, to_state, at, actor from fact where matter_id = $1 order by seq",
      [matterId],
    )
    return rows.map(({ case_id: caseId, procedure, action, from_state: from, to_state: to, at, actor }) => ({
      caseId: caseId as string,
      action: action as string,
      text: JSON.stringify([procedure, action, from, to, at.toISOString(), actor.name, actor.channel]),
    }))
  }

  async pair(matterId: string): Promise<void> {
    const opened = ({ action }: { action: string }) => action === "open"
    const mine = this.memoryFacts(matterId).filter(opened)
    for (const [index, { caseId }] of (await this.realFacts(matterId)).filter(opened).entries()) {
      const id = mine[index]?.caseId ?? ""
      this.real.set(id, caseId)
      this.memory.set(caseId, id)
    }
    const contacts = [...this.world.contacts].filter(([id]) => this.real.has(id))
    for (const [id, list] of contacts) {
      const { rows } = await this.owner.query("select id from contact where assignment_id = $1 order by id", [
        this.real.get(id),
      ])
      for (const [index, row] of rows.entries()) this.real.set(list[index]?.id as string, row.id)
    }
  }

  async pairAll(): Promise<void> {
    for (const matterId of this.matters()) await this.pair(matterId)
  }

  async realId(id: string): Promise<string> {
    const of = this.world.cases.get(id)
    if (of && !this.real.has(id)) await this.pair(of.row.matterId)
    return this.real.get(id) ?? id
  }

  /** An input whose ids are those of the other database. */
  async translate(value: unknown): Promise<unknown> {
    if (Array.isArray(value)) return Promise.all(value.map((each) => this.translate(each)))
    if (value !== null && typeof value === "object") {
      const entries = Object.entries(value)
      return Object.fromEntries(
        await Promise.all(entries.map(async ([key, each]) => [key, await this.translate(each)])),
      )
    }
    if (typeof value !== "string" || !/^[0-9a-f-]{36}$/.test(value)) return value
    const contact = [...this.world.contacts].find(([, list]) => list.some(({ id }) => id === value))
    const matter = contact && this.world.cases.get(contact[0])?.row.matterId
    if (matter && !this.real.has(value)) await this.pair(matter)
    return this.realId(value)
  }

  say(columns: readonly string[], row: Row): string {
    const text = JSON.stringify(columns.map((column) => [column, sorted(row[column] ?? null)]))
    return text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, (id) => this.memory.get(id) ?? id)
  }
}

/** jsonb keeps no order of keys. */
function sorted(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== "object") return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}
