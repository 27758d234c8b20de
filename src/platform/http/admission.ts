import type { FastifyInstance, FastifyRequest } from "fastify"
import type { Actor } from "../../base/actor.ts"
import { isId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Scope } from "../database/db.ts"
import type { Gate, Identity } from "../identity/gate.ts"
import type { FrontDesk } from "../identity/sign-in.ts"
import type { House } from "../procedures/office.ts"
import { actAsSubstitute } from "../substitution/act.ts"

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks and as what they may act; only on routes for whoever is signed in. */
    readonly actor: Actor
    /** The key to the organisation's rows; only on routes for whoever is signed in. */
    readonly scope: Scope
    readonly identity: Identity
  }
}

interface Admitted {
  readonly identity: Identity
  readonly actor: Actor
}

const admitted = new WeakMap<FastifyRequest, Admitted>()

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/** Lets a request through when its route is public or the session gate knows who it is. */
export function admitAtGate(fastify: FastifyInstance, house: House, gate: Gate, desk: FrontDesk): void {
  fastify.decorateRequest("identity", { getter: getIdentity })
  fastify.decorateRequest("actor", { getter: getActor })
  fastify.decorateRequest("scope", { getter: getScope })
  fastify.addHook("onRequest", async (request) => {
    const { access, beforePasswordChange, beforeSecondFactor, onBehalf, substitute } =
      request.routeOptions.config
    if (access === "public" || request.is404) return
    // A route without a word on access could not be mounted; whatever slipped through is shut.
    const token = desk.readToken(request.headers.cookie)
    const identity = token === undefined ? undefined : await gate.identify(token, wantedOrganisation(request))
    if (!identity) throw new Refusal("unauthenticated", reason("not_signed_in"))
    if (identity.account.mustChangePassword && !beforePasswordChange)
      throw new Refusal("forbidden", reason("password_change_needed"))
    if (identity.account.secondFactorNeeded && !beforeSecondFactor)
      throw new Refusal("forbidden", reason("second_factor_needed"))
    const behalf = request.headers["x-on-behalf-of"]
    const actor = behalf === undefined ? identity.actor : await gate.onBehalfOf(identity, personOf(behalf))
    // Whatever is not expressly entered from a paper is done in person: above all a rating.
    if (behalf !== undefined && !onBehalf && !reading.has(request.method))
      throw new Refusal("forbidden", reason("not_by_staff"))
    const standing = request.headers["x-substitute-for"]
    if (standing !== undefined) {
      if (behalf !== undefined)
        throw new Refusal("invalid", reason("malformed", { field: "x-substitute-for" }))
      // Cases, and what is attached to them; registers, settings and one's own account are nobody's to hand over.
      if (!substitute && !reading.has(request.method))
        throw new Refusal("forbidden", reason("not_by_substitute"))
      admitted.set(request, { identity, actor: await actAsSubstitute(house, identity, personOf(standing)) })
      return
    }
    admitted.set(request, { identity, actor })
  })
}

/** Undefined on public routes, whoever asks. */
export function findIdentity(request: FastifyRequest): Identity | undefined {
  return admitted.get(request)?.identity
}

function get(request: FastifyRequest): Admitted {
  const found = admitted.get(request)
  if (!found) throw new Error(`${request.routeOptions.url} is public: nobody stands behind this request`)
  return found
}

function getIdentity(this: FastifyRequest): Identity {
  return get(this).identity
}

function getActor(this: FastifyRequest): Actor {
  return get(this).actor
}

function getScope(this: FastifyRequest): Scope {
  return get(this).identity.scope
}

function wantedOrganisation(request: FastifyRequest): number | undefined {
  const said = request.headers["x-organisation"]
  if (said === undefined) return undefined
  const id = typeof said === "string" && /^\d{1,15}$/.test(said) ? Number(said) : -1
  return id
}

function personOf(said: string | string[]): string {
  if (typeof said === "string" && isId(said)) return said
  throw new Refusal("invalid", reason("no_such_person"))
}
