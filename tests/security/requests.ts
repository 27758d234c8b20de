import type { FastifyInstance } from "fastify"

/** As much of JSON Schema as the API's own description uses. */
export interface Schema {
  readonly type?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly minItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
}

export interface Operation {
  readonly method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"
  readonly path: string
  readonly signedIn: boolean
  readonly parameters: readonly { name: string; in: string; required?: boolean; schema: Schema }[]
  readonly body: Schema | undefined
}

/** Every operation that the OpenAPI document names. */
export function listOperations(fastify: FastifyInstance): Operation[] {
  const document = fastify.swagger() as unknown as {
    paths: Record<string, Record<string, Described>>
  }
  return Object.entries(document.paths).flatMap(([path, verbs]) =>
    Object.entries(verbs).map(([verb, said]) => ({
      method: verb.toUpperCase() as Operation["method"],
      path,
      signedIn: said.security !== undefined,
      parameters: said.parameters ?? [],
      body: said.requestBody?.content["application/json"]?.schema,
    })),
  )
}

interface Described {
  readonly security?: unknown
  readonly parameters?: Operation["parameters"]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** What an id may stand for, by the name of its field. */
export type Pools = (field: string) => string

/** A value that fits the schema: what a clerk might send. */
export function sample(schema: Schema | undefined, field: string, pools: Pools): unknown {
  if (!schema) return undefined
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  const variants = schema.anyOf ?? schema.oneOf
  if (variants) return sample(variants[0], field, pools)
  switch (schema.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, each]) => [name, sample(each, name, pools)]),
      )
    case "array":
      return Array.from({ length: Math.max(1, schema.minItems ?? 0) }, () =>
        sample(schema.items, field, pools),
      )
    case "integer":
    case "number":
      return Math.max(1, schema.minimum ?? 0)
    case "boolean":
      return true
    case "null":
      return null
    default:
      break
  }
  if (schema.format === "uuid") return pools(field)
  if (schema.format === "date") return /^(due|new|until|on$)/.test(field) ? "2026-03-30" : "2026-03-09"
  const known = terms[field]
  return (known ?? "经过核实，情况属实。").slice(0, schema.maxLength ?? 100)
}

const terms: Readonly<Record<string, string>> = {
  category: "society",
  kind: "individual",
  grounds: "empty",
  unitClass: "B",
  resultClass: "B",
  axis: "overall",
  value: "satisfied",
  procedure: "proposal",
  recommendationId: "r1",
  cursor: "",
}

/** Every place in a value where something else could stand, as paths. */
export function places(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const here = [[...path]]
  if (Array.isArray(value)) return [...here, ...value.flatMap((each, at) => places(each, [...path, at]))]
  if (value !== null && typeof value === "object")
    return [...here, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))]
  return here
}

/** The same value with something else at one place. */
export function withAt(value: unknown, path: readonly (string | number)[], put: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return put
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...(value as Record<string, unknown>) }
  const inside = copy as Record<string | number, unknown>
  inside[key] = withAt(inside[key], rest, put)
  return copy
}
