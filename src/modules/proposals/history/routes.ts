import { z } from "zod"
import { Refusal, reason } from "../../../base/reason.ts"
import type { App } from "../../../platform/http/app.ts"
import { explainer } from "../../../platform/http/explain.ts"
import { languageOf } from "../../../platform/http/language.ts"
import type { House } from "../../../platform/procedures/office.ts"
import { getImport, keepSetup, listImports, mustImport, orderRun, receiveFile } from "./imports.ts"
import type { Setup } from "./record.ts"
import { importLine, importShape, previewShape, setupShape } from "./schema.ts"
import { lineOf, previewImport, viewOf } from "./views.ts"

const base = "/api/imports/proposals"
const tags = ["imports"]
const params = z.object({ id: z.uuid() })
const access = "signed-in" as const
const procedure = "proposal"

/** 历史导入: upload, look at what it would do and settle what is unclear, run, follow. */
export function mountHistory(app: App, house: House): void {
  const explain = explainer(house.registry)

  app.get(
    base,
    {
      access,
      procedure,
      schema: {
        response: { 200: z.object({ items: z.array(importLine) }) },
        tags,
        summary: "Imports of past proposals, newest first",
      },
    },
    async (request) => {
      mustImport(request.actor)
      const rows = await house.db.read(request.scope, listImports)
      return { items: rows.map(lineOf) }
    },
  )

  app.post(
    base,
    {
      access,
      procedure,
      perMinute: 20,
      schema: {
        response: { 201: importShape },
        tags,
        summary: "Upload a table of past proposals (multipart field `file`: xlsx, csv or json)",
      },
    },
    async (request, reply) => {
      const personId = mustImport(request.actor)
      const part = await request.file()
      if (!part) throw new Refusal("invalid", reason("history.noFile", { field: "file" }))
      const file = { filename: part.filename, stream: part.file }
      const id = await receiveFile(house, (work) => house.db.write(request.scope, work), personId, file)
      const row = await house.db.read(request.scope, (read) => getImport(read, id))
      reply.status(201)
      return viewOf(row, { explain, language: languageOf(request.headers) })
    },
  )

  app.get(
    `${base}/:id`,
    {
      access,
      procedure,
      schema: { params, response: { 200: importShape }, tags, summary: "How far an import has come" },
    },
    async (request) => {
      mustImport(request.actor)
      const row = await house.db.read(request.scope, (read) => getImport(read, request.params.id))
      return viewOf(row, { explain, language: languageOf(request.headers) })
    },
  )

  app.post(
    `${base}/:id/preview`,
    {
      access,
      procedure,
      perMinute: 60,
      schema: {
        params,
        body: setupShape,
        response: { 200: previewShape },
        tags,
        summary: "What the import would do under this setup; nothing is imported",
      },
    },
    (request) => {
      mustImport(request.actor)
      const setup = request.body as Setup
      const reader = { explain, language: languageOf(request.headers) }
      return house.db.write(request.scope, async (tx) => {
        await keepSetup(tx, request.params.id, setup)
        return previewImport(house, tx, request.params.id, setup, reader)
      })
    },
  )

  app.post(
    `${base}/:id/run`,
    {
      access,
      procedure,
      schema: {
        params,
        body: setupShape,
        response: { 202: importShape },
        tags,
        summary: "Import the whole file, or nothing",
      },
    },
    async (request, reply) => {
      mustImport(request.actor)
      const { id } = request.params
      await house.db.write(request.scope, (tx) => orderRun(tx, id, request.body as Setup))
      const row = await house.db.read(request.scope, (read) => getImport(read, id))
      reply.status(202)
      return viewOf(row, { explain, language: languageOf(request.headers) })
    },
  )
}
