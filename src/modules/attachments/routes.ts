import { z } from "zod"
import type { Actor } from "../../base/actor.ts"
import { toDate } from "../../base/clock.ts"
import { newId } from "../../base/id.ts"
import { Refusal, reason } from "../../base/reason.ts"
import type { Read } from "../../platform/database/db.ts"
import { cleanName } from "../../platform/files/names.ts"
import { headersFor } from "../../platform/files/serving.ts"
import type { FileType } from "../../platform/files/types.ts"
import type { App } from "../../platform/http/app.ts"
import { getOffice } from "../../platform/procedures/house.ts"
import type { AnyOffice, CaseRecord, House } from "../../platform/procedures/office.ts"
import type { AnyAction } from "../../procedure/language.ts"

const params = z.object({ id: z.uuid() })
const attachment = z.object({
  id: z.string(),
  name: z.string(),
  size: z.int(),
  type: z.string(),
  at: z.string(),
})
const tags = ["files"]

/** Upload, list, read and remove attachments. Whoever sees the case reads its files; nobody else knows they exist. */
export function mountAttachments(app: App, house: House): void {
  app.post(
    "/api/files",
    {
      access: "signed-in",
      perMinute: 60,
      onBehalf: true,
      schema: {
        querystring: z.object({ procedure: z.string().max(40), caseId: z.uuid() }).partial(),
        response: { 201: attachment },
        tags,
        summary: "Upload one file (multipart field `file`), for a case or to be attached later",
      },
    },
    async (request, reply) => {
      const { procedure, caseId } = request.query
      if (procedure && caseId) {
        await house.db.read(request.scope, (read) =>
          mustWorkOn(house, read, procedure, caseId, request.actor),
        )
      }
      const part = await request.file()
      if (!part) throw new Refusal("invalid", reason("no_file", { field: "file" }))
      const name = cleanName(part.filename)
      const stored = await house.files.put(part.file, { name })
      const row = {
        org_id: request.scope.orgId,
        id: newId(),
        hash: stored.hash,
        name,
        type: stored.type,
        size: stored.size,
        uploaded_by: request.actor.personId ?? "",
        uploaded_at: toDate(house.clock.now()),
        procedure: procedure && caseId ? procedure : null,
        case_id: procedure && caseId ? caseId : null,
      }
      await house.db.write(request.scope, (tx) => tx.q.insertInto("attachment").values(row).execute())
      reply.status(201)
      return { id: row.id, name, size: row.size, type: row.type, at: row.uploaded_at.toISOString() }
    },
  )

  app.get(
    "/api/files",
    {
      access: "signed-in",
      schema: {
        querystring: z.object({ procedure: z.string().max(40), caseId: z.uuid() }),
        response: { 200: z.object({ items: z.array(attachment) }) },
        tags,
        summary: "The files of a case",
      },
    },
    (request) =>
      house.db.read(request.scope, async (read) => {
        const { procedure, caseId } = request.query
        await mustSee(house, read, procedure, caseId, request.actor)
        const rows = await read.q
          .selectFrom("attachment")
          .select(["id", "name", "size", "type", "uploaded_at"])
          .where("org_id", "=", read.scope.orgId)
          .where("case_id", "=", caseId)
          .orderBy("id")
          .execute()
        return { items: rows.map(({ uploaded_at, ...row }) => ({ ...row, at: uploaded_at.toISOString() })) }
      }),
  )

  app.get(
    "/api/files/:id",
    { access: "signed-in", schema: { params, tags, summary: "The file itself, streamed" } },
    async (request, reply) => {
      const row = await house.db.read(request.scope, (read) =>
        getReadable(house, read, request.params.id, request.actor),
      )
      const file = { name: row.name, type: row.type as FileType, size: row.size, hash: row.hash }
      return reply.headers(headersFor(file)).send(await house.files.open(row.hash))
    },
  )

  app.delete(
    "/api/files/:id",
    {
      access: "signed-in",
      onBehalf: true,
      schema: { params, response: { 204: z.null() }, tags, summary: "Remove one's own upload" },
    },
    async (request, reply) => {
      await house.db.write(request.scope, async (tx) => {
        const row = await getReadable(house, tx, request.params.id, request.actor)
        if (row.uploaded_by !== request.actor.personId || !(await stillMine(house, tx, row))) {
          throw new Refusal("forbidden", reason("not_your_file"))
        }
        await tx.q
          .deleteFrom("attachment")
          .where("org_id", "=", tx.scope.orgId)
          .where("id", "=", row.id)
          .execute()
      })
      return reply.status(204).send(null)
    },
  )
}

/** To read a case is not yet to add to it: whoever may take some action on it now may also give it a file. */
async function mustWorkOn(
  house: House,
  read: Read,
  procedure: string,
  caseId: string,
  actor: Actor,
): Promise<void> {
  const { office, record } = await mustSee(house, read, procedure, caseId, actor)
  const actions: AnyAction[] = Object.values(office.procedure.actions)
  if (!actions.some(({ from, by }) => from.includes(record.state) && by.test(record, actor)))
    throw new Refusal("forbidden", reason("not_your_case"))
}

async function mustSee(
  house: House,
  read: Read,
  procedure: string,
  caseId: string,
  actor: Actor,
): Promise<{ office: AnyOffice; record: CaseRecord }> {
  const office = house.registry.offices.has(procedure) ? getOffice(house, procedure) : undefined
  const record: CaseRecord | undefined = await office?.load(read, caseId, false)
  if (!office || !record || !office.see.test(record, actor)) {
    throw new Refusal("missing", reason("no_such_case", { params: { procedure } }))
  }
  return { office, record }
}

/** A file of a case one sees, or one's own that is not attached yet. */
async function getReadable(house: House, read: Read, id: string, actor: Actor) {
  const row = await read.q
    .selectFrom("attachment")
    .select(["id", "hash", "name", "type", "size", "uploaded_by", "procedure", "case_id"])
    .where("org_id", "=", read.scope.orgId)
    .where("id", "=", id)
    .executeTakeFirst()
  if (!row) throw new Refusal("missing", reason("no_such_file"))
  if (row.procedure && row.case_id) await mustSee(house, read, row.procedure, row.case_id, actor)
  else if (row.uploaded_by !== actor.personId) throw new Refusal("missing", reason("no_such_file"))
  return row
}

/** What has been submitted belongs to the record, and stays. */
async function stillMine(
  house: House,
  read: Read,
  row: { procedure: string | null; case_id: string | null },
) {
  if (!row.procedure || !row.case_id) return true
  const office = getOffice(house, row.procedure)
  const record = await office.load(read, row.case_id, false)
  return record.state === office.procedure.initial
}
