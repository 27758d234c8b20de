import { existsSync, globSync, readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { type Client, type OpenHouse, openHouse } from "../../platform/http/testing.ts"
import { organisations } from "./module.ts"
import type { Body, BodyKind } from "./schema.ts"

/** Real committees, as far as their documents tell: what they are made of must fit into the register without loss. */
const folder = join(resolve(process.env.SHANYI_CORPUS ?? "../shared/corpus"), "org")
const there = existsSync(folder)
if (!there) process.stdout.write(`skipped: no corpus of organisations at ${folder}\n`)

interface Structure {
  readonly id: string
  readonly name?: string
  readonly level?: string
  readonly committees?: readonly string[]
  readonly sectors?: readonly { readonly name: string }[]
  readonly local_groups?: string
  readonly lists?: readonly { readonly place: string; readonly units: readonly string[] }[]
  /** Units that were merged or renamed: papers still name the old ones. */
  readonly renames?: readonly {
    readonly place: string
    readonly from: readonly string[]
    readonly to: string
  }[]
}
interface Unit {
  readonly name: string
  readonly aliases?: readonly string[]
}

let house: OpenHouse
beforeAll(async () => {
  house = await openHouse({ modules: [organisations] })
})
afterAll(() => house.close())

async function openCommittee(name: string, username: string): Promise<Client> {
  const { id } = await house.organisation(name)
  await house.person(id, "管理员", { username, grants: [{ role: "system_administrator" }] })
  return house.signIn(username)
}

const path = "/api/organisation/bodies"
async function register(keeper: Client, kind: BodyKind, unit: Unit): Promise<string | undefined> {
  // Some documents name a unit by its old name and say so: 省卫计委(旧).
  const name = unit.name.replace(/[（(]旧[）)]$/, "")
  const track = kind === "handling_unit" ? { track: "government" } : {}
  const made = await keeper.post(path, { kind, name, ...track })
  if (made.statusCode !== 201) return `${unit.name}: ${made.body}`
  const { id } = made.json() as Body
  for (const alias of [...(unit.aliases ?? []), ...(name === unit.name ? [] : [unit.name])]) {
    const added = await keeper.post(`${path}/${id}/names`, { name: alias })
    if (added.statusCode !== 200) return `${alias}: ${added.body}`
  }
  return undefined
}

test.skipIf(!there)(
  "every committee, sector, group and unit of the corpus stands in the register without loss",
  async () => {
    const lost: string[] = []
    const told: Record<string, number> = {}
    let count = 0
    for (const file of globSync(join(folder, "*.json")).toSorted()) {
      const structure = JSON.parse(readFileSync(file, "utf8")) as Structure
      const groups = [
        ...(structure.lists ?? [{ place: structure.name ?? structure.id, units: [] }]).map(
          ({ place, units }) => ({
            place,
            units: units.map((name): Unit => ({ name })),
          }),
        ),
        ...[...Map.groupBy(structure.renames ?? [], ({ place }) => place)].map(([place, renames]) => ({
          place: `${place} 更名与合并`,
          units: renames.map(({ from, to }): Unit => ({ name: to, aliases: from })),
        })),
      ]
      for (const { place, units } of groups) {
        count += 1
        const keeper = await openCommittee(place.slice(0, 80), `keeper${count}`)
        const wanted: [BodyKind, Unit][] = [
          ...(structure.committees ?? []).map((name): [BodyKind, Unit] => ["special_committee", { name }]),
          ...(structure.sectors ?? []).map(({ name }): [BodyKind, Unit] => ["sector", { name }]),
          ...(structure.local_groups
            ? [["group", { name: structure.local_groups }] as [BodyKind, Unit]]
            : []),
          ...units.map((unit): [BodyKind, Unit] => ["handling_unit", unit]),
        ]
        for (const [kind, unit] of wanted) {
          const failed = await register(keeper, kind, unit)
          if (failed) lost.push(`${place} ${failed}`)
          else told[kind] = (told[kind] ?? 0) + 1
        }
        const { items } = (await keeper.get(path)).json() as { items: Body[] }
        const names = new Set(items.flatMap((body) => [body.name, ...body.names.map(({ name }) => name)]))
        lost.push(
          ...wanted
            .flatMap(([, { name, aliases = [] }]) => [name, ...aliases])
            .flatMap((name) => (names.has(name) ? [] : [`${place}: ${name} is not there`])),
        )
      }
    }
    process.stdout.write(
      `${count} structures: ${JSON.stringify(told)}; lost: ${lost.length === 0 ? "nothing" : lost.join("\n")}\n`,
    )
    expect(lost).toEqual([])
    expect(count).toBeGreaterThan(5)
  },
)
