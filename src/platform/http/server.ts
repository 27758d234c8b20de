import helmet from "@fastify/helmet"
import multipart from "@fastify/multipart"
import Fastify, { type FastifyInstance } from "fastify"
import { serializerCompiler, validatorCompiler } from "fastify-type-provider-zod"
import { newId } from "../../base/id.ts"
import { mintScope } from "../database/db.ts"
import { type Gate, openGate } from "../identity/gate.ts"
import { type SessionRule, sessionRule } from "../identity/session-rule.ts"
import { type FrontDesk, openFrontDesk } from "../identity/sign-in.ts"
import { openSingleSignOn } from "../identity/single-sign-on.ts"
import { signInTerms } from "../identity/terms.ts"
import { openHub } from "../live/hub.ts"
import { streamEvents } from "../live/stream.ts"
import type { Figure } from "../operations/figures.ts"
import type { House } from "../procedures/office.ts"
import { admitAtGate } from "./admission.ts"
import { type App, denyUndeclared, doorsOf } from "./app.ts"
import { openCrowd, type Patience, turnAwayFrom } from "./crowd.ts"
import { collectDocumentation, mountDocumentation } from "./documentation.ts"
import { drainWithin } from "./drain.ts"
import { explainer } from "./explain.ts"
import { mountFrontDesk } from "./front-desk.ts"
import { mountHealth } from "./health.ts"
import { limit, type PerMinute } from "./limit.ts"
import type { ModuleManifest } from "./manifest.ts"
import { mountSetUp, type SetUp } from "./mount-setup.ts"
import { mountTerms } from "./mount-terms.ts"
import { refuseForeignWrites } from "./origin.ts"
import { mountOwnAccount } from "./own-account.ts"
import { answerProblem } from "./problems.ts"
import { tellPublicAddress } from "./public-address.ts"
import { mountSecondStep } from "./second-step.ts"
import { mountSingleSignOn } from "./single-sign-on.ts"
import { refuseUnfitText } from "./unfit-text.ts"
import { mountWeb } from "./web.ts"

export interface ServerOptions {
  readonly house: House
  readonly modules: readonly ModuleManifest[]
  /** For the gate's own connection, on which it hears of changed rights. */
  readonly appUrl: string
  readonly secret: string
  readonly publicUrl: string
  readonly webDirectory: string
  readonly trustProxy?: boolean
  readonly sessions?: SessionRule
  /** False for no limits. */
  readonly perMinute?: PerMinute | false
  /** How long anybody waits before being turned away; shorter in tests. */
  readonly patience?: Patience
  /** While there is no organisation: the one-time address at which it is set up. */
  readonly setUp?: SetUp | undefined
  /** Whether memory and processor of this process are measured; false in tests, which share one. */
  readonly ownProcess?: boolean
  /** Figures of the plant room for `/metrics`. */
  readonly figures?: () => Promise<readonly Figure[]>
}

/** Of the ten seconds in which the whole program has stopped. */
const drainFor = 5_000
const aYear = 31_536_000
const httpsOnly = `max-age=${aYear}`

