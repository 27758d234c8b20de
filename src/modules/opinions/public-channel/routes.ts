import type { FastifyReply } from "fastify"
import { toString as drawQr } from "qrcode"
import { z } from "zod"
import { hasRole } from "../../../base/actor.ts"
import { toDate } from "../../../base/clock.ts"
import { Refusal, reason } from "../../../base/reason.ts"
import { mintScope } from "../../../platform/database/db.ts"
import { type App, doorsOf } from "../../../platform/http/app.ts"
import { languageOf } from "../../../platform/http/language.ts"
import { appendFact } from "../../../platform/procedures/facts.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { signature } from "../../../platform/procedures/reactions.ts"
import { currentTerms } from "../current-terms.ts"
import { getReport } from "../reports/routes.ts"
import type { OpinionTerms } from "../terms.ts"
import { placesOf } from "./contact.ts"
import { formPage, type Reader, receiptPage, standingPage } from "./pages.ts"
import { findStanding, takeVoice, voice } from "./receive.ts"

const slug = z.object({ slug: z.string().max(60) })
const htmlType = "text/html; charset=utf-8"

interface Opened {
  readonly orgId: number
  readonly name: string
  readonly terms: OpinionTerms
}

/** The public's way in, where the organisation has opened it; anywhere else there is no such page. */
async function findOpened(house: House, wanted: string): Promise<Opened | undefined> {
  const found = await house.db.global
    .selectFrom("organisation")
    .select(["id", "name"])
    .where("public_slug", "=", wanted)
    .executeTakeFirst()
  if (!found) return undefined
  const terms = await house.db.read(mintScope(found.id, null), (read) => currentTerms(house, read))
  return terms.publicChannel ? { orgId: found.id, name: found.name, terms } : undefined
}

export function mountPublicChannel(app: App, house: House): void {
  const { fastify } = app
  // A form without a script sends itself in this shape; nothing else in the house reads it.
  void fastify.register(async (inside) => {
    inside.addContentTypeParser(
      "application/x-www-form-urlencoded",
      { parseAs: "string", bodyLimit: 40_000 },
      (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(body as string))),
    )
    mountPages(doorsOf(inside), house)
  })
  mountForOffice(app, house)
}

function mountPages(doors: App, house: House): void {
  const hang = { access: "public", hidden: true } as const
  const send = (reply: FastifyReply, page: string, code = 200) =>
    reply.code(code).type(htmlType).header("cache-control", "no-store").send(page)
  const within = async (
    request: { params: { slug: string }; headers: Parameters<typeof languageOf>[0] },
    reply: FastifyReply,
    work: (opened: Opened, reader: Reader) => Promise<FastifyReply> | FastifyReply,
  ) => {
    const opened = await findOpened(house, request.params.slug)
    if (!opened) return reply.callNotFound()
    const language = languageOf(request.headers)
    return work(opened, { language, slug: request.params.slug, organisation: opened.name })
  }

  doors.get("/open/:slug/voice", { ...hang, schema: { params: slug } }, (request, reply) =>
    within(request, reply, (_, reader) => send(reply, formPage(reader))),
  )
  doors.post(
    "/open/:slug/voice",
    { ...hang, perMinute: 5, bodyLimit: 40_000, schema: { params: slug } },
    (request, reply) =>
      within(request, reply, async ({ orgId, terms }, reader) => {
        const said = voice.safeParse(request.body)
        if (!said.success) return send(reply, formPage(reader, true), 422)
        const receipt = await house.db.write(mintScope(orgId, null), (tx) =>
          takeVoice(house, tx, said.data, terms.maxCharacters),
        )
        return receipt
          ? send(reply, receiptPage(reader, receipt), 201)
          : send(reply, formPage(reader, true), 422)
      }),
  )
  doors.get(
    "/open/:slug/voice/receipt",
    {
      ...hang,
      perMinute: 20,
      schema: { params: slug, querystring: z.object({ number: z.string().max(60).catch("") }) },
    },
    (request, reply) =>
      within(request, reply, async ({ orgId }, reader) => {
        const found = await house.db.read(mintScope(orgId, null), (read) =>
          findStanding(read, request.query.number),
        )
        return send(reply, standingPage(reader, found), found ? 200 : 404)
      }),
  )
}

/** For the office: the address to print with its QR code, and the contact behind a report, each showing kept as a fact. */
function mountForOffice(app: App, house: House): void {
  app.get(
    "/api/opinions/public-address",
    {
      access: "signed-in",
      schema: {
        response: { 200: z.object({ open: z.boolean(), address: z.string(), qr: z.string() }) },
        tags: ["opinion-reports"],
        summary: "Where the public reports, and its QR code",
      },
    },
    async (request) => {
      if (!hasRole(request.actor, "information_office"))
        throw new Refusal("forbidden", reason("not_your_board"))
      const { publicSlug, open } = await house.db.read(request.scope, async (read) => {
        const row = await read.q
          .selectFrom("organisation")
          .select("public_slug as publicSlug")
          .where("id", "=", read.scope.orgId)
          .executeTakeFirstOrThrow()
        return { ...row, open: (await currentTerms(house, read)).publicChannel }
      })
      const address = `${request.publicAddress}/open/${encodeURIComponent(publicSlug)}/voice`
      return { open, address, qr: await drawQr(address, { type: "svg", margin: 1 }) }
    },
  )
  app.post(
    "/api/opinion-reports/:id/contact",
    {
      access: "signed-in",
      procedure: "opinion_report",
      perMinute: 20,
      schema: {
        params: z.object({ id: z.uuid() }),
        body: z.object({ purpose: z.string().trim().min(2).max(200) }),
        response: { 200: z.object({ name: z.string(), phone: z.string() }) },
        tags: ["opinion-reports"],
        summary: "How to reach a member of the public; who looked and what for is kept",
      },
    },
    (request) =>
      house.db.write(request.scope, async (tx) => {
        const { actor } = request
        const report = await getReport(tx, request.params.id, actor)
        if (!hasRole(actor, "information_office")) throw new Refusal("forbidden", reason("not_your_board"))
        const row = await tx.q
          .selectFrom("opinion_contact")
          .select(["name", "phone"])
          .where("org_id", "=", tx.scope.orgId)
          .where("report_id", "=", report.id)
          .executeTakeFirst()
        if (!row) throw new Refusal("missing", reason("no_contact"))
        appendFact(tx, {
          procedure: "opinion_report",
          procedureVersion: 1,
          caseId: report.id,
          matterId: report.matterId,
          action: "showContact",
          from: null,
          to: null,
          at: toDate(house.clock.now()),
          actor: signature(actor),
          data: { purpose: request.body.purpose },
        })
        const place = placesOf(tx.scope.orgId, report.id)
        return {
          name: house.vault.open(row.name, place.name),
          phone: house.vault.open(row.phone, place.phone),
        }
      }),
  )
}
