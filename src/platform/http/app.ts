import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify"
import type { z } from "zod"

/** Who may knock: everyone, or whoever is signed in. What they may do inside is the policies' matter. */
export type Access = "public" | "signed-in"

export interface RouteSchema {
  readonly params?: z.ZodType
  readonly querystring?: z.ZodType
  readonly headers?: z.ZodType
  readonly body?: z.ZodType
  /** By status; only what is listed here leaves the house. */
  readonly response?: Readonly<Record<number, z.ZodType>>
  readonly tags?: readonly string[]
  readonly summary?: string
  readonly description?: string
}

export interface RouteOptions<S extends RouteSchema> {
  /** Must be said: a route that does not say who may knock cannot be mounted. */
  readonly access: Access
  readonly schema?: S
  /** Bytes; default 1 MB. */
  readonly bodyLimit?: number
  /** The procedure whose words explain refusals of this route. */
  readonly procedure?: string
  /** Reachable while the password must be changed first. */
  readonly beforePasswordChange?: boolean
  /** Reachable while a second factor must be set up first. */
  readonly beforeSecondFactor?: boolean
  /** A write that the proposal office may make for someone else from a paper; any other refuses the header. */
  readonly onBehalf?: boolean
  /** A write that a named substitute may make for the person; left out: as with `onBehalf`. */
  readonly substitute?: boolean
  /** Requests a minute from one account or address, when the house's own limit is too generous. */
  readonly perMinute?: number
  /** Not in the OpenAPI document. */
  readonly hidden?: boolean
}

type Parsed<S, K extends string> = S extends { readonly [P in K]: infer Z extends z.ZodType }
  ? z.output<Z>
  : unknown

/** Fastify's request with its parts as the schema leaves them. */
export type Asked<S extends RouteSchema> = FastifyRequest<{
  Params: Parsed<S, "params">
  Querystring: Parsed<S, "querystring">
  Headers: Parsed<S, "headers">
  Body: Parsed<S, "body">
}>

export type Handler<S extends RouteSchema> = (request: Asked<S>, reply: FastifyReply) => unknown

type Verb = <const S extends RouteSchema>(url: string, options: RouteOptions<S>, handler: Handler<S>) => void

/** Where offices hang up their routes: `app.get("/api/proposals", { access: "signed-in", schema }, handler)`. */
export interface App {
  readonly get: Verb
  readonly post: Verb
  readonly put: Verb
  readonly patch: Verb
  readonly delete: Verb
  /** For plugins. A route hung up here says its access in `config.access`, or the server does not start. */
  readonly fastify: FastifyInstance
}

declare module "fastify" {
  interface FastifyContextConfig {
    access?: Access
    procedure?: string
    beforePasswordChange?: boolean
    beforeSecondFactor?: boolean
    onBehalf?: boolean
    substitute?: boolean
  }
}

/** Gives offices their way to hang up routes on this Fastify instance. */
export function doorsOf(fastify: FastifyInstance): App {
  const verb =
    (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE"): Verb =>
    (url, options, handler) => {
      const {
        access,
        schema,
        bodyLimit,
        procedure,
        onBehalf,
        substitute = onBehalf,
        perMinute,
        hidden,
      } = options
      const { beforePasswordChange, beforeSecondFactor } = options
      fastify.route({
        method,
        url,
        schema: { ...schema, ...(hidden ? { hide: true } : {}) } as object,
        ...(bodyLimit === undefined ? {} : { bodyLimit }),
        config: {
          access,
          ...(procedure ? { procedure } : {}),
          ...(beforePasswordChange ? { beforePasswordChange } : {}),
          ...(beforeSecondFactor ? { beforeSecondFactor } : {}),
          ...(onBehalf ? { onBehalf } : {}),
          ...(substitute ? { substitute } : {}),
          ...(perMinute ? { rateLimit: { max: perMinute, timeWindow: 60_000 } } : {}),
        },
        handler: handler as (request: FastifyRequest, reply: FastifyReply) => unknown,
      })
    }
  return {
    get: verb("GET"),
    post: verb("POST"),
    put: verb("PUT"),
    patch: verb("PATCH"),
    delete: verb("DELETE"),
    fastify,
  }
}

/** Stops the start when a route does not say who may knock: a forgotten word must not open a door. */
export function denyUndeclared(fastify: FastifyInstance): void {
  fastify.addHook("onRoute", function (route) {
    const { access } = route.config ?? {}
    if (access === "public" || access === "signed-in") return
    if ((this as { openToAll?: boolean }).openToAll) {
      route.config = { ...route.config, access: "public" }
      return
    }
    throw new Error(`${route.method} ${route.url} does not say who may knock: give it an access`)
  })
}

/** Marks everything that third-party plugins hang up inside `plant` as public: static files, the API's own pages. */
export function openToAll(
  fastify: FastifyInstance,
  plant: (inside: FastifyInstance) => Promise<void> | void,
): void {
  void fastify.register(async (inside) => {
    inside.decorate("openToAll", true)
    await plant(inside)
  })
}
