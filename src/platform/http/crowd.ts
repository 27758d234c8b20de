import type { FastifyInstance, FastifyRequest } from "fastify"
import { stopwatch } from "../../base/clock.ts"
import { Refusal, reason } from "../../base/reason.ts"

/** How long a request may have to wait before it is turned away at the door instead, in seconds. */
export interface Patience {
  readonly reading: number
  /** Longer: something was typed, and reading makes room first. */
  readonly writing: number
}

export interface Crowd {
  /** Seconds after which to come again, or undefined: come in. Whoever came in leaves once, however it went. */
  arrive(writes: boolean): number | undefined
  leave(): void
  readonly turnedAway: number
}

const usual: Patience = { reading: 6, writing: 10 }
/** So many at once are no crowd, however long they take: exports, and what waits for a slow disk. */
const always = 40
/** Seconds over which leaving is counted. */
const lookingBack = 3
/** How many are expected to leave in a second of a house that was quiet so far; two cores answer three times as many. */
const quietPace = 60
/** Of what a crowd taught about the pace, so much is forgotten in each quiet second. */
const forgetting = 0.01
/** Longer nobody is sent away: a refusal costs next to nothing, and the house may have room at any moment. */
const longest = 8

/**
 * Who comes in now waits as long as those inside take to leave at the present pace (Little's law: those inside, by those
 * who leave in a second). A queue that grows without end answers everyone too late; one that is kept short answers as
 * many in time as the machine can, and tells the others at once when to come again, each at a moment of its own.
 */
export function openCrowd(
  patience: Patience = usual,
  elapsed: () => number = stopwatch(),
  chance: () => number = Math.random,
): Crowd {
  let inside = 0
  let turnedAway = 0
  /** Those who left, second by second; the first is the running one. */
  const left = Array.from({ length: lookingBack + 1 }, () => 0)
  let second = 0
  let crowdedSince = 0
  let expected = quietPace

  /** Of the whole seconds; the running one would say that nobody leaves whenever it has just begun. */
  const seen = () =>
    Math.max(left.slice(1).reduce((sum, each) => sum + each, 0) / lookingBack, left[0] ?? 0, 1)
  const turn = () => {
    const now = Math.floor(elapsed() / 1_000)
    for (let passed = Math.min(now - second, 60); passed > 0; passed -= 1) {
      // What is seen of a quiet house is how few came; of a crowded one, how many it can answer.
      if (inside < always) expected += (quietPace - expected) * forgetting
      else if (isSeen()) expected = Math.min(seen(), quietPace)
      left.unshift(0)
      left.pop()
    }
    second = now
  }
  const isSeen = () => elapsed() - crowdedSince >= lookingBack * 1_000
  /** A rush is met with what is expected: the usual, or what the last crowd taught. */
  const pace = () => (isSeen() ? seen() : Math.max(seen(), expected))

  return {
    arrive(writes) {
      turn()
      if (inside < always) crowdedSince = elapsed()
      const wait = inside < always ? 0 : inside / pace()
      if (wait <= (writes ? patience.writing : patience.reading)) {
        inside += 1
        return undefined
      }
      turnedAway += 1
      return Math.max(1, Math.ceil(Math.min(wait, longest) * (0.25 + chance() * 0.75)))
    },
    leave() {
      turn()
      inside -= 1
      left[0] = (left[0] ?? 0) + 1
    },
    get turnedAway() {
      return turnedAway
    },
  }
}

const reading = new Set(["GET", "HEAD", "OPTIONS"])

/**
 * Files on their way up wait for the sender, live screens for news, and a sign-in in a queue of its own (passwords.ts):
 * none of them says how fast the house works.
 */
function counts({ method, url, headers, routeOptions }: FastifyRequest): boolean {
  if (!/^\/(api|open|calendar)\//.test(url) || routeOptions.url === "/api/events") return false
  return !(
    method === "POST" &&
    (url.startsWith("/api/auth/sign-in") || headers["content-type"]?.startsWith("multipart/"))
  )
}

/** Turns away whom the house could not answer in time. Before the gate: even asking who it is costs a query. */
export function turnAwayFrom(fastify: FastifyInstance, crowd: Crowd): void {
  const inside = new WeakSet<FastifyRequest>()
  fastify.addHook("onRequest", async (request) => {
    if (!counts(request)) return
    const seconds = crowd.arrive(!reading.has(request.method))
    if (seconds !== undefined) throw new Refusal("unavailable", reason("busy", { params: { seconds } }))
    inside.add(request)
  })
  // When its work is done, whether or not the reader is still there: a page loaded anew makes no room.
  fastify.addHook("onSend", async (request) => {
    if (inside.delete(request)) crowd.leave()
  })
}
