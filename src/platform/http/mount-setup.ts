import { timingSafeEqual } from "node:crypto"
import { z } from "zod"
import { Refusal, reason } from "../../base/reason.ts"
import { foundHouse, isUnfounded } from "../identity/first-run.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"

/** The one-time address at which an empty installation is set up. */
export interface SetUp {
  /** Stands in the address after `#`, so that no log on the way keeps it. */
  readonly token: string
  readonly timeZone: string
  /** Called once it is done: the token is worth nothing from now on. */
  readonly done: () => void
}

const text = (most: number) => z.string().trim().min(1).max(most)
const administrator = z.strictObject({ name: text(40), username: text(64) })
const tokenOnly = z.strictObject({ token: z.string().max(200) })

const firstRun = z.strictObject({
  token: z.string().max(200),
  organisation: z.strictObject({
    name: text(80),
    shortName: text(40),
    level: z.enum(["province", "city", "county"]),
    regionCode: z.string().regex(/^\d{6}$/),
    slug: z.string().regex(/^[a-z0-9-]{2,40}$/),
  }),
  administrators: z.strictObject({ system: administrator, security: administrator, audit: administrator }),
  term: z.strictObject({
    number: z.int().min(1).max(99),
    startsOn: z.iso.date(),
    endsOn: z.iso.date().nullable(),
  }),
  session: z.strictObject({
    number: z.int().min(1).max(20),
    opensOn: z.iso.date(),
    closesOn: z.iso.date(),
    collectionOpensOn: z.iso.date(),
    cutoffAt: z.iso.datetime({ local: true, offset: false, precision: -1 }),
  }),
})

const founded = z.object({
  organisation: z.object({ id: z.number(), name: z.string() }),
  administrators: z.array(
    z.object({ duty: z.string(), name: z.string(), username: z.string(), password: z.string() }),
  ),
})

/** Hung up while there is no organisation; from the moment there is one, the address is gone. */
export function mountSetUp(app: App, house: House, setUp: SetUp): void {
  const admit = async (token: string) => {
    if (!(await isUnfounded(house))) throw new Refusal("missing", reason("set_up_already"))
    if (!isSame(token, setUp.token)) throw new Refusal("forbidden", reason("set_up_token"))
  }

  app.post(
    "/api/setup/check",
    {
      access: "public",
      perMinute: 20,
      hidden: true,
      schema: { body: tokenOnly, response: { 200: z.object({ timeZone: z.string() }) } },
    },
    async (request) => {
      await admit(request.body.token)
      return { timeZone: setUp.timeZone }
    },
  )

  app.post(
    "/api/setup",
    {
      access: "public",
      perMinute: 20,
      hidden: true,
      schema: { body: firstRun, response: { 201: founded } },
    },
    async (request, reply) => {
      const { token, ...given } = request.body
      await admit(token)
      const answer = await foundHouse(house, given, setUp.timeZone)
      setUp.done()
      return reply.status(201).header("cache-control", "no-store").send(answer)
    },
  )
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
