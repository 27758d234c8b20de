import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import { findFaces } from "../../platform/documents/workshop.ts"
import { cleanName } from "../../platform/files/names.ts"
import type { App } from "../../platform/http/app.ts"
import type { House } from "../../platform/procedures/office.ts"
import { timeZoneOf } from "../../platform/procedures/time-zone.ts"
import { pictureHeaders } from "./picture.ts"
import { keepsForms } from "./policy.ts"
import { documentKindNames } from "./record.ts"
import { addSeal, keepSealPicture, listSeals, retireSeal } from "./seals/writes.ts"
import { addSeries, changeSeries, listSeries } from "./series/writes.ts"
import { findTemplateDraft, listSigners, listTemplates } from "./templates/reads.ts"
import { templateContent } from "./templates/template.ts"
import { previewTemplate, publishTemplate, saveTemplate } from "./templates/writes.ts"

const access = "signed-in" as const
const procedure = "official_document"
const tags = ["documents"]
const params = z.object({ id: z.uuid() })
const kindParams = z.object({ kind: z.enum(documentKindNames) })
const done = { 204: z.null() }
const text = (most: number) => z.string().trim().min(1).max(most)

const series = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  pattern: z.string(),
  years: z.array(z.object({ year: z.int(), last: z.int() })),
})
const seal = z.object({
  id: z.string(),
  name: z.string(),
  bodyId: z.string().nullable(),
  diameter: z.int(),
  provider: z.enum(["image", "sm2", "file"]),
  retiredOn: z.string().nullable(),
})
const version = z.object({
  version: z.int(),
  content: templateContent,
  by: z.string().nullable(),
  at: z.string().nullable(),
})
const draft = z.object({ content: templateContent, at: z.string(), previewed: z.boolean() })
const face = z.object({
  role: z.string(),
  family: z.string(),
  weight: z.number(),
  substituteFor: z.string().nullable(),
})

function mustKeepForms(actor: Actor): void {
  if (!keepsForms(actor)) throw new Refusal("forbidden", reason("only_form_keepers"))
}

/** Templates, series and seals: what documents are made with. */
export function mountForms(app: App, house: House): void {
  app.get(
    "/api/document-forms",
    {
      access,
      procedure,
      schema: {
        response: { 200: z.object({ series: z.array(series), seals: z.array(seal), faces: z.array(face) }) },
        tags,
        summary: "Series with their last numbers, seals, and the fonts of this machine",
      },
    },
    async ({ scope, actor }) => {
      mustKeepForms(actor)
      const faces = Object.values(await findFaces())
      return house.db.write(scope, async (tx) => ({
        series: await listSeries(tx),
        seals: await listSeals(tx),
        faces: faces.map(({ path: _, ...each }) => each),
      }))
    },
  )

  app.post(
    "/api/document-forms/series",
    {
      access,
      procedure,
      schema: {
        body: z.strictObject({
          code: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
          name: text(60),
          pattern: text(60),
        }),
        response: done,
        tags,
        summary: "Add a series of numbers",
      },
    },
    async ({ scope, actor, body }, reply) => {
      mustKeepForms(actor)
      await house.db.write(scope, (tx) => addSeries(house, tx, actor, body))
      return reply.status(204).send(null)
    },
  )

  app.put(
    "/api/document-forms/series/:id",
    {
      access,
      procedure,
      schema: {
        params,
        body: z.strictObject({ name: text(60), pattern: text(60) }),
        response: done,
        tags,
        summary: "Change a series' name or pattern, for numbers given from now on",
      },
    },
    async ({ scope, actor, params: { id }, body }, reply) => {
      mustKeepForms(actor)
      await house.db.write(scope, (tx) => changeSeries(house, tx, actor, id, body))
      return reply.status(204).send(null)
    },
  )

  app.post(
    "/api/document-forms/seals",
    {
      access,
      procedure,
      schema: {
        querystring: z.object({
          name: text(60),
          diameter: z.coerce.number().int().min(20).max(60).default(42),
          provider: z.enum(["image", "sm2", "file"]).default("sm2"),
          bodyId: z.uuid().optional(),
        }),
        response: { 201: z.object({ id: z.string() }) },
        tags,
        summary: "Add a seal with its picture (multipart field `file`, PNG)",
      },
    },
    async (request, reply) => {
      mustKeepForms(request.actor)
      const part = await request.file()
      if (!part) throw new Refusal("invalid", reason("no_file", { field: "file" }))
      const imageHash = await keepSealPicture(house, part.file, cleanName(part.filename))
      const id = await house.db.write(request.scope, (tx) =>
        addSeal(house, tx, request.actor, { ...request.query, imageHash }),
      )
      reply.status(201)
      return { id }
    },
  )

  app.delete(
    "/api/document-forms/seals/:id",
    { access, procedure, schema: { params, response: done, tags, summary: "Retire a seal" } },
    async ({ scope, actor, params: { id } }, reply) => {
      mustKeepForms(actor)
      await house.db.write(scope, async (tx) =>
        retireSeal(house, tx, actor, id, house.clock.today(await timeZoneOf(tx))),
      )
      return reply.status(204).send(null)
    },
  )

  app.get(
    "/api/document-forms/templates/:kind",
    {
      access,
      procedure,
      schema: {
        params: kindParams,
        response: {
          200: z.object({
            versions: z.array(version),
            draft: draft.nullable(),
            people: z.array(z.object({ id: z.string(), name: z.string() })),
          }),
        },
        tags,
        summary: "The versions of a kind's template, the one in force first, and the draft of the next",
      },
    },
    ({ scope, actor, params: { kind } }) => {
      mustKeepForms(actor)
      return house.db.read(scope, async (read) => {
        const versions = await listTemplates(read, kind)
        const next = await findTemplateDraft(read, kind)
        return {
          versions: versions.map((each) => ({ ...each, at: each.at?.toISOString() ?? null })),
          draft: next
            ? { content: next.content, at: next.at.toISOString(), previewed: next.previewedAt !== null }
            : null,
          people: await listSigners(read, [...versions, ...(next ? [next] : [])]),
        }
      })
    },
  )

  app.put(
    "/api/document-forms/templates/:kind/draft",
    {
      access,
      procedure,
      schema: {
        params: kindParams,
        body: templateContent,
        response: done,
        tags,
        summary: "Save a draft of the next version",
      },
    },
    async ({ scope, actor, params: { kind }, body }, reply) => {
      mustKeepForms(actor)
      await house.db.write(scope, (tx) => saveTemplate(house, tx, actor, kind, body))
      return reply.status(204).send(null)
    },
  )

  app.post(
    "/api/document-forms/templates/:kind/draft/preview",
    {
      access,
      procedure,
      schema: { params: kindParams, tags, summary: "The draft as a page (SVG); it counts as previewed" },
    },
    async ({ scope, actor, params: { kind } }, reply) => {
      mustKeepForms(actor)
      const picture = await house.db.write(scope, (tx) => previewTemplate(house, tx, kind))
      return reply.headers(pictureHeaders).send(picture)
    },
  )

  app.post(
    "/api/document-forms/templates/:kind/draft/publish",
    {
      access,
      procedure,
      schema: { params: kindParams, response: done, tags, summary: "Put the previewed draft into force" },
    },
    async ({ scope, actor, params: { kind } }, reply) => {
      mustKeepForms(actor)
      await house.db.write(scope, (tx) => publishTemplate(house, tx, actor, kind))
      return reply.status(204).send(null)
    },
  )
}
