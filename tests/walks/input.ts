import { z } from "zod"

/** What a generated input may draw on: ids that exist here, and words that mean something here. */
export interface Pools {
  readonly members: readonly string[]
  readonly units: readonly string[]
  readonly cases: readonly string[]
  readonly recommendationIds: readonly string[]
  readonly today: Temporal.PlainDate
}

interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minLength?: number
  readonly anyOf?: readonly Schema[]
  readonly widget?: string
  readonly kind?: string
}

/** Numbers from 0 up to, not including, the bound; the same list of draws makes the same input. */
export type Draw = (bound: number) => number

/** An input that fits the action's schema, as a clerk might fill it: mostly meant well, not always in place. */
export function anyInput(schema: z.ZodType, draw: Draw, pools: Pools): Record<string, unknown> {
  const json = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Schema
  return (value(json, "", draw, pools) ?? {}) as Record<string, unknown>
}

function value(schema: Schema, name: string, draw: Draw, pools: Pools): unknown {
  const one = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return one(schema.enum)
  if (schema.anyOf) return value(one(schema.anyOf), name, draw, pools)
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {})
          .filter(([key]) => schema.required?.includes(key) || draw(4) > 0)
          .map(([key, each]) => [key, value(each, key, draw, pools)]),
      )
    case "array": {
      if (name === "answers")
        return pools.recommendationIds.map((id) => ({ ...answer(draw, pools), recommendationId: id }))
      if (name === "ratings")
        return [
          { axis: "overall", value: one(["satisfied", "satisfied", "mostly_satisfied", "dissatisfied"]) },
        ]
      if (name === "units" && draw(3) > 0) return [{ unitId: one(pools.units), role: "sole" }]
      const length = Math.max(schema.minItems ?? 0, 1 + draw(2))
      const items = Array.from({ length }, () =>
        value({ ...schema.items, ...inherit(schema) }, name, draw, pools),
      )
      return [...new Set(items)]
    }
    case "integer":
    case "number":
      return 1 + draw(5)
    case "boolean":
      return draw(2) === 0
    case "null":
      return null
    default:
      return text(schema, name, draw, pools)
  }
}

const inherit = ({ widget, kind }: Schema) => ({ ...(widget ? { widget } : {}), ...(kind ? { kind } : {}) })

function text(schema: Schema, name: string, draw: Draw, pools: Pools): string {
  const one = <T>(list: readonly T[]): T => list[draw(list.length)] as T
  if (schema.format === "uuid") {
    if (schema.kind === "member" || name === "personIds") return one(pools.members)
    if (schema.kind === "handling_unit" || /unit/i.test(name)) return one(pools.units)
    return one([...pools.cases, ...pools.units, ...pools.members])
  }
  if (schema.format === "date") {
    const past = /^(on|onDate|receivedOn)$/.test(name)
    return pools.today.add({ days: past ? -draw(3) : draw(40) }).toString()
  }
  const known: Record<string, readonly string[]> = {
    category: ["society", "economy", "invented"],
    kind: ["individual", "joint", "party"],
    grounds: ["empty", "beyond_powers", "invented"],
    unitClass: ["A", "B", "C"],
    resultClass: ["A", "B", "C"],
    axis: ["overall"],
    value: ["satisfied", "dissatisfied"],
    fromTime: ["09:00"],
    untilTime: ["17:00"],
    halfDay: [`${pools.today}/am`],
  }
  const said = "经过核实，情况属实，已作安排。"
  return known[name] ? one(known[name]) : said.repeat(Math.ceil((schema.minLength ?? 1) / said.length))
}

function answer(draw: Draw, pools: Pools) {
  const disposition = ["adopted", "planned", "partial", "noted"][draw(4)]
  return {
    disposition,
    text: "已采纳，列入年度计划。",
    dueOn: pools.today.add({ days: 20 + draw(60) }).toString(),
    owner: "基础科",
  }
}
