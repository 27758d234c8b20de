import { z } from "zod"
import { ownPath } from "../../base/own-path.ts"
import { isUnfounded } from "../identity/first-run.ts"
import { findWaiting } from "../identity/sessions.ts"
import type { FrontDesk } from "../identity/sign-in.ts"
import { returnPath, type SingleSignOn } from "../identity/single-sign-on.ts"
import type { House } from "../procedures/office.ts"
import type { App } from "./app.ts"
import { visitorOf } from "./at-the-door.ts"

const tags = ["identity"]
const access = "public" as const

/** How one can sign in here, and the way by another house's account where this installation has one. */
export function mountSingleSignOn(
  app: App,
  house: House,
  desk: FrontDesk,
  singleSignOn: SingleSignOn | undefined,
): void {
  app.get(
    "/api/auth/ways",
    {
      access,
      schema: {
        tags,
        summary: "The ways of signing in besides a password, and whether there is anybody yet to sign in",
        response: { 200: z.object({ singleSignOn: z.string().nullable(), founded: z.boolean() }) },
      },
    },
    async () => ({ singleSignOn: singleSignOn?.label ?? null, founded: !(await isUnfounded(house)) }),
  )
  if (!singleSignOn) return

  app.get(
    "/api/auth/sso",
    {
      access,
      perMinute: 60,
      hidden: true,
      schema: { querystring: z.object({ next: z.string().max(2_000).optional() }) },
    },
    async (request, reply) => {
      const { to, cookies } = await singleSignOn.begin(visitorOf(request), ownPath(request.query.next))
      return reply.header("set-cookie", [...cookies]).redirect(to)
    },
  )

  app.get(
    returnPath,
    {
      access,
      perMinute: 60,
      hidden: true,
      schema: { querystring: z.record(z.string(), z.string().max(8_000)) },
    },
    async (request, reply) => {
      const query = new URLSearchParams(request.query).toString()
      const came = await singleSignOn.finish(visitorOf(request), query, request.headers.cookie ?? "")
      if (came.kind === "failed") return reply.redirect("/sign-in?sso=failed")
      if (came.kind === "unmapped")
        return reply.redirect(`/sign-in?${new URLSearchParams({ sso: "unmapped", subject: came.subject })}`)
      const next = ownPath(came.to)
      const token = desk.readToken(came.cookies.join("; "))
      const waits = token !== undefined && (await findWaiting(house, token)) !== undefined
      return reply
        .header("set-cookie", [...came.cookies])
        .redirect(waits ? `/sign-in?${new URLSearchParams({ sso: "second", next })}` : next)
    },
  )
}
