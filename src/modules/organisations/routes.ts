import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import type { App } from "../../platform/http/app.ts"
import { sendWorkbook, workbookQuery } from "../../platform/http/workbook.ts"
import type { House } from "../../platform/procedures/office.ts"
import { differences, noteInRegister } from "../../platform/procedures/register-fact.ts"
import { addAlias, changeBody, closeBody, createBody, removeAlias, renameBody } from "./bodies.ts"
import { getBody, listBodies } from "./body-reads.ts"
import { bodySheet, bodySheetName } from "./body-sheet.ts"
import { mountBranches } from "./branches.ts"
import { listChecks } from "./checklist.ts"
import { todayOf, writeIn } from "./doing.ts"
import { keepsRegister, lockRegister, mustKeepRegister } from "./keep.ts"
import {
  alias,
  bodyChange,
  bodyKinds,
  bodyShape,
  checkShape,
  closing,
  newBody,
  newSession,
  newTerm,
  organisationChange,
  organisationShape,
  rename,
  termShape,
} from "./schema.ts"
import { listTerms, writeSession, writeTerm } from "./sessions.ts"

const base = "/api/organisation"
const tags = ["organisation"]
const access = "signed-in" as const
const params = z.object({ id: z.uuid() })
const terms = { 200: z.object({ items: z.array(termShape) }) }

