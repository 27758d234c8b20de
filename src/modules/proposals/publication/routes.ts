import { createHash } from "node:crypto"
import type { FastifyReply, FastifyRequest } from "fastify"
import { z } from "zod"
import { mintScope, type Read } from "../../../platform/database/db.ts"
import type { App } from "../../../platform/http/app.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { findCurrentTerms } from "../../../platform/procedures/terms.ts"
import { timeZoneOf } from "../../../platform/procedures/time-zone.ts"
import { completeTerms } from "../../../procedure/terms.ts"
import { proposalTerms } from "../terms.ts"
import { atomFeed, sitemap } from "./feed.ts"
import { detailPage, homePage, type Labels, listPage, missingPage, styleAddress } from "./pages.ts"
import { type Reader, readerOf } from "./reader.ts"
import {
  findOrganisation,
  findPublication,
  listFacets,
  listOrganisations,
  listPublications,
  type PublicOrganisation,
} from "./reads.ts"
import { style } from "./style.ts"
import type {} from "./tables.ts"

/** What cannot be read as a filter is none: a wrong address shows the list rather than an error. */
const word = z.string().trim().max(100).optional().catch(undefined)
const filter = z.object({ q: word, year: word, category: word, unit: word, class: word, after: word })
const slug = z.object({ slug: z.string() })

const htmlType = "text/html; charset=utf-8"

/** The public gate: everybody reads what organisations that publish have published, and nothing else. */
export function mountPublication(app: App, house: House): void {
  const hang = { access: "public", hidden: true } as const
  const readBy = (request: FastifyRequest) => readerOf(request, request.publicAddress)

  app.get("/open", hang, async (request, reply) =>
    sendPage(request, reply, readBy(request), homePage(readBy(request), await listOrganisations(house.db))),
  )
  app.get(styleAddress, hang, (request, reply) => send(request, reply, "text/css; charset=utf-8", style))
  app.get("/open/:slug", { ...hang, schema: { params: slug, querystring: filter } }, (request, reply) =>
    within(house, request.params.slug, readBy(request), reply, async (organisation, read, reader) => {
      const facets = await listFacets(read)
      const found = await listPublications(read, request.query)
      const labels = await readLabels(house, read, reader)
      const page = listPage(reader, { organisation, filter: request.query, facets, found, labels })
      return sendPage(request, reply, reader, page)
    }),
  )
  app.get("/open/:slug/feed.atom", { ...hang, schema: { params: slug } }, (request, reply) =>
    within(house, request.params.slug, readBy(request), reply, async (organisation, read, reader) => {
      const { items } = await listPublications(read, {}, 50)
      void reply.header("vary", "accept-language")
      const feed = atomFeed(reader, organisation, items)
      return send(request, reply, "application/atom+xml; charset=utf-8", feed)
    }),
  )
  app.get("/open/:slug/sitemap.xml", { ...hang, schema: { params: slug } }, (request, reply) =>
    within(house, request.params.slug, readBy(request), reply, async (organisation, read, { origin }) => {
      // More than the format allows in one file is more than a county publishes in fifty years.
      const { items } = await listPublications(read, {}, 49_000)
      const map = sitemap(organisation, items, origin)
      return send(request, reply, "application/xml; charset=utf-8", map)
    }),
  )
  const detail = { params: slug.extend({ id: z.string() }) }
  app.get("/open/:slug/:id", { ...hang, schema: detail }, (request, reply) =>
    within(house, request.params.slug, readBy(request), reply, async (organisation, read, reader) => {
      const text = await findPublication(read, request.params.id)
      if (!text) return missing(reply, reader)
      const labels = await readLabels(house, read, reader)
      return sendPage(request, reply, reader, detailPage(reader, organisation, text, labels))
    }),
  )
  app.get("/open/*", hang, (request, reply) => missing(reply, readBy(request)))
}

/** Inside the wall of an organisation that publishes; any other is answered like one that does not exist. */
async function within(
  house: House,
  name: string,
  reader: Reader,
  reply: FastifyReply,
  work: (organisation: PublicOrganisation, read: Read, reader: Reader) => Promise<FastifyReply>,
): Promise<FastifyReply> {
  const organisation = await findOrganisation(house.db, name)
  if (!organisation) return missing(reply, reader)
  return house.db.read(mintScope(organisation.id, null), (read) => work(organisation, read, reader))
}

/** Categories and classes were published under their Chinese names; whoever reads English is given the terms' own. */
async function readLabels(house: House, read: Read, { language }: Reader): Promise<Labels> {
  if (language === "zh") return new Map()
  const current = await findCurrentTerms(read, proposalTerms, house.clock.today(await timeZoneOf(read)))
  const { categories, resultClasses } = completeTerms(proposalTerms, null, current?.values ?? {})
  return new Map([...categories, ...resultClasses].map(({ label }) => [label.zh, label.en]))
}

function missing(reply: FastifyReply, reader: Reader): FastifyReply {
  return reply
    .code(404)
    .type(htmlType)
    .header("cache-control", "no-cache")
    .header("vary", "accept-language")
    .header("content-language", reader.language)
    .send(missingPage(reader))
}

function sendPage(request: FastifyRequest, reply: FastifyReply, reader: Reader, page: string): FastifyReply {
  void reply.header("vary", "accept-language").header("content-language", reader.language)
  return send(request, reply, htmlType, page)
}

/** Kept by browsers and proxies, and asked after each time: what is taken down is gone at once. */
function send(request: FastifyRequest, reply: FastifyReply, type: string, body: string): FastifyReply {
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`
  void reply.header("etag", etag).header("cache-control", "public, no-cache")
  const known = request.headers["if-none-match"]?.split(/\s*,\s*/).map((each) => each.replace(/^W\//, ""))
  if (known?.includes(etag)) return reply.code(304).send()
  return reply.type(type).send(body)
}