/** The whole server, not yet listening. `close()` ends it and its own connections, not the house's. */
export async function openServer(options: ServerOptions): Promise<FastifyInstance> {
  const { house, modules, publicUrl, secret } = options
  const sessions = options.sessions ?? sessionRule
  const explain = explainer(house.registry)
  const answer = answerProblem(explain, house.log)
  const fastify = Fastify({
    // One proxy, ours: what it saw is the client; whatever stands before that, the client wrote itself.
    trustProxy: options.trustProxy ? (_: string, hop: number) => hop === 0 : false,
    bodyLimit: 1_048_576,
    genReqId: () => newId(),
    requestTimeout: 300_000,
    forceCloseConnections: "idle",
    // While it stops, what still comes is answered; see drain.ts.
    return503OnClosing: false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
    // An address that cannot be decoded reaches no route and none of the hooks that give answers their headers.
    frameworkErrors: (error, request, reply) => {
      void reply.headers({
        "content-security-policy": "default-src 'self'; frame-ancestors 'none'",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        "referrer-policy": "same-origin",
        ...(publicUrl.startsWith("https://") ? { "strict-transport-security": httpsOnly } : {}),
      })
      answer(error, request, reply)
    },
  })
  fastify.setErrorHandler(answer)
  fastify.setValidatorCompiler(validatorCompiler)
  fastify.setSerializerCompiler(serializerCompiler)
  // What is not JSON is refused, rather than read as text.
  fastify.removeContentTypeParser("text/plain")
  denyUndeclared(fastify)
  drainWithin(fastify, drainFor)
  logRequests(fastify, house.log)

  await protect(fastify, publicUrl)
  tellPublicAddress(fastify, publicUrl)
  const crowd = openCrowd(options.patience)
  turnAwayFrom(fastify, crowd)
  const desk = openFrontDesk(house, { secret, publicUrl, sessions })
  const gate = await openGate(house, { appUrl: options.appUrl, sessions })
  fastify.addHook("onClose", () => gate.close())
  admitAtGate(fastify, house, gate, desk)
  refuseUnfitText(fastify)
  const perMinute = options.perMinute ?? { account: 1_200, address: 600 }
  if (perMinute !== false) await limit(fastify, house, perMinute)
  await fastify.register(multipart, {
    // One byte over what is taken in: a file that is too large must be seen to be, not cut at the limit and kept.
    limits: { files: 10, fileSize: 50 * 1_048_576 + 1 },
  })
  await collectDocumentation(fastify)

  const app = doorsOf(fastify)
  mountHealth(app, house, { ownProcess: options.ownProcess ?? true, figures: options.figures, crowd })
  mountFrontDesk(app, {
    house,
    desk,
    gate,
    nav: (actor) =>
      house.db.read(mintScope(actor.orgId, actor.personId), async (read) => {
        const entries: string[] = []
        for (const module of modules) entries.push(...((await module.nav?.(actor, read)) ?? []))
        return entries
      }),
  })
  mountSecondStep(app, house, desk)
  mountOwnAccount(app, house, desk, gate)
  mountSingleSignOn(
    app,
    house,
    desk,
    house.singleSignOn && openSingleSignOn(house, { secret, publicUrl, sessions }, house.singleSignOn),
  )
  mountTerms(app, house, signInTerms)
  if (options.setUp) mountSetUp(app, house, options.setUp)
  for (const module of modules) await module.routes?.(app, house)
  await mountEvents(app, options, { desk, gate })
  mountDocumentation(app)
  mountWeb(app, options.webDirectory)
  await fastify.ready()
  return fastify
}

/** Headers that tell browsers what these pages may do, and the refusal of writes from other websites. */
async function protect(fastify: FastifyInstance, publicUrl: string): Promise<void> {
  const secure = publicUrl.startsWith("https://")
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        // The components write their styles into the page.
        "style-src": ["'self'", "'unsafe-inline'"],
        "img-src": ["'self'", "data:", "blob:"],
        "font-src": ["'self'", "data:"],
        "connect-src": ["'self'"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
        ...(secure ? { "upgrade-insecure-requests": [] } : {}),
      },
    },
    // An office network without https must not be told to use it.
    strictTransportSecurity: secure ? { maxAge: aYear, includeSubDomains: false } : false,
    frameguard: { action: "deny" },
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: "same-origin" },
  })
  const refuse = refuseForeignWrites(publicUrl)
  fastify.addHook("onRequest", async (request, reply) => {
    void reply.header("x-request-id", request.id)
    // What one person was answered is nobody else's, on a shared computer or in a proxy; few answers say otherwise.
    if (request.url.startsWith("/api/")) void reply.header("cache-control", "no-store")
    refuse(request)
  })
}

/** Tells open screens what changed, for as long as they are open and their session is. */
async function mountEvents(
  app: App,
  { house, appUrl }: ServerOptions,
  { desk, gate }: { readonly desk: FrontDesk; readonly gate: Gate },
): Promise<void> {
  const hub = await openHub(appUrl, house.log)
  // Before the server waits for its requests to end: these would not.
  app.fastify.addHook("preClose", () => hub.close())
  app.get(
    "/api/events",
    { access: "signed-in", schema: { tags: ["live"], summary: "Server-sent events: what to read again" } },
    (request, reply) => {
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders()))
        if (value !== undefined) reply.raw.setHeader(name, value)
      streamEvents(hub, house.registry, request.scope, reply.raw)
      const token = desk.readToken(request.headers.cookie)
      if (token === undefined) return
      const stop = gate.watch(token, request.identity, () => reply.raw.end())
      reply.raw.on("close", stop)
    },
  )
}

/** One line a request: which route, what came of it, how long. Not the address: it may hold what somebody sought. */
function logRequests(fastify: FastifyInstance, log: House["log"]): void {
  fastify.addHook("onResponse", async (request, reply) => {
    log.info(
      {
        request: request.id,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "request",
    )
  })
}