/** The register of the organisation itself, its bodies, terms and sessions, and what is still missing. */
export function mountOrganisations(app: App, house: House): void {
  const write = writeIn(house)
  mountBranches(app, house, write)

  app.get(
    base,
    {
      access,
      schema: { response: { 200: organisationShape }, tags, summary: "The organisation one works in" },
    },
    (request) => house.db.read(request.scope, getOrganisation),
  )
  app.patch(
    base,
    {
      access,
      schema: { body: organisationChange, response: { 200: organisationShape }, tags, summary: "Change it" },
    },
    (request) =>
      write(request, async ({ tx, actor }) => {
        mustKeepRegister(actor)
        await lockRegister(tx)
        const before = await getOrganisation(tx)
        const changed = differences(before, request.body)
        if (!changed) return before
        const { name, shortName, regionCode, publishes } = { ...before, ...definedOf(request.body) }
        await tx.q
          .updateTable("organisation")
          .set({ name, short_name: shortName, region_code: regionCode, publishes })
          .where("id", "=", tx.scope.orgId)
          .execute()
        const [first] = await listTerms(tx)
        noteInRegister(house, tx, actor, {
          action: "change_organisation",
          subject: first?.id ?? actor.personId ?? "",
          data: { changed },
        })
        return getOrganisation(tx)
      }),
  )

  app.get(
    `${base}/checks`,
    {
      access,
      schema: {
        response: { 200: z.object({ items: z.array(checkShape) }) },
        tags,
        summary: "What is still missing",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        if (!keepsRegister(request.actor) && !isAdministrator(request.actor))
          throw new Refusal("forbidden", reason("not_your_register"))
        return { items: await listChecks(read, await todayOf(house, read)) }
      }),
  )

  app.get(
    `${base}/bodies`,
    {
      access,
      schema: {
        querystring: z.object({
          kind: z.enum(bodyKinds).optional(),
          ended: z.enum(["0", "1"]).default("0"),
          on: z.iso.date().optional(),
        }),
        response: { 200: z.object({ items: z.array(bodyShape) }) },
        tags,
        summary: "Bodies of a kind, with earlier names and aliases",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { kind, ended, on = await todayOf(house, read) } = request.query
        return { items: await listBodies(read, { kind, ended: ended === "1", on }) }
      }),
  )
  app.get(
    `${base}/bodies.xlsx`,
    {
      access,
      perMinute: 20,
      schema: {
        querystring: workbookQuery.extend({
          kind: z.enum(bodyKinds),
          ended: z.enum(["0", "1"]).default("0"),
        }),
        tags,
        summary: "Bodies of a kind as a workbook, which can be imported again; recorded",
      },
    },
    async (request, reply) => {
      const { kind, ended, ...asked } = request.query
      const rows = await house.db.read(request.scope, async (read) => {
        mustKeepRegister(request.actor)
        return listBodies(read, { kind, ended: ended === "1", on: await todayOf(house, read) })
      })
      return sendWorkbook(house, request, reply, asked, {
        list: "bodies",
        name: bodySheetName(kind),
        filter: { kind, ended },
        sheet: (language) => bodySheet(language, kind, rows),
      })
    },
  )
  app.post(
    `${base}/bodies`,
    { access, schema: { body: newBody, response: { 201: bodyShape }, tags, summary: "Register a body" } },
    async (request, reply) => {
      const made = await write(request, (clerk) => createBody(clerk, request.body))
      return reply.status(201).send(made)
    },
  )
  const response = { 200: bodyShape }
  app.get(
    `${base}/bodies/:id`,
    { access, schema: { params, response, tags, summary: "One body" } },
    (request) =>
      house.db.read(request.scope, async (read) =>
        getBody(read, request.params.id, await todayOf(house, read)),
      ),
  )
  app.patch(
    `${base}/bodies/:id`,
    {
      access,
      schema: { params, body: bodyChange, response, tags, summary: "Change what is said of a body" },
    },
    (request) => write(request, (clerk) => changeBody(clerk, request.params.id, request.body)),
  )
  app.post(
    `${base}/bodies/:id/rename`,
    {
      access,
      schema: { params, body: rename, response, tags, summary: "Rename it; the old name stays, dated" },
    },
    (request) => write(request, (clerk) => renameBody(clerk, request.params.id, request.body)),
  )
  app.post(
    `${base}/bodies/:id/close`,
    {
      access,
      schema: { params, body: closing, response, tags, summary: "Close it with a day; null reopens it" },
    },
    (request) => write(request, (clerk) => closeBody(clerk, request.params.id, request.body.on)),
  )
  app.post(
    `${base}/bodies/:id/names`,
    { access, schema: { params, body: alias, response, tags, summary: "Add an alias" } },
    (request) => write(request, (clerk) => addAlias(clerk, request.params.id, request.body)),
  )
  app.delete(
    `${base}/bodies/:id/names/:nameId`,
    {
      access,
      schema: {
        params: params.extend({ nameId: z.uuid() }),
        response,
        tags,
        summary: "Remove a mistaken alias",
      },
    },
    (request) => write(request, (clerk) => removeAlias(clerk, request.params.id, request.params.nameId)),
  )

  app.get(
    `${base}/terms`,
    { access, schema: { response: terms, tags, summary: "Terms with their sessions" } },
    (request) => house.db.read(request.scope, async (read) => ({ items: await listTerms(read) })),
  )
  app.post(
    `${base}/terms`,
    { access, schema: { body: newTerm, response: terms, tags, summary: "Open a term" } },
    async (request) => ({ items: await write(request, (clerk) => writeTerm(clerk, request.body)) }),
  )
  app.put(
    `${base}/terms/:id`,
    { access, schema: { params, body: newTerm, response: terms, tags, summary: "Change a term" } },
    async (request) => ({
      items: await write(request, (clerk) => writeTerm(clerk, request.body, request.params.id)),
    }),
  )
  app.post(
    `${base}/terms/:id/sessions`,
    { access, schema: { params, body: newSession, response: terms, tags, summary: "Open a session" } },
    async (request) => ({
      items: await write(request, (clerk) => writeSession(clerk, request.params.id, request.body)),
    }),
  )
  app.put(
    `${base}/terms/:id/sessions/:sessionId`,
    {
      access,
      schema: {
        params: params.extend({ sessionId: z.uuid() }),
        body: newSession,
        response: terms,
        tags,
        summary: "Change a session",
      },
    },
    async (request) => ({
      items: await write(request, (clerk) =>
        writeSession(clerk, request.params.id, request.body, request.params.sessionId),
      ),
    }),
  )
}

const definedOf = <T extends object>(given: T) =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }

const isAdministrator = (actor: Actor) => actor.grants.some(({ role }) => role.endsWith("_administrator"))

async function getOrganisation(read: Read) {
  const row = await read.q
    .selectFrom("organisation")
    .select(["id", "name", "short_name", "level", "region_code", "public_slug", "time_zone", "publishes"])
    .where("id", "=", read.scope.orgId)
    .executeTakeFirstOrThrow()
  return {
    id: row.id,
    name: row.name,
    shortName: row.short_name,
    level: row.level,
    regionCode: row.region_code,
    slug: row.public_slug,
    timeZone: row.time_zone,
    publishes: row.publishes,
  }
}
